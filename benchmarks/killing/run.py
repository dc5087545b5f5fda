"""One story in a world of its own: a database, a clock, a Slack, and the program."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from benchmarks.killing.points import Moment, Point, Trigger
from benchmarks.killing.program import Program
from benchmarks.killing.slack import Slack
from benchmarks.killing.story import Story
from benchmarks.killing.verdict import Told, Verdict, quiet
from bot.app import Bot
from handlers.clock import machine
from storage.database import Storage
from tests.chats.cast import NORTHWIND_MERIDIAN
from tests.chats.chat import MONDAY

PATIENCE = 240.0  # seconds for a whole story
LOOKS = 0.25  # seconds between two looks
SECRET = "k" * 32


@dataclass
class Outcome:
    """What became of a story, in words; `told` is what was said in it."""

    wrong: list[str]
    told: Told
    kills: int = 0
    back: list[float] = field(default_factory=list)
    seconds: float = 0.0


class Run:
    """`point` None: nobody kills it and nothing is in its way. `weeks`: how many of `WEEKS`."""

    def __init__(self, url: str, folder: Path, seed: int, point: Point | None, weeks: int) -> None:
        self.url, self.folder, self.seed, self.point = url, folder, seed, point
        self.now = MONDAY
        self.file = folder / "now"
        sqlite = url.startswith("sqlite")
        self.bot = Bot(Storage(url, machine if sqlite else None), SECRET)
        self.slack = Slack(lambda: self.now, self._happens, seed if point else None)
        self.story = Story(self.slack, self._push, seed, weeks)
        self.trigger: Trigger | None = None

    async def play(self) -> Outcome:
        """The story and what is to be said against it."""
        began = time.monotonic()
        self._drive(MONDAY)
        with self.bot.storage.transaction(NORTHWIND_MERIDIAN.id) as tx:
            self.bot.partnerships.apply(tx, NORTHWIND_MERIDIAN, MONDAY)
        await self.slack.start()
        self.program = Program(self._environment(), self.folder / "run.log")
        if self.point:
            self.trigger = Trigger(self.point, self.program.kill)
        try:
            wrong = await self._told()
            verdict = Verdict(self.bot, self.slack, self.story)
            wrong += verdict.read()
            told = verdict.told()
        finally:
            await self.program.end()
            await self.slack.stop()
            self.bot.close()
        took = time.monotonic() - began
        return Outcome(wrong, told, self.program.kills, self.program.back, took)

    async def _told(self) -> list[str]:
        """Play it to the end; what stopped it, if anything did."""
        wrong: list[str] = []
        self.program.start()
        watch = asyncio.create_task(self._watch())
        story = asyncio.create_task(self._story())
        done, left = await asyncio.wait(
            {watch, story}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED
        )
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if not done:
            wrong.append(f"not done after {PATIENCE:.0f} s")
        for task in done:
            if error := task.exception():
                wrong.append(f"{type(error).__name__}: {error}")
        if self.trigger and not self.trigger.pulled:
            wrong.append(f"the point was not reached ({self.trigger.seen} times)")
        return wrong

    async def _watch(self) -> None:
        point = self.point
        await self.program.watch(
            point.down if point else 0.0, point.again if point else None, self.slack
        )

    async def _story(self) -> None:
        await self.slack.connected()
        await self._quiet()
        await self.story.play()
        await self._quiet()

    async def _push(self, moment: datetime) -> None:
        await self._quiet()
        self._drive(moment)
        self._happens(Moment.PUSHED, "time")
        await self._quiet()

    async def _quiet(self) -> None:
        while not quiet(self.bot, self.slack, self.now):
            await asyncio.sleep(LOOKS)

    def _drive(self, moment: datetime) -> None:
        """Both see the new time at once, and neither half of it."""
        self.now = moment
        new = self.file.with_suffix(".new")
        new.write_text(moment.isoformat())
        new.replace(self.file)

    def _happens(self, moment: Moment, what: str) -> bool:
        return bool(self.trigger and self.trigger.happens(moment, what))

    def _environment(self) -> dict[str, str]:
        return {
            "DATABASE_URL": self.url,
            "SLACK_BOT_TOKEN": "xoxb-sandbox-T1NWT",
            "SLACK_APP_TOKEN": "xapp-sandbox",
            "SLACK_API_URL": self.slack.url,
            "RAPPORT_SECRET_KEY": SECRET,
            "RAPPORT_CLOCK": str(self.file),
            "RAPPORT_TICK_SECONDS": "0.25",
            "RAPPORT_PORT": "0",
            "RAPPORT_LOG": "json",
        }
