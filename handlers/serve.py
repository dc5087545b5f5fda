"""Everything that runs, put together: the same for a real workspace, the sandbox and the tests."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog
from aiohttp import ClientSession, ClientTimeout

from bot.app import Bot, Rank
from bot.errors import Refused, TryLater, Undeliverable
from bot.llm.client import PATIENCE, Model
from bot.settings import Settings
from handlers.clock import Clock, Ticks
from handlers.loop import Loop
from handlers.opinions import Opinions
from handlers.slack import app
from handlers.slack.app import Slack
from handlers.slack.installations import Installations

log = structlog.get_logger(__name__)
TIMEOUT = 8.0  # seconds; a lease lasts three times as long
RETRY = 5.0
STEPS = 200  # of a sweep in a minute; what is left is swept in the next


@dataclass(frozen=True)
class Running:
    """A bot with its platforms and its clock; who runs the loops is another's matter."""

    settings: Settings
    bot: Bot
    clock: Clock
    slack: Slack
    ticks: Ticks
    opinions: Opinions
    second: Loop  # opinions, one after the other

    async def tick(self) -> None:
        """Do what is due, and say what it brought about."""
        await self.slack.rooms.greet_new()
        await self.ticks.advance()
        await self.opinions.attend()
        self.slack.wake()
        self.second.wake()

    async def catch_up(self) -> None:
        """Read back what Slack could not deliver."""
        await self.slack.history.repair()
        self.slack.wake()

    async def minute(self) -> None:
        """Forget overwritten words on disk, and greet new channels."""
        steps = 0
        while steps < STEPS and await self.bot.do("", self.bot.search.sweep, Rank.SWEEP):
            steps += 1
        await self.opinions.forget()
        await asyncio.wrap_future(self.bot.storage.writer.submit(Rank.SWEEP, self.bot.forget))
        while await self.bot.do("", self.bot.inbox.prune, Rank.SWEEP):
            pass
        await self.slack.rooms.greet()

    async def settle(self) -> None:
        """Hear, decide, answer and say until nothing is left."""
        await self.slack.worker.drain()
        await self.slack.settle()
        await self.second.drain()
        await self.slack.courier.drain()


@asynccontextmanager
async def running(
    settings: Settings, bot: Bot, timeout: float = TIMEOUT, patience: float = PATIENCE
) -> AsyncIterator[Running]:
    """Connect the bot to Slack; on leaving, its client is closed.

    `timeout`: seconds a call to Slack; `patience`: seconds a question to a language model.
    """
    now = Clock(settings.rapport_clock)
    async with ClientSession(timeout=ClientTimeout(total=timeout)) as session:
        installations = Installations(bot, session, settings.api)
        model = Model(settings, patience) if bot.model.place else None
        opinions = Opinions(bot, now, model)
        slack = app.build(bot, now, installations, opinions, settings.slack_signing_secret)
        history = slack.history
        ticks = Ticks(bot, now, history.read_thread, slack.worker.drain, history.is_gone)
        try:
            yield Running(settings, bot, now, slack, ticks, opinions, Loop(opinions.step))
        finally:
            await opinions.close()


async def introduce(run: Running) -> None:
    """Learn who we are in the workspace of the token; tried until Slack answers."""
    while True:
        try:
            team = await run.slack.installations.install(run.settings.slack_bot_token)
        except Undeliverable as no:
            raise Refused(f"SLACK_BOT_TOKEN: Slack refuses it ({no.reason}).") from no
        except TryLater as busy:
            log.warning("Slack does not answer yet", again_in=busy.seconds)
            await asyncio.sleep(RETRY)
        else:
            log.info("installed", workspace=team)
            return
