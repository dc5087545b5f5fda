"""CSV as spreadsheets of any country write it."""

from functools import partial

from bot.errors import Refused
from handlers.cli.raid.tables import MOST_COLUMNS, Rows, Table, is_empty
from handlers.cli.sheet.file import lines

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
    for line, row in lines(text, separator, LONGEST):
        if not is_empty(row):
            yield line, row[:MOST_COLUMNS]
