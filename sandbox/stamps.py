"""Stamps and ids: unique, increasing, and the same in every run."""

from collections.abc import Callable
from datetime import datetime
from itertools import count


class Stamps:
    """Slack's `ts`: seconds of the driven clock, made unique by microseconds."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._last = 0
        self._ids = count(1)

    def next(self) -> str:
        """A stamp that nothing before it had, even when the clock stands still."""
        now = int(self._clock().timestamp() * 1_000_000)
        self._last = max(now, self._last + 1)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"

    def id(self, letter: str) -> str:
        """An id of that kind: D0000001, V0000002, Ev…"""
        return f"{letter}{next(self._ids):07d}"
