"""From a sheet back to rows; whatever cannot be read is named by line and column."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from bot.errors import Refused
from bot.messages.rows import Row, Somebody, Written
from bot.rules import about, states
from bot.services.arrivals import Problem
from bot.verbs import read_id
from handlers.cli.sheet.columns import COLUMNS, GONE, UNKEPT
from storage.tables.words import Kind, Level, Outcome, Severity, State

E = TypeVar("E", bound=StrEnum)
HEADINGS = (
    "Line 1: these are not the columns of a register: {what} Nothing was imported."
    " For a list of your own name its channel: --channel ID."
)
NO_JSON = "it is not the list that was exported; spreadsheets cut what is longer than 32,767"


def rows(lines: Iterable[tuple[int, list[str]]]) -> tuple[list[Row], list[Problem]]:
    """The rows of a sheet, and every problem by line; raises Refused for other columns."""
    found, problems = list[Row](), list[Problem]()
    lines = iter(lines)
    _, headings = next(lines, (1, []))
    _check(headings)
    for line, cells in lines:
        if len(cells) != len(headings):
            problems.append(
                (line, cells[0][:20], f"it has {len(cells)} cells, not {len(headings)}.")
            )
            continue
        read = _Cells(dict(zip(headings, cells, strict=True)))
        row = read.row(line)
        problems += [(line, read.cells["id"][:20], one) for one in read.problems]
        found += [row] if row and not read.problems else []
    return found, problems


def _check(headings: list[str]) -> None:
    missing = [one for one in COLUMNS if one not in headings]
    strange = [one for one in headings if one not in COLUMNS]
    what = [f"{missing[0]} is missing."] if missing else []
    what += [f"“{strange[0][:40]}” is unknown."] if strange else []
    if what or len(headings) != len(COLUMNS):
        raise Refused(HEADINGS.format(what=" ".join(what) or "one is there twice."))


class _Cells:
    """The cells of one line; what is wrong with them gathers in `problems`."""

    def __init__(self, cells: dict[str, str]) -> None:
        self.cells = cells
        self.problems = list[str]()

    def row(self, line: int) -> Row | None:
        """The row, or None when not even its kind, state or date could be read."""
        kind, state = self._word("kind", Kind), self._word("state", State)
        severity, raised_at = self._word("severity", Severity), self._moment("raised_at")
        outcome = self._word("outcome", Outcome) if self.cells["outcome"] else None
        text, number = self.cells["text"], self._number("id")
        if raised_at is None and not self.cells["raised_at"]:
            self.problems.append("raised_at: it was raised at some time.")
        if not text.strip():
            self.problems.append("text: an item has words.")
        if kind and number and self.cells["id"] != states.name(kind, number):
            self.problems.append(f"id: the number of this {kind} is {states.name(kind, number)}.")
        if not (kind and state and severity and raised_at):
            return None
        return Row(
            number=number,
            kind=kind,
            severity=severity,
            state=state,
            outcome=outcome,
            follow_up=self.cells["follow_up"],
            text="" if text in (GONE, UNKEPT) else text,
            gone=text == GONE,
            raised_by=self._somebody("company", "raised_by"),
            raised_at=raised_at,
            waiting_on=self._somebody("waiting_on", "waiting_on_person"),
            since=self._moment("waiting_since"),
            owed_by=self._somebody("owed_by", "owed_by_person"),
            due=self._moment("due"),
            told=self._level(),
            answers=self._answers(),
            ended_at=self._moment("ended_at"),
            channel=self.cells["channel"],
            thread=self.cells["thread"].rpartition("/")[2],
            source=self.cells["source"].rpartition("/")[2],
            references=tuple(self.cells["references"].split("\n")) * bool(self.cells["references"]),
            linked_to=self._number("linked_to") if self.cells["linked_to"] else 0,
            **self._about(),
            **self._life(line),
        )

    def _about(self) -> dict[str, Any]:
        """A study, a function of ours, codes of countries, a site."""
        said = {part: self.cells[part] for part in about.PARTS}
        self.problems += about.wrong(**said)
        return said | {"study": self.cells["study"]}

    def _word(self, column: str, kind: type[E]) -> E | None:
        try:
            return kind(self.cells[column])
        except ValueError:
            known = ", ".join(kind)
            self.problems.append(f"{column}: “{self.cells[column][:40]}” is none of {known}.")
            return None

    def _moment(self, column: str) -> datetime | None:
        if not self.cells[column]:
            return None
        try:
            return moment(self.cells[column])
        except ValueError:
            said = self.cells[column][:40]
            self.problems.append(f"{column}: “{said}” is no moment like 2026-03-02T10:00:00Z.")
            return None

    def _number(self, column: str) -> int:
        try:
            return read_id(self.cells[column])
        except Refused as no:
            self.problems.append(f"{column}: {no}")
            return 0

    def _level(self) -> int:
        told = self.cells["level_told"]
        if told and told not in [str(int(level)) for level in Level]:
            self.problems.append(f"level_told: “{told[:40]}” is none of 1, 2, 3, 4.")
            return 0
        return int(told or 0)

    def _somebody(self, company: str, person: str) -> Somebody:
        cells = self.cells
        return Somebody(cells[f"{person}_id"], cells[person], cells[company])

    def _life(self, line: int) -> dict[str, Any]:
        """What a kind has of its own, and where it stands."""
        return {
            "line": line,
            "owners": self._owners(),
            "review_at": self._moment("review_at"),
            "reviewed": self.cells["reviewed"] == "yes",
            "days_saved": self._days(),
        }

    def _owners(self) -> tuple[Somebody, ...]:
        """One a line, in three columns that must be as long as each other."""
        cells = [self.cells[one] for one in ("owner_ids", "owners", "owner_companies")]
        told = [cell.split("\n") for cell in cells if any(cells)]
        if len({len(lines) for lines in told}) > 1:
            self.problems.append("owners: each has a name, an id and a company, line by line.")
            return ()
        return tuple(Somebody(*one) for one in zip(*told, strict=True))

    def _days(self) -> int | None:
        told = self.cells["days_saved"]
        if told and not (told.isdecimal() and len(told) <= 4):
            self.problems.append(f"days_saved: “{told[:40]}” is no number of days.")
            return None
        return int(told) if told else None

    def _answers(self) -> tuple[Written, ...]:
        if not self.cells["answers"]:
            return ()
        try:
            return tuple(map(_written, json.loads(self.cells["answers"])))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            self.problems.append(f"answers: {NO_JSON}.")
            return ()


def moment(text: str) -> datetime:
    """A moment in ISO 8601; raises ValueError, also for one without a zone."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text} has no time zone")
    return at.astimezone(UTC)


def _written(told: dict[str, Any]) -> Written:
    words = {key: told[key] for key in ("verb", "by", "company", "id", "text", "at")}
    if not all(isinstance(word, str) for word in words.values()):
        raise TypeError("every piece of an answer is text")
    by = Somebody(words["id"], words["by"], words["company"])
    return Written(words["verb"], by, moment(words["at"]), words["text"])
