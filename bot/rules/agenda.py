"""In which order would two companies speak about what is open? The same for both."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from storage.tables.words import Ball, State

WEEK = timedelta(days=7)


class Part(IntEnum):
    """The parts of a call, the first of them first."""

    OVERDUE = 1
    JOINT = 2
    THIS_WEEK = 3
    UNJUDGED = 4
    NEW = 5


@dataclass(frozen=True)
class Topic:
    """What the order depends on; never on whose item it is."""

    state: State
    debtor: Ball
    due_at: datetime | None
    since: datetime
    stands_still: bool
    replied: bool  # a reply that nobody has judged


def part(topic: Topic, now: datetime) -> Part:
    """Where in a call an item comes up."""
    if topic.state == State.ANSWERED or topic.replied:
        return Part.UNJUDGED
    if is_overdue(topic, now):
        return Part.OVERDUE
    if topic.debtor == Ball.JOINT:
        return Part.JOINT
    soon = topic.due_at is not None and topic.due_at - now <= WEEK
    return Part.THIS_WEEK if soon and not topic.stands_still else Part.NEW


def is_overdue(topic: Topic, now: datetime) -> bool:
    """Whether an answer is owed that should be here; a clock that stands still owes nothing."""
    owed = topic.state != State.ANSWERED and not topic.stands_still
    return owed and topic.due_at is not None and topic.due_at < now


def order(topic: Topic, now: datetime) -> tuple[Part, float]:
    """Sorts topics: what is due by its date, the rest with the newest turn first."""
    found = part(topic, now)
    dated = found in (Part.OVERDUE, Part.THIS_WEEK) and topic.due_at is not None
    moment = topic.due_at if dated and topic.due_at else topic.since
    return found, moment.timestamp() if dated else -moment.timestamp()
