"""How much of what the rules kept stayed, as facts."""

from dataclasses import dataclass

from storage.tables.words import Mode


@dataclass(frozen=True)
class Stayed:
    """Of so many that rules kept, so many stayed; and how the channel is heard for that."""

    kept: int
    stayed: int
    percent: int
    mode: Mode  # as the file says
    heard: Mode


@dataclass(frozen=True)
class Quieter:
    """For both leads, once: too much was taken off, and what Rapport does about it."""

    channel: str
    figures: Stayed
    promised: int
