"""Somebody's own register becomes items: staged in small steps, then there all at once."""

import secrets
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from xml.sax.saxutils import unescape

from bot.errors import Refused
from bot.messages.entries import Bad, Entry
from bot.messages.rows import Row
from bot.rules import states
from bot.rules.raid import Field
from bot.services.arrivals import Arrivals
from bot.services.imports import Made, note
from bot.services.raid_cells import Given
from bot.services.raid_rows import Rows
from bot.services.register import Register
from storage.audit import Note
from storage.database import Transaction
from storage.staging import aside
from storage.tables import Answer, Item, Reference, Turn
from storage.tables.words import Kind

NO_CHANNEL = "--channel: {channel} is no channel of {name}. Its channels: {known}."
MEANWHILE = "Another import began, or the channel has gone. Nothing was imported; please try again."
TWICE = "the same stands on row {row} too"


@dataclass
class Tally:
    """What a file would bring, in figures."""

    kinds: Counter[Kind] = field(default_factory=Counter)
    severities: Counter[str] = field(default_factory=Counter)  # of what is open
    companies: Counter[str] = field(default_factory=Counter)
    open: int = 0
    closed: int = 0

    def add(self, row: Row) -> None:
        is_open = row.state not in states.ENDED
        self.kinds[row.kind] += 1
        self.open += is_open
        self.closed += not is_open
        self.severities[row.severity] += is_open
        self.companies[row.owed_by.company or "nobody"] += 1


class Intake:
    """One file on its way in. `take` gives a row, or nothing for what is bad or known."""

    def __init__(self, token: str, name: str, rows: Rows, seen: dict[int, str]) -> None:
        self.token, self.name = token, name  # under which its rows wait
        self.rows = rows
        self.seen = seen  # what is known by its hash, and on which row of the file if there
        self.tally = Tally()
        self.bad = list[Bad]()
        self.good = self.known = self.wrong = 0

    def take(self, entry: Entry) -> Row | None:
        """This will make the next row of a line; its number counts the good ones from one."""
        row = self.rows.read(entry, self.good + 1)
        problems = self.rows.problems
        if row:
            key = _key(row.kind, row.text, next(iter(row.references), ""))
            where = self.seen.setdefault(key, f"{entry.heading.sheet} {entry.row}".strip())
            if not where:
                self.known += 1
                return None
            if where != f"{entry.heading.sheet} {entry.row}".strip():
                problems = [self._twice(entry, row, where)]
        if row is None or problems:
            self.bad += problems
            self.wrong += 1
            return None
        self.good += 1
        self.tally.add(row)
        return row

    def _twice(self, entry: Entry, row: Row, where: str) -> Bad:
        column = Field.ID if row.references else Field.TITLE
        heading = entry.heading
        name = heading.called.get(column, heading.called.get(Field.DETAILS, column))
        return Bad(heading.sheet, entry.row, name, TWICE.format(row=where))


@dataclass(frozen=True)
class Step:
    """What one small transaction keeps."""

    name: str
    first: int
    rows: list[Item | Turn | Answer | Reference]
    notes: list[Note]


class Raid:
    def __init__(self, register: Register) -> None:
        self.register = register

    def begin(self, tx: Transaction, given: Given, now: datetime) -> Intake:
        """This will get ready to read a file for a channel of the partnership."""
        roster, channels = self.register.roster(tx), tx.people.channels()
        channel = next((one for one in channels if one.id == given.channel), None)
        if channel is None:
            known = ", ".join(one.id for one in channels)
            named = given.channel[:20] or "none"
            raise Refused(NO_CHANNEL.format(channel=named, name=tx.partnership, known=known))
        arrivals = Arrivals(roster, channels, {}, now)
        seen = {
            _key(kind, unescape(text), name): ""
            for kind, text, name in tx.staging.brought(channel.id)
        }
        token = secrets.token_hex(8)
        read = Rows(roster, channel, arrivals, given, now)
        return Intake(token, aside(tx.partnership, token), read, seen)

    def plan(self, rows: list[Row], intake: Intake, now: datetime) -> Step:
        """A few rows as the register has them, under another name; made beside the writer."""
        name = intake.name
        made = [Made(name, row, intake.rows.arrivals, self.register, now) for row in rows]
        others = [list(one.all()) for one in made]
        firsts = [next(one for one in rows if isinstance(one, Turn)) for rows in others]
        notes = [note(one.item, turn, now) for one, turn in zip(made, firsts, strict=True)]
        items = [one.item for one in made]
        return Step(name, rows[0].number, [*items, *(row for of in others for row in of)], notes)

    def stage(self, tx: Transaction, step: Step) -> None:
        """This will keep a few rows where nobody sees them, with what the trail is to say."""
        tx.items.bring(step.rows)
        tx.audit.set_aside(step.name, step.first, step.notes)

    def publish(self, tx: Transaction, intake: Intake) -> tuple[int, int]:
        """This will make all that was staged the register's: the first and the last number."""
        channel = tx.people.channel(intake.rows.channel.id)
        if tx.staging.count(intake.token) != intake.good or channel is None:
            raise Refused(MEANWHILE)
        last = tx.items.next_number(intake.good)
        above = last - intake.good
        tx.staging.settle(intake.token, above)
        tx.audit.adopt(intake.name, lambda name: _moved(name, above))
        return above + 1, last


def _moved(name: str, above: int) -> str:
    """`CH-3` is `CH-23` when twenty stand before it."""
    prefix, _, number = name.rpartition("-")
    return f"{prefix}-{int(number) + above}"


def _key(kind: Kind, text: str, name: str) -> int:
    """By what a line is known again: its number in the list it came from, else its words."""
    return hash((kind, name or text))
