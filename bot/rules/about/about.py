"""Function, countries and site of an item, from its words or as somebody says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.errors import Refused
from bot.rules.about import countries, functions, sites
from bot.rules.about.asked import asked, nearest
from bot.rules.about.words import flat
from storage.tables import Item

HOW = "Say it like `about {id} france contracts site 14`, or `about {id} no site`."
UNKNOWN = "I do not know “{word}”{hint}. " + HOW
NO = ("no", "not", "without")
PARTS = ("function", "country", "site")
ALSO = {"countries": "country", "centre": "site", "center": "site"}


@dataclass(frozen=True)
class About:
    """`country` is one code, or several with a space between."""

    function: str = ""
    country: str = ""
    site: str = ""

    def codes(self) -> dict[str, object]:
        """What the trail keeps of it."""
        return {
            "function": self.function or None,
            "country": self.country or None,
            "site": self.site or None,
        }


NOTHING = About()


def of(item: Item) -> About:
    """What an item is about."""
    return About(item.function, item.country, item.site)


def read(text: str, called: Iterable[str] = ()) -> About:
    """What words are about; `called`: words of names, of people and companies, that say nothing."""
    said = flat(text)
    site = sites.read(said)
    names = frozenset(word for one in called for word in (one.casefold(), flat(one).casefold()))
    found = [*countries.read(said, names)]
    code = sites.country(site)
    if code and code not in found:
        found.append(code)
    return About(functions.read(said), " ".join(found), site)


def changed(before: About, words: str, id: str, called: frozenset[str] = frozenset()) -> About:
    """What it is about after somebody has said so; raises Refused for a word that says nothing."""
    left, dropped = list[str](), dict[str, str]()
    typed = words.replace(",", " ").split()
    at = 0
    while at < len(typed):
        part = typed[at + 1].casefold().strip(".") if at + 1 < len(typed) else ""
        part = ALSO.get(part, part)
        if typed[at].casefold() in NO and part in PARTS:
            dropped[part] = ""
            at += 2
        else:
            left.append(typed[at])
            at += 1
    wanted, rest = asked(" ".join(left), called)
    rest = [one for one in rest if one.casefold() not in ("and", "&", "+", "about", "in")]
    if rest or not (wanted or dropped):
        word = (rest or [words.strip()])[0]
        near = nearest(word)
        hint = f"; did you mean “{near}”?" if near else ""
        raise Refused(UNKNOWN.format(word=word[:40], hint=hint, id=id).replace("”?.", "”?"))
    said = {one.part: one.value for one in wanted if one.part != "country"}
    named = list(dict.fromkeys(one.value for one in wanted if one.part == "country"))
    code = sites.country(said.get("site", ""))
    if code and code not in named:
        named.append(code)
    if named:
        said["country"] = " ".join(named[: countries.MOST])
    return replace(before, **(dropped | said))


def told(about: About) -> tuple[str, ...]:
    """As people read it: `contracts`, `France`, `site 14`."""
    named = [countries.name(code) for code in about.country.split()]
    site = [f"site {about.site}"] if about.site else []
    return tuple([*([about.function] if about.function else []), *named, *site])


def wrong(function: str, country: str, site: str) -> list[str]:
    """What is wrong with the cells of a sheet that says what an item is about."""
    found = []
    if function and function not in list(functions.Function):
        found.append(f"function: “{function[:40]}” is none of {', '.join(functions.Function)}.")
    if any(one not in countries.codes() for one in country.split()):
        found.append(f"country: “{country[:40]}” is no code like FR, or several with spaces.")
    if site and sites.meant(site) != site:
        found.append("site: a site is written like 14 or FR-03.")
    return found


def of_cells(function: str, country: str, site: str, text: str, called: Iterable[str]) -> About:
    """What a line of somebody's own list is about: as its cells say, else its words."""
    known, names = read(text, called), frozenset(called)
    parts = re.split(r"[,;/&+\n]| and ", country)
    codes = dict.fromkeys(countries.meant(one, names) for one in parts)
    named = " ".join([code for code in codes if code][: countries.MOST])
    return About(
        functions.of_person(function) or known.function,
        named or known.country,
        sites.meant(site) or known.site,
    )
