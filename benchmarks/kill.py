"""kill -9 at seeded points of capture and escalation: nothing lost, nothing twice, chain whole.

    python -m benchmarks.kill [--points 50] [--seed N] [--jobs 10] [--keep]

Each point plays three weeks of two companies' talk against `rapport run` in a process of its own,
with 13 % of its calls in trouble (4 % of edits), kills it there, starts it again, and compares
what was said with a twin that nobody killed. Every fifth runs on PostgreSQL. Exit 1 when anything
was wrong. A seed chooses the point and the troubles; the processes themselves run in real time.
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path

from benchmarks.killing.points import Point
from benchmarks.killing.run import Outcome, Run
from benchmarks.killing.story import VARIANTS, WEEKS
from benchmarks.killing.verdict import Told, differences
from storage.migrate import upgrade
from tests import postgres

POINTS, JOBS, SHOWN = 50, 10, 8
EVERY_FIFTH = 5


class Range:
    """Worlds to play in, at most `jobs` at a time, and the twins of their stories."""

    def __init__(
        self, folder: Path, server: postgres.Postgres | None, jobs: int, weeks: int = len(WEEKS)
    ) -> None:
        self.folder = folder
        self.weeks = weeks
        self.server = server
        self.free = asyncio.Semaphore(jobs)
        self.twins: dict[int, asyncio.Task[Told]] = {}
        self.template = folder / "template.db"
        upgrade(f"sqlite:///{self.template}")

    async def shoot(self, seed: int) -> tuple[Point, Outcome]:
        """Play a story, kill at this seed's point, and judge it by its twin."""
        point, variant = Point.of(seed), seed % VARIANTS
        if variant not in self.twins:
            self.twins[variant] = asyncio.create_task(self._twin(variant))
        async with self._world(f"seed-{seed}", self.on_postgres(seed)) as (url, folder):
            outcome = await Run(url, folder, seed, point, self.weeks).play()
        outcome.wrong += differences(outcome.told, await self.twins[variant])
        return point, outcome

    def on_postgres(self, seed: int) -> bool:
        """Whether this seed's point is played on PostgreSQL."""
        return self.server is not None and seed % EVERY_FIFTH == 0

    async def _twin(self, variant: int) -> Told:
        async with self._world(f"twin-{variant}", False) as (url, folder):
            outcome = await Run(url, folder, variant, None, self.weeks).play()
        if outcome.wrong:
            raise AssertionError(f"the twin {variant} went wrong: {outcome.wrong}")
        return outcome.told

    @asynccontextmanager
    async def _world(self, name: str, on_postgres: bool) -> AsyncIterator[tuple[str, Path]]:
        async with self.free:
            folder = self.folder / name
            folder.mkdir()
            with self._database(folder, on_postgres) as url:
                yield url, folder

    @contextmanager
    def _database(self, folder: Path, on_postgres: bool) -> Iterator[str]:
        if on_postgres:
            assert self.server is not None
            name = self.server.create(template=self.server.template)
            yield self.server.url(name)
            self.server.drop(name)
            return
        file = folder / "rapport.db"
        shutil.copyfile(self.template, file)
        yield f"sqlite:///{file}"


async def shoot_all(seeds: list[int], jobs: int, folder: Path) -> int:
    """A line for each point; how many went wrong."""
    began, wrong, kills = time.monotonic(), 0, 0
    with ExitStack() as stack:
        needed = any(seed % EVERY_FIFTH == 0 for seed in seeds)
        server = stack.enter_context(postgres.running()) if needed else None
        range_ = Range(folder, server, jobs)
        for shot in asyncio.as_completed([_named(range_, seed) for seed in seeds]):
            seed, point, outcome = await shot
            print(line(seed, range_.on_postgres(seed), point, outcome), flush=True)
            wrong += bool(outcome.wrong)
            kills += outcome.kills
    took = time.monotonic() - began
    print(f"{len(seeds)} points, {kills} kills, {wrong} wrong, {took:.0f} s")
    return wrong


async def _named(range_: Range, seed: int) -> tuple[int, Point, Outcome]:
    return seed, *await range_.shoot(seed)


def line(seed: int, on_postgres: bool, point: Point, outcome: Outcome) -> str:
    """What was tried, when it was back, and what came of it."""
    back = ", ".join(f"{seconds:.1f} s" for seconds in outcome.back) or "never"
    where = "PostgreSQL" if on_postgres else "SQLite"
    head = f"seed {seed:<4} {where:<10} {point}; back after {back}; {outcome.seconds:.0f} s:"
    shown, more = outcome.wrong[:SHOWN], len(outcome.wrong) - SHOWN
    shown += [f"and {more} more"] if more > 0 else []
    return "\n        ".join([f"{head} {'WRONG' if outcome.wrong else 'ok'}", *shown])


def main() -> int:
    """Exit code 1 when anything went wrong."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.kill")
    asked.add_argument("--points", type=int, default=POINTS, help="how many seeds, from 1 on")
    asked.add_argument("--seed", type=int, action="append", help="only this one; may be repeated")
    asked.add_argument("--jobs", type=int, default=JOBS, help="how many at a time")
    asked.add_argument("--keep", action="store_true", help="keep databases and logs")
    given = asked.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="rapport-kill-"))
    try:
        seeds = given.seed or list(range(1, given.points + 1))
        return bool(asyncio.run(shoot_all(seeds, given.jobs, folder)))
    finally:
        if given.keep:
            print(f"kept in {folder}")
        else:
            shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
