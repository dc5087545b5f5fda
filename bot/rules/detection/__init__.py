"""When do words belong in the register?"""

from collections.abc import Mapping

from bot.rules.detection.handed import is_anothers
from bot.rules.detection.model import telling, weigh, weights
from bot.rules.detection.reading import Reading
from bot.rules.detection.rule import Rule
from bot.rules.detection.screening import forbidden, screen
from bot.rules.detection.weighing import fitting, idle, in_question, likelihoods
from bot.rules.detection.words import Consequence, Label, Verdict
from storage.tables.words import Kind, Mode

__all__ = [
    "Consequence",
    "Label",
    "Verdict",
    "detect",
    "explain",
    "judge",
    "kind_seen",
    "kind_to_keep",
    "screen",
]

_CERTAIN = 0.95
_LAUGH = 2
_NEARLY = 0.1
_BEYOND_DOUBT, _DOUBTFUL, _SURER = 0.9, 0.5, 0.2
# What the register may keep by itself, the first one first.
_KINDS = {
    Label.CHALLENGE: Kind.CHALLENGE,
    Label.ASSUMPTION: Kind.ASSUMPTION,
    Label.QUESTION: Kind.QUESTION,
}


def detect(text: str, coded: bool = False) -> Verdict:
    """What a message is and what follows from it. Reads 4,000 characters, screens 40,000.

    `coded`: the study allows coded numbers of participants.
    """
    reading = Reading(text)
    return judge(reading, weigh(reading), coded)


def judge(reading: Reading, scores: Mapping[Label, float], coded: bool = False) -> Verdict:
    """The same, of a message that was weighed already."""
    warned = forbidden(reading, scores, coded)
    rules = fitting(reading) if in_question(reading, scores) else {}
    likely = likelihoods(reading, scores, rules)
    named = _standing(likely)
    if Label.COMMITMENT in named and is_anothers(reading):
        named[Label.ACTION] = max(named.pop(Label.COMMITMENT), named.get(Label.ACTION, 0.0))
    why = tuple(
        reason for label in named for reason in _because(label, named[label], rules.get(label))
    )
    labels, foremost = tuple(sorted({*named, *warned})), _foremost(named)
    if warned:
        return Verdict(labels, Consequence.WARNED, _CERTAIN, (*warned.values(), *why), foremost)
    surest = max(named, key=lambda label: named[label], default=None)
    if not named and idle(reading) == 1 and (nearly := _nearly(likely)):
        asks = tuple(_because(nearly, likely[nearly], rules.get(nearly)))
        return Verdict((), Consequence.OFFERED, round(likely[nearly], 2), asks, nearly)
    outcome, confidence = _consequence(named, foremost, reading.mirth == _LAUGH)
    return Verdict(labels, outcome, round(confidence, 2), why, foremost, surest)


def explain(text: str, coded: bool = False) -> tuple[str, ...]:
    """Why, with the words that spoke for it. These are somebody's words: they are not kept.

    Of what must not be kept no word is shown either.
    """
    reading = Reading(text)
    verdict = judge(reading, weigh(reading), coded)
    if verdict.outcome is Consequence.WARNED:
        return verdict.why
    said = [(label, telling(reading, label)) for label in verdict.labels]
    heard = [f"{label}: “{'”, “'.join(words)}”" for label, words in said if words]
    return (*verdict.why, *heard)


def kind_to_keep(verdict: Verdict, mode: Mode = Mode.NORMAL) -> Kind | None:
    """The kind of item a message becomes by itself, or None when nobody may be sure of it.

    A quiet channel asks for twice the certainty; an eager one keeps what others would offer.
    """
    foremost = verdict.foremost
    if foremost is None or verdict.outcome is Consequence.WARNED:
        return None
    keeps = verdict.outcome is Consequence.KEPT or mode is Mode.EAGER
    if mode is Mode.QUIET:
        keeps = verdict.confidence >= (1 + weights().kept[foremost]) / 2
    return _KINDS[foremost] if keeps else None


def kind_seen(verdict: Verdict) -> Kind | None:
    """The kind that the rules see in a message, however unsure they are, or None."""
    kinds = [str(kind) for kind in Kind]
    seen = [label for label in (verdict.surest, *verdict.labels) if str(label) in kinds]
    return Kind(str(seen[0])) if seen else None


def _foremost(named: dict[Label, float]) -> Label | None:
    """What a message is kept as: a challenge or an assumption, whichever is surer; else a question.

    What could not be kept stands back behind what can.
    """
    found = [label for label in _KINDS if label in named]
    kept = [label for label in found if _may_keep(label, named)] or found
    bold = [label for label in kept if label is not Label.QUESTION]
    return max(bold or kept, key=lambda label: named[label], default=None)


def _standing(likely: dict[Label, float]) -> dict[Label, float]:
    """The labels that hold: none that is doubtful beside one that nobody doubts.

    A dated promise is no task as well (R4), unless both are as sure.
    """
    named = {label: one for label, one in likely.items() if one >= weights().named[label]}
    sure = max(named.values(), default=0.0) >= _BEYOND_DOUBT
    named = {label: one for label, one in named.items() if one >= _DOUBTFUL or not sure}
    promise = named.get(Label.COMMITMENT, 0.0)
    if Label.ACTION in named and named[Label.ACTION] < promise - _SURER:
        del named[Label.ACTION]
    return named


def _nearly(likely: dict[Label, float]) -> Label | None:
    """What may be kept and was nearly named: of such offers two of three are right."""
    near = [one for one in _KINDS if likely[one] >= weights().named[one] - _NEARLY]
    return max(near, key=lambda one: likely[one], default=None)


def _consequence(
    named: dict[Label, float], foremost: Label | None, laughs: bool
) -> tuple[Consequence, float]:
    """What follows; what somebody laughs about is never kept unasked."""
    if foremost:
        keep = _may_keep(foremost, named) and not laughs
        return (Consequence.KEPT if keep else Consequence.OFFERED), named[foremost]
    if named:
        return Consequence.DRAFT, max(named.values())
    return Consequence.SILENT, 1.0


def _may_keep(label: Label, named: dict[Label, float]) -> bool:
    return named[label] >= weights().kept[label]


def _because(label: Label, likely: float, fit: tuple[float, tuple[Rule, ...]] | None) -> list[str]:
    """The rules that fit, and how sure the classifier is: no word of anybody's."""
    rules = [f"{rule.id}: {rule.why}" for rule in fit[1]] if fit else []
    return [*rules, f"classifier {weights().version}: {label} {likely:.2f}"]
