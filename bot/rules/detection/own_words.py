"""What did the author say, and not quote, paste or mention?"""

import re

from bot.rules.detection.slips import mended
from bot.rules.sensitive.plain import plain

LONGEST = 4_000
_MOST_SENTENCES = 60
_LONGEST_SENTENCE = 400

_FENCED = re.compile(r"```.*?(?:```|$)", re.DOTALL)
_CODE = re.compile(r"`[^`\n]{1,200}`")
_QUOTED_LINE = re.compile(r"^[ \t]*(?:>|&gt;).*$", re.MULTILINE)
_QUOTED = re.compile(r'"[^"\n]{3,400}"')
_SPACES = re.compile(r"[^\S\n]+")
_MAY_BREAK = re.compile(r"[.?!…][\s)]|\n")
_BREAK = re.compile(r"(?<=[.?!…])[\s)]+(?=\S)|\n+|(?<=[?!]) ")
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|vs|approx|no|nr|dr|mr|mrs|ms|resp|incl)\.$")


def own_words(text: str, typed: str) -> str:
    """The author's own words in lower case, without quotations and code; cut at 4,000.

    `typed`: the same text, made plain.
    """
    if len(text) > LONGEST or "`" in text:
        typed = plain(_CODE.sub(" code ", _FENCED.sub(" ", text[:LONGEST])))
    if ">" in typed or "&gt;" in typed:
        typed = _QUOTED_LINE.sub(" ", typed)
    if '"' in typed:
        typed = _QUOTED.sub(" quoted ", typed)
    return mended(_SPACES.sub(" ", typed).lower())


def sentences(text: str) -> list[str]:
    """The sentences of a text, at most 60 of at most 400 characters."""
    found: list[str] = []
    for piece in _BREAK.split(text) if _MAY_BREAK.search(text) else [text]:
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        elif len(piece) > 1:
            found.append(piece.strip())
    return [part for piece in found for part in _cut(piece)][:_MOST_SENTENCES]


def _cut(piece: str) -> list[str]:
    places = range(0, len(piece), _LONGEST_SENTENCE)
    return [piece[start : start + _LONGEST_SENTENCE] for start in places]
