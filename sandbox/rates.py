"""Rate limits in real time: a post a second and channel, so many calls a minute and method."""

from collections import defaultdict, deque
from math import ceil

from sandbox.api.methods import METHODS
from sandbox.state import State
from sandbox.world import Json

MINUTE = 60.0
POST_EVERY = 1.0


class Rates:
    """Counts per method and installation, as Slack does (slack.md 2.3)."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._calls: dict[tuple[str, str], deque[float]] = defaultdict(deque)
        self._posts: dict[tuple[str, str], float] = {}

    def wait(self, method: str, team: str, args: Json) -> int:
        """Seconds for Retry-After; nothing when the call may go on, which then counts."""
        if not self._state.knobs.limits or method not in METHODS:
            return 0
        now = self._state.machine()
        calls = self._calls[method, team]
        while calls and now - calls[0] >= MINUTE:
            calls.popleft()
        if len(calls) >= METHODS[method].tier:
            return ceil(MINUTE - (now - calls[0]))
        if method == "chat.postMessage" and not self._paced(team, args, now):
            return 1
        calls.append(now)
        return 0

    def _paced(self, team: str, args: Json, now: float) -> bool:
        place = team, str(args.get("channel"))
        if now - self._posts.get(place, -MINUTE) < POST_EVERY:
            return False
        self._posts[place] = now
        return True
