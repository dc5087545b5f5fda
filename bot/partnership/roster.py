"""Who is meant: people, seats, leads and counterparts of one partnership."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.partnership.model import PartnershipFile
from bot.partnership.people import Person
from storage.tables.words import Ball, Level, Side

MENTIONED = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>")
OTHER = {Side.SPONSOR: Side.CRO, Side.CRO: Side.SPONSOR}
SIDES = (Side.SPONSOR, Side.CRO)
May = Callable[[Person], bool]  # whether somebody may be chosen


def anybody(_: Person) -> bool:
    """Everybody may be chosen."""
    return True


@dataclass(frozen=True)
class Roster:
    """The people of a partnership as the file names them, colleagues, and those who left."""

    file: PartnershipFile
    version: int = 1
    colleagues: dict[str, Person] = field(default_factory=dict)
    seen: dict[str, frozenset[str]] = field(default_factory=dict)  # colleagues: in which channels
    left: dict[str, str] = field(default_factory=dict)

    def person(self, account: str) -> Person | None:
        """Who has this account, or None: unknown is asked about, never guessed."""
        listed = next((one for one in self.file.people if account in one.ids), None)
        return listed or self.colleagues.get(account)

    def is_in(self, person: Person, channel: str) -> bool:
        """Whether somebody belongs to a channel: who is in the file does, a colleague once seen."""
        return channel in self.seen.get(person.ids[0], {channel})

    def named(self, words: str) -> Person | None:
        """Who is meant by an account, a mention or a name; None when nobody or several are."""
        bare = words.strip().removeprefix("<@").removesuffix(">").partition("|")[0].lstrip("@")
        found = self.file.find(bare) or self.colleagues.get(bare)
        if found:
            return found
        known = (*self.file.people, *self.colleagues.values())
        first = [one for one in known if one.name.casefold().startswith(bare.casefold())]
        return first[0] if len(first) == 1 and len(bare) > 1 else None

    def called(self) -> frozenset[str]:
        """Every word of everybody's name, in lower case: whoever may be addressed."""
        people = [*self.file.people, *self.colleagues.values()]
        return frozenset(word for one in people for word in one.name.lower().split())

    def name(self, account: str) -> str:
        """How a person is called, also one who has left."""
        person = self.person(account)
        return person.name if person else self.left.get(account, "somebody who has left")

    def readable(self, text: str) -> str:
        """Words with names in place of accounts; whom we do not know stays as written."""
        return MENTIONED.sub(lambda found: self._called(found[1]) or found[0], text)

    def _called(self, account: str) -> str:
        known = self.person(account) or self.left.get(account)
        return f"@{self.name(account)}" if known else ""

    def company(self, side: Side | Ball) -> str:
        """What people call a side."""
        if side == Ball.JOINT:
            return f"{self.company(Side.SPONSOR)} and {self.company(Side.CRO)}"
        return self.file.companies.of(Side(side)).name

    def side_of_company(self, words: str) -> Side | None:
        """The side whose company is called so, or begins so."""
        typed = words.casefold()
        sides = [side for side in SIDES if self.company(side).casefold().startswith(typed)]
        return sides[0] if len(sides) == 1 and typed else None

    def seats(self, side: Side, level: int, study: str = "") -> list[Person]:
        """The people of a level, the one who speaks for it first."""
        seats = self.file.seats(side, Level(level))
        return [one for one in seats if not one.studies or not study or study in one.studies]

    def lead(self, side: Side, study: str = "", may: May = anybody) -> Person:
        """Who speaks for a company in a study: its lowest lead, else the first of level 1."""
        seats = [one for level in Level for one in self.seats(side, level, study) if may(one)]
        leads = [one for one in seats if one.lead] + seats
        return leads[0] if leads else self._anybody(side)

    def leader(
        self, side: Side, level: int, study: str = "", but: str = "", may: May = anybody
    ) -> Person | None:
        """The seat that hears of a level: the next higher one where it is empty or owns the item.

        The study team's own seat is never replaced by somebody above it.
        """
        for higher in range(level, Level.EXECUTIVE + 1):
            seat = next((one for one in self.seats(side, higher, study) if may(one)), None)
            if seat and but not in seat.ids:
                return seat
            if seat and level == Level.TEAM:
                return None
        return None

    def top(self, study: str = "") -> Level:
        """The highest level at which each side has somebody, or somebody above."""
        highest = [
            max((level for level in Level if self.seats(side, level, study)), default=Level.TEAM)
            for side in SIDES
        ]
        return min(highest)

    def counterpart(self, person: Person, study: str = "", may: May = anybody) -> Person:
        """Who answers on the other side: the same function, else that side's lead."""
        side = OTHER[person.side]
        team = [one for one in self.seats(side, Level.TEAM, study) if may(one)]
        same = [one for one in team if person.function and one.function == person.function]
        return same[0] if same else self.lead(side, study, may)

    def deputy(self, person: Person) -> Person | None:
        """Who stands in for a person."""
        return self.named(person.deputy) if person.deputy else None

    def contact(self, word: str | None) -> Person | None:
        """A contact of the file, by id or name."""
        return self.file.find(word) if word else None

    def _anybody(self, side: Side) -> Person:
        return next(one for one in self.file.people if one.side == side)
