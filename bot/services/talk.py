"""Talk within one company is left alone, though the other could read it (D38)."""

from bot.events import Event, Heard
from bot.partnership.people import Person
from bot.partnership.roster import Roster
from storage.database import Transaction

WITHIN = "within one company"  # why a row of the inbox is remembered: the talk may go on


def is_within(tx: Transaction, roster: Roster, event: Event, by: Person) -> bool:
    """Whether a message is such talk: by whom it mentions, or because its thread is.

    A thread is both companies' from the moment at which the other writes in it or is mentioned.
    """
    mentioned = [roster.person(one) for one in event.mentions]
    own = all(one is not None and one.side == by.side for one in mentioned)
    if not event.place.thread:
        return bool(mentioned) and own
    first = tx.inbox.remembered(event.place.channel, event.place.thread, WITHIN)
    author = roster.person(first.by) if first else None
    if first and not (own and author and author.side == by.side):
        first.reason = ""
    return own and (bool(mentioned) or bool(first and first.reason))


def reason(tx: Transaction, roster: Roster, event: Event) -> str:
    """Why a decided message is remembered: its thread may go on as such talk."""
    by = roster.person(event.by)
    begins = event.kind == Heard.POSTED and not event.to_us and not event.place.thread
    return WITHIN if by and begins and is_within(tx, roster, event, by) else ""
