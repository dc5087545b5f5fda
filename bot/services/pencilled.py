"""A draft as people are shown it, and who may read it."""

from datetime import UTC, datetime

from bot.messages.drafts import Pencilled
from bot.partnership.people import Person
from bot.partnership.roster import SIDES, Roster
from bot.rules import permissions, states
from storage.database import Transaction
from storage.tables import Draft
from storage.tables.words import Kind, Live, Room, Settled, Side

FORGOTTEN = datetime.fromtimestamp(0, UTC)


def may_read(tx: Transaction, roster: Roster, person: Person, row: Draft) -> bool:
    """Whether this person is shown a draft: an offer is its author's alone."""
    if row.offered:
        return row.by in person.ids
    channel = tx.people.channel(row.channel)
    room, study = (channel.room, channel.study) if channel else (Room.SHARED, "")
    return roster.is_in(person, row.channel) and permissions.may_see(person, room, study)


def is_heard(tx: Transaction, row: Draft) -> bool:
    """Whether we are listening where it was said."""
    channel = tx.people.channel(row.channel)
    return channel is not None and channel.state == Live.LIVE


def pencilled(tx: Transaction, roster: Roster, row: Draft, reader: Side) -> Pencilled:
    """A draft in names, with the buttons of a reader of this company."""
    channel, item = tx.people.channel(row.channel), tx.items.find(row.item) if row.item else None
    agreed, left = _sides(roster, row.agreed), _sides(roster, row.left)
    waits = [side for side in SIDES if side not in agreed] if agreed else []
    buttons = ("keep_draft",) if reader in left else ("keep_draft", "leave_draft")
    return Pencilled(
        id=row.id or 0,
        kind=row.kind,
        text=roster.readable(row.text),
        name=roster.name(row.by),
        company=roster.company(row.side),
        at=row.at,
        zone=(channel.zone if channel else "") or roster.file.companies.sponsor.time_zone,
        channel=row.channel,
        source=row.source,
        agreed=tuple(roster.company(side) for side in agreed),
        needs=roster.company(waits[0]) if waits and not row.settled else "",
        left=tuple(roster.company(side) for side in left),
        settled=row.settled,
        item=states.name(item.kind, item.number) if item else "",
        buttons=() if row.settled else buttons,
    )


def closed(id: int) -> Pencilled:
    """What is left of a draft that was forgotten."""
    return Pencilled(
        *(id, Kind.QUESTION, "", "", "", FORGOTTEN, "UTC", "", ""), settled=Settled.LEFT
    )


def _sides(roster: Roster, accounts: list[str]) -> list[Side]:
    """The companies of some people, each once."""
    people = [one for account in accounts if (one := roster.person(account))]
    return [side for side in SIDES if any(one.side == side for one in people)]
