"""Which words must never be kept? Families of patterns say so, or the classifier."""

import re
from collections.abc import Mapping

from bot.rules.detection.model import sure, weigh, weights
from bot.rules.detection.own_words import LONGEST
from bot.rules.detection.reading import Reading
from bot.rules.detection.words import Label
from bot.rules.sensitive import families, first_family, has_number
from storage.tables.words import Category

SENSITIVE = {
    Label.UNBLINDING: Category.ALLOCATION,
    Label.PHI: Category.PARTICIPANT,
    Label.SAFETY: Category.SAFETY,
}
_LABELS = {category: label for label, category in SENSITIVE.items()}
_TALK, _FEW = 4, 7  # different words of talk; words of a request, our name and the verb among them
_WORD = re.compile(r"[^\W\d_]{2,}")
_DECLARED = re.compile(
    r"\b(?:dummy|fake|made[- ]up|test (?:data|cases?|subjects?)|uat|sample size)\b", re.I
)


def screen(text: str, request: bool = False, coded: bool = False) -> Category | None:
    """Why these words may not be kept, or None when they may. Never raises; reads 40,000.

    Allocation comes first: it is the one that cannot be undone. A few words to us (`due CH-1 20
    March`) are no talk, which is all that the classifier knows. `coded`: the study allows coded
    numbers of participants.
    """
    seen = first_family(text, coded)
    if seen or (request and len(text.split()) <= _FEW):
        return seen
    return next((SENSITIVE[one] for one in _learnt(text, weigh(Reading(text)), coded)), None)


def forbidden(
    reading: Reading, scores: Mapping[Label, float], coded: bool = False
) -> dict[Label, str]:
    """The labels of what must not be kept, each with what said so."""
    seen = families(reading.typed, coded)
    found = {_LABELS[one.category]: f"{one.id}: {one.why}" for one in seen}
    return _learnt(reading.text, scores, coded) | found


def _learnt(text: str, scores: Mapping[Label, float], coded: bool) -> dict[Label, str]:
    """What the classifier sees in talk: not in numbers alone, dummy data or planned figures.

    It cannot tell a coded number from other data of a participant: where numbers are allowed and
    one stands there, only the families speak of participants.
    """
    known = weights()
    asked = [one for one in SENSITIVE if not (coded and one is Label.PHI and has_number(text))]
    likely = {label: sure(label, scores[label], 0.0) for label in asked}
    found = {
        label: f"classifier {known.version}: {label} {one:.2f}"
        for label, one in likely.items()
        if one >= known.named[label]
    }
    return found if found and _talks(text[:LONGEST]) else {}


def _talks(text: str) -> bool:
    return len(set(_WORD.findall(text))) >= _TALK and not _DECLARED.search(text)
