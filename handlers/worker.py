"""The inbox loop: one room, one event, one decision."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Protocol

import structlog

from bot.app import Bot, Rank
from bot.errors import TryLater
from bot.events import Event
from bot.services.hearing import Whisper
from bot.services.inbox import Letter
from bot.services.pointing import exposes, points
from handlers.loop import Loop

EARLY = 1.0  # seconds until an event that came too early is looked at again
log = structlog.get_logger(__name__)


class Platform(Protocol):
    """What the worker asks of the platform before it decides, and after."""

    async def read_message(self, channel: str, ts: str) -> Event | None: ...
    async def stranger(self, partnership: str, event: Event) -> str: ...
    async def members(self, channel: str) -> tuple[str, ...] | None: ...
    async def whisper(self, whisper: Whisper) -> None: ...


Step = Callable[[], Awaitable[bool]]


class Worker:
    def __init__(self, bot: Bot, platform: Platform, courier: Loop) -> None:
        self.bot = bot
        self.platform = platform
        self.courier = courier

    async def step(self) -> bool:
        """Decide about one event; False when none waits. An edge: a bug sets the event back."""
        bot = self.bot
        letter = await bot.do("", bot.inbox.claim, Rank.DECISION)
        if letter is None:
            return False
        try:
            whisper = await self._decide(letter)
        except TryLater as busy:
            await bot.do("", bot.inbox.later, Rank.DECISION, letter, busy.seconds)
            return True
        except asyncio.CancelledError:  # the process ends, and nothing was decided
            await bot.do("", bot.inbox.later, Rank.DECISION, letter, 0.0)
            raise
        except Exception as bug:
            log.exception("an event could not be decided", kind=letter.event.kind)
            reason = type(bug).__name__
            await bot.do("", bot.inbox.failed, Rank.DECISION, letter, reason)
            return True
        self.courier.wake()
        if whisper:
            await self.platform.whisper(whisper)
        return True

    async def _decide(self, letter: Letter) -> Whisper | None:
        """Ask the platform what must be known first, then decide in one transaction."""
        bot, event = self.bot, letter.event
        if await bot.ask(letter.partnership, bot.hearing.early, letter):
            raise TryLater(EARLY)
        stranger = await self.platform.stranger(letter.partnership, event)
        target = points(event)
        found = await self.platform.read_message(event.place.channel, target) if target else None
        if found:
            await self.platform.stranger(letter.partnership, found)
        if exposes(event, letter.category, found):
            present = await self.platform.members(event.place.channel)
            letter = replace(letter, event=replace(event, present=present))
            found = replace(found, present=present) if found else None
        tenant, decide = letter.partnership, bot.hearing.decide
        return await bot.do(tenant, decide, Rank.DECISION, letter, found, stranger)
