"""Build the Slack app: ours in three ways, and Bolt's in all others."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.error import BoltUnhandledRequestError

from bot.app import Bot
from bot.errors import Refused, TryLater, Undeliverable
from bot.events import Event, Place
from bot.services.hearing import Whisper
from handlers.clock import Clock
from handlers.courier import Courier
from handlers.loop import Loop
from handlers.opinions import Opinions
from handlers.slack.beginnings import Beginnings
from handlers.slack.gestures import Gestures
from handlers.slack.history import History
from handlers.slack.inbox import KeepEvents, Readable
from handlers.slack.installations import Installations
from handlers.slack.neighbours import Neighbours
from handlers.slack.people import People
from handlers.slack.phrasing import Phrasing
from handlers.slack.requests import Requests
from handlers.slack.rooms import Rooms
from handlers.slack.sender import SlackSender
from handlers.slack.translate import Payload
from handlers.slack.views.refusals import refusal
from handlers.slack.whispers import Whispers
from handlers.worker import Worker

log = structlog.get_logger(__name__)
AGAIN = "Slack did not let me answer that. Please try it once more."
SURELY = 0.05  # seconds; a place is then free after its last post
UNAVAILABLE = 503  # we could not store it: Slack tries again (D11)


@dataclass(frozen=True)
class Slack:
    """Everything that listens and speaks in Slack."""

    app: AsyncApp
    worker: Loop
    courier: Loop
    rooms: Rooms
    history: History
    requests: Requests
    neighbours: Neighbours
    phrasing: Phrasing
    installations: Installations
    connected: asyncio.Event

    def wake(self) -> None:
        """There may be something to hear or to say."""
        self.worker.wake()
        self.courier.wake()

    async def settle(self) -> None:
        """Wait for what happens beside the acknowledgements."""
        await self.requests.aside.settle()
        await self.neighbours.aside.settle()
        await self.phrasing.aside.settle()


class Platform:
    """What the worker asks of Slack."""

    def __init__(self, history: History, people: People, whispers: Whispers) -> None:
        self.history = history
        self.people = people
        self.whispers = whispers

    async def read_message(self, channel: str, ts: str) -> Event | None:
        return await self.history.read_message(channel, ts)

    async def stranger(self, partnership: str, event: Event) -> str:
        return await self.people.stranger(partnership, event)

    async def members(self, channel: str) -> tuple[str, ...] | None:
        return await self.history.members(channel)

    async def whisper(self, whisper: Whisper) -> None:
        await self.whispers.whisper(whisper)


def build(
    bot: Bot,
    clock: Clock,
    installations: Installations,
    opinions: Opinions,
    signing_secret: str = "",
) -> Slack:
    """Authorization without network, ack after commit, events in the inbox."""
    sender = SlackSender(installations)
    courier = Loop(Courier(bot, sender, clock).step, bot.outbox.pace + SURELY)
    people, history = People(bot, installations), History(bot, clock, installations)
    whispers = Whispers(installations)
    phrasing = Phrasing(opinions, whispers)
    whispers.then = phrasing.follow
    worker = Loop(Worker(bot, Platform(history, people, whispers), courier).step)
    rooms = Rooms(bot, clock, installations, courier)
    beginnings = Beginnings(bot, clock, installations, whispers)
    gestures = Gestures(bot, clock, installations, people, history, beginnings, whispers, courier)
    requests = Requests(bot, whispers, gestures.ask)
    neighbours = Neighbours(bot, clock, installations, courier)
    app = AsyncApp(
        authorize=authorize(installations),
        signing_secret=signing_secret or "socket mode carries no signatures",
        request_verification_enabled=bool(signing_secret),
        process_before_response=True,
        ignoring_self_events_enabled=False,
        raise_error_for_unhandled_request=True,
        before_authorize=Readable(),
    )
    app.middleware(KeepEvents(bot, installations, worker, rooms, requests, neighbours))
    app.error(explain(whispers))
    gestures.register(app)
    beginnings.register(app)
    connected = asyncio.Event()
    return Slack(
        *(app, worker, courier, rooms, history, requests, neighbours, phrasing, installations),
        connected,
    )


def authorize(installations: Installations) -> Callable[..., Awaitable[Any]]:
    async def ours(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        """Raise on any doubt: Slack then tries again, where Bolt's own would lose the event."""
        known = installations.bots.get(team_id or "")
        if known is None:
            raise LookupError(f"no installation for {team_id}")
        client = installations.clients.get(team_id or "")
        if client is None:
            return None  # known to be uninstalled: nothing is lost
        user, bot = known
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_token=client.token or "",
            bot_user_id=user,
            bot_id=bot,
        )

    return ours


def explain(whispers: Whispers) -> Callable[..., Awaitable[BoltResponse]]:
    async def to_the_person(error: Exception, body: Payload) -> BoltResponse:
        """Show a refusal where the person is looking; anything else is a bug."""
        if isinstance(error, TimeoutError | TryLater):
            return BoltResponse(status=UNAVAILABLE)
        if isinstance(error, BoltUnhandledRequestError):
            log.warning("nobody here answers that", kind=str(body.get("type"))[:40])
            return BoltResponse(status=200)
        if isinstance(error, Undeliverable):
            log.warning("a gesture was not answered", reason=error.reason)
            error = Refused(AGAIN)
        if not isinstance(error, Refused):
            log.exception("a gesture failed", exc_info=error)
            return BoltResponse(status=UNAVAILABLE)
        view = body.get("view") if body.get("type") == "view_submission" else None
        if view:
            errors = {_first_field(view): str(error)}
            return BoltResponse(status=200, body={"response_action": "errors", "errors": errors})
        if "command" in body:
            return BoltResponse(status=200, body=refusal(str(error)))
        user, channel = (str((body.get(one) or {}).get("id", "")) for one in ("user", "channel"))
        await whispers.whisper(Whisper(user, Place(channel, _thread(body)), str(error)))
        return BoltResponse(status=200)

    return to_the_person


def _first_field(view: Payload) -> str:
    """A form shows an error beside a field; ours are explained at the one for words."""
    fields = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    return "text" if "text" in fields else next(iter(fields), "text")


def _thread(body: Payload) -> str:
    message = body.get("message") or {}
    return str(message.get("thread_ts") or "")
