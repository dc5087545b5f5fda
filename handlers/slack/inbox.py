"""Keep every event before Slack is told that we have it."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from slack_bolt import BoltResponse
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.app import Bot
from bot.events import Event, Heard, Live
from handlers.loop import Loop
from handlers.slack import translate
from handlers.slack.installations import Installations
from handlers.slack.neighbours import Neighbours
from handlers.slack.requests import Requests
from handlers.slack.rooms import Rooms

log = structlog.get_logger(__name__)
IN_TIME = 2.0  # seconds; beyond that nothing is written, and Slack sends it again (D11)


class Readable(AsyncMiddleware):
    """Stands before everything but the signature: bad input is acknowledged, and logged (D11)."""

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse | None:
        if translate.is_readable(req.body, str(req.context.team_id or "")):
            return await next()
        log.warning("what came could not be read", kind=str(req.body.get("type"))[:40])
        return BoltResponse(status=200)


class KeepEvents(AsyncMiddleware):
    """A class, because Bolt builds all its arguments anew for a function."""

    def __init__(
        self,
        bot: Bot,
        installations: Installations,
        worker: Loop,
        rooms: Rooms,
        requests: Requests,
        neighbours: Neighbours,
    ) -> None:
        self.bot = bot
        self.installations = installations
        self.worker = worker
        self.rooms = rooms
        self.requests = requests
        self.neighbours = neighbours

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse | None:
        if not translate.is_event(req.body):
            return await next()
        try:
            async with asyncio.timeout(IN_TIME):
                await self._keep(req.body)
        except TimeoutError:
            return BoltResponse(status=503)
        return BoltResponse(status=200)

    async def _keep(self, body: translate.Payload) -> None:
        if await self.rooms.happened(translate.inner(body), str(body.get("team_id", ""))):
            return
        ours, told = self.installations.ours(), translate.inner(body)
        if translate.is_another_rapport(told, ours):
            self.neighbours.noticed(str(told.get("channel", "")))
        event = translate.event(body, ours)
        if event is None:
            return
        if translate.is_direct(body):
            await self._asked_directly(event)
            return
        if event.to_us and event.kind == Heard.POSTED and not await self._is_live(event):
            self.requests.answer(event)  # a request, not talk: its words are never written (D38)
            return
        await self.bot.keep(event)
        self.worker.wake()

    async def _asked_directly(self, event: Event) -> None:
        if event.kind == Heard.POSTED:
            self.requests.answer(event)

    async def _is_live(self, event: Event) -> bool:
        place = event.place.channel
        found = await self.bot.ask("", lambda tx: tx.directory.of_channel(place))
        return found is not None and found[1] == Live.LIVE
