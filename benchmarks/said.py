"""The corpus, said in the sandbox by people of both companies: what does the running bot keep?

    python -m benchmarks.said PATH/real.jsonl

Each sentence is a message of its own in a live channel, over Socket Mode; what is kept is read
off the register. A sentence that a reasonable reader may label otherwise is not counted as false.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from storage.migrate import upgrade
from tests.chats.chat import Chat
from tests.conftest import MachineTime

SPEAKERS = ("james", "priya", "claire", "tom", "javier", "ben")
ACTED_ON = {"challenge": "challenge", "question": "open_question", "assumption": "assumption"}


def main(path: Path) -> None:
    """Say it all, then print precision and recall of what was kept."""
    if not path.exists():
        print(f"{path} is not here, so nothing was said.")
        return
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    also = _also_ok(path)
    started = time.monotonic()
    kept = say(rows)
    took = time.monotonic() - started
    print(f"{len(rows)} sentences said in {took:.1f} s; {len(kept)} kept, {warned(rows)} warned")
    for kind, label in ACTED_ON.items():
        print(_line(kind, label, rows, kept, also))


def say(rows: list[dict]) -> dict[str, str]:
    """The kind under which each sentence was kept, by its id."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/rapport.db"
        upgrade(url)
        chat = Chat(Path(folder), url, MachineTime())
        said = {}
        for n, row in enumerate(rows):
            ts = chat.says(SPEAKERS[n % len(SPEAKERS)], row["text"])
            said[ts] = row["id"]
        with chat.bot.storage.reading("nwt-mer") as tx:
            kept = {said[item.source]: str(item.kind) for item in tx.items.open()}
        chat.close()
    return kept


def warned(rows: list[dict]) -> int:
    """How many sentences the privacy screen would not keep."""
    from bot.rules.detection import screen

    return sum(screen(row["text"]) is not None for row in rows)


def _line(kind: str, label: str, rows: list[dict], kept: dict[str, str], also: dict) -> str:
    count = Counter()
    for row in rows:
        true, found = label in row["labels"], kept.get(row["id"]) == kind
        count["hit"] += true and found
        count["missed"] += true and not found
        count["false"] += found and not true and label not in also.get(row["id"], ())
    precision = count["hit"] / max(1, count["hit"] + count["false"])
    recall = count["hit"] / max(1, count["hit"] + count["missed"])
    return f"{kind:11} precision {precision:.2f}  recall {recall:.2f}  {dict(count)}"


def _also_ok(path: Path) -> dict[str, list[str]]:
    beside = path.with_name(path.stem + "_also_ok.jsonl")
    lines = beside.read_text().splitlines() if beside.exists() else []
    rows = [json.loads(line) for line in lines]
    return {row["id"]: row.get("also_ok") or row.get("labels") or [] for row in rows}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
