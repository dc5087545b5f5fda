"""A Slack export of two companies as a zip, and what `rapport replay` needs for it.

    python -m benchmarks.exported PATH [--megabytes 40] [--seed 7] [--run]

The same arguments give the same messages. `--run` replays it in a process of its own and prints
the time and the peak memory, beside those of a program that only loads what replay imports.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

COMPANIES = {"T1NWT": "northwind.example", "T0MRD": "meridian.example"}
CHANNELS = ("201-study-team", "201-data", "201-supply", "201-startup", "partnership")
FIRST = datetime(2024, 1, 1, 7, tzinfo=UTC)
MEGABYTE = 1024 * 1024
A_DAY = 120  # messages in a channel, about
PEOPLE = ("Ada", "Ben", "Cleo", "Dina", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jana", "Kai", "Lea")
TALK = (
    "Morning all, the coffee machine works again.",
    "Thanks, got it.",
    "The tracker is updated for {what}; two lines changed since last week.",
    "I am out on {day}, back the day after.",
    "Quick note that the call about {what} moved by half an hour, same link.",
    "Sites in {where} confirmed receipt of the kits, nothing else to report from there.",
    "The minutes of {day} are in the folder, comments are welcome until the end of the week.",
    "Agreed, that matches what {where} told us. " * 3,
)
SAID = (
    "Have you considered remote visits for the sites in {where}?",
    "Why do we still need a second monitor for {what}?",
    "Who signs off {what} before {day}?",
    "When can we expect {what} for the sites in {where}?",
    "We assume that {where} keeps its import licence until the end of the study.",
    "I will send {what} by {day}.",
    "Could you please check {what} for {where}?",
    "There is a risk that {what} slips by two weeks because of {where}.",
    "Subject 1042-003 in {where} was admitted to hospital on {day}.",
)
REPLIES = (
    "Yes, {where} has agreed, and {what} follows on {day}.",
    "It is done: {what} is with {where} since {day}.",
    "Thanks!",
    "Why do we still need {what} for {where}?",
    "Let me check with {where} and come back.",
)
WHAT = ("the monitoring plan", "the data transfer", "the kit forecast", "the query report")
WHERE = ("Poland", "France", "Spain", "Norway", "Austria", "Chile")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


class Maker:
    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.users = [_user(n, name) for n, name in enumerate(PEOPLE)]

    def day(self, begins: datetime) -> list[dict]:
        """What is said in a channel on a day: talk, items, and threads about some of it."""
        at, said, roots = begins, [], []
        for _ in range(self.dice.randint(A_DAY // 2, A_DAY * 3 // 2)):
            at += timedelta(seconds=self.dice.randint(20, 400))
            if roots and self.dice.random() < 0.35:
                said.append(self._message(at, REPLIES) | {"thread_ts": self.dice.choice(roots)})
                continue
            matters = self.dice.random() < 0.12
            said.append(self._message(at, SAID if matters else TALK))
            if self.dice.random() < (0.6 if matters else 0.1):
                roots.append(said[-1]["ts"])
        return [*said, {"type": "message", "subtype": "bot_message", "ts": _ts(at), "text": "Up."}]

    def _message(self, at: datetime, sentences: tuple[str, ...]) -> dict:
        user, dice = self.dice.choice(self.users), self.dice
        text = dice.choice(sentences).format(
            what=dice.choice(WHAT), where=dice.choice(WHERE), day=dice.choice(DAYS)
        )
        words = [{"type": "text", "text": text}]
        section = [{"type": "rich_text_section", "elements": words}]
        return {
            "client_msg_id": f"{dice.getrandbits(128):032x}",
            "type": "message",
            "user": user["id"],
            "text": text,
            "ts": _ts(at),
            "team": user["team_id"],
            "user_team": user["team_id"],
            "source_team": user["team_id"],
            "user_profile": user["profile"] | {"team": user["team_id"], "name": user["name"]},
            "blocks": [{"type": "rich_text", "block_id": "b1", "elements": section}],
        }


def make(path: Path, size: int, seed: int) -> int:
    """This will write an export of about so many bytes of JSON; how many messages it holds."""
    maker, written, messages = Maker(seed), 0, 0
    channels = [{"id": f"C{n:04}", "name": name} for n, name in enumerate(CHANNELS)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("users.json", json.dumps(maker.users))
        archive.writestr("channels.json", json.dumps(channels))
        for begins in _working_days():
            for name in CHANNELS:
                day = maker.day(begins)
                raw = json.dumps(day, indent=4)
                archive.writestr(f"{name}/{begins:%Y-%m-%d}.json", raw)
                written, messages = written + len(raw), messages + len(day)
                if written >= size:
                    return messages
    return messages


def run(path: Path) -> None:
    """Replay it, and print what that took."""
    code = "import sys; from handlers.cli import cli; cli(sys.argv[1:])"
    bare, _ = _measured([sys.executable, "-c", code, "replay", "--help"])
    print(f"{'start alone':16} {bare:6.1f} s, peak {_peak():4.0f} MB")
    took, out = _measured([sys.executable, "-c", code, "replay", str(path)])
    print(f"{'replay':16} {took:6.1f} s, peak {_peak():4.0f} MB\n{out[-1500:]}")


def _measured(command: list[str]) -> tuple[float, str]:
    began = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return time.perf_counter() - began, done.stdout


def _peak() -> float:
    """The largest of the processes that have ended so far: the second one here is larger."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _working_days() -> Iterator[datetime]:
    day = FIRST
    while True:
        if day.weekday() < 5:
            yield day
        day += timedelta(days=1)


def _user(n: int, name: str) -> dict:
    team = list(COMPANIES)[n % len(COMPANIES)]
    profile = {"real_name": f"{name} Example", "display_name": name, "image_72": "x" * 80}
    return {
        "id": f"U{n:04}",
        "team_id": team,
        "name": name.lower(),
        "is_bot": False,
        "profile": profile | {"email": f"{name.lower()}@{COMPANIES[team]}"},
    }


def _ts(at: datetime) -> str:
    return f"{at.timestamp():.6f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--megabytes", type=float, default=40)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--run", action="store_true", help="replay it and print what that took")
    asked = parser.parse_args()
    messages = make(asked.path, round(asked.megabytes * MEGABYTE), asked.seed)
    zipped = asked.path.stat().st_size / MEGABYTE
    print(f"{messages:,} messages, {asked.megabytes:g} MB of JSON, {zipped:.1f} MB as a zip")
    if asked.run:
        run(asked.path)


if __name__ == "__main__":
    main()
