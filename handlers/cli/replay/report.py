"""What people read of a replay: a table for each channel, then what became of every message."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rich.console import Console
from rich.table import Table
from rich.text import Text

from handlers.cli.replay.register import Kept, Register, Tally
from handlers.cli.replay.said import Counts
from handlers.cli.replay.titles import one_line
from handlers.cli.replay.waits import Waits
from storage.tables.words import Kind

WIDTH, MOST = 100, 20
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
KINDS = (Kind.CHALLENGE, Kind.QUESTION, Kind.ASSUMPTION)
NOTE = (
    "“Other” is the first reply of the other company in the thread; what stands outside it is not"
    " seen. This is no safety report, source data, QMS or CTMS record, contract, approval or"
    " e-signature."
)


@dataclass
class Whole:
    """All rooms together."""

    waits: Waits
    tally: Tally = field(default_factory=Tally)
    rooms: int = 0
    silent: int = 0  # rooms of which nothing would be kept

    def add(self, register: Register) -> None:
        """This will count a room that has been read."""
        self.tally.add(register.tally)
        self.waits.add(register)
        self.rooms += 1
        self.silent += not register.items


def console() -> Console:
    """As wide as the terminal, and always the same into a file."""
    here = Console(highlight=False)
    return here if here.is_terminal else Console(width=WIDTH, highlight=False)


def room(name: str, register: Register) -> Iterator[Text | Table]:
    """The newest items of a channel."""
    if not register.items:
        return
    newest = sorted(register.items.values(), key=lambda item: item.at, reverse=True)
    writing = ", ".join(sorted(one or "unknown company" for one in register.companies))
    yield Text()
    yield Text.assemble((f"#{one_line(name)}", "bold"), f" · {writing}")
    yield _table(newest[:MOST])
    if len(newest) > MOST:
        yield Text(f"and {len(newest) - MOST:,} more")


def summary(whole: Whole, counts: Counts) -> Iterator[Text | Table]:
    """What became of every message; nothing here is about one person."""
    lines = Table.grid(padding=(0, 2))
    lines.add_column(justify="right")
    lines.add_column()
    for many, what in _counted(whole, counts):
        lines.add_row(Text(f"{many:,}"), Text(what))
    yield Text()
    yield lines
    yield Text()
    yield Text(NOTE, "dim")


def _counted(whole: Whole, counts: Counts) -> Iterator[tuple[int, str]]:
    tally, waits = whole.tally, whole.waits
    yield tally.read, f"messages of people read, in {_many(whole.rooms, 'channel')}"
    yield tally.talk, "talk: forgotten within a minute"
    yield tally.kept.total(), f"would be kept: {_kinds(tally)}"
    yield tally.in_thread, "more in a thread that is an item already"
    yield tally.drafts, "drafts (tasks, promises, risks, decisions): kept when somebody says so"
    yield tally.offered, "unsure: kept when somebody marks them with 📌"
    yield tally.withheld, "not shown: participant data, allocation or safety information"
    within = "had no reply of the other company within 3 working days"
    yield waits.unanswered, f"of {waits.told:,} items between two companies {within}"
    if whole.silent:
        yield whole.silent, "of these channels with nothing to keep"
    if counts.ignored:
        yield counts.ignored, "posts of apps, joins and the like: ignored"
    if counts.malformed:
        yield counts.malformed, "entries skipped: they are no messages"


def _table(items: list[Kept]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for width in (11, 22):
        table.add_column(width=width)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(width=19)
    for item in items:
        table.add_row(
            _two(_day(item.at), item.kind),
            _two(item.by.name, item.by.company or "unknown company"),
            Text(item.title),
            _two(_many(item.replies, "repl", ("y", "ies")), _after(item)),
        )
    return table


def _two(above: str, below: str) -> Text:
    return Text.assemble(above, "\n", (below, "dim"))


def _after(item: Kept) -> str:
    """How long the first reply of the other company took, about."""
    if item.answered_at is None:
        return "other: none yet" if item.replies else ""
    waited = item.answered_at - item.at
    if waited < HOUR:
        return f"other after {max(1, waited // timedelta(minutes=1))} min"
    return (
        f"other after {waited // HOUR} h"
        if waited < 2 * DAY
        else f"other after {waited // DAY} days"
    )


def _day(at: datetime) -> str:
    return f"{at.day} {at:%b %Y}"


def _kinds(tally: Tally) -> str:
    return ", ".join(_many(tally.kept[kind], str(kind)) for kind in KINDS)


def _many(many: int, what: str, ends: tuple[str, str] = ("", "s")) -> str:
    return f"{many:,} {what}{ends[many != 1]}"
