"""What is one family of words that must not be kept, and when does it apply?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from storage.tables.words import Category


@dataclass(frozen=True)
class Family:
    """One pattern with its name, matched sentence by sentence.

    `unless` takes a sentence out again; `also` must stand in it too; of `needs`, pieces of
    words, one must be there.
    """

    id: str
    category: Category
    why: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str]
    needs: tuple[str, ...] = ()
    also: re.Pattern[str] | None = None

    def hits(self, sentence: str) -> bool:
        """Whether this sentence belongs to the family."""
        if self.needs and not _holds(sentence, self.needs):
            return False
        if not self.pattern.search(sentence) or self.unless.search(sentence):
            return False
        return self.also is None or bool(self.also.search(sentence))


@dataclass(frozen=True)
class Shelf:
    """Families of one category that can only apply where one of these pieces of words stands."""

    opens: tuple[str, ...]
    families: tuple[Family, ...]
    cased: bool = False

    def found(self, sentences: Iterable[tuple[str, str]]) -> Iterator[Family]:
        """The families of this shelf that apply to (typed, lower-case) sentences."""
        for typed, lower in sentences:
            if _holds(lower, self.opens):
                words = typed if self.cased else lower
                yield from (family for family in self.families if family.hits(words))


def _holds(sentence: str, pieces: Iterable[str]) -> bool:
    for piece in pieces:  # noqa: SIM110 - each message is asked a hundred times: any() takes twice
        if piece in sentence:
            return True
    return False
