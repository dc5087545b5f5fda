"""`rapport import`: a register's sheet becomes items again, or a list of the customer's own."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import settings as environment
from bot.app import Bot
from bot.errors import Refused
from bot.messages.rows import Row
from bot.rules.columns import Words
from bot.rules.days import Order
from bot.services.arrivals import Problem
from bot.services.raid_cells import Given
from handlers.cli.opening import opened
from handlers.cli.partnerships import Partnership, chosen
from handlers.cli.raid import book, command
from handlers.cli.sentences import AsJson, answer, sentences
from handlers.cli.sheet import file as sheet
from handlers.cli.sheet.columns import COLUMNS
from handlers.cli.sheet.rows import rows
from handlers.clock import Clock
from storage.tables.words import Kind

MOST = 3_000  # rows; one transaction of so many keeps nobody waiting (decision 27)
LARGEST = 64 * 2**20  # bytes of a list of somebody's own, which is read as it streams
NO_CHANNEL = "Name the channel that these items belong to: --channel C0123456."
File = Annotated[
    Path, typer.Argument(metavar="FILE", help="What rapport export wrote; or a RAID list.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would be imported.")]
Channel = Annotated[
    str, typer.Option("--channel", metavar="ID", help="A RAID list: where its items belong.")
]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="OURS=THEIRS", help='Like "Due=Deadline"; may be repeated.'),
]
OfKind = Annotated[
    Kind | None, typer.Option("--kind", help="What everything is, if no column says so.")
]
RaisedBy = Annotated[
    str, typer.Option("--raised-by", metavar="WHO", help="Who raised what names nobody.")
]
SkipBad = Annotated[bool, typer.Option("--skip-bad", help="Leave out the rows that are wrong.")]
DayFirst = Annotated[bool, typer.Option("--day-first", help="03/12/2026 is in December.")]
MonthFirst = Annotated[bool, typer.Option("--month-first", help="03/12/2026 is in March.")]


def bring(
    file: File,
    channel: Channel = "",
    map: Map = None,
    kind: OfKind = None,
    raised_by: RaisedBy = "",
    day_first: DayFirst = False,
    month_first: MonthFirst = False,
    skip_bad: SkipBad = False,
    partnership: Partnership = "",
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Bring a register's sheet back in, or a RAID list of your own.

    A sheet of ours: numbers and dates stay as they were. A list, CSV or XLSX: its columns are
    known by their headings. All rows or none: every row that is wrong is named. Rows that the
    register has already are left as they are. Nothing is posted.
    """
    with sentences():
        if day_first and month_first:
            raise Refused("Say --day-first or --month-first, not both.")
        order = Order.DAY if day_first else Order.MONTH if month_first else Order.UNSAID
        given = Given(channel, _words(map or []), kind, raised_by, order)
        raw, settings = _bytes(file), environment.read()
        is_list = book.is_book(raw) or bool(channel or map or kind or raised_by or skip_bad)
        with opened(settings) as bot:
            name, now = chosen(bot, partnership), Clock(settings.rapport_clock).now()
            way = command.Way(dry_run, skip_bad, as_json)
            if is_list:
                _check(file, raw, given)
                command.bring(bot, name, raw, given, way, now)
            else:
                _bring_sheet(bot, name, _read(file, raw), now, way)


def _bring_sheet(
    bot: Bot, name: str, raw: tuple[list[Row], list[Problem]], now: datetime, way: command.Way
) -> None:
    found, unread = raw
    with bot.storage.reading(name) as tx:
        plan = bot.imports.prepare(tx, found, now, unread)
    if not way.dry_run:
        with bot.storage.transaction(name) as tx:
            bot.imports.bring(tx, plan, now)
    brought = len(plan.items)
    told = {"partnership": name, "imported": 0 if way.dry_run else brought, "known": plan.known}
    would = "would be" if way.dry_run else "were" if brought != 1 else "was"
    line = f"{_items(brought)} {would} imported into {name}"
    line += f"; {plan.known} known before." if plan.known else "."
    answer([line], told | ({"would_import": brought} if way.dry_run else {}), way.as_json)


def _words(said: list[str]) -> Words:
    words = Words()
    for one in said:
        words.learn(one)
    return words


def _check(file: Path, raw: bytes, given: Given) -> None:
    """Refuse what is too much, or of no channel."""
    if len(raw) > LARGEST:
        raise Refused(f"{file}: it has more than {LARGEST // 2**20} MB; please bring it in parts.")
    if not given.channel:
        raise Refused(NO_CHANNEL)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"{file}: it cannot be read ({error.strerror}).") from None


def _read(file: Path, raw: bytes) -> tuple[list[Row], list[Problem]]:
    found, unread = rows(sheet.read(raw, next(iter(COLUMNS))))
    if len(found) + len(unread) > MOST:
        raise Refused(f"{file}: it has more than {MOST:,} rows; please bring them in parts.")
    return found, unread


def _items(many: int) -> str:
    return f"{many} {'item' if many == 1 else 'items'}"
