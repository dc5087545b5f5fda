"""The weekly list, as facts: what was pencilled in, and what waits without going further."""

from dataclasses import dataclass
from datetime import datetime

from bot.messages.drafts import Pencilled
from bot.messages.facts import ItemFacts


@dataclass(frozen=True)
class Weekly:
    """The same for the leads of both companies, less what one of them may not see."""

    until: datetime
    zone: str
    drafts: tuple[Pencilled, ...]
    more: int
    late: tuple[ItemFacts, ...]
    late_more: int
    unconfirmed: tuple[ItemFacts, ...]
    unconfirmed_more: int
