"""A line of somebody's own register becomes a row of ours, or is told what is wrong with it."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import Refused
from bot.messages.entries import Bad, Entry
from bot.messages.rows import Row, Somebody, Written
from bot.partnership.people import Person
from bot.partnership.roster import Roster
from bot.rules import about, hours, states
from bot.rules.detection import screen
from bot.rules.raid import DEPENDENCY, Field, kind_word, plain
from bot.services.about import names
from bot.services.arrivals import Arrivals
from bot.services.raid_cells import Cells, Given
from bot.services.raid_people import People
from storage.tables import Channel
from storage.tables.words import Ball, Kind, Outcome, Side, State

LONGEST_ID = 80
ENDINGS = {State.CLOSED: "answer", State.WITHDRAWN: "withdraw", State.DUPLICATE: "withdraw"}
NO_KIND = "say what this is, in a column or with --kind"
DEPENDS = 'a dependency is none of the kinds kept here; --map "Dependency=issue" says which it is'
# What the checks of every row call a thing, and where it stands in a sheet.
COLUMNS = {
    "text": Field.TITLE,
    "answers 1": Field.RESOLUTION,
    "references 1": Field.ID,
    "raised_at": Field.RAISED_ON,
    "ended_at": Field.ENDED_ON,
    "company": Field.RAISED_BY,
    "waiting_on": Field.OWNER,
    "owed_by": Field.OWNER,
}


class Rows:
    """Reads one line after another; what is wrong with the last one stands in `problems`."""

    def __init__(
        self, roster: Roster, channel: Channel, arrivals: Arrivals, given: Given, now: datetime
    ) -> None:
        self.roster, self.channel, self.arrivals, self.now = roster, channel, arrivals, now
        self.people, self.given = People(roster), given
        zone = channel.zone or roster.file.companies.sponsor.time_zone
        self.zone = ZoneInfo(zone)
        self.raiser = self._default_raiser()
        self.problems = list[Bad]()

    def read(self, entry: Entry, number: int) -> Row | None:
        """The row, or None when something is wrong with the line."""
        cells = Line(entry, self)
        row = cells.row(number) if cells.are_short() else None
        found = cells.problems
        if row and not found:
            told = (one.partition(": ") for one in self.arrivals.problems(row))
            for column, _, reason in told:
                cells.wrong(cells.place(column), reason)
        self.problems = list(dict.fromkeys(found))
        return row if not self.problems else None

    def _default_raiser(self) -> Person | None:
        if not self.given.raised_by:
            return None
        meant = self.people.meant(self.given.raised_by)
        if len(meant) != 1:
            raise Refused("--raised-by: nobody, or more than one, is called so here.")
        return meant[0]


class Line(Cells):
    """One line, as the register would have it."""

    def __init__(self, entry: Entry, rows: Rows) -> None:
        super().__init__(entry, rows.given, rows.zone, rows.now)
        self.rows, self.roster = rows, rows.roster

    def row(self, number: int) -> Row | None:
        """The row, or None when a part of it is missing."""
        kind, state, text = self._kind(), self._state(), self._text()
        raiser, owner = self._person(Field.RAISED_BY) or self.rows.raiser, self._person(Field.OWNER)
        severity = self.word(Field.SEVERITY, self.given.words.severities)
        ball = self._ball(owner)
        raised_at, ended_at = self._dates(state)
        if raiser is None and not self.said(Field.RAISED_BY):
            self.wrong(Field.RAISED_BY, "say who raised it, in a column or with --raised-by")
        if self.problems or not (kind and state and raiser and text):
            return None
        by, is_open = self._somebody(raiser), state not in states.ENDED
        owed = self._owed(owner, ball, raiser, is_open)
        return Row(
            number=number,
            kind=kind,
            severity=severity or self.roster.file.severity_of(kind),
            state=state,
            outcome=Outcome.ANSWERED if state == State.CLOSED else None,
            follow_up="",
            text=self._with_remarks(text) if is_open else text,
            gone=False,
            raised_by=by,
            raised_at=raised_at,
            waiting_on=owed if is_open else Somebody(),
            since=raised_at if is_open else None,
            owed_by=owed,
            due=self._due(owed),
            told=0,
            answers=self._answers(state, owner or raiser, ended_at),
            ended_at=ended_at,
            study=self.rows.channel.study,
            channel=self.rows.channel.id,
            thread="",
            source="",
            references=self._references(),
            linked_to=0,
            **self._about(text),
            line=self.entry.row,
        )

    def place(self, column: str) -> Field:
        """The column that a check of our own means; of two with words, the one that is wrong."""
        found = COLUMNS.get(column, Field.TITLE)
        if found != Field.TITLE:
            return found
        words = [Field.TITLE, Field.DETAILS, Field.RESOLUTION]
        there = [one for one in words if self.text(one)]
        return next((one for one in there if screen(self.text(one))), there[0])

    def _kind(self) -> Kind | None:
        given, said = self.given, self.text(Field.KIND)
        word = plain(said) if said else self.entry.heading.kind
        kinds = given.words.kinds
        found = kinds.get(word) or kinds.get(kind_word(word)) if word else given.kind
        if found is None and kind_word(word) in DEPENDENCY:
            self.wrong(Field.KIND, DEPENDS)
        elif found is None:
            known = ", ".join(Kind)
            self.wrong(
                Field.KIND, self.quoted(Field.KIND, f"is none of {known}") if said else NO_KIND
            )
        return found

    def _state(self) -> State | None:
        if self.said(Field.STATUS):
            return self.word(Field.STATUS, self.given.words.states)
        ended = self.said(Field.ENDED_ON)
        return State.CLOSED if ended else State.RAISED

    def _text(self) -> str:
        parts = dict.fromkeys((self.text(Field.TITLE), self.text(Field.DETAILS)))
        text = "\n".join(one for one in parts if one)
        if not text:
            self.wrong(Field.TITLE if self.has(Field.TITLE) else Field.DETAILS, "an item has words")
        return text

    def _about(self, text: str) -> dict[str, Any]:
        """A function, countries and a site, as columns say, else as the words do."""
        function, country = self.text(Field.FUNCTION), self.text(Field.COUNTRY)
        called, site = names(self.roster), self.text(Field.SITE)
        found = about.of_cells(function, country, site, text, called)
        return {"function": found.function, "country": found.country, "site": found.site}

    def _with_remarks(self, text: str) -> str:
        """What was written about an open item is no answer yet, and stays with its words."""
        remarks = self.text(Field.RESOLUTION)
        return f"{text}\n\n{remarks}" if remarks else text

    def _answers(self, state: State, by: Person, at: datetime | None) -> tuple[Written, ...]:
        """What was said when it ended."""
        said = self.text(Field.RESOLUTION)
        if at is None or not said:
            return ()
        return (Written(ENDINGS[state], self._somebody(by), at, said),)

    def _references(self) -> tuple[str, ...]:
        said = self.text(Field.ID)
        if len(said) > LONGEST_ID:
            self.wrong(Field.ID, f"at most {LONGEST_ID} characters")
        return (f"RAID {said}",) if said else ()

    def _person(self, column: Field) -> Person | None:
        said = self.said(column)
        if not said or (column == Field.OWNER and self.rows.people.company(said)):
            return None
        meant = self.rows.people.meant(said)
        if len(meant) != 1:
            here = "is more than one person here" if meant else "is nobody whom the file knows"
            self.wrong(column, self.quoted(column, here))
            return None
        return meant[0]

    def _ball(self, owner: Person | None) -> Ball | None:
        """On whom it waits: as the company says, or the owner's cell where it names a company."""
        said = self.said(Field.COMPANY)
        if not said:
            return self.rows.people.company(self.said(Field.OWNER)) if not owner else None
        ball = self.rows.people.company(said)
        if ball is None:
            self.wrong(Field.COMPANY, self.quoted(Field.COMPANY, "is not a company of these two"))
        elif owner and ball != Ball.JOINT and ball != Ball(owner.side):
            company = self.roster.company(owner.side)
            self.wrong(Field.COMPANY, f"{owner.name} is of {company}")
        return ball

    def _owed(
        self, owner: Person | None, ball: Ball | None, raiser: Person, is_open: bool
    ) -> Somebody:
        """Who owes it: the owner, else the company's lead, else whoever answers to the raiser."""
        study = self.rows.channel.study
        if owner is None and ball != Ball.JOINT and is_open:
            lead = self.roster.lead(Side(ball), study) if ball else None
            owner = lead or self.roster.counterpart(raiser, study)
        if ball == Ball.JOINT or (ball and owner is None):
            name = self.roster.company(ball)
            return Somebody(owner.ids[0], owner.name, name) if owner else Somebody("", "", name)
        return self._somebody(owner) if owner else Somebody()

    def _somebody(self, person: Person) -> Somebody:
        return Somebody(person.ids[0], person.name, self.roster.company(person.side))

    def _dates(self, state: State | None) -> tuple[datetime, datetime | None]:
        """When it was raised and ended; what a sheet has no column for was so when it came in."""
        raised, ended = self.day(Field.RAISED_ON), self.day(Field.ENDED_ON)
        end = None
        if state in states.ENDED:
            end = self.evening(ended) if ended else self.now
        if raised is None and self.has(Field.RAISED_ON) and not self.problems:
            self.wrong(Field.RAISED_ON, "say when it was raised")
        at = self.morning(raised) if raised else end or self.now
        return at, end

    def _due(self, owed: Somebody) -> datetime | None:
        """A day ends as those who owe close for it."""
        day = self.day(Field.DUE)
        if day is None or isinstance(day, datetime):
            return day
        ball = self.rows.arrivals.ball(owed.company) if owed.company else Ball.JOINT
        return hours.owing(self.roster, ball, owed.account).closing(day)
