"""Which open items the words of a question ask for."""

from collections.abc import Sequence

from bot.errors import Refused
from bot.events import Asked
from bot.partnership.roster import Roster
from bot.rules import about, states
from bot.rules.about import Wanted, countries, sites
from bot.services import firsts
from bot.services.about import names
from storage.tables import Item, Turn
from storage.tables.words import Ball, Kind, Severity

Pairs = list[tuple[Item, Turn]]
MINE, OVERDUE = "mine", "overdue"
BETWEEN = ("and", "in", "for", "of", "about", "with", "from", "on", "at", "the")
NAMED = 4  # letters from which a name is also looked for in the words
MEANT = "Nothing is open with “{word}”. Did you mean `list {words}`?"


def narrowed(roster: Roster, pairs: Pairs, asked: Asked) -> Pairs:
    """Those that fit every word: what they are about, a kind, a company, a date, their words."""
    wanted, rest = about.asked(_without_companies(roster, asked.text), names(roster))
    for one in wanted:
        pairs = [pair for pair in pairs if _is_about(pair[0], one)]
    words = [*(one.lower() for one in rest), *_companies(roster, asked.text)]
    for word in (one for one in words if not wanted or one not in BETWEEN):
        pairs = [pair for pair in pairs if _fits(roster, *pair, word, asked)]
    return pairs


def owns(accounts: Sequence[str], item: Item, turn: Turn) -> bool:
    """Whether it waits on somebody in person; a risk does on two."""
    return turn.owner in accounts or any(one in accounts for one in firsts.owners(item))


def check_spelling(roster: Roster, words: str) -> None:
    """Refuse a word that looks like one that narrows a list, and name that one."""
    kinds = [f"{str(kind).replace('_', '-')}s" for kind in Kind]
    people = [word for word in names(roster) if len(word) > NAMED]
    known = frozenset([MINE, OVERDUE, *kinds, *Kind, *Severity, *people])
    _, rest = about.asked(words.lower(), names(roster))
    for word in (one for one in rest if one not in known):
        near = about.nearest(word, known)
        if near and near != word:
            right = words.lower().replace(word, near)
            raise Refused(MEANT.format(word=word[:40], words=right[:80]))


def _companies(roster: Roster, words: str) -> list[str]:
    return [one for one in words.lower().split() if roster.side_of_company(one)]


def _without_companies(roster: Roster, words: str) -> str:
    return " ".join(one for one in words.split() if not roster.side_of_company(one))


def _is_about(item: Item, wanted: Wanted) -> bool:
    """By what it is noted to be about; a whole name also where the words say it."""
    if wanted.part == "site":
        return sites.same(item.site, wanted.value)
    whole = wanted.part == "country" and not countries.is_city(wanted.said)
    if whole and wanted.value in item.country.split():
        return True
    if wanted.part == "function" and wanted.value == item.function:
        return True
    return len(wanted.said) >= NAMED and wanted.said.lower() in item.text.lower()


def _fits(roster: Roster, item: Item, turn: Turn, word: str, asked: Asked) -> bool:
    """Whether a word of the question fits an item: overdue, a kind, a company, its words."""
    if word == MINE:
        by = roster.person(asked.by)
        return owns(by.ids if by else (asked.by,), item, turn)
    if word == OVERDUE:
        return turn.due_at is not None and turn.due_at < asked.at and not turn.paused_at
    if word.rstrip("s") in list(Kind):
        return item.kind == word.rstrip("s")
    if word in list(Severity):
        return item.severity == word
    side = roster.side_of_company(word)
    if side:
        return turn.ball in (Ball(side), Ball.JOINT)
    owner = roster.name(turn.owner) if turn.owner else ""
    called = f"{roster.company(turn.ball)} {owner} {states.name(item.kind, item.number)}"
    found = word in item.text.lower() or word in item.study.lower()
    return found or word in called.lower().split()
