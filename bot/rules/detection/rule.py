"""What is one rule, and which rules can apply to a sentence?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.rules.detection.words import Label

# A real sentence calls up fourteen rules on average and never this many; a word list does.
_CROWDED = 55
WORD = re.compile(r"[a-z']+|\?")


@dataclass(frozen=True)
class Rule:
    """A pattern on one lower-case sentence; it is tried only where one of its `cues` stands.

    `weight` is how sure it makes us, 0-1. `beside` lets a question stand beside a challenge.
    """

    id: str
    label: Label
    why: str
    weight: float
    cues: frozenset[str]
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    beside: bool = False

    def fits(self, sentence: str) -> bool:
        """Whether the rule applies to this sentence."""
        if self.pattern.search(sentence) is None:
            return False
        return self.unless is None or self.unless.search(sentence) is None


class Shelf:
    """Rules of one label, numbered in their order from `first`."""

    def __init__(self, label: Label, prefix: str, first: int = 1) -> None:
        self.label, self.prefix, self.first = label, prefix, first
        self.rules: list[Rule] = []

    def add(
        self,
        weight: float,
        why: str,
        cues: str,
        pattern: str,
        unless: str = "",
        beside: bool = False,
    ) -> None:
        """This will put one more rule on the shelf; `cues` are words with spaces between."""
        name = f"{self.prefix}-{self.first + len(self.rules):02}"
        guard = re.compile(unless) if unless else None
        words = frozenset(cues.split())
        rule = Rule(name, self.label, why, weight, words, re.compile(pattern), guard, beside)
        self.rules.append(rule)


class Book:
    """All rules, found by the words that a sentence holds."""

    def __init__(self, shelves: Iterable[Shelf]) -> None:
        self.rules = tuple(rule for shelf in shelves for rule in shelf.rules)
        self._by_cue: dict[str, list[int]] = defaultdict(list)
        for place, rule in enumerate(self.rules):
            for cue in rule.cues:
                self._by_cue[cue].append(place)
        self.cues = frozenset(self._by_cue)

    def fitting(self, sentence: str, words: Iterable[str]) -> Iterator[Rule]:
        """The rules that apply to a sentence made of these words, in the order of the book."""
        places = {place for word in self.cues.intersection(words) for place in self._by_cue[word]}
        if len(places) > _CROWDED:
            return iter(())
        return (rule for place in sorted(places) if (rule := self.rules[place]).fits(sentence))
