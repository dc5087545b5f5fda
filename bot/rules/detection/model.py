"""A linear classifier whose weights are whole numbers, so that it says the same everywhere.

Of each label two scores are added: of the message as a whole, and of its most telling sentence.
The weights of a feature, two a label, are packed into one long integer: adding the integers of all
features adds all weights at once. `benchmarks/detection/train.py` makes the file of weights.
"""

import gzip
import json
import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.rules.detection.grams import Sentence, pieces, read
from bot.rules.detection.reading import Reading
from bot.rules.detection.words import Label

FILE = "weights.gz"
BITS = 32  # of a field; a sum of thousands of weights stays far below
_HALF = 1 << (BITS - 1)
_TELLING = 3
_MOST_ODDS = 30.0
_WHOLE = 8  # different sentences of a message: more say the same with ever more weight


@dataclass(frozen=True)
class Weights:
    """What was learnt. `rows`: of each feature the weights for whole messages, then sentences."""

    version: int
    labels: tuple[Label, ...]
    unit: float
    start: Sequence[float]
    rows: Mapping[str, int]
    words: dict[str, int]  # a word and its pieces, added up once
    belief: Mapping[Label, Sequence[float]]  # in the score, in the rules; a start
    named: Mapping[Label, float]  # how sure is sure enough to name a label, 0-1
    kept: Mapping[Label, float]  # and to keep the message by it


@cache
def weights() -> Weights:
    """The weights that were shipped."""
    head, *lines = gzip.decompress(files(__package__).joinpath(FILE).read_bytes()).splitlines()
    told = json.loads(head)
    rows = (line.decode().split("\t") for line in lines)
    return Weights(
        version=told["version"],
        labels=tuple(map(Label, told["labels"])),
        unit=told["unit"],
        start=told["start"],
        rows={feature: int(row, 16) for feature, row in rows},
        words={},
        belief={Label(label): row for label, row in told["belief"].items()},
        named={Label(label): at for label, at in told["named"].items()},
        kept={Label(label): at for label, at in told["kept"].items()},
    )


def weigh(reading: Reading) -> dict[Label, float]:
    """The score of each label: how the message as a whole and its most telling sentence weigh."""
    known = weights()
    number = len(known.labels)
    said = read(reading)
    sums = [(_of_words(known, one), _of_marks(known, one), len(one.words)) for one in said]
    each = [_scores(known, *one)[number:] for one in sums]
    differing = list({tuple(one.words): row for one, row in zip(said, sums, strict=True)}.values())
    whole = _scores(known, *map(sum, zip(*differing[:_WHOLE], strict=True)))
    most = map(max, zip(*each, strict=True))
    return {
        label: (one + other) / 2
        for label, one, other in zip(known.labels, whole, most, strict=False)
    }


def sure(label: Label, score: float, rules: float) -> float:
    """How sure we are of a label, 0-1, by its score and by how sure the rules are."""
    of_score, of_rules, start = weights().belief[label]
    odds = of_score * score + of_rules * rules + start
    return 1 / (1 + math.exp(-odds)) if -_MOST_ODDS < odds < _MOST_ODDS else float(odds > 0)


def telling(reading: Reading, label: Label) -> tuple[str, ...]:
    """The words that speak most for a label, at most three wordings, none inside another."""
    known = weights()
    at = known.labels.index(label)
    said = {one for sentence in read(reading) for one in sentence.wordings}
    number = len(known.start)
    weighed = [(unpacked(known.rows.get(one, 0), number)[at], one) for one in said]
    chosen: list[str] = []
    for weight, one in sorted(weighed, key=lambda pair: (-pair[0], pair[1])):
        fresh = not any(one in other or other in one for other in chosen)
        if weight > 0 and fresh and len(chosen) < _TELLING and _legible(one):
            chosen.append(one)
    return tuple(chosen)


def _legible(wording: str) -> bool:
    """Whether it reads as it was typed: no gap, no end, no number that stands for any."""
    return all(word.replace("'", "").replace("-", "").isalpha() for word in wording.split())


def packed(row: Iterable[int]) -> int:
    """Numbers of either sign, one a field, as one integer."""
    return sum(number << (BITS * at) for at, number in enumerate(row))


def unpacked(total: int, number: int) -> list[int]:
    """The fields of a sum of packed rows."""
    raised = total + _raise(number)  # no field below nought, so that none borrows from the next
    fields = struct.unpack(f"<{number}I", raised.to_bytes(number * BITS // 8, "little"))
    return [field - _HALF for field in fields]


@cache
def _raise(number: int) -> int:
    return packed([_HALF] * number)


def _of_words(known: Weights, sentence: Sentence) -> int:
    """What wordings and pieces of words say together."""
    get, words = known.rows.get, known.words
    total = sum([get(one, 0) for one in sentence.wordings])
    for word in sentence.words:
        known_sum = words.get(word)
        if known_sum is None:
            known_sum = sum([get(piece, 0) for piece in pieces(word)])
            if word in known.rows:  # a name that somebody wrote stays in no memory of ours
                words[word] = known_sum
        total += known_sum
    return total


def _of_marks(known: Weights, sentence: Sentence) -> int:
    get = known.rows.get
    return sum([get(one, 0) for one in sentence.marks])


def _scores(known: Weights, of_words: int, of_marks: int, length: int) -> list[float]:
    """The score of every field: what words say counts by the root of how many they are."""
    number, unit = len(known.start), known.unit
    share = unit / math.sqrt(max(1, length))
    fields = zip(known.start, unpacked(of_words, number), unpacked(of_marks, number), strict=True)
    return [start + said * share + seen * unit for start, said, seen in fields]
