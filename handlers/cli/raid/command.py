"""A list of the customer's own comes in: read, looked at, staged, and there all at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

import typer

from bot.app import Bot
from bot.errors import Refused
from bot.messages.rows import Row
from bot.services.raid import Intake
from bot.services.raid_cells import Given
from handlers.cli.raid import told
from handlers.cli.raid.entries import Sheets, opened
from handlers.cli.sentences import answer

STEP = 50  # rows in one transaction (D9)
PROGRESS = 2_000  # rows between two words about how far it is
SHOWN = 5  # rows of a dry run


@dataclass(frozen=True)
class Way:
    """How it is to come in."""

    dry_run: bool
    skip_bad: bool
    as_json: bool


def bring(bot: Bot, partnership: str, raw: bytes, given: Given, way: Way, now: datetime) -> None:
    """Read a file and bring it in, or say what would come; raises Refused when nothing does."""
    with opened(raw, given.words) as sheets:
        with bot.storage.reading(partnership) as tx:
            intake = bot.raid.begin(tx, given, now)
        run = _Run(bot, partnership, intake, way, now)
        try:
            first = run.look(sheets) if way.dry_run else run.stage(sheets)
            _finish(run, sheets, first)
        finally:
            run.clear()


def _finish(run: "_Run", sheets: Sheets, first: list[Row]) -> None:
    intake, way = run.intake, run.way
    for bad in intake.bad:
        typer.echo(str(bad), err=True)
    stopped = bool(intake.bad) and not way.skip_bad
    numbers = run.publish() if not (way.dry_run or stopped) else None
    facts = told.facts(run.partnership, intake, sheets, way.dry_run, numbers)
    if way.dry_run or not stopped:
        lines = told.preview(intake, sheets, first) if way.dry_run else []
        answer([*lines, told.outcome(run.partnership, intake, way.dry_run)], facts, way.as_json)
    if stopped:
        raise Refused(told.stopped(intake, way.dry_run))


class _Run:
    """One import, step by step."""

    def __init__(self, bot: Bot, partnership: str, intake: Intake, way: Way, now: datetime) -> None:
        self.bot, self.partnership, self.intake, self.way = bot, partnership, intake, way
        self.now = now

    def look(self, sheets: Sheets) -> list[Row]:
        """Read everything, keep nothing; the first rows are to be shown."""
        rows = self._rows(sheets)
        first = list(islice(rows, SHOWN))
        for _ in rows:
            pass
        return first

    def stage(self, sheets: Sheets) -> list[Row]:
        """Keep what is good where nobody sees it; what is bad ends the keeping, not the reading."""
        self.clear()
        rows = self._rows(sheets)
        while step := list(islice(rows, STEP)):
            if not self.intake.bad or self.way.skip_bad:
                plan = self.bot.raid.plan(step, self.intake, self.now)
                with self.bot.storage.transaction(self.partnership) as tx:
                    self.bot.raid.stage(tx, plan)
        return []

    def publish(self) -> tuple[int, int] | None:
        """The numbers of what is there now; nothing when there was nothing to bring."""
        if not self.intake.good:
            return None
        with self.bot.storage.transaction(self.partnership) as tx:
            return self.bot.raid.publish(tx, self.intake)

    def clear(self) -> None:
        """Take away what waits, also what an import left that was killed."""
        gone = 0 if self.way.dry_run else 1
        while gone:
            with self.bot.storage.transaction(self.partnership) as tx:
                gone = tx.staging.clear()

    def _rows(self, sheets: Sheets) -> Iterator[Row]:
        for many, entry in enumerate(sheets.entries(), 1):
            if many % PROGRESS == 0:
                typer.echo(f"{many:,} rows read …", err=True)
            row = self.intake.take(entry)
            if row:
                yield row
