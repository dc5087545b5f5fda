"""Which words must never be stored, quoted or sent on?"""

from collections.abc import Iterator

from bot.rules.sensitive.allocation import ALLOCATION
from bot.rules.sensitive.family import Family
from bot.rules.sensitive.names import WITH_CAPITALS
from bot.rules.sensitive.participants import WITH_NUMBER, WITH_PERSON
from bot.rules.sensitive.plain import plain
from bot.rules.sensitive.safety import SAFETY
from bot.rules.sensitive.sentences import sentences
from storage.tables.words import Category

# Allocation comes first: it is the one that cannot be undone.
SHELVES = (ALLOCATION, WITH_PERSON, WITH_NUMBER, WITH_CAPITALS, SAFETY)


def screen(text: str) -> Category | None:
    """Why these words may not be kept, or None when they may. Never raises; reads 40,000."""
    family = next(_found(text), None)
    return family.category if family else None


def families(text: str) -> tuple[Family, ...]:
    """Every family that applies, allocation before participant before safety."""
    return tuple(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[Family]:
    pieces = sentences(plain(text))
    for shelf in SHELVES:
        yield from shelf.found(pieces)
