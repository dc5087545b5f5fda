"""Who wrote, and for which company: users.json first, then the message itself."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from handlers.cli.replay.titles import one_line
from handlers.slack import exported
from handlers.slack.exported import Member
from handlers.slack.translate import Ours


@dataclass(frozen=True)
class Author:
    """`team` and `company` are empty when nothing says whose colleague somebody is."""

    name: str
    team: str
    company: str


class People:
    def __init__(self) -> None:
        self.members: dict[str, Member] = {}
        self.domains: dict[str, Counter[str]] = defaultdict(Counter)
        self.companies: dict[str, str] = {}

    def add(self, raw: Any) -> None:
        """This will learn who is in a list of users."""
        for one in exported.members(raw):
            self.members[one.id] = one
            if one.team and one.domain and not one.is_bot:
                self.domains[one.team][one.domain] += 1

    @property
    def bots(self) -> Ours:
        """Whoever is no person, to be ignored as the running bot ignores them."""
        return Ours(frozenset(one.id for one in self.members.values() if one.is_bot))

    def author(self, account: str, raw: dict[str, Any]) -> Author:
        """Whoever wrote a message."""
        member = self.members.get(account)
        team = member.team if member else ""
        if not team and not (member and member.is_guest):
            team = exported.home(raw)
        name = member.name if member else exported.signed(raw)
        return Author(one_line(name) or account, team, self.company(team))

    def team(self, account: str) -> str:
        """The workspace of somebody who is mentioned, or nothing."""
        member = self.members.get(account)
        return member.team if member else ""

    def called(self, account: str) -> str:
        """What somebody who is mentioned is called."""
        member = self.members.get(account)
        return one_line(member.name) if member else account

    def words(self) -> frozenset[str]:
        """Every word of everybody's name: whoever may be thanked (see bot.rules.replies)."""
        return frozenset(word for one in self.members.values() for word in one.name.lower().split())

    def company(self, team: str) -> str:
        """The domain of most of its people; else, or where two share one, its id."""
        if team not in self.companies:
            domain = self._domain(team)
            others = (self._domain(one) for one in self.domains if one != team)
            name = f"{domain} ({team})" if domain and domain in others else domain or team
            self.companies[team] = one_line(name)
        return self.companies[team]

    def _domain(self, team: str) -> str:
        seen = self.domains.get(team)
        return max(sorted(seen), key=lambda one: seen[one]) if seen else ""
