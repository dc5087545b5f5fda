"""What it carries (D12), and how fast it hears, keeps and finds, each beside a baseline of its run.

    python -m benchmarks.bench [--quick] [--rounds 5]

Ratios are the figures to trust: each round runs every server once, in turn, and medians are shown.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import uvloop

from benchmarks import search
from benchmarks.detection import speed
from benchmarks.load import machine, servers
from benchmarks.load.captured import captured
from benchmarks.load.databases import Databases, opened, undecided, unsaid
from benchmarks.load.payloads import Payload, click, command, messages
from benchmarks.load.senders import Load, Slack, by_http
from benchmarks.load.sweep import Sweep
from bot.app import Bot
from tests import postgres

WIDTH = 16
PORT = 8765
SEARCHES = 50


@dataclass(frozen=True)
class Size:
    """How much of each."""

    rounds: int
    burst: int
    sustained: int
    single: int
    cards: int
    items: int
    due: int


FULL = Size(rounds=5, burst=10_000, sustained=400, single=100, cards=40, items=100_000, due=1_000)
QUICK = Size(rounds=1, burst=1_000, sustained=100, single=40, cards=20, items=10_000, due=100)


class Bench:
    """Collects figures by name; each name gets one value a round."""

    def __init__(self, size: Size, databases: Databases, slack: Slack, api: str) -> None:
        self.size, self.databases, self.slack, self.api = size, databases, slack, api
        self.loads: dict[str, list[Load]] = defaultdict(list)
        self.drained: dict[str, list[float]] = defaultdict(list)

    async def round(self) -> None:
        """Every server once."""
        async with servers.bare_http(PORT):
            await self._bolt()
        for name, on_postgres in (("SQLite", False), ("PostgreSQL", True)):
            with self.databases.fresh(on_postgres) as url:
                async with servers.rapport(url, self.api, PORT):
                    await self._rapport(name, url)
        async with servers.bare_socket(self.slack, self.api):
            await self._sockets("Bolt")
        with self.databases.fresh(False) as url:
            async with servers.rapport(url, self.api, PORT, self.slack):
                await self._sockets("SQLite")

    async def _bolt(self) -> None:
        await self._http("warm", self._said(self.size.single))
        await self._http("one Bolt", self._said(self.size.single), 1)
        await self._gestures("Bolt")
        await self._http("burst Bolt", self._said(self.size.burst))

    async def _rapport(self, name: str, url: str) -> None:
        bot = opened(url)
        await self._http("warm", self._said(self.size.single))
        await self._empty(bot)
        await self._http(f"one {name}", self._said(self.size.single), 1)
        await self._empty(bot)
        await self._gestures(name)
        began = time.perf_counter()
        load = await self._http(f"sustained {name}", self._said(self.size.sustained))
        await self._empty(bot)
        self.drained[name].append(time.perf_counter() - began - load.seconds)
        await self._empty(bot, unsaid)
        found = await captured(self.slack, PORT, name, self.size.cards)
        self.loads[f"captured {name}"].append(found)
        await self._http(f"burst {name}", self._said(self.size.burst))
        bot.close()

    async def _sockets(self, name: str) -> None:
        await self.slack.by_socket(self._said(self.size.single), WIDTH)
        load = await self.slack.by_socket(self._said(self.size.burst), WIDTH)
        self.loads[f"socket {name}"].append(load)

    async def _gestures(self, name: str) -> None:
        count = range(self.size.single)
        await self._http(f"command {name}", [command(n) for n in count], 1)
        await self._http(f"click {name}", [click(n) for n in count], 1)

    async def _http(self, name: str, payloads: list[Payload], width: int = WIDTH) -> Load:
        load = await by_http(PORT, payloads, width)
        if load.refused:
            raise AssertionError(f"{name}: {load.refused} of {len(payloads)} were not taken")
        self.loads[name].append(load)
        return load

    async def _empty(self, bot: Bot, left: Callable[[Bot], int] = undecided) -> None:
        while left(bot):
            await asyncio.sleep(0.02)

    def _said(self, count: int) -> list[Payload]:
        return messages(count, self.databases.threads)


async def measure(size: Size, folder: Path, server: postgres.Postgres) -> list[str]:
    """The lines of the report."""
    slack = Slack()
    bench = Bench(size, Databases(folder, server), slack, await slack.start())
    for n in range(size.rounds):
        began = time.monotonic()
        await bench.round()
        print(f"round {n + 1}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    await slack.stop()
    with bench.databases.fresh(False) as url:
        sweep = Sweep(url, folder, size.items, size.due)
        idle, swept = sweep.idle(), await sweep.all()
        sweep.close()
    found = search.lines(folder, server, size.items, SEARCHES)
    return [
        *_rates(bench, size),
        *_waits(bench),
        *_swept(size, idle, swept),
        *("", *found, "", *speed.lines()),
    ]


def _rates(bench: Bench, size: Size) -> list[str]:
    lines = [
        f"| {size.rounds} rounds, {WIDTH} in flight | events/s | beside bare Bolt"
        " | ack p50 | ack p99 | drained after |",
        "|---|---|---|---|---|---|",
    ]
    for title, name, base in (
        (f"HTTP, burst of {size.burst:,}: bare Bolt", "burst Bolt", "burst Bolt"),
        ("Rapport, SQLite FULL", "burst SQLite", "burst Bolt"),
        ("Rapport, PostgreSQL", "burst PostgreSQL", "burst Bolt"),
        (f"Socket Mode, burst of {size.burst:,}: bare Bolt", "socket Bolt", "socket Bolt"),
        ("Rapport, SQLite FULL", "socket SQLite", "socket Bolt"),
    ):
        rate = _median(bench.loads[name], "rate")
        share = median(
            mine.rate / bare.rate
            for mine, bare in zip(bench.loads[name], bench.loads[base], strict=True)
        )
        lines.append(f"| {title} | {rate:,.0f} | {share:.2f} | {_two(bench.loads[name])} | |")
    return [*lines, *(_sustained(bench, size, name) for name in bench.drained)]


def _sustained(bench: Bench, size: Size, name: str) -> str:
    loads, waits = bench.loads[f"sustained {name}"], bench.drained[name]
    pairs = zip(loads, waits, strict=True)
    rates = [size.sustained / (one.seconds + wait) for one, wait in pairs]
    bolt = bench.loads["burst Bolt"]
    share = median(rate / bare.rate for rate, bare in zip(rates, bolt, strict=True))
    title = f"sustained, {size.sustained:,} until the inbox is empty: {name}"
    drained = f"{median(waits):.1f} s"
    return f"| {title} | {median(rates):,.0f} | {share:.2f} | {_two(loads)} | {drained} |"


def _waits(bench: Bench) -> list[str]:
    lines = ["", "| one in flight, by HTTP | p50 | p99 |", "|---|---|---|"]
    for kind, title in (("one", "a message"), ("command", "`/rapport list`"), ("click", "a click")):
        for name in ("Bolt", "SQLite", "PostgreSQL"):
            lines.append(f"| {title}: {name} | {_two(bench.loads[f'{kind} {name}'])} |")
    for name in bench.drained:
        lines.append(f"| typed to card: {name} | {_two(bench.loads[f'captured {name}'])} |")
    return lines


def _swept(size: Size, idle: float, swept: float) -> list[str]:
    return [
        "",
        f"| the clock over {size.items:,} open items, SQLite FULL | |",
        "|---|---|",
        f"| nothing due | {idle:.2f} ms |",
        f"| {size.due:,} due: card, warning and reminder, a transaction each | {swept:.1f} s"
        f" ({3 * size.due / swept:,.0f} transactions/s) |",
    ]


def _two(loads: list[Load]) -> str:
    return f"{_median(loads, 'p50'):.2f} ms | {_median(loads, 'p99'):.2f} ms"


def _median(loads: list[Load], name: str) -> float:
    return median(getattr(one, name) for one in loads)


def main() -> int:
    """Print the machine and the tables as Markdown."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.bench")
    asked.add_argument("--quick", action="store_true", help="half a minute, for a first look")
    asked.add_argument("--rounds", type=int, help="how often each server is run")
    given = asked.parse_args()
    size = QUICK if given.quick else FULL
    size = Size(**vars(size) | ({"rounds": given.rounds} if given.rounds else {}))
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rapport-bench-")))
        server = stack.enter_context(postgres.running())
        print("\n".join(machine.lines(server)), "", sep="\n", flush=True)
        servers.pin(0, -1)
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            print("\n".join(runner.run(measure(size, folder, server))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
