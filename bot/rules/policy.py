"""What is done with what was heard? Kept at once, pencilled in, offered privately, or nothing."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.rules.detection import Consequence, Verdict, detect, kind_seen, kind_to_keep
from storage.tables.words import Kind, Mode

# What a person keeps; where a message is several of these, the surest one.
PENCILLED = (Kind.DECISION, Kind.ACTION, Kind.COMMITMENT, Kind.RISK)
SURE = 0.95  # a quiet channel pencils in only this much
REMEMBERED = {False: timedelta(days=14), True: timedelta(days=7)}  # a draft; an offer


class Course(StrEnum):
    KEEP = "keep"
    DRAFT = "draft"
    OFFER = "offer"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Plan:
    """What is done, and as which kind of item."""

    course: Course
    kind: Kind | None = None


SILENT = Plan(Course.NOTHING)


def plan(verdict: Verdict, mode: Mode = Mode.NORMAL) -> Plan:
    """One message is one thing: what it may be kept as comes before what it may be a draft of.

    A quiet channel offers what others keep, and pencils in what nobody doubts.
    """
    if kind := kind_to_keep(verdict, mode):
        return Plan(Course.KEEP, kind)
    if verdict.foremost:
        unsure = Consequence.KEPT if mode is Mode.QUIET else Consequence.OFFERED
        offers = verdict.outcome is unsure
        return Plan(Course.OFFER, Kind(str(verdict.foremost))) if offers else SILENT
    labels = [str(label) for label in (verdict.surest, *verdict.labels) if label]
    draft = next((Kind(one) for one in labels if one in PENCILLED), None)
    if draft is None or verdict.outcome is not Consequence.DRAFT:
        return SILENT
    sure = mode is not Mode.QUIET or verdict.confidence >= SURE
    return Plan(Course.DRAFT, draft) if sure else SILENT


def kind_of(text: str, coded: bool = False) -> Kind:
    """What a message that somebody pointed at is: as the rules see it, or a guess."""
    verdict = detect(text, coded)
    seen = plan(verdict).kind or kind_seen(verdict)
    return seen or (Kind.QUESTION if "?" in text else Kind.ACTION)
