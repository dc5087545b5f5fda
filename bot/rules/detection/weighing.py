"""How sure are we of each label of a message?"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.rules.detection.book import BOOK, RULED
from bot.rules.detection.model import sure, weights
from bot.rules.detection.quiet import is_logistics, is_staged, is_talk, is_trade
from bot.rules.detection.reading import Reading, Said
from bot.rules.detection.rule import Rule
from bot.rules.detection.screening import SENSITIVE
from bot.rules.detection.words import Label

Fitting = dict[Label, tuple[float, tuple[Rule, ...]]]
# “Have you considered…?” is heard whatever else somebody writes around it, fun excepted.
SURE = 0.9
PLAIN = tuple(rule for rule in BOOK.rules if rule.weight >= SURE)
_UNHEARD = 0.1  # a classifier that has nothing but doubt: “…a career in stand-up?”
_SURER = 0.04
# Weak signs alone never make us surer than an offer.
_STRONG, _WEAK_MOST = 0.5, 0.65
_MOST = 0.98
_STAGED, _TALK, _LOGISTICS, _LAUGH, _SMILE = 0.3, 0.4, 0.55, 0.5, 0.95


def fitting(reading: Reading) -> Fitting:
    """Per label how sure the rules are (0-1) and which said so, surest first."""
    found: dict[Label, list[Rule]] = defaultdict(list)
    for said in reading.said:
        for rule in _of_sentence(said):
            if rule not in found[rule.label]:
                found[rule.label].append(rule)
    return {label: _weighed(rules) for label, rules in found.items()}


def in_question(reading: Reading, scores: Mapping[Label, float]) -> bool:
    """Whether the rules could say anything that matters: where it is clear they are not asked."""
    named = weights().named
    if any(sure(label, scores[label], 1.0) >= named[label] for label in RULED):
        return True
    return any(
        rule.cues & said.words and rule.fits(said.text) for rule in PLAIN for said in reading.said
    )


def likelihoods(
    reading: Reading, scores: Mapping[Label, float], rules: Fitting
) -> dict[Label, float]:
    """How sure we are of each label that may be kept, 0-1."""
    share = calm(reading)
    found = {label: rules[label][0] if label in rules else 0.0 for label in scores}
    return {
        label: share * _with_rules(sure(label, score, found[label]), found[label])
        for label, score in scores.items()
        if label not in SENSITIVE
    }


def _with_rules(likely: float, ruled: float) -> float:
    return max(likely, ruled) if ruled >= SURE and likely >= _UNHEARD else likely


def calm(reading: Reading) -> float:
    """By how much to be less sure because it is small talk, a slide, fun or about a meeting."""
    return idle(reading) * (1.0, _SMILE, _LAUGH)[reading.mirth]


def idle(reading: Reading) -> float:
    """The same without the fun; 1 for words about the work."""
    words = reading.words
    if is_staged(reading.own, words):
        return _STAGED
    return _TALK if is_talk(words) else _LOGISTICS if is_logistics(words) else 1.0


def _of_sentence(said: Said) -> list[Rule]:
    if said.reported:
        return []
    trade = is_trade(said.words)
    rules = [rule for rule in said.rules() if trade or rule.weight >= _STRONG]
    labels = {rule.label for rule in rules if rule.weight >= _STRONG}
    return [rule for rule in rules if _stands(rule, labels)]


def _stands(rule: Rule, labels: set[Label]) -> bool:
    """A challenge put as a question is no question too."""
    return rule.label is not Label.QUESTION or rule.beside or Label.CHALLENGE not in labels


def _weighed(rules: Iterable[Rule]) -> tuple[float, tuple[Rule, ...]]:
    surest = tuple(sorted(rules, key=lambda rule: -rule.weight))
    strong = sum(rule.weight >= _STRONG for rule in surest)
    if strong:
        return min(_MOST, surest[0].weight + _SURER * (strong - 1)), surest[:strong]
    doubt = math.prod(1 - rule.weight for rule in surest)
    return min(_WEAK_MOST, 1 - doubt), surest
