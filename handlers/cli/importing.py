"""`rapport import`: a register's sheet becomes items again, all of it or nothing."""

from pathlib import Path
from typing import Annotated

import typer

from bot import settings as environment
from bot.errors import Refused
from bot.messages.rows import Row
from bot.services.arrivals import Problem
from handlers.cli.opening import opened
from handlers.cli.partnerships import Partnership, chosen
from handlers.cli.sentences import AsJson, answer, sentences
from handlers.cli.sheet import file as sheet
from handlers.cli.sheet.columns import COLUMNS
from handlers.cli.sheet.rows import rows
from handlers.clock import Clock

MOST = 3_000  # rows; one transaction of so many keeps nobody waiting (decision 27)
File = Annotated[Path, typer.Argument(metavar="FILE", help="A sheet that rapport export wrote.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would be imported.")]


def bring(
    file: File, partnership: Partnership = "", dry_run: DryRun = False, as_json: AsJson = False
) -> None:
    """Bring a register's sheet back in.

    Numbers and dates stay as they were; time goes on for what is open. All rows or none: every
    line that is wrong is named. Rows that the register has already are left as they are.
    """
    with sentences():
        found, unread = _read(file)
        settings = environment.read()
        with opened(settings) as bot:
            name, now = chosen(bot, partnership), Clock(settings.rapport_clock).now()
            with bot.storage.reading(name) as tx:
                plan = bot.imports.prepare(tx, found, now, unread)
            if not dry_run:
                with bot.storage.transaction(name) as tx:
                    bot.imports.bring(tx, plan, now)
        brought = len(plan.items)
        told = {"partnership": name, "imported": 0 if dry_run else brought, "known": plan.known}
        would = "would be" if dry_run else "were" if brought != 1 else "was"
        line = f"{_items(brought)} {would} imported into {name}"
        line += f"; {plan.known} known before." if plan.known else "."
        answer([line], told | ({"would_import": brought} if dry_run else {}), as_json)


def _read(file: Path) -> tuple[list[Row], list[Problem]]:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise Refused(f"{file}: it cannot be read ({error.strerror}).") from None
    found, unread = rows(sheet.read(raw, next(iter(COLUMNS))))
    if len(found) + len(unread) > MOST:
        raise Refused(f"{file}: it has more than {MOST:,} rows; please bring them in parts.")
    return found, unread


def _items(many: int) -> str:
    return f"{many} {'item' if many == 1 else 'items'}"
