"""What is asked for in a question, and when was the same asked before?"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from storage.folding import fold

MOST = 12  # words of a question; whoever pastes a page is not searching
PAIRED = 8  # words by which something like it is looked for: the longest tell most
SHARED = 2  # words, at least
PLURAL = 4  # letters, at least
ALIKE = 0.5  # of the words of both
BEGINNING = 3  # letters of a name by which it is known
# A name within a sentence, or a figure wherever it stands.
NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w-]+|\b[\w-]*\d[\w.-]*")
MENTION = re.compile(r"<[^<>\s]{1,300}>")
DECIDED = frozenset(fold("agree agreed agreement decide decided decides decision decisions"))
# Said of nearly everything in a study: that two texts share them tells nothing.
EVERYWHERE = frozenset(fold("company day patient plan protocol site study team trial week"))
# Words of questions, and those by which a challenge begins.
STOP = frozenset(
    fold(
        """
        a about after again all also am an and any anybody anyone anything are as at be because been
        before being but by can could did do does doing done else ever everybody everything for from
        had has have having he her here him his how i if in into is it its just know known let like
        may me might more most must my need no not now of off on once one only or other our out over
        please rapport s said say says shall she should so some somebody someone something such t
        tell than that the their them then there these they thing things think this those though to
        too under until up us very was we were what whats when where whether which while who whom
        whose why will with would yet you your
        consider considered considering thought
        """
    )
)


@dataclass(frozen=True)
class Question:
    """The words that matter, and whether a decision is asked for."""

    words: tuple[str, ...]
    decided: bool = False


def read(words: str) -> Question:
    """A question or some words, without what every question has."""
    said = fold(words)
    decided = not DECIDED.isdisjoint(said)
    return Question(_content(one for one in said if one not in DECIDED)[:MOST], decided)


def content(text: str) -> tuple[str, ...]:
    """The words that tell a text from others, by which something like it is looked for."""
    return _content(fold(text))


def pairing(text: str) -> tuple[str, ...]:
    """The few of them that tell most."""
    telling = [one for one in content(text) if one not in EVERYWHERE]
    return tuple(sorted(telling, key=len, reverse=True)[:PAIRED])


def alike(one: str, other: str) -> bool:
    """Whether two texts ask the same: two words at least, and half of what both say."""
    mine, theirs = {*content(one)} - EVERYWHERE, {*content(other)} - EVERYWHERE
    shared = len(mine & theirs)
    return shared >= SHARED and 2 * shared >= ALIKE * (len(mine) + len(theirs))


def same(one: str, other: str) -> bool:
    """Whether two texts say nearly the same, and of the same places, people and figures."""
    mine, theirs = _told_apart(one), _told_apart(other)
    mine_only, theirs_only = mine - theirs, theirs - mine
    return alike(one, other) and not (mine_only and theirs_only)


def best(question: Question, texts: Sequence[str]) -> int | None:
    """Which text has most of the words; of equals the last. None: no text has any."""
    counts = [_hits(question.words, text) for text in texts]
    most = max(counts, default=0)
    return max(at for at, count in enumerate(counts) if count == most) if most else None


def _told_apart(text: str) -> set[str]:
    """Names and figures, by how they begin: “Polish” sites are those in Poland."""
    inside = NAME.findall(MENTION.sub(" ", text))
    return {word.lower()[:BEGINNING] for word in inside}


def _hits(words: Sequence[str], text: str) -> int:
    said = fold(text)
    return sum(any(one.startswith(word) for one in said) for word in words)


def _content(words: Iterable[str]) -> tuple[str, ...]:
    """Each once and in the singular, in its order; a letter alone is no word."""
    told = (one for one in words if one not in STOP and (len(one) > 1 or one.isdecimal()))
    return tuple(dict.fromkeys(_singular(one) for one in told))


def _singular(word: str) -> str:
    """“sites” is found by “site”, which goes on; “process” stays."""
    plural = len(word) > PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word
