"""`rapport replay`: no settings, no database, no network, and nothing is written."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from bot.errors import Refused
from handlers.cli.replay import lines, report
from handlers.cli.replay.archive import opened, shown
from handlers.cli.replay.register import Register
from handlers.cli.replay.report import Whole
from handlers.cli.replay.said import Export, Span
from handlers.cli.replay.waits import Waits
from handlers.cli.sentences import AsJson, sentences
from handlers.slack.exported import Room

NAMED = 10  # channels that are listed to somebody who looks for one
DAY = ["%Y-%m-%d"]
Replayed = Iterator[tuple[Room, Register]]
Source = Annotated[Path, typer.Argument(metavar="EXPORT", help="A folder or a zip.")]
Channels = Annotated[
    list[str] | None,
    typer.Option("--channel", metavar="NAME", help="Only this channel; may be repeated."),
]
Since = Annotated[
    datetime | None, typer.Option(formats=DAY, metavar="DATE", help="The first day, in UTC.")
]
Until = Annotated[
    datetime | None, typer.Option(formats=DAY, metavar="DATE", help="The last day, in UTC.")
]


def replay(
    export: Source,
    channel: Channels = None,
    since: Since = None,
    until: Until = None,
    as_json: AsJson = False,
) -> None:
    """Show the register that would have been kept of a Slack export.

    Reads a folder or a zip as Slack exports it; nothing is stored, posted or sent anywhere.
    Messages with participant data, allocation or safety information are counted, never shown.
    docs/replay.md says what it cannot see.
    """
    span = Span(since.date() if since else None, until.date() if until else None)
    if span.since and span.until and span.since > span.until:
        raise typer.BadParameter("--since lies after --until.")
    with sentences(), closing(opened(export)) as archive:
        found = Export.of(archive)
        rooms = _chosen(found, channel or [])
        out = report.console()
        show = _as_lines if as_json else partial(_as_tables, out)
        show(found, _replayed(found, rooms, span, quiet=as_json and out.is_terminal))


def _as_lines(export: Export, replayed: Replayed) -> None:
    whole = Whole(Waits(export.ends))
    for room, register in replayed:
        whole.add(register)
        for item in register.items.values():
            typer.echo(lines.line(room.name, item))
    typer.echo(lines.counted(whole, export.counts), err=True)


def _as_tables(out: Console, export: Export, replayed: Replayed) -> None:
    """Printed at the end: a terminal that shows progress has no place for both."""
    whole, parts = Whole(Waits(export.ends)), list[Text | Table]()
    for room, register in replayed:
        whole.add(register)
        parts += report.room(room.name, register)
    out.print(*parts, *report.summary(whole, export.counts), sep="\n")


def _replayed(export: Export, rooms: list[Room], span: Span, *, quiet: bool) -> Replayed:
    """Room by room, so that only one is in memory."""
    with _progress(quiet, sum(len(export.days[room.name]) for room in rooms)) as read:
        for room in rooms:
            register = Register(export.people)
            for said in export.said(room, span, read):
                register.take(said)
            if register.tally.read:
                yield room, register


@contextmanager
def _progress(quiet: bool, files: int) -> Iterator[Callable[[], None]]:
    """On a terminal only, and beside the output, so that a pipe gets nothing of it."""
    err = Console(stderr=True)
    with Progress(console=err, transient=True, disable=quiet or not err.is_terminal) as bar:
        task = bar.add_task("Reading", total=files)
        yield lambda: bar.advance(task)


def _chosen(export: Export, names: list[str]) -> list[Room]:
    """The rooms that were asked for, or all; raises Refused for one that is not there."""
    if not names:
        return export.rooms
    known = {key: room for room in export.rooms for key in (room.id, room.name)}
    chosen: dict[str, Room] = {}
    for name in names:
        room = known.get(name.removeprefix("#"))
        if room is None:
            raise Refused(_unknown(name, export))
        chosen[room.name] = room
    return list(chosen.values())


def _unknown(name: str, export: Export) -> str:
    there = [f"#{shown(room.name)}" for room in export.rooms]
    more = f" and {len(there) - NAMED} more" if len(there) > NAMED else ""
    listed = f"It has {', '.join(there[:NAMED])}{more}." if there else "It has none."
    return f"{name}: the export has no such channel. {listed}"
