"""How long does a search of a large register take?

    python -m benchmarks.search [--items 100000] [--searches 50]

Words are drawn as people use them: a few in nearly every item, most in hardly any.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from statistics import median

from sqlalchemy import func, select
from sqlmodel import col

from benchmarks.load import machine
from benchmarks.load.databases import FILE, opened
from benchmarks.load.payloads import ROOMS
from bot.app import Bot
from bot.events import Asked, Place
from bot.rules import search
from storage.tables import Answer, Item, Turn
from storage.tables.words import Ball, Kind, Side, State, Way
from tests import postgres

STEP = 500
VOCABULARY = 30_000
COMMON = ("contracts", "remote", "visits", "poland", "vendor", "monitor", "budget", "training")
BEGAN = datetime(2020, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
ASKER = "U1PRIYA"


class Words:
    """The same for every run and both databases."""

    def __init__(self) -> None:
        self.random = random.Random(7)
        letters = "abcdefghijklmnopqrstuvwxyz"
        rare = ["".join(self.random.choices(letters, k=8)) for _ in range(VOCABULARY)]
        self.known = [*COMMON, *rare]
        self.weights = [*accumulate(1 / rank for rank in range(1, len(self.known) + 1))]

    def several(self, count: int) -> str:
        return " ".join(self.random.choices(self.known, cum_weights=self.weights, k=count))

    def question(self) -> str:
        """Of one to four words, one of three of them about a decision."""
        begun = self.random.choice(("did we decide about", "do we know about", "is said of"))
        return f"{begun} {self.several(self.random.randint(1, 4))}?"


def fill(bot: Bot, words: Words, items: int) -> None:
    """Apply the partnership and bring the items in, step by step."""
    with bot.storage.transaction(FILE.id) as tx:
        bot.partnerships.apply(tx, FILE, NOW)
    for first in range(1, items + 1, STEP):
        rows = [row for n in range(first, first + STEP) for row in _rows(words, n)]
        with bot.storage.transaction(FILE.id) as tx:
            tx.items.bring(rows)


def _rows(words: Words, number: int) -> Iterator[Item | Turn | Answer]:
    keys = {"partnership": FILE.id, "item": number}
    at, text, salt = BEGAN + timedelta(minutes=30 * number), f"Why {words.several(12)}?", "salt"
    closed = number % 3 != 0
    people = {"raised_by": "U0JAMES", "kept_by": "U0JAMES", "way": Way.RULE, "side": Side.CRO}
    place = {"study": FILE.studies[0].number, "channel": ROOMS[number % len(ROOMS)]}
    yield Item(
        **{"partnership": FILE.id, "number": number, "text": text, "salt": salt},
        **people,
        **place,
        kind=Kind.DECISION if number % 10 == 0 else Kind.QUESTION,
        state=State.CLOSED if closed else State.RAISED,
        raised_at=at,
        thread=f"{number}.0",
        source=f"{number}.0",
    )
    ended = at if closed else None
    turn = {"ball": Ball.SPONSOR, "debtor": Ball.SPONSOR, "owner": ASKER, "pauses": []}
    yield Turn(**keys, **turn, n=1, started_at=at, ended_at=ended)
    if closed:
        given = {"verb": "answer", "by": ASKER, "at": at, "salt": salt}
        yield Answer(**keys, **given, n=1, text=words.several(15))


def times(words: Words, searches: int, ask: Callable[[str], object]) -> list[float]:
    """What some searches took, in milliseconds."""
    took = []
    for question in [words.question() for _ in range(searches)]:
        began = time.perf_counter()
        ask(question)
        took.append(1000 * (time.perf_counter() - began))
    return took


def lines(folder: Path, server: postgres.Postgres, items: int, searches: int) -> list[str]:
    """The table: both databases, beside a reading of every item for the same word."""
    file = folder / "searched.db"
    postgres.upgrade(f"sqlite:///{file}")
    made = server.create(template=server.template)
    rows = [
        _line("SQLite", f"sqlite:///{file}", items, searches),
        _line("PostgreSQL", server.url(made), items, searches),
    ]
    server.drop(made)
    head = "| search p50 | p99 | beside reading all | asked before p50 | p99 | words forgotten in |"
    return [f"| {items:,} items {head}", "|---|---|---|---|---|---|---|", *rows]


def _line(name: str, url: str, items: int, searches: int) -> str:
    bot, words = opened(url), Words()
    fill(bot, words, items)

    def find(question: str) -> None:
        with bot.storage.reading(FILE.id) as tx:
            bot.search.find(tx, Asked("search", ASKER, Place(ROOMS[0]), NOW, text=question))

    def before(question: str) -> None:
        text = f"Why {question} {words.several(8)}"
        with bot.storage.reading(FILE.id) as tx:
            tx.search.alike(search.pairing(text), 10)

    def all_read(question: str) -> None:
        longest = max(question.split(), key=len)
        asked = select(func.count()).where(col(Item.text).contains(longest))
        with bot.storage.reading(FILE.id) as tx:
            tx.session.scalar(asked)

    find("once, to read who is who")
    found, paired, read = (times(words, searches, one) for one in (find, before, all_read))
    share = f"{median(found) / median(read):.2f}"
    told = f"| {name} | {_two(found)} | {share} | {_two(paired)} | {_redact(bot)} |"
    bot.close()
    return told


def _two(took: list[float]) -> str:
    worst = sorted(took)[min(len(took) - 1, int(0.99 * len(took)))]
    return f"{median(took):.0f} ms | {worst:.0f} ms"


def _redact(bot: Bot) -> str:
    """Every step of a sweep is a transaction of its own, which others wait for."""
    with bot.storage.transaction(FILE.id) as tx:
        item = tx.items.find(1)
        assert item is not None
        item.text = ""
    took, more = list[float](), True
    while more:
        began = time.perf_counter()
        with bot.storage.transaction() as tx:
            more = bot.search.sweep(tx)
        took.append(1000 * (time.perf_counter() - began))
    return f"{len(took)} steps of at most {max(took):.0f} ms"


def main(given: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--searches", type=int, default=50)
    asked = parser.parse_args(given)
    folder = Path(tempfile.mkdtemp(prefix="rapport-search-"))
    try:
        with postgres.running() as server:
            print(*machine.lines(server), "", sep="\n")
            print(*lines(folder, server, asked.items, asked.searches), sep="\n")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
