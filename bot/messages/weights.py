"""How much an item weighs, and whom it rings."""

from dataclasses import dataclass

from bot.messages.facts import ItemFacts, Words
from bot.rules.durations import Duration


@dataclass(frozen=True)
class Ring:
    """Whom a level of a critical item is, and how long after raising it rings."""

    after: Duration
    names: tuple[str, ...]
    held: bool  # back, in practice mode


@dataclass(frozen=True)
class Certain:
    """Before an item becomes critical: whom it will ring, and whether that is meant."""

    item: ItemFacts
    id: int
    rings: tuple[Ring, ...]


@dataclass(frozen=True)
class Weighs:
    """For both leads: a person has said that an item weighs much."""

    item: ItemFacts
    words: Words | None
