"""What somebody asked to see."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.messages.facts import ItemFacts, Words


@dataclass(frozen=True)
class Listing:
    """What somebody asked to see: at most twenty, and how many more there are."""

    title: str
    items: tuple[ItemFacts, ...]
    more: int
    channel: str = ""
    words: str = ""
    shown_by: str = ""


@dataclass(frozen=True)
class Topic:
    """An item on the agenda; overdue for so many working days, or None if it is not."""

    item: ItemFacts
    overdue: int | None = None


@dataclass(frozen=True)
class Agenda:
    """What two companies may want to speak about in their next call: at most ten lines."""

    name: str
    at: datetime
    zone: str
    topics: tuple[Topic, ...]
    more: int
    channel: str = ""
    shown_by: str = ""


@dataclass(frozen=True)
class Step:
    """One line of an item's story."""

    at: datetime
    what: str
    who: str
    names: dict[str, str]


@dataclass(frozen=True)
class Story:
    """One item, from first message to now."""

    item: ItemFacts
    answers: tuple[Words, ...]
    steps: tuple[Step, ...]
    references: tuple[str, ...]
    whole: bool  # the audit trail has not been changed
    same: tuple[ItemFacts, ...] = ()  # what was closed as the same as this
    spent: tuple[tuple[str, timedelta], ...] = ()  # working time by company


@dataclass(frozen=True)
class Why:
    """Why an item was kept, and what comes next."""

    item: ItemFacts
    way: str
    kept_by: str
    rules: tuple[str, ...]
    next_act: str
    next_at: datetime | None
    practice: bool = False  # nobody is told of what comes next


@dataclass(frozen=True)
class Help:
    """The verbs, or one of them."""

    verbs: tuple[tuple[str, str], ...]
