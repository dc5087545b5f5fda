"""What a message is made of, as the classifier reads it (`benchmarks/detection/train.py`)."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.rules.detection.reading import Reading

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[^\w\s]")
_LINK = re.compile(r"https?://\S+|<[^<>\s]+>")
_SHORTEST_PIECE, _LONGEST_PIECE = 3, 5
_OPENING = 3  # words with which a sentence begins
_OVER_AND_OVER = 4
_STEP, _MOST_STEPS, _MOST_SENTENCES = 5, 8, 4

# Words are in lower case: a capital tells the other features from them.
PIECE, MARK = "P:", "M:"


@dataclass(frozen=True)
class Sentence:
    """What one sentence is made of.

    What `words`, `wordings` and the pieces of words say is divided by the root of the number of
    words; what `marks` say is not.
    """

    words: Sequence[str]
    wordings: Collection[str]
    marks: Collection[str]


def read(reading: Reading) -> list[Sentence]:
    """The sentences of a message."""
    rows = [_once(tokens(one.text)) for one in reading.said]
    asks = any(row[-1:] == ["?"] for row in rows)
    found = []
    for at, (row, one) in enumerate(zip(rows, reading.said, strict=True)):
        seen = [f"{MARK}{sign}" for sign in one.signs()]
        marks = [*_shape(row), *_place(at, len(rows), row, asks), *seen]
        found.append(Sentence(row, wordings(row), marks))
    return found


def tokens(own: str) -> list[str]:
    """Words, signs, and `0` for any number, of a text in lower case."""
    if "http" in own or "<" in own:
        own = _LINK.sub(" link ", own)
    return ["0" if one[0].isdigit() else one for one in _TOKEN.findall(own)]


def _once(words: list[str]) -> list[str]:
    """The same few words over and over are heard once."""
    differing = list(dict.fromkeys(words))
    return differing if len(differing) * _OVER_AND_OVER < len(words) else words


def wordings(words: Sequence[str]) -> set[str]:
    """Words, two in a row, and two with any one between; `^` and `$` are the ends.

    Three in a row were tried: a third more to look up, and nothing more was heard.
    """
    row = ("^", *words, "$")
    two = [f"{one} {other}" for one, other in zip(row, row[1:], strict=False)]
    apart = [f"{one} _ {other}" for one, other in zip(row, row[2:], strict=False)]
    return {*words, *two, *apart}


def pieces(word: str) -> Iterable[str]:
    """Three to five letters in a row, of a word with a space at both its ends."""
    if not word[0].isalpha():
        return ()
    row = f" {word} "
    lengths = range(_SHORTEST_PIECE, _LONGEST_PIECE + 1)
    return {f"{PIECE}{row[at : at + n]}" for n in lengths for at in range(len(row) - n + 1)}


def _shape(words: Sequence[str]) -> list[str]:
    """The first words of a sentence, and its last sign."""
    last = words[-1] if words and not words[-1].isalpha() else "word"
    return [*accumulate(words[:_OPENING], _longer, initial=f"{MARK}begins"), f"{MARK}ends {last}"]


def _longer(words: str, word: str) -> str:
    return f"{words} {word}"


def _place(at: int, number: int, words: Sequence[str], asks: bool) -> list[str]:
    """Where a sentence stands, how long it is, and whether another one asks."""
    length = min(_MOST_STEPS, len(words) // _STEP)
    found = [f"{MARK}long {length}", f"{MARK}of {min(_MOST_SENTENCES, number)}"]
    found.append(f"{MARK}later" if at else f"{MARK}first")
    if at == number - 1:
        found.append(f"{MARK}last")
    if asks and words[-1:] != ["?"]:
        found.append(f"{MARK}asks")
    return found
