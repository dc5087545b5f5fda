"""The corpus: messages that were written for this project, and what each is.

One JSON object a line: `id`, `side`, `text`, `labels`, `also` (what a reasonable reader may add),
`slices`, `due`. Whoever wrote a file wrote no other part: `train` and `development` are read while
rules and weights are made, `test` is only counted.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.rules.detection.words import Label

FOLDER = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Row:
    """One message; `also` names labels for which nobody is to be blamed."""

    id: str
    text: str
    labels: frozenset[Label]
    also: frozenset[Label]
    slices: frozenset[str]


def parts(folder: Path, *names: str) -> Iterator[Row]:
    """The messages of some parts, in the order of their files."""
    for name in names:
        for file in sorted(folder.glob(f"{name}/*.jsonl")):
            yield from map(_row, file.read_text("utf-8").splitlines())


def _row(line: str) -> Row:
    told = json.loads(line)
    return Row(
        id=told["id"],
        text=told["text"],
        labels=frozenset(map(Label, told["labels"])),
        also=frozenset(map(Label, told["also"])),
        slices=frozenset(told["slices"]),
    )
