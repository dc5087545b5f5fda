"""What can a message be, and what follows from it?"""

from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """What the author does with the message; several may hold."""

    ACTION = "action"
    ASSUMPTION = "assumption"
    CHALLENGE = "challenge"
    COMMITMENT = "commitment"
    DECISION = "decision"
    PHI = "phi"
    QUESTION = "question"
    RESOLUTION = "resolution"
    RISK = "risk"
    SAFETY = "safety"
    UNBLINDING = "unblinding"


class Consequence(StrEnum):
    """What Rapport does about it."""

    KEPT = "kept"
    DRAFT = "draft"
    OFFERED = "offered"
    SILENT = "silent"
    WARNED = "warned"


@dataclass(frozen=True)
class Verdict:
    """Labels in alphabetical order, what follows, how sure (0-1), and the rules that said so."""

    labels: tuple[Label, ...]
    outcome: Consequence
    confidence: float
    why: tuple[str, ...]
    foremost: Label | None = None  # what it would be kept as
    surest: Label | None = None  # of its labels
