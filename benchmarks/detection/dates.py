"""How well are the words found that say by when? `make detection` writes the line in its page.

    python -m benchmarks.detection.dates [PART]

Found is what shares its words with those that the corpus names: one within the other, or two alike.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.detection.corpus import FOLDER
from bot.rules.due_words import find

PAGE = Path(__file__).parents[2] / "docs" / "detection.md"
BEGIN, END = "<!-- made: dates -->\n", "<!-- end of dates -->"


def main(part: str = "test") -> None:
    """Count, and write the line when the part is the test's."""
    told = report(list(rows(FOLDER, part)))
    print(told)
    if part == "test":
        before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}{told}\n{END}{rest.partition(END)[2]}", "utf-8")


def rows(folder: Path, part: str) -> Iterator[tuple[str, str]]:
    """Each message, and its words that say by when."""
    for file in sorted(folder.glob(f"{part}/*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            told = json.loads(line)
            yield told["text"], told["due"] or ""


def report(pairs: list[tuple[str, str]]) -> str:
    """One line: how many there are, and how many of them were found."""
    found = [(phrase.words if (phrase := find(text)) else "", due) for text, due in pairs]
    right = sum(is_the_same(words, due) for words, due in found)
    said, there = sum(bool(words) for words, _ in found), sum(bool(due) for _, due in found)
    figures = f"precision {right / max(1, said):.2f}, recall {right / max(1, there):.2f}"
    return f"Words that say by when, in {there} of {len(pairs)} messages: {figures}."


def is_the_same(one: str, other: str) -> bool:
    """Whether two pieces of a message are about the same words."""
    mine, theirs = (re.sub(r"\W+", " ", said.lower()).strip() for said in (one, other))
    if not mine or not theirs:
        return False
    shared = {*mine.split()} & {*theirs.split()}
    return mine in theirs or theirs in mine or len(shared) > 1


if __name__ == "__main__":
    main(*sys.argv[1:])
