"""By when an item's own words ask for it or promise it, and when that is the date it is owed."""

from datetime import UTC, datetime

from bot.partnership.people import Person
from bot.partnership.roster import OTHER, Roster
from bot.rules import hours
from bot.rules.asked_by import Whose, asked_by
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Item, Turn
from storage.tables.words import Kind, Severity, Side, State

PROMISED = (Kind.ACTION, Kind.COMMITMENT)


def read(roster: Roster, item: Item, turn: Turn, person: str, now: datetime) -> None:
    """This will date a new item by its words, as far as that is fair to whoever owes.

    What is promised, or is to be done, is owed by the date that is named. Of what asks for an
    answer only a later date counts by itself: an earlier one is a wish, for a person to agree to.
    """
    item.wanted_at = _named(roster, item, turn, person, now)
    if item.wanted_at is None or item.severity == Severity.NONE:
        item.wanted_at = None
    elif item.kind in PROMISED:
        turn.due_at = item.wanted_at
    elif turn.due_at is not None:
        turn.due_at = max(turn.due_at, item.wanted_at)


def again(register: Register, tx: Transaction, item: Item, now: datetime) -> None:
    """The words have changed: the date follows them until somebody has done something about it."""
    turn, roster = tx.items.turn(item.number), register.roster(tx)
    moved = turn.n > 1 or turn.agreed or turn.pauses or turn.paused_at or turn.warned_at
    if item.state != State.RAISED or moved or tx.items.answers(item.number):
        return
    turn.due_at = register.due(roster, item, turn.ball, turn.owner, turn.started_at)
    read(roster, item, turn, "", now)


def _named(roster: Roster, item: Item, turn: Turn, person: str, now: datetime) -> datetime | None:
    """Read where and when it was said; what has passed since then is no date any more."""
    author = roster.person(item.raised_by)
    other = OTHER[item.side]
    told = [one for one in map(roster.person, (person, turn.owner)) if one and one.side == other]
    addressed = _whose(roster, told[0] if told else None, other)
    words, said = roster.readable(item.text), min(_said_at(item), now)
    moment = asked_by(words, said, _whose(roster, author, item.side), addressed)
    return moment if moment and moment > now else None


def _whose(roster: Roster, person: Person | None, side: Side) -> Whose:
    """In whose zone and hours a date is read: a person's, else their company's."""
    if person:
        zone = roster.file.whereabouts(person).time_zone
        return Whose(zone, hours.calendar_of(roster, person))
    zone = roster.file.companies.of(side).time_zone
    return Whose(zone, hours.company_calendar(roster, side))


def _said_at(item: Item) -> datetime:
    """When the words were written, which may be long before they were kept."""
    return datetime.fromtimestamp(float(item.source), UTC) if item.source else item.raised_at
