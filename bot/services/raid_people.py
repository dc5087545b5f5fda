"""Whom a cell means: one person by name, e-mail or account, and never a guess."""

from collections import defaultdict

from bot.partnership.people import Person
from bot.partnership.roster import SIDES, Roster
from storage.tables.words import Ball

BOTH = ("both", "joint", "shared", "sponsor and cro", "both companies")


class People:
    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.known = defaultdict[str, list[Person]](list)
        for person in (*roster.file.people, *roster.colleagues.values()):
            for word in {person.name, person.email or "", *person.ids} - {""}:
                self.known[_plain(word)].append(person)

    def meant(self, words: str) -> list[Person]:
        """Everybody who is called so; “Raman, Priya” is Priya Raman."""
        last, comma, first = words.partition(",")
        found = self.known.get(_plain(words), [])
        return found or (self.known.get(_plain(f"{first} {last}"), []) if comma else [])

    def company(self, words: str) -> Ball | None:
        """The company or companies meant by a name, its beginning, or `sponsor`, `CRO`, `both`."""
        said = " ".join(words.casefold().split())
        if said in BOTH or said == self.roster.company(Ball.JOINT).casefold():
            return Ball.JOINT
        side = next((one for one in SIDES if said == one), None)
        side = side or self.roster.side_of_company(said)
        return Ball(side) if side else None


def _plain(words: str) -> str:
    bare = words.strip().removeprefix("<@").removesuffix(">").removeprefix("@")
    return " ".join(bare.casefold().split())
