"""XLSX, read as it streams: values and never formulas, and nothing that is larger than it looks."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from bot.errors import Refused
from handlers.cli.raid.tables import MOST_COLUMNS, Rows, Table, is_empty

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MOST_BYTES = 256 * 2**20  # unpacked, all parts together
MOST_SHARED = 64 * 2**20  # the words of all sheets, which have to be held
LAST_ROW = 1_048_576  # of any sheet that Excel can write
PROLOG = 4096  # a declaration of entities stands here or nowhere
TOO_LARGE = "This workbook is too large when unpacked; please bring it in parts, or as CSV."
NO_BOOK = "This is no workbook that can be read: save it as .xlsx, or as CSV."
MACROS = "This workbook has macros: save it as .xlsx without them, or as CSV."
OLD = "This workbook is encrypted or of an old kind: save it as .xlsx without a password."


def is_book(raw: bytes) -> bool:
    """Whether a file is a workbook, of whatever kind."""
    return raw.startswith((ZIP, OLE))


@contextmanager
def opened(raw: bytes) -> Iterator[tuple[list[Table], list[str]]]:
    """The sheets that people see, and the names of those that are hidden."""
    _check(raw)
    with _sentences():
        book = load_workbook(BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    try:
        seen = [one for one in book.worksheets if one.sheet_state == "visible"]
        hidden = [one.title for one in book.worksheets if one.sheet_state != "visible"]
        yield [_table(one, book.epoch.date()) for one in seen], hidden
    finally:
        book.close()


def _table(sheet: Any, first: date) -> Table:
    def rows() -> Rows:
        with _sentences():
            sheet.reset_dimensions()  # some programs write that there is one cell
            for n, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), 1):
                if n > LAST_ROW:
                    raise Refused(NO_BOOK)
                if not is_empty(cells):
                    yield n, cells

    return Table(sheet.title, rows, first)


def _check(raw: bytes) -> None:
    """Refuse before anything is unpacked: each part is read no further than it says it is long."""
    if raw.startswith(OLE):
        raise Refused(OLD)
    try:
        with ZipFile(BytesIO(raw)) as parts:
            _check_parts(parts)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise Refused(NO_BOOK) from None


def _check_parts(parts: ZipFile) -> None:
    sizes = {one.filename.casefold(): one.file_size for one in parts.infolist()}
    if any(one.flag_bits & 1 for one in parts.infolist()):
        raise Refused(OLD)
    if any("vbaproject" in name or "macrosheets/" in name for name in sizes):
        raise Refused(MACROS)
    shared = sum(size for name, size in sizes.items() if name.endswith("sharedstrings.xml"))
    if sum(sizes.values()) > MOST_BYTES or shared > MOST_SHARED:
        raise Refused(TOO_LARGE)
    for one in parts.infolist():
        with parts.open(one) as part:
            if one.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in part.read(PROLOG):
                raise Refused(NO_BOOK)


@contextmanager
def _sentences() -> Iterator[None]:
    """Whatever the library cannot read, in one sentence; it has many ways to say so."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and validations, which nobody asked for
            yield
    except (
        *(BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, AttributeError),
        *(SyntaxError, EOFError, OSError, IndexError),  # a torn XML is a SyntaxError
    ):
        raise Refused(NO_BOOK) from None
