"""How well are messages read that nobody had read? `make detection` writes docs/detection.md.

    python -m benchmarks.detection.table [PART]

Labels in `also` are not counted. The baseline names a label where one of its well-known words
stands: what a list of keywords gives, on the same messages.
"""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.detection.corpus import FOLDER, Row, parts
from bot.rules.detection import Label, detect

PAGE = Path(__file__).parents[2] / "docs" / "detection.md"
BEGIN, END = "<!-- made: {} -->\n", "<!-- end -->"
SENSITIVE = {Label.PHI, Label.UNBLINDING, Label.SAFETY}
KEYWORDS = {
    Label.CHALLENGE: r"have you considered|what if|why not|wouldn't it be|not convinced|concern",
    Label.QUESTION: r"\?",
    Label.ACTION: r"\bplease\b|\bcan you\b|\bcould you\b|\bneed to\b",
    Label.COMMITMENT: r"\b(?:i|we)('ll| will)\b",
    Label.ASSUMPTION: r"\bassum|\bthought (?:you|that)\b|\bpresum|understanding",
    Label.RISK: r"\brisk|\bproblem|\bdelay|\bissue",
    Label.DECISION: r"\bdecided\b|\bdecision\b|\bagreed\b|\bgo with\b",
    Label.RESOLUTION: r"\bdone\b|\bresolved\b|\bclosed\b|\bfixed\b|\bsorted\b",
    Label.PHI: r"\bsubject\b|\bpatient\b|\bdob\b",
    Label.UNBLINDING: r"\bunblind|\bplacebo\b|\bactive\b",
    Label.SAFETY: r"\bsae\b|\bsusar\b|\bhospitali[sz]ed\b",
}
WORDS = {label: re.compile(pattern, re.IGNORECASE) for label, pattern in KEYWORDS.items()}
Named = Callable[[str], Iterable[Label]]
SLICES = ("phrase", "no_phrase", "hedged", "terse", "long", "typos", "nonnative", "sarcasm")


def main(part: str = "test") -> None:
    """Count, and write the page when the part is the test's."""
    rows = list(parts(FOLDER, part))
    told = "\n".join(report(rows, [frozenset(detect(row.text).labels) for row in rows]))
    print(told)
    if part == "test":
        write("detection", told)


def write(name: str, told: str) -> None:
    """Put what was counted on its place of the page."""
    page, begin = PAGE.read_text("utf-8"), BEGIN.format(name)
    before, _, rest = page.partition(begin)
    PAGE.write_text(f"{before}{begin}{told}\n{END}{rest.partition(END)[2]}", "utf-8")


def report(rows: Sequence[Row], ours: Sequence[frozenset[Label]]) -> Iterable[str]:
    """The tables, line by line; `ours`: what was named in each message."""
    words = [frozenset(keywords(row.text)) for row in rows]
    yield f"{len(rows)} messages, {sum(not row.labels for row in rows)} of them with no label."
    yield ""
    yield "| label | messages | precision | recall | F1 | keywords: precision | recall | F1 |"
    yield "|---|---|---|---|---|---|---|---|"
    for label in Label:
        there = sum(label in row.labels for row in rows)
        found = [f"{one:.2f}" for side in (ours, words) for one in counted(rows, side, label)]
        yield f"| {label} | {there} | {' | '.join(found)} |"
    yield ""
    yield "| of | messages | found |"
    yield "|---|---|---|"
    yield from _slices(rows, ours)


def counted(
    rows: Sequence[Row], named: Sequence[frozenset[Label]], label: Label
) -> tuple[float, float, float]:
    """Precision, recall and F1 of one label."""
    clear = [
        (label in row.labels, label in said)
        for row, said in zip(rows, named, strict=True)
        if label in row.labels or label not in row.also
    ]
    right = sum(holds and said for holds, said in clear)
    said, there = sum(said for _, said in clear), sum(holds for holds, _ in clear)
    precision, recall = right / max(1, said), right / max(1, there)
    return precision, recall, 2 * right / max(1, said + there)


def keywords(text: str) -> list[Label]:
    """What a list of keywords sees."""
    return [label for label, pattern in WORDS.items() if pattern.search(text)]


def _slices(rows: Sequence[Row], named: Sequence[frozenset[Label]]) -> Iterable[str]:
    pairs = list(zip(rows, named, strict=True))
    challenges = [pair for pair in pairs if Label.CHALLENGE in pair[0].labels]
    for name in SLICES:
        of = [Label.CHALLENGE in said for row, said in challenges if name in row.slices]
        yield _share(f"challenges, {name.replace('_', ' ')}", of)
    silent = [
        (row, bool(said - row.also))
        for row, said in pairs
        if not row.labels and "hard_negative" in row.slices
    ]
    yield _share("hard negatives called anything", [called for _, called in silent])
    warned = [bool(SENSITIVE & said) for row, said in pairs if SENSITIVE & row.labels]
    yield _share("sensitive messages warned about", warned)
    near = [
        bool(SENSITIVE & said)
        for row, said in pairs
        if {"near_miss_phi", "near_miss_unblinding"} & row.slices
        and not SENSITIVE & (row.labels | row.also)
    ]
    yield _share("near misses warned about", near)


def _share(name: str, of: Sequence[bool]) -> str:
    return f"| {name} | {len(of)} | {sum(of) / max(1, len(of)):.2f} |"


if __name__ == "__main__":
    main(*sys.argv[1:])
