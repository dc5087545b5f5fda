"""Words as they stand in a text, where each begins, and how it is compared."""

import re
import unicodedata
from dataclasses import dataclass

MARKUP = re.compile(r"<[^<>]{0,3000}>|&(?:amp|lt|gt);|`[^`]*`")
POINTS = re.compile(r"\b([UE])\.([SKU])\.(?:(A)\.)?")
WORD = re.compile(r"[^\W_]+")
STROKED = str.maketrans("łøđıßŁØĐ", "lodisLOD")
LONGEST = 4_000  # characters that are read; what something is about is said early
GAP = 3  # characters between two words of one name


@dataclass(frozen=True)
class Word:
    """A word, without accents and case, and as it stands."""

    bare: str
    said: str
    start: int
    end: int


def flat(text: str) -> str:
    """What was said: without mentions, links and code, `U.S.` in one word, accents off."""
    said = POINTS.sub(lambda found: f"{found[1]}{found[2]}{found[3] or ''} ", text[:LONGEST])
    said = MARKUP.sub(" ; ", said)
    return "".join(unicodedata.normalize("NFKD", one)[0] for one in said).translate(STROKED)


def words(said: str) -> list[Word]:
    """The words of a text that is flat, in its order."""
    found = WORD.finditer(said)
    return [Word(one[0].casefold(), one[0], one.start(), one.end()) for one in found]


def key(name: str) -> tuple[str, ...]:
    """How a name is compared: word by word."""
    return tuple(one.bare for one in words(flat(name)))
