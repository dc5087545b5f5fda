"""What waits for a person, as facts: pencilled in for both companies, or offered to its author."""

from dataclasses import dataclass
from datetime import datetime

from storage.tables.words import Kind, Settled


@dataclass(frozen=True)
class Pencilled:
    """One message that is no item yet; `item` is what it has become."""

    id: int
    kind: Kind
    text: str
    name: str
    company: str
    at: datetime
    zone: str
    channel: str
    source: str
    agreed: tuple[str, ...] = ()  # companies, for a decision
    needs: str = ""  # the company whose word is missing yet
    left: tuple[str, ...] = ()  # companies that leave it
    settled: Settled | None = None
    item: str = ""
    buttons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Offer:
    """For the author alone: shall this be kept, and whom would it ask?"""

    draft: Pencilled
    other: str
