"""What must be asked of the platform before an event can be decided."""

from bot.events import Event, Heard
from bot.rules.detection import screen
from bot.rules.incidents import meant
from storage.tables.words import Category

PIN = "pushpin"  # 📌
AT_ANOTHER = ("keep", "report")  # verbs that point at the first message of a thread


def points(event: Event) -> str:
    """Which message must be read from the platform before this event can be decided."""
    if event.kind == Heard.REACTED and event.name == PIN and event.added:
        return event.target
    return event.place.thread if _verb(event) in AT_ANOTHER else ""


def exposes(event: Event, category: Category | None, found: Event | None) -> bool:
    """Whether it must be known who is in the room: a restricted message stands there."""
    reported = reports(event) and meant(event.text) == Category.ALLOCATION
    there = screen(found.text) if found else None
    return reported or Category.ALLOCATION in (category, there)


def reports(event: Event) -> bool:
    """Whether somebody says that another message must not stand there."""
    return _verb(event) == "report"


def _verb(event: Event) -> str:
    """What somebody who mentions us begins with."""
    first, *_ = [*event.text.lower().split(maxsplit=1), ""]
    return first if event.to_us and event.kind == Heard.POSTED else ""
