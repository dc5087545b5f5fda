"""The loop that asks the language model, outside every transaction; without one it has no work."""

from datetime import datetime

import structlog

from bot.app import Bot, Rank
from bot.llm.client import PATIENCE, Failed, Model, Reply
from bot.llm.prompts import Prompt
from bot.messages.says import Found, Phrased
from handlers.clock import Clock

log = structlog.get_logger(__name__)
SOON = 8.0  # seconds in which words about an answer are still of use


class Opinions:
    def __init__(self, bot: Bot, clock: Clock, model: Model | None) -> None:
        self.bot = bot
        self.clock = clock
        self.model = model

    async def step(self) -> bool:
        """Ask one question; False when none waits, or none may be asked now."""
        bot = self.bot
        if self.model is None:
            return False
        call = await bot.do("", bot.opinions.claim, Rank.SWEEP, self._now())
        if call is None:
            return False
        reply = await self._ask(call.prompt, PATIENCE)
        await bot.do(call.partnership, bot.opinions.record, Rank.SWEEP, call, reply, self._now())
        return True

    async def phrase(self, found: Found, by: str) -> Phrased | None:
        """What was found in a model's words, if they come soon."""
        bot, tenant = self.bot, found.partnership
        if self.model is None or not found.hits:
            return None
        call = await bot.do(tenant, bot.memory.ask, Rank.DECISION, found, self._now())
        if call is None:
            return None
        reply = await self._ask(call.prompt, SOON)
        return await bot.do(tenant, bot.memory.answer, Rank.DECISION, call, reply, found, by)

    async def attend(self) -> bool:
        """Ask both companies whether a model may help, where the file allows it."""
        if self.model is None:
            return False
        bot, asked = self.bot, False
        for tenant in await bot.ask("", lambda tx: tx.directory.partnerships()):
            if await bot.ask(tenant, bot.model.wants):
                await bot.do(tenant, bot.model.attend, Rank.SWEEP, self._now())
                asked = True
        return asked

    async def forget(self) -> None:
        """Words that nobody came to ask about go."""
        await self.bot.do("", self.bot.opinions.sweep, Rank.SWEEP)

    async def close(self) -> None:
        if self.model:
            await self.model.close()

    async def _ask(self, prompt: Prompt, patience: float) -> Reply:
        assert self.model is not None
        reply = await self.model.ask(prompt, patience)
        if isinstance(reply, Failed):
            log.warning("the language model gave no answer", task=prompt.task, why=reply.reason)
        return reply

    def _now(self) -> datetime:
        return self.clock.now()
