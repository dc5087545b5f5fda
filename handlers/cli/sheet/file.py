"""CSV that spreadsheets open: a byte order mark, CRLF, and no cell that would be a formula."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from bot.errors import Refused

BOM = "\ufeff"
LONGEST = 10_000_000  # characters of a cell; the library's own limit is 131,072
# A spreadsheet takes such a cell for a formula; so do some for the wide forms of these signs.
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
SHIELD = "'"
SEPARATORS = (",", ";", "\t")  # whatever a spreadsheet in another language made of ours


def written(table: Sequence[Sequence[str]]) -> bytes:
    """The whole file."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(map(_shielded, row) for row in table)
    return (BOM + text.getvalue()).encode()


def read(raw: bytes, first: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins on; `first` is the heading of the first column."""
    text = _text(raw)
    separator = next((one for one in SEPARATORS if text.startswith(f"{first}{one}")), ",")
    for line, row in lines(text, separator, LONGEST):
        yield line, [_bare(cell) for cell in row]


def lines(text: str, separator: str, longest: int) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty with the line it begins on; `longest`: characters of a cell."""
    csv.field_size_limit(longest)
    reader, line = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True), 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise Refused(f"Line {line}: this is not CSV ({error}).") from None
        if row is None:
            return
        if row:
            yield line, row
        line = reader.line_num + 1


def _text(raw: bytes) -> str:
    try:
        return raw.decode().removeprefix(BOM)
    except UnicodeDecodeError:
        raise Refused("This is not a text in UTF-8: save it as “CSV UTF-8”.") from None


def _shielded(cell: str) -> str:
    return SHIELD + cell if FORMULA.match(cell) else cell


def _bare(cell: str) -> str:
    """Takes one apostrophe off again, and only where one had to be put."""
    return cell[1:] if cell.startswith(SHIELD) and FORMULA.match(cell) else cell
