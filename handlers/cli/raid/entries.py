"""From tables to lines: where the headings stand, and what each column means."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

from bot.errors import Refused
from bot.messages.entries import Entry, Heading
from bot.rules.columns import Words, recognised
from bot.rules.raid import Field, kind_of_sheet, plain
from handlers.cli.raid import book, text
from handlers.cli.raid.tables import MOST_ROWS, TOO_MANY, Table

SEARCHED = 20  # rows in which headings are looked for: people put a title above
NO_HEADINGS = (
    "No row of headings was found: a title or a description, and one more like Type, Owner or Due."
    ' --map "Title=…" says how a column is called here.'
)
OURS = (
    "This is a sheet that rapport export wrote: import it as CSV, without --channel, --map, --kind"
    " and --skip-bad."
)
ONLY_OURS = {"waiting_on_person_id", "owed_by_person_id"}
NO_COLUMN = "--map: there is no column “{name}”. Columns here: {known}."


class Sheets:
    """The sheets of a file that are lists, and the names of those that are not read."""

    def __init__(self, found: list[tuple[Table, Heading, int]], unread: list[str]) -> None:
        self.found = found
        self.headings = [heading for _, heading, _ in found]
        self.unread = unread

    def entries(self) -> Iterator[Entry]:
        """Every line below the headings, of one sheet after another."""
        many = 0
        for table, heading, at in self.found:
            for n, cells in table.rows():
                if n > at:
                    many += 1
                    if many > MOST_ROWS:
                        raise Refused(TOO_MANY)
                    yield _entry(heading, n, cells)


@contextmanager
def opened(raw: bytes, words: Words) -> Iterator[Sheets]:
    """The lists in a file; raises Refused where there is none."""
    if book.is_book(raw):
        with book.opened(raw) as (tables, hidden):
            yield _sheets(tables, words, [f"{one} (hidden)" for one in hidden])
    else:
        yield _sheets([_separated(raw, words)], words, [])


def _separated(raw: bytes, words: Words) -> Table:
    """The reading of a CSV file by the separator that makes most of its headings."""
    tables = text.tables(raw)
    return max(tables, key=lambda one: _columns(one, words))


def _columns(table: Table, words: Words) -> int:
    try:
        found = _heading(table, words)
    except Refused:  # it is not CSV with this separator
        return -1
    return len(found[1].columns) if found else 0


def _sheets(tables: list[Table], words: Words, unread: list[str]) -> Sheets:
    looked = [(table, _heading(table, words)) for table in tables]
    lists = [found for _, found in looked if found]
    if not lists:
        raise Refused(NO_HEADINGS)
    for _, heading, _ in lists:
        if {*heading.unread} >= ONLY_OURS:
            raise Refused(OURS)
    _check_named([heading for _, heading, _ in lists], words)
    return Sheets(lists, unread + [table.name for table, found in looked if not found])


def _heading(table: Table, words: Words) -> tuple[Table, Heading, int] | None:
    """The first row that is one of headings. A sheet of risks has categories, and no types."""
    kind = kind_of_sheet(table.name)
    for n, cells in islice(table.rows(), SEARCHED):
        columns = recognised(cells, words, (Field.KIND,) if kind else ())
        if columns:
            names = [str(cell).strip() if cell is not None else "" for cell in cells]
            called = {field: names[at] for field, at in columns.items()}
            unread = tuple(
                one for at, one in enumerate(names) if one and at not in columns.values()
            )
            return table, Heading(table.name, kind, columns, called, unread, table.first), n
    return None


def _check_named(headings: list[Heading], words: Words) -> None:
    """Whatever `--map` names has to stand in one of the sheets."""
    known = dict.fromkeys(one for it in headings for one in (*it.called.values(), *it.unread))
    there = {plain(one) for one in known}
    for name in words.columns.values():
        if name and plain(name) not in there:
            raise Refused(NO_COLUMN.format(name=name[:40], known=", ".join(known)))


def _entry(heading: Heading, row: int, cells: Sequence[object]) -> Entry:
    found = {
        field: cells[at]
        for field, at in heading.columns.items()
        if at < len(cells) and cells[at] is not None
    }
    return Entry(heading, row, found)
