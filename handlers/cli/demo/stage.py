"""A Slack on this machine and the real bot in it, on a day that a file says."""

import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from aiohttp import web

from bot.app import Bot, Rank
from bot.errors import Refused
from bot.partnership import PartnershipFile
from bot.services.moments import Waiting
from bot.settings import Settings
from handlers.cli.demo.cast import FILE, HERE, ROOMS
from handlers.cli.demo.news import News, Watcher
from handlers.clock import machine
from handlers.serve import Running, introduce, running
from handlers.transports import socket
from sandbox import Sandbox, World, northwind_meridian
from storage.database import Storage
from storage.migrate import upgrade

MONDAY = datetime.fromisoformat("2026-03-02T08:05:00+00:00")
Mount = Callable[[Sandbox], Callable[[web.Application], None]]
SETTLES = 3  # rounds; what the bot says is told to the bot


@dataclass(frozen=True)
class Stage:
    """Where people act, time passes, and everybody sees what Slack really holds."""

    sandbox: Sandbox
    run: Running
    time: Path
    watcher: Watcher

    def now(self) -> datetime:
        """The moment it is on stage."""
        return self.run.clock.now()

    async def says(self, who: str, text: str, thread: str = "") -> str:
        """Somebody writes in the channel; the message's id."""
        return await self.sandbox.says(who, HERE, text, thread=thread)

    async def presses(self, who: str, label: str, *, direct: bool = False, **fields: str) -> None:
        """Somebody presses the newest button of this name, in the channel or in their messages
        with the bot, and fills in the form that opens.
        """
        room = self.sandbox.dm_channel(who) if direct else HERE
        message = self.sandbox.button(label, room, who)
        await self.sandbox.clicks(who, room, message.ts, label)
        if fields:
            await self.sandbox.submits(who, self.sandbox.forms(who)[-1].id, fields)

    async def asks(self, who: str, words: str) -> str:
        """Somebody types a command; what they alone read."""
        return await self.sandbox.command(who, HERE, "/rapport", words)

    async def later(self, **span: float) -> None:
        """Time passes, and whatever is due happens at its own moment."""
        await self.until(self.now() + timedelta(**span))

    async def until(self, end: datetime) -> None:
        """Live through every due moment up to this one."""
        while (moment := await self.next_moment(end)) is not None:
            await self._reach(moment)
        await self._reach(end)

    async def next_moment(self, end: datetime) -> datetime | None:
        """When something is due, at the latest by then."""
        bot = self.run.bot
        due = await bot.ask(FILE.id, bot.moments.next, end, Waiting())
        return max(due.at, self.now()) if due else None

    async def news(self) -> list[News]:
        """What has changed for anybody's eyes since the last look."""
        await self.settle()
        return self.watcher.look()

    async def settle(self) -> None:
        """Until nobody has anything left to hear, decide or say."""
        for _ in range(SETTLES):
            await self.sandbox.settled()
            await self.run.settle()
        await self.sandbox.settled()

    def trail(self) -> tuple[int, int | None]:
        """How long the audit trail is, and the first entry that is not what was written."""
        with self.run.bot.storage.reading(FILE.id) as tx:
            return self.run.bot.trail.verify(tx)

    async def _reach(self, moment: datetime) -> None:
        self.time.write_text(moment.isoformat())
        await self.run.tick()
        await self.settle()


@asynccontextmanager
async def stage(
    port: int, mount: Mount | None = None, file: PartnershipFile = FILE
) -> AsyncIterator[Stage]:
    """Everything in a folder that is gone afterwards; `mount` puts a page on the sandbox."""
    with tempfile.TemporaryDirectory(prefix="rapport-demo-") as folder:
        time = Path(folder) / "now"
        time.write_text(MONDAY.isoformat())
        sandbox = Sandbox(_world(), clock=lambda: _read(time))
        try:
            await sandbox.start(port, mount(sandbox) if mount else None)
        except OSError as error:
            raise Refused(f"--port: nobody can listen on {port} ({error.strerror}).") from None
        try:
            async with _bot(sandbox, time, file) as run:
                yield Stage(sandbox, run, time, Watcher(sandbox))
        finally:
            await sandbox.stop()


@asynccontextmanager
async def _bot(sandbox: Sandbox, time: Path, file: PartnershipFile) -> AsyncIterator[Running]:
    """The bot as `rapport run` has it, with the partnership applied."""
    settings = Settings.model_construct(
        database_url=f"sqlite:///{time.parent / 'rapport.db'}",
        slack_bot_token="xoxb-sandbox-T1NWT",
        slack_app_token="xapp-sandbox",
        slack_api_url=sandbox.url,
        rapport_clock=time,
    )
    upgrade(settings.database_url)
    bot = Bot(Storage(settings.database_url, machine), settings.secret, pace=0)
    try:
        async with running(settings, bot) as run:
            await introduce(run)
            async with socket.connected(run, run.catch_up):
                await sandbox.connected()
                await bot.do(file.id, bot.partnerships.apply, Rank.GESTURE, file, run.clock.now())
                await run.slack.rooms.greet()
                yield run
    finally:
        bot.close()


def _world() -> World:
    """The two companies, and the rooms that their file names."""
    world = northwind_meridian()
    return replace(world, channels=tuple(one for one in world.channels if one.id in ROOMS))


def _read(time: Path) -> datetime:
    return datetime.fromisoformat(time.read_text())
