"""Who is who, read once for each version of a partnership."""

from bot.partnership.model import PartnershipFile
from bot.partnership.people import Person
from bot.partnership.roster import Roster
from bot.rules import permissions, states
from storage.database import Transaction
from storage.tables import Item, Partnership
from storage.tables import Person as Row
from storage.tables.words import Room


class Rosters:
    """A cache of what rows say; a new version or a new colleague makes a new roster."""

    def __init__(self) -> None:
        self.known: dict[str, Roster] = {}

    def of(self, tx: Transaction) -> Roster:
        """The roster of this transaction's partnership."""
        row = tx.people.row()
        found = self.known.get(row.id)
        if found is None or found.version != row.version:
            found = _read(row, tx.people.everybody())
            self.known[row.id] = found
        return found


def may_see_item(tx: Transaction, roster: Roster, person: Person, item: Item) -> bool:
    """Whether this person is shown the item."""
    channel = tx.people.channel(item.channel)
    room = channel.room if channel else Room.SHARED
    early = states.is_protected(item.kind, item.review_at, reviewed=item.reviewed)
    if early and not (permissions.is_team(person) or item.raised_by in person.ids):
        return False
    return roster.is_in(person, item.channel) and permissions.may_see(person, room, item.study)


def _read(row: Partnership, people: list[Row]) -> Roster:
    file = PartnershipFile.model_validate(row.settings)
    return Roster(
        file=file,
        version=row.version,
        colleagues={one.id: _colleague(one) for one in people if not one.listed},
        seen={one.id: frozenset(one.seen) for one in people if not one.listed},
        left={one.id: one.name for one in people if one.left_at},
    )


def _colleague(row: Row) -> Person:
    """Somebody of one of the companies whom the file does not name: a member, no seat."""
    return Person.model_construct(
        name=row.name, slack=row.id, side=row.side, role="", studies=(), blinded=True
    )
