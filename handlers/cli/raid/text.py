"""CSV as spreadsheets of any country write it."""

import csv
import io
from functools import partial

from bot.errors import Refused
from handlers.cli.raid.tables import MOST_COLUMNS, Rows, Table, is_empty

SEPARATORS = (",", ";", "\t")
ENCODINGS = ("utf-8-sig", "cp1252")
LONGEST = 1_000_000  # characters of a cell: whatever is longer is a quotation mark without its pair
NO_TEXT = "This is not a text in UTF-8 or Windows-1252: save it as “CSV UTF-8”, or as .xlsx."


def tables(raw: bytes) -> list[Table]:
    """The same file as each separator would have it."""
    text = decoded(raw)
    return [Table("", partial(_rows, text, one)) for one in SEPARATORS]


def decoded(raw: bytes) -> str:
    """Its words, in the first encoding that fits."""
    for encoding in ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ENCODINGS:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise Refused(NO_TEXT)


def _rows(text: str, separator: str) -> Rows:
    """Each row with the line it begins on."""
    csv.field_size_limit(LONGEST)
    reader, line = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True), 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise Refused(f"Line {line}: this is not CSV ({error}).") from None
        if row is None:
            return
        if not is_empty(row):
            yield line, row[:MOST_COLUMNS]
        line = reader.line_num + 1
