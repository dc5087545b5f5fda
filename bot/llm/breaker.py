"""When is a server that does not answer left alone? Machine time is handed in."""

from dataclasses import dataclass, replace
from enum import StrEnum

MOST = 3  # failures in a row
FIRST, LONGEST = 60.0, 900.0  # seconds; each failed trial doubles the wait
TRIAL = 30.0  # seconds that one call may take to find out whether the server is back
TOLD = 3600.0  # seconds: a server that asks for more is tried again all the same


class State(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


@dataclass(frozen=True)
class Breaker:
    """Closed: calls go. Open: none goes until a moment. Half-open: one finds out."""

    failures: int = 0
    open_until: float = 0
    trying_until: float = 0
    reason: str = ""

    def state(self, now: float) -> State:
        """How it stands."""
        if now < self.open_until:
            return State.OPEN
        return State.HALF_OPEN if self.open_until else State.CLOSED

    def allows(self, now: float) -> bool:
        """Whether a call may go now; while one finds out, no other does."""
        state = self.state(now)
        return state == State.CLOSED or (state == State.HALF_OPEN and now >= self.trying_until)

    def begun(self, now: float) -> "Breaker":
        """A call goes."""
        if self.state(now) == State.CLOSED:
            return self
        return replace(self, trying_until=now + TRIAL)

    def answered(self) -> "Breaker":
        """The server is there."""
        return Breaker()

    def failed(self, now: float, reason: str, wait: float = 0) -> "Breaker":
        """It did not answer, or told us to `wait` so many seconds."""
        failures = self.failures + 1
        pause = min(LONGEST, FIRST * 2 ** max(0, min(failures - MOST, 9)))
        pause = max(pause if failures >= MOST else 0.0, min(wait, TOLD))
        until = max(self.open_until, now + pause if pause else 0.0)
        return Breaker(failures, until, reason=reason)
