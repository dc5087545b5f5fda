"""Work until nothing is left, then wait for the bell. An edge: bugs are logged here."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any

import structlog

log = structlog.get_logger(__name__)
PAUSE_AFTER_A_BUG = 1.0  # seconds


class Aside:
    """What may happen beside an acknowledgement and is not lost by being dropped."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.under_way: set[asyncio.Task[None]] = set()

    def begin(self, act: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Begin it, unless too much is under way."""
        if len(self.under_way) < self.most:
            task = asyncio.create_task(self._guarded(act))
            self.under_way.add(task)
            task.add_done_callback(self.under_way.discard)

    async def _guarded(self, act: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            await act()
        except Exception:
            log.exception("what was begun beside an acknowledgement failed")

    async def settle(self) -> None:
        """Wait until all of it is done."""
        while self.under_way:
            await asyncio.gather(*self.under_way)


class Loop:
    """`pause`: seconds after which what could not be done at once may be; none: the bell says."""

    def __init__(self, step: Callable[[], Awaitable[bool]], pause: float | None = None) -> None:
        self.step = step
        self.pause = pause
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
            before = self.turned
            try:
                await self.drain()
            except Exception:
                log.exception("a step failed; its lease brings the work back")
                await asyncio.sleep(PAUSE_AFTER_A_BUG)
                self.bell.set()
            await self._rest(self.pause if self.turned > before else None)

    async def _rest(self, seconds: float | None) -> None:
        """Until the bell rings, or for so long after work was done."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.bell.wait()
