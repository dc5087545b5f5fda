"""How long is a message read? Beside a list of keywords, on the same messages.

python -m benchmarks.detection.speed
"""

import time
from collections.abc import Callable, Sequence
from statistics import median

from benchmarks.detection.corpus import FOLDER, parts
from benchmarks.detection.table import keywords
from bot.rules.detection import detect

MANY = 10_000


def lines() -> list[str]:
    """The table: ours and the keywords, over messages of all lengths."""
    texts = [row.text for row in parts(FOLDER, "train", "development", "test")]
    texts = (texts * (1 + MANY // len(texts)))[:MANY]
    detect(texts[0])  # reads the weights
    ours, words = took(texts, detect), took(texts, lambda text: [*keywords(text)])
    return [
        f"| {MANY:,} messages are read, one at a time | median | in all | beside keywords |",
        "|---|---|---|---|",
        f"| by Rapport | {_micro(ours)} | {sum(ours):.1f} s | {median(ours) / median(words):.0f} |",
        f"| by a list of keywords | {_micro(words)} | {sum(words):.1f} s | 1 |",
    ]


def took(texts: Sequence[str], read: Callable[[str], object]) -> list[float]:
    """The seconds that each message took."""
    found = []
    for text in texts:
        began = time.perf_counter()
        read(text)
        found.append(time.perf_counter() - began)
    return found


def _micro(seconds: Sequence[float]) -> str:
    return f"{1e6 * median(seconds):.0f} µs"


if __name__ == "__main__":
    print(*lines(), sep="\n")
