"""When to kill: a seed chooses a point by what is happening, not by the clock on the wall."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from random import Random


class Moment(StrEnum):
    """What the sandbox can see happening."""

    RECEIVED = "received, not done"
    STORED = "done, not answered"
    ANSWERED = "answered"
    SENT = "sent to the bot"
    ACKED = "acknowledged"
    PUSHED = "clock pushed"


CALLS = {  # what happens in every story, and how often at least
    "chat.postMessage": 30,
    "chat.update": 15,
    "reactions.add": 6,
    "conversations.replies": 4,
    "views.open": 1,
}
HANDED = {"events_api": 60, "interactive": 5}
PUSHES = 7
SOON = 0.025  # seconds
STARTS = 3.0


@dataclass(frozen=True)
class Point:
    """The `nth` time that this happens, and `after` seconds later; `again`: a second kill.

    `down` is how long nobody starts it again, `again` counts from that start (seconds).
    """

    seed: int
    moment: Moment
    what: str
    nth: int
    after: float
    down: float
    again: float | None

    @classmethod
    def of(cls, seed: int) -> "Point":
        """The point of this seed, always the same."""
        dice = Random(seed)
        moment = dice.choice(list(Moment))
        what, most = _what(moment, dice)
        late = moment in (Moment.ANSWERED, Moment.PUSHED) or dice.random() < 0.5
        after = dice.uniform(0, SOON) if late and moment != Moment.RECEIVED else 0.0
        again = dice.uniform(0.5, STARTS) if dice.random() < 0.3 else None
        return cls(seed, moment, what, dice.randint(1, most), after, dice.uniform(0, 0.5), again)

    def __str__(self) -> str:
        then = f" + {self.after * 1000:.0f} ms" if self.after else ""
        twice = f", again {self.again:.1f} s after the start" if self.again else ""
        return f"{self.what} no. {self.nth} {self.moment}{then}{twice}"


def _what(moment: Moment, dice: Random) -> tuple[str, int]:
    if moment == Moment.PUSHED:
        return "time", PUSHES
    among = HANDED if moment in (Moment.SENT, Moment.ACKED) else CALLS
    # Posts are what can be said twice: they come up as often as all the rest.
    weights = [len(among) - 1 if name == "chat.postMessage" else 1 for name in among]
    return dice.choices(list(among.items()), weights)[0]


class Trigger:
    """Counts what happens, and kills at its point, once."""

    def __init__(self, point: Point, kill: Callable[[], None]) -> None:
        self.point = point
        self.kill = kill
        self.seen = 0

    @property
    def pulled(self) -> bool:
        """Whether the point was reached."""
        return self.seen >= self.point.nth

    def happens(self, moment: Moment, what: str) -> bool:
        """Tell what happens; True when it was the moment itself and the bot is dead now."""
        if (moment, what) != (self.point.moment, self.point.what):
            return False
        self.seen += 1
        if self.seen != self.point.nth:
            return False
        if not self.point.after:
            self.kill()
            return True
        asyncio.get_running_loop().call_later(self.point.after, self.kill)
        return False
