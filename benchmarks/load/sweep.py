"""The clock over a large register: nothing due, and a thousand items at once."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from sqlalchemy import func, literal_column, select, text, true

from benchmarks.load.databases import FILE, OURS, opened
from benchmarks.load.payloads import ROOMS, message
from bot.app import Bot
from handlers.clock import Clock, Ticks
from handlers.slack import translate
from storage.tables import Item, Turn

QUESTION = "When will the contracts of region {} be signed?"
MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)
LOOKS = 200


class Sweep:
    """`items` open ones; `due` of them were raised a week before the others."""

    def __init__(self, url: str, folder: Path, items: int, due: int) -> None:
        self.bot, self.due = opened(url), due
        self.file = folder / "sweep"
        self.clock = Clock(self.file)
        self.first = self._copies(MONDAY, due)
        self._copies(MONDAY + timedelta(days=7), items - due)

    def idle(self) -> float:
        """Milliseconds of a look when nothing is due."""
        waits = []
        for _ in range(LOOKS):
            began = time.perf_counter()
            with self.bot.storage.reading(FILE.id) as tx:
                assert self.bot.clockwork.due(tx, MONDAY, frozenset()) is None
            waits.append((time.perf_counter() - began) * 1000)
        return median(waits)

    async def all(self) -> float:
        """Seconds until everything that is due was done."""
        self.file.write_text(self.first.isoformat())

        async def nothing(*_: str) -> None:
            pass

        began = time.perf_counter()
        await Ticks(self.bot, self.clock, nothing, nothing, nothing).advance()
        return time.perf_counter() - began

    def close(self) -> None:
        """Let go of the database."""
        self.bot.close()

    def _copies(self, at: datetime, count: int) -> datetime:
        """One question, captured as any other, and as many again by copying; when it is due."""
        number, moment = _captured(self.bot, at)
        with self.bot.storage.transaction(FILE.id) as tx:
            counted = select(literal_column(f"{number}").label("n")).cte("n", recursive=True)
            more = select(counted.c.n + 1).where(counted.c.n < number + count - 1)
            counted = counted.union_all(more)
            for table, key in ((Item, "number"), (Turn, "item")):
                columns = table.__table__.columns  # type: ignore[attr-defined]
                changed = {key: counted.c.n, "source": literal_column("''")}
                taken = [changed.get(one.name, one).label(one.name) for one in columns]
                both = table.__table__.join(counted, true())  # type: ignore[attr-defined]
                mine = select(*taken).select_from(both)
                mine = mine.where(columns[key] == number, counted.c.n > number)
                insert = table.__table__.insert()  # type: ignore[attr-defined]
                tx.session.execute(insert.from_select([one.name for one in columns], mine))
            last = select(func.max(Item.number))  # type: ignore[arg-type]
            top = tx.session.scalar(last)
            tx.session.execute(text("UPDATE counter SET last = :top"), {"top": top})
        return moment


def _captured(bot: Bot, at: datetime) -> tuple[int, datetime]:
    said = message(ROOMS[0], "U0JAMES", QUESTION.format(at.day), f"{at.timestamp():.6f}")
    heard = translate.event(said, OURS)
    assert heard is not None
    with bot.storage.transaction() as tx:
        bot.inbox.keep(tx, [heard])
    with bot.storage.transaction() as tx:
        letter = bot.inbox.claim(tx)
    assert letter is not None
    with bot.storage.transaction(FILE.id) as tx:
        bot.hearing.decide(tx, letter, None, "")
    with bot.storage.reading(FILE.id) as tx:
        item = tx.items.of_source(ROOMS[0], heard.ts)
        assert item is not None and item.next_action_at is not None
        return item.number, item.next_action_at
