"""What the page is handed by whoever opens it: the sandbox itself knows none of it."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

Push = Literal["hour", "day", "week", "real"]
PUSHES: tuple[tuple[Push, str], ...] = (
    ("hour", "+1 h"),
    ("day", "+1 working day"),
    ("week", "+1 week"),
    ("real", "Real time"),
)


@dataclass(frozen=True)
class Press:
    """A button of the guide: it fills a composer, pushes the clock or opens a place."""

    label: str
    does: Literal["fill", "push", "open"]
    who: str = ""
    room: str = ""  # empty: the person's direct messages with the app
    text: str = ""
    push: Push = "day"


@dataclass(frozen=True)
class Part:
    """What the guide says until something has happened."""

    says: str
    press: Press | None = None
    seen: str = ""  # what one has just seen; empty: what the step before says at its end


@dataclass(frozen=True)
class Step:
    """A step of the guide as it stands; no `part` when it is done, and then `after` is said."""

    title: str
    part: Part | None
    after: str = ""


@dataclass(frozen=True)
class Setting:
    """What the page shows beside the sandbox's own things.

    `listens`: rooms whose messages are counted as heard; `kept`: the app's mark on those that it
    keeps; `pencilled`: on those that wait for a person; `titles`: what people do; `clocks`: the
    names of zones, and the zones.
    """

    title: str
    intro: str
    halves: tuple[str, str]  # the two companies' teams, left and right
    first: tuple[str, str]  # who is looked at first
    room: str  # where both begin
    listens: Sequence[str] = ()
    kept: str = ""
    pencilled: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    clocks: Sequence[tuple[str, str]] = ()


class Backstage(Protocol):
    """Time, and what follows from what people do."""

    def now(self) -> datetime:
        """What the clock shows."""

    def running(self) -> bool:
        """Whether it runs by itself."""

    def alone(self) -> AbstractAsyncContextManager[object]:
        """While this is held nothing else happens: no act in the midst of passing time."""

    async def push(self, by: Push) -> None:
        """Let that much time pass, or let the clock run (and stop again)."""

    async def settle(self) -> None:
        """Wait until the app has heard, decided and answered."""

    def over(self) -> None:
        """Begin again."""

    def steps(self) -> Sequence[Step]:
        """The guide as it stands."""
