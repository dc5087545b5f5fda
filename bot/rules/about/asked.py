"""What somebody asks for when they narrow a list: `france overdue site 14`."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from bot.rules.about import countries, functions, places, sites

MOST = 4  # words of a name
SITE = ("site", "sites", "centre", "center", "zentrum", "centro", "ośrodek", "#")
# Codes of countries that are other words in small letters.
SMALL = frozenset(places.SMALL.split())
CLOSE = 0.75
SHORTEST = 4


@dataclass(frozen=True)
class Wanted:
    """A function, a country or a site, and how it was typed."""

    part: str
    value: str
    said: str


def asked(words: str, called: frozenset[str] = frozenset()) -> tuple[list[Wanted], list[str]]:
    """What the words ask for, and the words that ask for something else."""
    typed, wanted, rest = words.split(), list[Wanted](), list[str]()
    at = 0
    while at < len(typed):
        many = next((n for n in range(MOST, 0, -1) if _read(typed[at : at + n], n, called)), 0)
        found = _read(typed[at : at + many], many, called) if many else None
        if found:
            wanted.append(found)
        else:
            rest.append(typed[at])
        at += many or 1
    return wanted, rest


def nearest(word: str, others: frozenset[str] = frozenset()) -> str:
    """The name of a country or a function, or another word, that a slip of the fingers meant."""
    bare = word.casefold().strip(".,:;!?")
    if len(bare) < SHORTEST:
        return ""
    found = get_close_matches(bare, [*_vocabulary(), *others], n=1, cutoff=CLOSE)
    return found[0] if found else ""


def _read(typed: list[str], many: int, called: frozenset[str]) -> Wanted | None:
    """What just so many words ask for."""
    if len(typed) != many:
        return None
    said = " ".join(typed).strip(".,:;!?")
    site = _site(typed)
    if site:
        return Wanted("site", site, said)
    function = functions.meant(said)
    if function and said.casefold() not in called:
        return Wanted("function", function, said)
    code = "" if said in SMALL else countries.meant(said, called)
    return Wanted("country", code, said) if code else None


def _site(typed: list[str]) -> str:
    if len(typed) == 2 and typed[0].casefold() in SITE:
        return sites.meant(typed[1].strip(".,:;!?#"))
    return sites.read(typed[0].upper()) if len(typed) == 1 and "-" in typed[0] else ""


@cache
def _vocabulary() -> tuple[str, ...]:
    """Every name that can be typed, of some length."""
    named = [" ".join(one) for one in countries.names()]
    every = [*named, *functions.known()]
    return tuple(dict.fromkeys(one.casefold() for one in every if len(one) >= SHORTEST))
