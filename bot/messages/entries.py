"""A line of somebody's own register, as it stands there, and what is wrong with one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.rules.raid import Field


@dataclass(frozen=True)
class Heading:
    """What a sheet's columns mean: where each stands, what it is called there, and the rest."""

    sheet: str
    kind: str  # the word for the kind of everything in it, where its name says so
    columns: Mapping[Field, int]
    called: Mapping[Field, str]
    unread: tuple[str, ...]
    first: date  # the day from which days are counted


@dataclass(frozen=True)
class Entry:
    """One line: its cells by what they mean."""

    heading: Heading
    row: int
    cells: Mapping[Field, object]


@dataclass(frozen=True)
class Bad:
    """Why a line cannot become an item. A cell's words are quoted only where they may be."""

    sheet: str
    row: int
    column: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.sheet}, row {self.row}" if self.sheet else f"Row {self.row}"
        return f"{place}, {self.column}: {self.reason}"
