"""Tells whoever waits that something may look different now."""

import asyncio


class Bell:
    """Counts its strokes, so that nobody misses one."""

    def __init__(self) -> None:
        self.rung = 0
        self._next = asyncio.Event()

    def ring(self) -> None:
        """Something has changed."""
        self.rung += 1
        self._next.set()
        self._next = asyncio.Event()

    async def after(self, seen: int) -> int:
        """Wait for a stroke later than that one; answers the latest."""
        while self.rung == seen:
            await self._next.wait()
        return self.rung
