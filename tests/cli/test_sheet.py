"""Any words survive the way into a sheet and back, and none becomes a formula."""

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from handlers.cli.sheet.columns import COLUMNS, NOTE, stamp
from handlers.cli.sheet.file import read, written

FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
CELLS = some.text(alphabet=some.characters(codec="utf-8")) | some.text("'=+-@\t\r\n,;\" a＝")
ROWS = some.lists(some.lists(CELLS, min_size=2, max_size=2), max_size=5)


@settings(deadline=None)
@given(rows=ROWS)
def test_what_is_written_is_read_again(rows):
    sheet = written([["id", "text"], *rows])

    assert [cells for _, cells in read(sheet, "id")] == [["id", "text"], *rows]


@settings(deadline=None)
@given(rows=ROWS)
def test_no_cell_begins_as_a_formula(rows):
    text = written([["id", "text"], *rows]).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]

    assert [cell for cell in cells if FORMULA.match(cell)] == []


def test_rows_are_named_by_the_line_they_begin_on():
    sheet = written([["id", "text"], ["1", "two\nlines"], ["2", "one"]])

    assert [line for line, _ in read(sheet, "id")] == [1, 2, 4]


@pytest.mark.parametrize(("ts", "shown"), [("1747000000.000100", "C1/1747000000.000100"), ("", "")])
def test_a_stamp_is_no_number_that_a_spreadsheet_would_round(ts, shown):
    assert stamp("C1", ts) == shown
    assert shown.rpartition("/")[2] == ts


def test_every_column_is_explained_in_its_order():
    page = (Path(__file__).parents[2] / "docs" / "export.md").read_text("utf-8")

    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == [*COLUMNS][:-1]
    assert NOTE.partition(": ")[2] in " ".join(page.split())
