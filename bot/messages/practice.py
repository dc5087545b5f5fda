"""Practice, as facts: what would have gone out, and how both companies switch it on."""

from dataclasses import dataclass
from datetime import datetime

from bot.messages.facts import ItemFacts
from storage.tables.words import Side


@dataclass(frozen=True)
class Lead:
    """Who speaks for a company."""

    side: Side
    name: str
    company: str


@dataclass(frozen=True)
class Standing:
    """How far switching on has come: nobody, one lead or both; `waits_for` has to agree next."""

    proposed: Lead | None
    waits_for: Lead | None
    agreed: Lead | None
    live: bool


@dataclass(frozen=True)
class Rehearsed:
    """What one level of both companies would have read in one minute."""

    at: datetime
    level: int
    level_name: str
    told: tuple[tuple[str, str], ...]
    items: tuple[ItemFacts, ...]


@dataclass(frozen=True)
class Review:
    """For both leads, in the same words: what practice has held back since the last one."""

    rehearsed: tuple[Rehearsed, ...]
    more: int
    zone: str
    standing: Standing


@dataclass(frozen=True)
class SwitchOn:
    """One lead proposes to switch it on; the other is asked, and both hear how it ended."""

    standing: Standing
