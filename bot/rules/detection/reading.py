"""A message, read once for rules and classifier alike."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from bot.rules.detection.book import BOOK
from bot.rules.detection.own_words import own_words, sentences
from bot.rules.detection.quiet import is_logistics, is_reported, is_talk, is_trade, mirth
from bot.rules.detection.rule import WORD, Rule
from bot.rules.sensitive.plain import plain

_SEEN: dict[str, Callable[[set[str]], bool]] = {
    "talk": is_talk,
    "meeting": is_logistics,
    "trade": is_trade,
}


@dataclass(frozen=True)
class Said:
    """One sentence in lower case."""

    text: str
    words: set[str]
    reported: bool

    def rules(self) -> tuple[Rule, ...]:
        """The rules that fit it."""
        return tuple(BOOK.fitting(self.text, self.words)) if BOOK.cues & self.words else ()

    def signs(self) -> list[str]:
        """What is to be seen in it at a glance."""
        found = ["reported"] if self.reported else []
        return [*found, *(name for name, holds in _SEEN.items() if holds(self.words))]


class Reading:
    """A message by its author's own words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.typed = plain(text)
        self.own = own_words(text, self.typed)

    @cached_property
    def mirth(self) -> int:
        """0 for none, 1 for a smile, 2 for a laugh."""
        return mirth(self.text)

    @cached_property
    def words(self) -> set[str]:
        """All its words."""
        return set[str]().union(*(said.words for said in self.said))

    @cached_property
    def said(self) -> list[Said]:
        """Its sentences; of an empty message one that is empty."""
        return [_said(one) for one in sentences(self.own) or [self.own]]


def _said(sentence: str) -> Said:
    words = set(WORD.findall(sentence))
    return Said(sentence, words, is_reported(sentence, words))
