"""What the register remembers of what somebody asks about."""

from dataclasses import dataclass
from datetime import datetime

from bot.messages.facts import ItemFacts, Words
from storage.tables.words import Outcome


@dataclass(frozen=True)
class Before:
    """What asked the same and was answered or closed: how, and when."""

    id: str
    outcome: Outcome | None
    at: datetime


@dataclass(frozen=True)
class Hit:
    """An item, and whose words about it fit best."""

    item: ItemFacts
    words: Words | None = None


@dataclass(frozen=True)
class Found:
    """At most five, the best first; never how many there are that not everybody may see."""

    hits: tuple[Hit, ...]
    asked: str = ""  # never shown
    partnership: str = ""
