"""Rooms and the people in them: greetings, settings, notices."""

from dataclasses import dataclass

from bot.messages.trust import Stayed
from storage.tables.words import Live, Side


@dataclass(frozen=True)
class Hello:
    """The one greeting of a channel: who hosts, what is kept, how to stop it, who agrees."""

    channel: str
    state: Live
    host: str
    companies: dict[Side, str]
    agreed: dict[Side, str]
    wait_for: tuple[Side, ...]


@dataclass(frozen=True)
class Setup:
    """How a channel is set up, and what waits for whom."""

    channel: str
    state: Live
    companies: dict[Side, str]
    agreed: dict[Side, str]
    leads: dict[Side, str]
    stage: str
    waiting: int
    stayed: Stayed | None = None


@dataclass(frozen=True)
class Notice:
    """A short line by name of its kind, with the names it needs."""

    kind: str
    names: dict[str, str]


@dataclass(frozen=True)
class Stranger:
    """For both leads: somebody of no known company speaks; each may say that they are theirs."""

    who: str
    partnership: str
    companies: dict[Side, str]


@dataclass(frozen=True)
class Which:
    """Somebody works in several partnerships: for which of them is what they asked?"""

    partnerships: tuple[tuple[str, str], ...]
    words: str


@dataclass(frozen=True)
class Begin:
    """A channel of no partnership: who is in it, and a button that sets it up."""

    channel: str
    name: str
    host: str
    people: tuple[int, int]  # of the host, of the other company
