"""Which words must never be stored, quoted or sent on?"""

from collections.abc import Iterator
from itertools import islice

from bot.rules.sensitive.allocation import ALLOCATION
from bot.rules.sensitive.family import Family
from bot.rules.sensitive.names import WITH_CAPITALS
from bot.rules.sensitive.participants import NUMBERS, WITH_NUMBER, WITH_PERSON
from bot.rules.sensitive.plain import plain
from bot.rules.sensitive.safety import SAFETY
from bot.rules.sensitive.sentences import sentences
from storage.tables.words import Category

# Allocation comes first: it is the one that cannot be undone.
SHELVES = (ALLOCATION, WITH_PERSON, WITH_NUMBER, WITH_CAPITALS, SAFETY)


def first_family(text: str, coded: bool = False) -> Category | None:
    """The category of the first family that applies, or None. Never raises; reads 40,000.

    `coded`: a participant's number alone is none.
    """
    return next((family.category for family in _found(text, coded)), None)


def families(typed: str, coded: bool = False) -> tuple[Family, ...]:
    """The first family of each category that applies to `plain` words.

    In the order allocation, participant, safety.
    """
    first: dict[Category, Family] = {}
    pieces = sentences(typed)
    for shelf in SHELVES:
        if shelf.families[0].category not in first:
            found = (one for one in shelf.found(pieces) if not (coded and one.id in NUMBERS))
            first |= {family.category: family for family in islice(found, 1)}
    return tuple(first.values())


def has_number(text: str) -> bool:
    """Whether a participant's number stands in it."""
    return any(family.id in NUMBERS for family in _found(text, coded=False))


def _found(text: str, coded: bool) -> Iterator[Family]:
    pieces = sentences(plain(text))
    found = (family for shelf in SHELVES for family in shelf.found(pieces))
    return (family for family in found if not (coded and family.id in NUMBERS))
