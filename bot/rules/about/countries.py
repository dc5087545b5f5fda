"""Which countries words speak of. What may be something else names none."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from bot.rules.about import places
from bot.rules.about.words import GAP, Word, key, words

LANGUAGES = ("en", "fr", "de", "es", "pl")
MOST = 6  # countries of one item
ENDING = 4  # letters after the stem of an adjective
AROUND = 2  # words beside a code that are shouted: it is shouted too
SHORTEST = 5  # letters of a name that may stand without a capital
LEAST = 4  # letters of a stem
NO_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
STRONG, WEAK = {*places.STRONG.split()}, {*places.WEAK.split()}
ROW = re.compile(
    r"\b[A-Z]{2,3}(?:(?:\s?[,/&+]\s?|\s(?:and|und|et|y|e|i|or|vs)\s)(?:\d{1,3}\s)?[A-Z]{2,3})+\b"
)
CODE = re.compile(r"(?<![A-Za-z])[A-Z]{2,3}(?![A-Za-z])")
COUNTED = re.compile(r"\s\d")
ALONE = re.compile(r"(?<![\w#@$/.-])[A-Z]{2,3}(?!\w|-?\d)")
SHOUTED = re.compile(r"[A-Z]{3,}")
CLOCK = re.compile(r"\d[:.h]\d\d\s?(?:h|[ap]m|uhr)?[\s(]*$|\d\s?(?:[ap]m|uhr|h)[\s(]*$", re.I)
LANGUAGE = "EN"  # in a row of codes: they are languages
SPEAKING = {"speaking", "speaker", "speakers", "language", "lessons", "fluently"}
SPEAKS = {"speak", "speaks", "speaking", "spoken", "fluent", "learn", "learning"}
AFTER = {"time", "timezone", "hours", "clock"}
OFFICES = {"office", "offices", "team", "airport", "hq", "desk", "myers", "squibb"}
ARMS = {"arm", "arms", "group", "groups", "lead", "leads"}
BEFORE = {"latin", "south", "north", "central", "african", "native", "ex", "non", "air"}
WORD_NEXT = re.compile(r"\s\w")
POLISHES = {
    "the",
    "it",
    "up",
    "this",
    "that",
    "these",
    "those",
    "our",
    "my",
    "your",
    "and",
    "before",
}


@cache
def names() -> dict[tuple[str, ...], str]:
    """Every name by which a country is called, in five languages, with its cities."""
    found = dict[tuple[str, ...], str]()
    for language in LANGUAGES:
        territories = Locale(language).territories.items()
        for code, name in territories:
            if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES:
                found[key(name.partition("(")[0])] = code
    for code, more in (*places.NAMES.items(), *places.CITIES.items()):
        found |= {key(one.replace("_", " ")): code for one in more.split()}
    for code, adjectives in places.ADJECTIVES.items():
        found |= {key(one): code for one in adjectives.split() if not one.endswith("*")}
    return {name: code for name, code in found.items() if name}


@cache
def _begun() -> dict[str, int]:
    """How many words the longest name has that begins with a word."""
    found = dict[str, int]()
    for name in names():
        found[name[0]] = max(found.get(name[0], 1), len(name))
    return found


@cache
def stems() -> dict[str, str]:
    """The beginnings of adjectives."""
    listed = places.ADJECTIVES.items()
    return {one[:-1]: code for code, told in listed for one in told.split() if one.endswith("*")}


@cache
def cities() -> frozenset[tuple[str, ...]]:
    told = " ".join(places.CITIES.values()).split()
    return frozenset(key(one.replace("_", " ")) for one in told)


@cache
def keys(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(key(one.replace("_", " ")) for one in listed.split())


@cache
def codes() -> frozenset[str]:
    """The codes there are."""
    return frozenset(names().values())


def name(code: str) -> str:
    """`France`"""
    called: str = Locale("en").territories.get(code, code)
    return called


def meant(phrase: str, called: frozenset[str] = frozenset()) -> str:
    """The code of a country that somebody asks for by name, adjective, city or code; or nothing."""
    bare, upper = key(phrase), phrase.strip().upper()
    if upper in codes() or upper in places.CODES:
        return places.CODES.get(upper, upper)
    if len(bare) == 1 and bare[0] in called:
        return ""
    return names().get(bare) or (_stem(bare[0]) if len(bare) == 1 else "")


def is_city(phrase: str) -> bool:
    """Whether somebody names a place in a country, and not the whole of it."""
    return key(phrase) in cities()


def read(said: str, called: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The countries that a flat text names, in its order; `called`: words of people's names."""
    told = words(said)
    found = [*_spelled(said, told, called), *_abbreviated(said, told)]
    return tuple(dict.fromkeys(code for _, code in sorted(found)))[:MOST]


