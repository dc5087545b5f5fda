"""Two clocks and the ticks. Machine time runs; business time is handed in and may be driven."""

import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.app import Bot, Rank
from bot.errors import TryLater, Undeliverable, Way
from bot.services.clockwork import Due
from bot.services.moments import Waiting

machine = time.time
MINUTE = 60
FORGIVES = 6 * 60 * MINUTE  # seconds; APScheduler's default of one second drops ticks
PATIENCE = timedelta(minutes=15)  # for a thread that cannot be read

Read = Callable[[str, str], Awaitable[None]]
IsGone = Callable[[str, str], Awaitable[bool]]


class Clock:
    """Business time: the wall's, or a file's for sandbox and tests (D2)."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file
        self.last = self.lived = datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        """The moment it is, in UTC."""
        if self.file is None:
            return datetime.now(UTC)
        try:
            self.last = datetime.fromisoformat(self.file.read_text().strip()).astimezone(UTC)
        except ValueError:  # it is being written at this very moment
            return self.last
        return self.last

    def live_through(self, moment: datetime) -> datetime:
        """A driven clock passes every moment on its way, in order; a wall clock was late."""
        return max(moment, self.lived) if self.file else self.now()


class Ticks:
    """What time brings about, in order; `read` reads a thread back from the platform (D34).

    `is_gone` asks it whether a message still stands where it must not.
    """

    def __init__(
        self,
        bot: Bot,
        clock: Clock,
        read: Read,
        decide: Callable[[], Awaitable[None]],
        is_gone: IsGone,
    ) -> None:
        self.is_gone = is_gone
        self.bot = bot
        self.clock = clock
        self.read = read
        self.decide = decide

    async def advance(self) -> None:
        """Take every due moment of every partnership in order, one transaction each."""
        now = self.clock.now()
        tenants = await self.bot.ask("", lambda tx: tx.directory.partnerships())
        if all([await self._advance(partnership) for partnership in tenants]):
            self.clock.lived = now

    async def _advance(self, partnership: str) -> bool:
        """Whether nothing is left that waits for the inbox or the platform."""
        moments, waits = self.bot.moments, Waiting()
        while next := await self.bot.ask(partnership, moments.next, self.clock.now(), waits):
            now = self.clock.live_through(next.at)
            item, advance = next.item, moments.advance
            if next.incident:
                await self._look(partnership, next.incident, now)
            heard = not (item and item.reads) or await self._heard(partnership, item, now)
            done = heard and await self.bot.do(partnership, advance, Rank.SWEEP, next, now)
            if not done:
                waits = waits.also(next)  # the next tick tries again
        return waits == Waiting()

    async def _look(self, partnership: str, incident: int, now: datetime) -> None:
        """Nobody is sent to look at what is gone: Slack may not have been able to tell us."""
        bot = self.bot
        where = await bot.ask(partnership, bot.incidents.where, incident)
        if where and await self.is_gone(*where):
            await bot.do(partnership, bot.incidents.vanished, Rank.SWEEP, incident, now)

    async def _heard(self, partnership: str, due: Due, moment: datetime) -> bool:
        """Nobody above is told that nobody answered before the thread has been read."""
        bot = self.bot
        try:
            await self.read(due.channel, due.thread)
        except TryLater:
            if moment - due.at < PATIENCE:
                return False
            await bot.do(
                partnership, bot.clockwork.not_heard, Rank.SWEEP, due.number, moment, "busy"
            )
            return True
        except Undeliverable as no:
            await self._unread(partnership, due, moment, no)
            return True
        await self.decide()
        await bot.do(partnership, bot.clockwork.read, Rank.SWEEP, due.number, moment)
        return True

    async def _unread(
        self, partnership: str, due: Due, moment: datetime, no: Undeliverable
    ) -> None:
        """A room that is lost stands still; a thread that is gone is noted in the trail."""
        bot = self.bot
        if no.way == Way.STOP_PLACE:
            lost = bot.rooms.lost
            await bot.do(partnership, lost, Rank.SWEEP, due.channel, moment, no.reason)
            return
        unread = bot.clockwork.not_heard
        await bot.do(partnership, unread, Rank.SWEEP, due.number, moment, no.reason)


def start(
    seconds: float, tick: Callable[[], Awaitable[None]], minute: Callable[[], Awaitable[None]]
) -> AsyncIOScheduler:
    """Only ticks: what is due stands in our rows."""
    defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": FORGIVES}
    scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
    scheduler.add_job(tick, "interval", seconds=seconds)
    scheduler.add_job(minute, "interval", seconds=MINUTE)
    scheduler.start()
    return scheduler
