"""Where does one thought end? A guard may only excuse the sentence it stands in."""

import re
from collections.abc import Iterator

_LONGEST, _OVERLAP = 400, 150

# "Mrs. Nowak" and "subj. 0412" are one thought.
# A space comes first: what stands before it is only looked at where one is.
_LINES = re.compile(r"(?<!:)\n+")
_EDGE = re.compile(
    r" (?<=[\w)%][\w)%][.?!] )(?<!Mrs\. )(?<!\bM[rs]\. )(?<!Mme\. )(?<!\bSra\. )(?<!\bSr\. )"
    r"(?<!\bDr\. )(?<!\b[Pp]t\. )(?<!ubj\. )(?<!\b[Nn]o\. )(?<!\b[Nn]r\. )(?=[A-Z\"(])"
    r"| (?<=[a-z]{4}[.?!] )(?<!subj\. )(?=[a-z])"
)
_GOES_ON = re.compile(r"(?:her|his|she|he|phone|mobile|tel|e-?mail|born|dob)\b", re.IGNORECASE)


def sentences(text: str) -> list[tuple[str, str]]:
    """The different sentences of a text, as typed and in lower case, none above 400 characters.

    "The patient called. Her mobile is …" is heard as two sentences and as one.
    """
    whole = (piece for line in _thoughts(text) for piece in _cut(line))
    return [(piece, piece.lower()) for piece in dict.fromkeys(whole) if piece.strip()]


def _thoughts(text: str) -> Iterator[str]:
    before = ""
    lines = _LINES.split(text) if "\n" in text else [text]
    for thought in (thought for line in lines for thought in _EDGE.split(line)):
        yield thought
        if before and _GOES_ON.match(thought):
            yield f"{before} {thought}"
        before = thought


def _cut(line: str) -> list[str]:
    if len(line) <= _LONGEST:
        return [line]
    step = _LONGEST - _OVERLAP
    return [line[start : start + _LONGEST] for start in range(0, len(line) - _OVERLAP, step)]
