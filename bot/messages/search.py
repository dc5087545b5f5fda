"""What the register remembers of what somebody asks about."""

from dataclasses import dataclass

from bot.messages.facts import ItemFacts, Words


@dataclass(frozen=True)
class Hit:
    """An item, and whose words about it fit best."""

    item: ItemFacts
    words: Words | None = None


@dataclass(frozen=True)
class Found:
    """At most five, the best first; never how many there are that not everybody may see."""

    hits: tuple[Hit, ...]
