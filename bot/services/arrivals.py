"""What a row must be before it may become an item; each trouble is a sentence about its line."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.messages.rows import Row, Somebody
from bot.partnership.roster import Roster
from bot.rules import states
from bot.rules.sensitive import first_family
from storage.tables import Channel, Person
from storage.tables.words import Ball, Category, Numbers, Side, State

Problem = tuple[int, str, str]  # a line of the file, the item it names, and what is wrong

LONGEST = 40_000
ACCOUNT = re.compile(r"[UW][A-Z0-9]{2,30}")
UNKEPT = {
    Category.PARTICIPANT: "these words look like participant data, which are not kept",
    Category.ALLOCATION: "these words look like treatment allocation, which is not kept",
    Category.SAFETY: "these words look like a safety report, which is not kept",
}
BOTH_SIDES = "a company of this partnership"


class Arrivals:
    """The rows of a file, beside a register that may hold some of them already."""

    def __init__(
        self, roster: Roster, channels: list[Channel], known: dict[int, Row], now: datetime
    ) -> None:
        self.roster = roster
        self.channels = {one.id for one in channels}
        self.studies = {"", *(study.number for study in roster.file.studies)}
        allowed = (one for one in roster.file.studies if one.subject_numbers == Numbers.ALLOWED)
        self.coded = {one.number for one in allowed}
        self.known = known
        self.sources = {(row.channel, row.source): row for row in known.values() if row.source}
        self.now = now
        self.balls = {roster.company(ball): ball for ball in Ball} | {str(b): b for b in Ball}

    def problems(self, row: Row) -> Iterator[str]:
        """What is wrong with one row; a row that the register has already must be the same."""
        known = self.known.get(row.number)
        if known:
            if known != row:
                yield "it is in the register, and is not the same there."
            return
        yield from self._places(row)
        yield from self._people(row)
        yield from self._misplaced("waiting_on", row.waiting_on)
        yield from self._misplaced("owed_by", row.owed_by)
        yield from self._dates(row)
        yield from self._words(row)
        other = self.sources.get((row.channel, row.source))
        if other:
            yield f"source: {called(other)} was kept from this message."

    def among(self, rows: list[Row]) -> list[Problem]:
        """What is wrong with the rows together."""
        found = list[Problem]()
        numbers, sources = dict[int, int](), dict[tuple[str, str], int]()
        for row in rows:
            first = numbers.setdefault(row.number, row.line)
            if first != row.line:
                found.append(
                    (row.line, called(row), f"the number {row.number} is on line {first} too.")
                )
            first = sources.setdefault((row.channel, row.source), row.line)
            if row.source and first != row.line:
                found.append(
                    (row.line, called(row), f"source: the message is on line {first} too.")
                )
        for row in rows:
            if row.linked_to and row.linked_to not in numbers and row.linked_to not in self.known:
                found.append(
                    (row.line, called(row), f"linked_to: there is no item {row.linked_to}.")
                )
        return found

    def strangers(self, rows: list[Row], partnership: str) -> list[Person]:
        """People whom rows name and nobody knows here: a name for what they did, and no access."""
        found = dict[str, Person]()
        for one in (one for row in rows for one in named(row)):
            if one.account and not self._is_known(one.account):
                side = Side(self.ball(one.company))
                found[one.account] = Person(
                    partnership=partnership,
                    id=one.account,
                    name=one.name,
                    side=side,
                    left_at=self.now,
                )
        return list(found.values())

    def ball(self, company: str) -> Ball:
        """The side that a company's name stands for."""
        return self.balls[company]

    def account(self, one: Somebody) -> str:
        """Whose account it is; nobody's when nobody is named."""
        if one.account or not one.name:
            return one.account
        person = self.roster.named(one.name)
        return person.ids[0] if person else ""

    def _is_known(self, account: str) -> bool:
        return bool(self.roster.person(account)) or account in self.roster.left

    def _places(self, row: Row) -> Iterator[str]:
        name = self.roster.file.id
        if row.channel not in self.channels:
            yield f"channel: {row.channel or 'none'} is no channel of {name}."
        if row.study not in self.studies:
            yield f"study: {row.study} is no study of {name}."

    def _people(self, row: Row) -> Iterator[str]:
        if self.balls.get(row.raised_by.company) not in (Ball.SPONSOR, Ball.CRO):
            yield f"company: “{row.raised_by.company}” is not {BOTH_SIDES}."
        if not (row.raised_by.account or row.raised_by.name):
            yield "raised_by: somebody has raised it."
        companies = {"waiting_on": row.waiting_on, "owed_by": row.owed_by}
        for column, one in companies.items():
            if one.company and one.company not in self.balls:
                yield f"{column}: “{one.company}” is not {BOTH_SIDES}."
        if row.state not in states.ENDED and not row.waiting_on.company:
            yield "waiting_on: an open item waits on a company."
        if row.state == State.ANSWERED and row.owed_by.company in ("", row.waiting_on.company):
            yield "waiting_on: an answer waits for a word of the company that did not give it."
        yield from self._owners(row)
        for one in named(row):
            yield from self._person(one)

    def _owners(self, row: Row) -> Iterator[str]:
        sides = [self.balls.get(one.company) for one in row.owners]
        if len(set(sides)) < len(sides) or not {*sides} <= {Ball.SPONSOR, Ball.CRO}:
            yield "owners: a risk has at most one owner of each company."

    def _misplaced(self, column: str, one: Somebody) -> Iterator[str]:
        """Whoever something waits on is of that company."""
        ball, person = self.balls.get(one.company), self.roster.person(self.account(one))
        if person and ball in (Ball.SPONSOR, Ball.CRO) and ball != Ball(person.side):
            yield f"{column}: {person.name} is of {self.roster.company(person.side)}."

    def _person(self, one: Somebody) -> Iterator[str]:
        if not one.account:
            if one.name and self.roster.named(one.name) is None:
                yield f"{one.name}: nobody, or more than one, is called so here."
        elif not self._is_known(one.account):
            side = self.balls.get(one.company) in (Ball.SPONSOR, Ball.CRO)
            if not (side and one.name and ACCOUNT.fullmatch(one.account)):
                yield f"{one.account}: say who this is in the partnership file first."

    def _dates(self, row: Row) -> Iterator[str]:
        moments = {"raised_at": row.raised_at, "waiting_since": row.since, "ended_at": row.ended_at}
        for column, moment in moments.items():
            if moment and moment > self.now:
                yield f"{column}: this moment has not come yet."
        ended = row.state in states.ENDED
        if ended and row.ended_at is None:
            yield f"ended_at: an item that is {row.state} has ended at some time."
        if row.ended_at and not ended:
            yield f"ended_at: an item that is {row.state} has not ended."
        if row.ended_at and row.ended_at < row.raised_at:
            yield "ended_at: it cannot end before it was raised."

    def _words(self, row: Row) -> Iterator[str]:
        if len(row.text) > LONGEST:
            yield f"text: at most {LONGEST:,} characters are kept."
        if row.follow_up and row.follow_up not in states.FOLLOW_UPS:
            yield f"follow_up: one of {', '.join(states.FOLLOW_UPS)}, or nothing at all."
        words = {"text": row.text} | {f"answers {n}": a.text for n, a in enumerate(row.answers, 1)}
        words |= {f"references {n}": one for n, one in enumerate(row.references, 1)}
        for column, text in words.items():
            if category := first_family(text, row.study in self.coded):
                yield f"{column}: {UNKEPT[category]}."


def called(row: Row) -> str:
    """`CH-23`"""
    return states.name(row.kind, row.number)


def named(row: Row) -> Iterable[Somebody]:
    """Everybody whom a row names."""
    said = (one.by for one in row.answers)
    return (row.raised_by, row.waiting_on, row.owed_by, *row.owners, *said)
