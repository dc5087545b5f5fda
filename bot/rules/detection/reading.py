"""A message, read once for rules and classifier alike."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from bot.rules.detection.book import BOOK
from bot.rules.detection.own_words import own_words, sentences
from bot.rules.detection.quiet import is_logistics, is_reported, is_talk, is_trade
from bot.rules.detection.rule import WORD, Rule

_SEEN: dict[str, Callable[[set[str]], bool]] = {
    "talk": is_talk,
    "meeting": is_logistics,
    "trade": is_trade,
}


@dataclass(frozen=True)
class Said:
    """One sentence in lower case, and the rules whose words it holds."""

    text: str
    words: set[str]
    rules: tuple[Rule, ...]
    reported: bool

    def signs(self) -> list[str]:
        """The rules by id, and what else is to be seen in it."""
        found = [rule.id for rule in self.rules]
        if self.reported:
            found = ["reported", *(f"{id} reported" for id in found)]
        return [*found, *(name for name, holds in _SEEN.items() if holds(self.words))]


class Reading:
    """A message by its author's own words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.own = own_words(text)

    @cached_property
    def said(self) -> list[Said]:
        """Its sentences; of an empty message one that is empty."""
        return [_said(one) for one in sentences(self.own) or [self.own]]


def _said(sentence: str) -> Said:
    words = set(WORD.findall(sentence))
    rules = tuple(BOOK.fitting(sentence, words)) if BOOK.cues & words else ()
    return Said(sentence, words, rules, is_reported(sentence, words))