def _spelled(said: str, told: list[Word], called: frozenset[str]) -> Iterator[tuple[int, str]]:
    at = 0
    while at < len(told):
        most = _begun().get(told[at].bare, 1)
        many = next((n for n in range(most, 0, -1) if _named(told[at : at + n], n)), 0)
        if many:
            found = told[at : at + many]
            code = _named(found, many)
            if not _other_sense(said, told, at, many, called):
                yield found[0].start, code
        at += many or 1


def _named(found: list[Word], many: int) -> str:
    """The country of just these words, if they stand together."""
    if len(found) < many or any(
        two.start - one.end > GAP for one, two in zip(found, found[1:], strict=False)
    ):
        return ""
    bare = tuple(one.bare for one in found)
    return names().get(bare) or (_stem(bare[0]) if many == 1 else "")


def _stem(bare: str) -> str:
    ends = range(max(LEAST, len(bare) - ENDING), len(bare) + 1)
    return next((stems()[bare[:end]] for end in ends if bare[:end] in stems()), "")


def _other_sense(said: str, told: list[Word], at: int, many: int, called: frozenset[str]) -> bool:
    """Whether the words are a person, an animal, a verb, an hour or an office instead."""
    found, bare = told[at : at + many], tuple(one.bare for one in told[at : at + many])
    before = told[at - 1].bare if at else ""
    after = told[at + many].bare if at + many < len(told) else ""
    if before == "new" and bare in keys(places.NEW):
        return True
    if bare in keys(places.NEVER) or before in BEFORE | SPEAKS or after in AFTER | SPEAKING:
        return True
    if many == 1 and (bare[0] in called or found[0].said.isdecimal()):
        return True
    if bare in keys(places.AFTER_IN) and before not in places.IN.split():
        return True
    if not found[0].said[0].isupper() and not _may_be_small(bare):
        return True
    if before == "in" and not WORD_NEXT.match(said[found[-1].end :]) and _is_adjective(bare):
        return True  # “in French”
    if bare == ("polish",) and after in POLISHES:
        return True
    in_city = bare in cities()
    return in_city and (after in OFFICES or bool(CLOCK.search(said[: found[0].start])))


def _is_adjective(bare: tuple[str, ...]) -> bool:
    return len(bare) == 1 and (bool(_stem(bare[0])) or bare in keys(places.PEOPLES))


def _may_be_small(bare: tuple[str, ...]) -> bool:
    return len("".join(bare)) >= SHORTEST and bare not in keys(places.CAPITAL)


def _abbreviated(said: str, told: list[Word]) -> Iterator[tuple[int, str]]:
    """`FR` and `UK`; `IT` only among those. In capitals throughout, or as languages: none."""
    if not any(one.said.islower() for one in told) and len(told) > len(STRONG & _said(told)) + 1:
        return
    rows = [(row.start(), row.end(), {*CODE.findall(row[0])}) for row in ROW.finditer(said)]
    found, weak = list[tuple[int, str]](), list[tuple[int, str]]()
    for one in CODE.finditer(said):
        row = next((among for begin, end, among in rows if begin <= one.start() < end), set())
        if LANGUAGE in row or not (ALONE.match(said, one.start()) or row):
            continue
        beside = row & STRONG - {one[0]}
        plain = one[0] in STRONG and (beside or _alone(told, one.start()))
        if plain or (one[0] in WEAK and beside and row <= STRONG | WEAK):
            found.append((one.start(), one[0]))
        elif one[0] in WEAK and COUNTED.match(said, one.end()):
            weak.append((one.start(), one[0]))
    counted = weak if len({code for _, code in found}) > 1 else []
    yield from ((at, places.CODES.get(code, code)) for at, code in (*found, *counted))


def _alone(told: list[Word], start: int) -> bool:
    """Whether a code stands among words in which it can only be one."""
    at = next((n for n, one in enumerate(told) if one.start == start), None)
    if at is None:
        return False
    around = [*told[max(0, at - 1) : at], *told[at + 1 : at + 2]]
    shouted = [one for one in around if SHOUTED.fullmatch(one.said)]
    after = {one.bare for one in told[at + 1 : at + 2]}
    prefixed = at > 0 and told[at - 1].bare in ("ex", "non", "let", "tell", "give")
    return len(shouted) < AROUND and not after & (ARMS | AFTER) and not prefixed


def _said(told: list[Word]) -> set[str]:
    return {one.said for one in told}
