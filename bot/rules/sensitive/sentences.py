"""Where does one thought end? A guard may only excuse the sentence it stands in."""

import re

_LONGEST, _OVERLAP = 400, 150

# "Mrs. Nowak" is one thought, and so is "The patient called. Her mobile is …".
_EDGE = re.compile(
    r"(?<!:)\n+"
    r"|(?<=[a-z\d)%][.?!])(?<!Mrs\.)(?<!\bM[rs]\.)(?<!Mme\.)(?<!\bSra\.)(?<!\bSr\.)(?<!\bDr\.)"
    r"(?<!\b[Pp]t\.)(?<!ubj\.)(?<!\b[Nn]o\.)(?<!\b[Nn]r\.) "
    r"(?=[A-Z\"(])(?!(?:Her|His|She|He|Phone|Mobile|Tel|E-?mail|Born|DOB)\b)"
)


def sentences(text: str) -> list[tuple[str, str]]:
    """The different sentences of a text, as typed and in lower case, none above 400 characters."""
    whole = (piece for line in _EDGE.split(text) for piece in _cut(line))
    return [(piece, piece.lower()) for piece in dict.fromkeys(whole) if piece.strip()]


def _cut(line: str) -> list[str]:
    if len(line) <= _LONGEST:
        return [line]
    step = _LONGEST - _OVERLAP
    return [line[start : start + _LONGEST] for start in range(0, len(line) - _OVERLAP, step)]
