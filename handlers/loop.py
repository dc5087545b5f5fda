"""Work until nothing is left, then wait for the bell. An edge: bugs are logged here."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger(__name__)
PAUSE_AFTER_A_BUG = 1.0  # seconds


class Loop:
    def __init__(self, step: Callable[[], Awaitable[bool]]) -> None:
        self.step = step
        self.bell = asyncio.Event()
        self.turned = 0
        self.stopping = False

    def wake(self) -> None:
        """There may be work."""
        self.bell.set()

    def stop(self) -> None:
        """Finish the step under way, and begin no other."""
        self.stopping = True
        self.bell.set()

    async def drain(self) -> None:
        """Work until nothing is left."""
        while not self.stopping and await self.step():
            self.turned += 1

    async def run(self) -> None:
        """Work until stopped; what fails is logged, and its lease brings it back."""
        while not self.stopping:
            self.bell.clear()
            try:
                await self.drain()
            except Exception:
                log.exception("a step failed; its lease brings the work back")
                await asyncio.sleep(PAUSE_AFTER_A_BUG)
                self.bell.set()
            await self.bell.wait()
