"""The ways to a person, in order; each is tried once and recorded (D16)."""

from dataclasses import dataclass

from bot.partnership.people import Person
from bot.partnership.roster import Roster
from bot.rules import permissions
from bot.services.rosters import Rosters, may_see_item
from storage.database import Transaction
from storage.tables import Item, Outbound
from storage.tables.words import Level, Room

# For one person alone: nobody stands in, and no room hears that there was something.
ALONE = ("not_stored", "look_there", "offer", "weekly")


@dataclass(frozen=True)
class Route:
    """A place to post to, by which installation, and in what manner."""

    place: str
    installation: str
    how: str


class Routes:
    def __init__(self, rosters: Rosters) -> None:
        self.rosters = rosters

    def to(self, tx: Transaction, row: Outbound) -> list[Route]:
        """Every way to say this row, the best first."""
        teams = [one.team for one in tx.accounts.installations() if not one.stopped]
        if not row.person or not row.partnership:
            return [Route(row.place, team, "room") for team in teams[:1]]
        tx = tx.within(row.partnership)
        roster = self.rosters.of(tx)
        person = roster.person(row.person)
        if person is None:
            return [Route(row.person, team, "dm") for team in teams]
        own = roster.file.companies.of(person.side).slack
        teams = sorted(teams, key=lambda team: team not in own)
        routes = [Route(row.person, team, "dm") for team in teams]
        if row.kind.partition(":")[0] in ALONE:
            return routes
        item = tx.items.find(row.item) if row.item else None
        deputy = roster.deputy(person)
        if deputy and _may_read(tx, roster, deputy, item):
            routes += [Route(deputy.ids[0], team, "deputy") for team in teams]
        rooms = _rooms(tx, row, person, item)
        routes += [Route(place, teams[0], "mention") for place in rooms if teams]
        seats = [one for one in _seats(roster, person) if _may_read(tx, roster, one, item)]
        routes += [Route(one.ids[0], team, "seat") for one in seats for team in teams]
        return routes


def _rooms(tx: Transaction, row: Outbound, person: Person, item: Item | None) -> list[str]:
    """Rooms in which a person may be mentioned.

    All leaders read what stands in theirs: of an item it hears only when they are told (no ambush).
    """
    own = tx.people.channel(item.channel) if item else None
    known = [one for one in tx.people.channels() if one.room == Room.LEADERS]
    among = (row.kind == "rung" and person.level > Level.TEAM) if item else True
    places = (known if among else []) + ([own] if own else [])
    study = item.study if item else ""
    return [one.id for one in places if permissions.may_see(person, one.room, study)]


def _may_read(tx: Transaction, roster: Roster, person: Person, item: Item | None) -> bool:
    """Whether somebody who stands in may see what it is about."""
    return item is None or may_see_item(tx, roster, person, item)


def _seats(roster: Roster, person: Person) -> list[Person]:
    """The other seats of that side and level."""
    seats = roster.seats(person.side, person.level)
    return [one for one in seats if one.ids != person.ids]
