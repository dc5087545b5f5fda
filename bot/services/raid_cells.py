"""The cells of a line of somebody's own register: what they say, and what is wrong with them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.messages.entries import Bad, Entry
from bot.rules.columns import Words
from bot.rules.days import Order, read_day
from bot.rules.detection import screen
from bot.rules.raid import Field, plain
from bot.rules.working_time import instant
from bot.services.arrivals import LONGEST, UNKEPT
from storage.tables.words import Kind

T = TypeVar("T")
EMPTY = ("", "-", "–", "—", "n/a", "na", "tbd", "tbc", "none", "?")
ERRORS = ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!")


@dataclass(frozen=True)
class Given:
    """What whoever imports says beside the file."""

    channel: str
    words: Words
    kind: Kind | None = None
    raised_by: str = ""
    order: Order = Order.UNSAID


class Cells:
    """What stands in one line; what is wrong with it gathers in `problems`."""

    def __init__(self, entry: Entry, given: Given, zone: ZoneInfo, now: datetime) -> None:
        self.entry, self.given, self.zone, self.now = entry, given, zone, now
        self.problems = list[Bad]()

    def are_short(self) -> bool:
        """Whether every cell is one that can be read to its end, before anything else is asked."""
        long = [one for one in self.entry.cells if len(self.text(one)) > LONGEST]
        for one in long:
            self.wrong(one, f"at most {LONGEST:,} characters are kept")
        return not long

    def text(self, column: Field) -> str:
        """What stands in a cell, as people read it."""
        value = self.entry.cells.get(column)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        said = "" if value is None else str(value).replace("\r\n", "\n").strip()
        return "" if said in ERRORS else said

    def wrong(self, column: Field, reason: str) -> None:
        """Something is wrong with a cell, which the sheet's own heading names."""
        heading = self.entry.heading
        name = heading.called.get(column, column)
        self.problems.append(Bad(heading.sheet, self.entry.row, name, reason.rstrip(".")))

    def said(self, column: Field) -> str:
        """The same, where what people write into empty cells is nothing."""
        said = self.text(column)
        return "" if said.casefold() in EMPTY else said

    def has(self, column: Field) -> bool:
        return column in self.entry.heading.columns

    def quoted(self, column: Field, reason: str) -> str:
        """A reason with the cell's words before it, unless they must not be repeated."""
        said = self.text(column)
        category = screen(said)
        return UNKEPT[category] if category else f"“{said[:40]}” {reason}"

    def word(self, column: Field, words: dict[str, T]) -> T | None:
        said = self.text(column)
        found = words.get(plain(said)) if said else None
        if found is None and said.casefold() not in EMPTY:
            known = ", ".join(dict.fromkeys(str(one) for one in words.values()))
            self.wrong(column, self.quoted(column, f"is none of {known}; --map says which it is"))
        return found

    def day(self, column: Field) -> date | datetime | None:
        if not self.said(column):
            return None
        value, first = self.entry.cells[column], self.entry.heading.first
        try:
            return read_day(value, self.given.order, self.zone, first)
        except ValueError as why:
            self.wrong(column, self.quoted(column, str(why)))
            return None

    def morning(self, day: date | datetime) -> datetime:
        return day if isinstance(day, datetime) else instant(day, time.min, self.zone)

    def evening(self, day: date | datetime) -> datetime:
        """The last moment of a day, or now where it is not over."""
        if isinstance(day, datetime):
            return day
        end = instant(day + timedelta(days=1), time.min, self.zone) - timedelta(seconds=1)
        today = self.now.astimezone(self.zone).date()
        return self.now if day == today else end
