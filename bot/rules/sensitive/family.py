"""What is one family of words that must not be kept, and when does it apply?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from storage.tables.words import Category


@dataclass(frozen=True)
class Family:
    """One pattern with its name, matched sentence by sentence.

    `unless` takes a sentence out again; `needs` are pieces of words of which one must be there.
    """

    id: str
    category: Category
    why: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str]
    needs: tuple[str, ...] = ()

    def hits(self, sentence: str) -> bool:
        """Whether this sentence belongs to the family."""
        if self.needs and not any(piece in sentence for piece in self.needs):
            return False
        return bool(self.pattern.search(sentence)) and not self.unless.search(sentence)


@dataclass(frozen=True)
class Shelf:
    """Families that can only apply where a cheap first pattern is found."""

    opens: re.Pattern[str]
    families: tuple[Family, ...]
    cased: bool = False

    def found(self, sentences: Iterable[tuple[str, str]]) -> Iterator[Family]:
        """The families of this shelf that apply to (typed, lower-case) sentences."""
        for typed, lower in sentences:
            words = typed if self.cased else lower
            if self.opens.search(words):
                yield from (family for family in self.families if family.hits(words))
