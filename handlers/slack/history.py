"""What Slack could not deliver is read back; no thread is escalated unread (D34)."""

import asyncio
from collections.abc import AsyncIterator

import structlog

from bot.app import Bot
from bot.errors import TryLater, Undeliverable, Way
from bot.events import Event
from handlers.clock import Clock
from handlers.slack import translate
from handlers.slack.discovery import members_of
from handlers.slack.installations import Installations, call
from handlers.slack.translate import Payload

log = structlog.get_logger(__name__)
PAGE = 100
NOT_THERE = ("thread_not_found", "message_not_found")
IN_TIME = 1.5  # seconds for who is in a room: its author waits for a notice
TRIES = 20  # for one room; the next connection or a long silence tries again


class History:
    def __init__(self, bot: Bot, clock: Clock, installations: Installations) -> None:
        self.bot = bot
        self.clock = clock
        self.installations = installations
        self.repairing = asyncio.Lock()

    async def read_message(self, channel: str, ts: str) -> Event | None:
        """One message by its id, wherever it stands; None when it is gone or no person's."""
        client = self.installations.of("")
        try:
            found = await call(
                client.conversations_replies, channel=channel, ts=ts, latest=ts, inclusive=True
            )
        except Undeliverable as no:
            if no.way in (Way.STOP_INSTALLATION, Way.STOP_PLACE):
                raise TryLater(PAGE) from no
            return None
        raw = [one for one in found.get("messages", []) if one.get("ts") == ts]
        return translate.message(raw[0], channel, self.installations.ours()) if raw else None

    async def is_gone(self, channel: str, ts: str) -> bool:
        """Whether a message no longer stands there; what cannot be looked up stands still."""
        client = self.installations.of("")
        read = client.conversations_replies
        try:
            found = await call(read, channel=channel, ts=ts, latest=ts, inclusive=True)
        except Undeliverable as no:
            return no.reason in NOT_THERE
        except TryLater:
            return False
        raw = [one for one in found.get("messages", []) if one.get("ts") == ts]
        return not raw or raw[0].get("subtype") in translate.GONE

    async def members(self, channel: str) -> tuple[str, ...] | None:
        """Who is in a room, of every company, but us; None where Slack does not say so in time."""
        ours = self.installations.ours().users
        try:
            async with asyncio.timeout(IN_TIME):
                found = await members_of(self.installations.of(""), channel)
        except (TryLater, Undeliverable, TimeoutError):
            return None
        return tuple(one for one in found if one not in ours)

    async def read_thread(self, channel: str, thread: str) -> None:
        """Put what is new in a thread through the inbox; what is known already changes nothing."""
        if thread:
            since = await self.bot.ask("", lambda tx: tx.directory.heard_until(channel))
            await self._keep(channel, self._thread(channel, thread), since)

    async def repair(self) -> None:
        """Read back each live channel since it was last heard, and the threads of open items.

        Until all of it is read, what comes in meanwhile does not count as heard: after a crash
        the next start reads from the same place.
        """
        bot = self.bot
        async with self.repairing:
            bot.hearing.whole = False
            rooms = await bot.ask("", lambda tx: tx.directory.live())
            read = [await self._read_back(*room) for room in rooms]
            bot.hearing.whole = all(read)

    async def _read_back(self, partnership: str, channel: str, since: str) -> bool:
        """Read one room and its threads; False when Slack stayed too busy for it."""
        for _ in range(TRIES):
            try:
                await self._keep(channel, self._room(channel, since), since)
                for thread in await self.bot.ask(partnership, self.bot.lists.threads, channel):
                    await self.read_thread(channel, thread)
            except TryLater as busy:
                log.info("a room is read back later", channel=channel, again_in=busy.seconds)
                await asyncio.sleep(busy.seconds)
            except Undeliverable as no:
                log.warning("a room cannot be read back", channel=channel, reason=no.reason)
                return True
            else:
                return True
        return False

    async def _keep(self, channel: str, messages: AsyncIterator[Payload], since: str) -> None:
        """Whatever is older was heard, and its row may be forgotten: it is not decided again."""
        ours, now = self.installations.ours(), self.clock.now()
        async for raw in messages:
            for event in translate.read_back(raw, channel, ours, now):
                if event.ts >= since:
                    await self.bot.keep(event)

    async def _room(self, channel: str, since: str) -> AsyncIterator[Payload]:
        client, cursor = self.installations.of(""), ""
        while True:
            page = await call(
                client.conversations_history,
                channel=channel,
                oldest=since or None,
                limit=PAGE,
                cursor=cursor or None,
            )
            for raw in page.get("messages", []):
                yield raw
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return

    async def _thread(self, channel: str, thread: str) -> AsyncIterator[Payload]:
        client, cursor = self.installations.of(""), ""
        while True:
            page = await call(
                client.conversations_replies,
                channel=channel,
                ts=thread,
                limit=PAGE,
                cursor=cursor or None,
            )
            for raw in page.get("messages", []):
                yield raw
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return
