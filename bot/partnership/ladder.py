"""Who hears after how long, and when an answer is owed."""

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from bot.partnership.fields import After, Lasting, Part
from storage.tables.words import Level


class Rung(Part):
    """One step up, for both companies in the same minute."""

    after: After
    """How long after the answer was due (critical: after it was raised)."""
    level: Level
    """Who hears then."""


class Ladder(Part):
    """One severity's way up; what is left out stays as it is by default."""

    acknowledge: Lasting | None = None
    """By when the company that owes takes note."""
    ack_lasts: Lasting | None = None
    """How long a leader's “Seen, with me” stops the climb."""
    rungs: tuple[Rung, ...] | None = None
    """The steps, each later and higher than the one before; none means the weekly list only."""


class Within(Part):
    """When an answer is owed, by how much it matters."""

    normal: Lasting | None = None
    """For moderate and minor items."""
    urgent: Lasting | None = None
    """For major and critical items."""


def _form(value: Any) -> str:
    return "one for both" if isinstance(value, str) else "two"


Answer = Annotated[
    Annotated[Lasting, Tag("one for both")] | Annotated[Within, Tag("two")],
    Discriminator(_form),
]
