"""The outbox loop: claim, ask for the words, send, record what became of it."""

import asyncio
import time
from typing import Protocol

import structlog

from bot.app import Bot, Rank
from bot.errors import TryLater, Undeliverable
from bot.messages.says import Message
from bot.services.parcels import Parcel, Receipt
from handlers.clock import Clock

log = structlog.get_logger(__name__)
AGAIN = 60.0  # a second 429 within so many seconds parks the installation's posts (D6)
SETTLES = 3.0  # seconds until a request that was broken off has arrived, or has not


class Sender(Protocol):
    """One platform's way of saying things; raises TryLater and Undeliverable."""

    async def post(self, parcel: Parcel, message: Message) -> Receipt: ...
    async def edit(self, parcel: Parcel, message: Message) -> Receipt: ...
    async def find(self, parcel: Parcel, message: Message | None) -> Receipt | None: ...
    async def mark(self, parcel: Parcel) -> None: ...
    async def unsay(self, parcel: Parcel) -> None: ...


class Courier:
    def __init__(self, bot: Bot, sender: Sender, clock: Clock) -> None:
        self.bot = bot
        self.sender = sender
        self.clock = clock
        self.busy: dict[str, float] = {}

    async def step(self) -> bool:
        """Deliver one parcel; False when nothing waits."""
        bot = self.bot
        parcel = await bot.do("", bot.outbox.claim, Rank.DECISION)
        if parcel is None:
            return False
        try:
            receipt = await self._deliver(parcel)
        except TryLater as busy:
            await self._wait(parcel, busy)
        except asyncio.CancelledError:  # the process ends: whoever comes next may look for it
            await bot.do("", bot.outbox.unsure, Rank.DECISION, parcel, SETTLES)
            raise
        except Undeliverable as no:
            log.warning("refused", kind=parcel.kind, reason=no.reason, way=no.way)
            now = self.clock.now()
            await bot.do("", bot.outbox.refused, Rank.DECISION, parcel, no.way, no.reason, now)
        else:
            await self._record(parcel, receipt)
        return True

    async def _deliver(self, parcel: Parcel) -> Receipt | None:
        """Where it stands now, or None when nobody wants it any more."""
        if parcel.mark is not None:
            await self.sender.mark(parcel)
            return Receipt("", "", 0, "")
        if parcel.kind == "unsay":
            await self.sender.unsay(parcel)
            return Receipt(parcel.posted_ts, parcel.posted_in, 0, "")
        bot = self.bot
        message, version = await bot.ask(parcel.partnership, bot.compose.words, parcel)
        # A row found `sending` may be in the channel already: a blind post would say it twice.
        found = await self.sender.find(parcel, message) if parcel.unsure else None
        if found or message is None:
            return found
        say = self.sender.edit if parcel.edits else self.sender.post
        receipt = await say(parcel, message)
        return Receipt(receipt.ts, receipt.room, version, receipt.text)

    async def _record(self, parcel: Parcel, receipt: Receipt | None) -> None:
        bot = self.bot
        if receipt is None:
            await bot.do("", bot.outbox.dropped, Rank.DECISION, parcel)
        else:
            await bot.do("", bot.outbox.sent, Rank.DECISION, parcel, receipt, self.clock.now())

    async def _wait(self, parcel: Parcel, busy: TryLater) -> None:
        bot = self.bot
        if busy.unsure:
            await bot.do("", bot.outbox.unsure, Rank.DECISION, parcel, busy.seconds)
            return
        last, now = self.busy.get(parcel.installation, -AGAIN), time.monotonic()
        self.busy[parcel.installation] = now
        whole = now - last < AGAIN and parcel.row is not None
        await bot.do("", bot.outbox.later, Rank.DECISION, parcel, busy.seconds, whole)
