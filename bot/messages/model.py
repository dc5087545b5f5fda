"""What a language model may do in a partnership, and what it has said to a question."""

from dataclasses import dataclass

from bot.messages.facts import ItemFacts
from storage.tables.words import Side


@dataclass(frozen=True)
class Permit:
    """Which model, where; who has agreed; how much was asked today. No place: none is set."""

    partnership: str
    place: str
    allowed: bool
    companies: dict[Side, str]
    agreed: dict[Side, str]
    spent: int | None
    daily: int
    stands: str = ""  # why a server that does not answer is left alone

    @property
    def holds(self) -> bool:
        """Whether words may be sent."""
        return bool(self.place) and self.allowed and set(self.companies) == set(self.agreed)


@dataclass(frozen=True)
class Cited:
    """One sentence and the items that say it."""

    text: str
    items: tuple[ItemFacts, ...]


@dataclass(frozen=True)
class Phrased:
    """A model's words about what was found; each sentence names its items."""

    sentences: tuple[Cited, ...]
    model: str
