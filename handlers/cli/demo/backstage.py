"""Time on the page, and everything that follows from what people do there."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from bot.partnership.roster import Roster
from bot.rules.calendars import joint
from bot.rules.durations import Duration
from bot.rules.hours import company_calendar
from handlers.cli.demo import guide
from handlers.cli.demo.cast import FILE
from handlers.cli.demo.stage import Stage
from sandbox.page import Step
from sandbox.page.backstage import Push
from storage.tables.words import Side

MOMENT = 1.0  # seconds
DAY = Duration.parse("1bd")


class Live:
    """One thing after another: people act while the clock stands, or between two moments."""

    def __init__(self, here: Stage) -> None:
        self.here = here
        self.again = asyncio.Event()
        self._alone = asyncio.Lock()
        self._since: float | None = None
        self._working = joint(*(company_calendar(Roster(FILE), side) for side in Side))

    def now(self) -> datetime:
        """What the clock shows."""
        return self.here.now()

    def running(self) -> bool:
        """Whether it runs by itself."""
        return self._since is not None

    def alone(self) -> asyncio.Lock:
        """While this is held nothing else happens: no act in the midst of passing time."""
        return self._alone

    async def push(self, by: Push) -> None:
        """Live through that much time, or let the clock run (and stop again)."""
        if by == "real":
            self._since = None if self.running() else _machine()
            return
        await self.here.until(self._later(by))

    async def settle(self) -> None:
        """Wait until the bot has heard, decided and answered."""
        await self.here.settle()

    def over(self) -> None:
        """Begin again."""
        self.again.set()

    def steps(self) -> Sequence[Step]:
        """The guide as it stands."""
        return guide.steps(self.here.sandbox)

    async def run(self) -> None:
        """Let time pass if somebody wants that, and take up again what was left for later."""
        while True:
            await asyncio.sleep(MOMENT)
            async with self._alone:
                if self._since is None:
                    await self.here.run.settle()
                else:
                    await self._passes(_machine() - self._since)

    async def _passes(self, seconds: float) -> None:
        self._since = _machine()
        await self.here.until(self.now() + timedelta(seconds=seconds))
        self.here.sandbox.state.bell.ring()

    def _later(self, by: Push) -> datetime:
        if by == "day":  # on the minute: what was said a moment ago is not due with it
            return self._working.add(self.now().replace(second=0, microsecond=0), DAY)
        if by == "hour":
            return self.now() + timedelta(hours=1)
        here = self.now().astimezone(self._working.tz)  # a week later the wall clock shows the same
        return (here + timedelta(weeks=1)).astimezone(UTC)


@asynccontextmanager
async def live(here: Stage) -> AsyncIterator[Live]:
    """The clock's own task lives as long as the stage."""
    backstage = Live(here)
    running = asyncio.create_task(backstage.run())
    try:
        yield backstage
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


def _machine() -> float:
    return asyncio.get_running_loop().time()
