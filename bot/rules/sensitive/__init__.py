"""Which words must never be stored, quoted or sent on?"""

from itertools import islice

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


def first_family(text: str) -> Category | None:
    """The category of the first family that applies, or None. Never raises; reads 40,000."""
    pieces = sentences(plain(text))
    found = (family for shelf in SHELVES for family in shelf.found(pieces))
    return next((family.category for family in found), None)


def families(text: str) -> tuple[Family, ...]:
    """The first family of each category that applies; allocation, participant, safety."""
    first: dict[Category, Family] = {}
    pieces = sentences(plain(text))
    for shelf in SHELVES:
        if shelf.families[0].category not in first:
            first |= {family.category: family for family in islice(shelf.found(pieces), 1)}
    return tuple(first.values())
