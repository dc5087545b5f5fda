"""Check-ins: the same few questions to both companies, and one digest of the answers."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from bot.partnership.channels import Address
from bot.partnership.fields import Clock, Lasting, Line, Part
from storage.tables.words import Level


class Day(StrEnum):
    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class AskLevel(Part):
    """Everybody of one level, both companies."""

    level: Level
    """The level that is asked."""


def _form(value: Any) -> str:
    if isinstance(value, str):
        return "a word"
    return "a list" if isinstance(value, list | tuple) else "a level"


Ask = Annotated[
    Annotated[Literal["leads", "everyone"], Tag("a word")]
    | Annotated[AskLevel, Tag("a level")]
    | Annotated[tuple[Line, ...], Field(min_length=1), Tag("a list")],
    Discriminator(_form),
]


class CheckIn(Part):
    """A regular round of questions."""

    name: Line
    """What the round is called."""
    channel: Address
    """Where the answers of both companies appear together."""
    ask: Ask
    """Who is asked: leads, everyone, {level: 1}, or a list of names or ids."""
    at: Clock
    """The time of day, in the channel's zone, else the sponsor's."""
    days: Annotated[tuple[Day, ...], Field(min_length=1)]
    """The days of the week; a day that everybody who is asked has off is left out."""
    window: Lasting = "1d"
    """How long answers are taken, at most until the next prompt."""
    questions: Annotated[tuple[Line, ...], Field(min_length=1)]
    """What is asked."""
