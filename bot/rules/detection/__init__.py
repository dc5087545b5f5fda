"""When do words belong in the register?"""

from bot.rules.detection.rule import Rule
from bot.rules.detection.weighing import fitting
from bot.rules.detection.words import Consequence, Label, Verdict
from bot.rules.sensitive import families
from bot.rules.sensitive.family import Family
from storage.tables.words import Category, Kind

__all__ = ["Consequence", "Label", "Verdict", "detect", "kind_seen", "kind_to_keep"]

_NAMED = 0.5
_SURE = 0.7
_CERTAIN = 0.95
# What the register may keep by itself, the first one first.
_KINDS = {
    Label.CHALLENGE: Kind.CHALLENGE,
    Label.ASSUMPTION: Kind.ASSUMPTION,
    Label.QUESTION: Kind.QUESTION,
}
_SENSITIVE = {
    Category.PARTICIPANT: Label.PHI,
    Category.ALLOCATION: Label.UNBLINDING,
    Category.SAFETY: Label.SAFETY,
}


def detect(text: str) -> Verdict:
    """What a message is and what follows from it. Reads 4,000 characters, screens 40,000."""
    forbidden = families(text)
    sure = {label: found for label, found in fitting(text).items() if found[0] >= _NAMED}
    labels = set(sure) | {_SENSITIVE[family.category] for family in forbidden}
    why = [
        *map(_because, forbidden),
        *(_because(rule) for _, rules in sure.values() for rule in rules),
    ]
    foremost = _foremost({label: found[0] for label, found in sure.items()})
    outcome, confidence = _consequence({label: found[0] for label, found in sure.items()}, foremost)
    if forbidden:
        outcome, confidence = Consequence.WARNED, _CERTAIN
    return Verdict(tuple(sorted(labels)), outcome, round(confidence, 2), tuple(why), foremost)


def kind_to_keep(verdict: Verdict) -> Kind | None:
    """The kind of item a message becomes by itself, or None when nobody may be sure of it."""
    if verdict.outcome is not Consequence.KEPT:
        return None
    return _KINDS[verdict.foremost] if verdict.foremost else None


def kind_seen(verdict: Verdict) -> Kind | None:
    """The kind that the rules see in a message, however unsure they are, or None."""
    kinds = [str(kind) for kind in Kind]
    return next((Kind(str(label)) for label in verdict.labels if str(label) in kinds), None)


def _foremost(sure: dict[Label, float]) -> Label | None:
    """What a message is kept as: a challenge or an assumption, whichever is surer; else a question.

    What could not be kept stands back behind what can.
    """
    found = [label for label in _KINDS if label in sure]
    kept = [label for label in found if sure[label] >= _SURE] or found
    bold = [label for label in kept if label is not Label.QUESTION]
    return max(bold or kept, key=lambda label: sure[label], default=None)


def _consequence(sure: dict[Label, float], foremost: Label | None) -> tuple[Consequence, float]:
    if foremost:
        kept = sure[foremost] >= _SURE
        return (Consequence.KEPT if kept else Consequence.OFFERED), sure[foremost]
    if sure:
        return Consequence.DRAFT, max(sure.values())
    return Consequence.SILENT, 1.0


def _because(rule: Rule | Family) -> str:
    return f"{rule.id}: {rule.why}"
