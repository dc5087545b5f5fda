"""Check-ins, as facts: what is asked, who answered what, what came of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.messages.facts import ItemFacts, Words

LONGEST = 1_000  # characters of an answer in the form


@dataclass(frozen=True)
class Prompt:
    """The one question to both companies; `asked` are those who are called to it."""

    id: int
    name: str
    questions: tuple[str, ...]
    asked: tuple[str, ...]
    closes_at: datetime
    zone: str
    closed: bool


@dataclass(frozen=True)
class Digest:
    """What was answered, by company, and what came of it."""

    name: str
    asked_at: datetime
    zone: str
    companies: tuple[tuple[str, tuple[Words, ...]], ...]
    items: tuple[ItemFacts, ...]


@dataclass(frozen=True)
class Plan:
    """Who is asked what and when; `open` is the round that takes answers now."""

    name: str
    channel: str
    questions: tuple[str, ...]
    asked: tuple[str, ...]
    everyone: bool
    days: tuple[str, ...]
    at: str
    next_at: datetime | None
    zone: str
    open: int = 0
    closes_at: datetime | None = None


@dataclass(frozen=True)
class Plans:
    """The check-ins that somebody may see."""

    plans: tuple[Plan, ...]


@dataclass(frozen=True)
class Answering:
    """What the form asks, with what the person has answered there before."""

    id: int
    name: str
    questions: tuple[str, ...]
    closes_at: datetime
    zone: str
    given: str
