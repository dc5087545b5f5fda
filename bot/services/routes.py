"""The ways to a person, in order; each is tried once and recorded (D16)."""

from dataclasses import dataclass

from bot.partnership.people import Person
from bot.partnership.roster import Roster
from bot.services.rosters import Rosters
from storage.database import Transaction
from storage.tables import Outbound
from storage.tables.words import Room


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
        deputy = roster.deputy(person)
        if deputy:
            routes += [Route(deputy.ids[0], team, "deputy") for team in teams]
        routes += [Route(place, teams[0], "mention") for place in _rooms(tx, row) if teams]
        routes += [
            Route(one.ids[0], team, "seat") for one in _seats(roster, person) for team in teams
        ]
        return routes


def _rooms(tx: Transaction, row: Outbound) -> list[str]:
    """Rooms in which a person may be mentioned, the leaders' first."""
    leaders = [one.id for one in tx.people.channels() if one.room == Room.LEADERS]
    item = tx.items.find(row.item) if row.item else None
    return leaders + ([item.channel] if item else [])


def _seats(roster: Roster, person: Person) -> list[Person]:
    """The other seats of that side and level."""
    if not hasattr(person, "level"):
        return []
    seats = roster.seats(person.side, person.level)
    return [one for one in seats if one.ids != person.ids]
