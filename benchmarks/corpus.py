"""How good is detection on a file of labelled sentences?

    python benchmarks/corpus.py PATH

PATH holds one JSON object a line: `id`, `text`, `labels`. `NAME_also_ok.jsonl` beside it names
labels that are not counted as false. Rows `rnd-*` are a uniform draw: their false alarms are real.
"""

import json
import statistics
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.rules.detection import Consequence, detect

_OTHER_NAMES = {"open_question": "question", "action_request": "action"}
_KEPT = (Consequence.KEPT, Consequence.OFFERED)


@dataclass(frozen=True)
class Row:
    """One labelled sentence and what detection made of it, with the seconds it took."""

    id: str
    gold: frozenset[str]
    also: frozenset[str]
    found: frozenset[str]
    speaks: bool
    seconds: float


def read(path: Path) -> list[Row]:
    """The rows of a corpus, judged."""
    beside = path.with_name(f"{path.stem}_also_ok.jsonl")
    also = {row["id"]: row["also_ok"] for row in _lines(beside)} if beside.exists() else {}
    return [_judged(row, also.get(row["id"], [])) for row in _lines(path)]


def _lines(path: Path) -> Iterable[dict[str, list[str]]]:
    return map(json.loads, path.read_text("utf-8").splitlines())


def _judged(row, also) -> Row:
    began = time.perf_counter()
    verdict = detect(row["text"])
    seconds = time.perf_counter() - began
    speaks = verdict.outcome in _KEPT
    return Row(
        row["id"], _named(row["labels"]), _named(also), frozenset(verdict.labels), speaks, seconds
    )


def _named(labels: Iterable[str]) -> frozenset[str]:
    return frozenset(_OTHER_NAMES.get(label, label) for label in labels) - {"none"}


def table(title: str, rows: list[Row]) -> None:
    """Print precision, recall and F1 of every label that occurs."""
    print(f"\n{title}: {len(rows)} rows\n{'':12} precision  recall   F1   rows")
    for label in sorted({label for row in rows for label in row.gold | row.found}):
        right = sum(label in row.gold & row.found for row in rows)
        wrong = sum(label in row.found - row.gold - row.also for row in rows)
        missed = sum(label in row.gold - row.found for row in rows)
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{label:12} {precision:9.2f} {recall:7.2f} {f1:5.2f} {right + missed:5}")


def alarms(title: str, rows: list[Row]) -> None:
    """Print how often ordinary talk is labelled, and how often anybody would hear of it."""
    talk = [row for row in rows if not row.gold]
    labelled = [row for row in talk if row.found - row.also]
    heard = [row for row in labelled if row.speaks]
    share = [100 * len(some) / max(1, len(talk)) for some in (labelled, heard)]
    print(f"false alarms, {title}: {share[0]:.1f} % labelled, {share[1]:.1f} % kept or offered")


def main(path: Path) -> None:
    """Print quality and speed, or that the file is absent."""
    if not path.is_file():
        print(f"no corpus at {path.name}: nothing measured")
        return
    rows = read(path)
    drawn = [row for row in rows if row.id.startswith("rnd-")]
    table("all", rows)
    if drawn:
        table("uniform draw", drawn)
    print()
    alarms("all", rows)
    alarms("uniform draw", drawn)
    seconds = [row.seconds for row in rows]
    print(f"{len(rows) / sum(seconds):,.0f} messages/s", end=", ")
    print(f"median {1e6 * statistics.median(seconds):.0f} µs")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python benchmarks/corpus.py PATH")
    main(Path(sys.argv[1]))
