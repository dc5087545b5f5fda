"""What both kinds of file are to the rest: tables of cells, read as they stream."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.rules.days import FIRST

Rows = Iterator[tuple[int, Sequence[object]]]
MOST_ROWS = 100_000  # of all sheets together, those without words left out
MOST_COLUMNS = 100
TOO_MANY = f"The file has more than {MOST_ROWS:,} rows; please bring them in parts."


@dataclass(frozen=True)
class Table:
    """A sheet; `rows` begins anew each time it is called, with the number people see."""

    name: str
    rows: Callable[[], Rows]
    first: date = FIRST  # the day from which days are counted


def is_empty(cells: Sequence[object]) -> bool:
    """Whether nothing stands in a row."""
    return all(cell is None or not str(cell).strip() for cell in cells)
