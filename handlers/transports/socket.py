"""Socket Mode: we call Slack. Watched, because connections have been seen to die in silence."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from aiohttp import WSMessage
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from bot.errors import Refused, TryLater, Undeliverable
from handlers.serve import RETRY, Running
from handlers.slack.installations import call

log = structlog.get_logger(__name__)
HELLO = '"type":"hello"'
WATCH = 10.0  # seconds between two looks at the connection
SILENCE = 600.0  # seconds without a word after which the rooms are read back (D34)

Notice = Callable[[], Awaitable[None]]


class Ears:
    """When the socket last brought a word, in the loop's own time."""

    def __init__(self) -> None:
        self.hear()

    def hear(self) -> None:
        self.last = asyncio.get_running_loop().time()

    def silent_for(self) -> float:
        """Seconds since the last word."""
        return asyncio.get_running_loop().time() - self.last


@asynccontextmanager
async def connected(run: Running, back: Notice) -> AsyncIterator[None]:
    """Listen by Socket Mode; `back` is called whenever a connection stands anew.

    Raises Refused when Slack does not take the app's token.
    """
    client = run.slack.installations.client(run.settings.slack_bot_token)
    # The handler ignores SLACK_API_URL unless it is given a client (D41).
    handler = AsyncSocketModeHandler(run.slack.app, run.settings.slack_app_token, web_client=client)
    socket: SocketModeClient = handler.client
    socket.proxy = client.proxy
    tasks, ears = set[asyncio.Task[None]](), Ears()

    async def greeted(message: WSMessage) -> None:
        ears.hear()
        if HELLO in str(message.data)[:400].replace(" ", ""):
            log.info("connected", transport="socket")
            run.slack.connected.set()
            task = asyncio.create_task(_settle(back))
            tasks.add(task)
            task.add_done_callback(tasks.discard)

    socket.on_message_listeners.append(greeted)
    try:
        socket.wss_uri = await _ticket(run, socket)
        await handler.connect_async()  # type: ignore[no-untyped-call] # Bolt has no types here
        tasks.add(asyncio.create_task(_watch(run, socket, ears, back)))
        yield
    finally:
        run.slack.connected.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await handler.close_async()  # type: ignore[no-untyped-call]


async def _ticket(run: Running, socket: SocketModeClient) -> str:
    """Where to connect; the SDK would go on asking for ever with a token that Slack refuses."""
    while True:
        try:
            ask = socket.web_client.apps_connections_open
            return str((await call(ask, app_token=socket.app_token))["url"])
        except Undeliverable as no:
            raise Refused(f"SLACK_APP_TOKEN: Slack refuses it ({no.reason}).") from no
        except TryLater as busy:
            log.warning("Slack does not answer yet", again_in=busy.seconds)
            await asyncio.sleep(max(RETRY, busy.seconds))


async def _settle(back: Notice) -> None:
    try:
        await back()
    except Exception:
        log.exception("what Slack could not deliver was not read back")


async def _watch(run: Running, socket: SocketModeClient, ears: Ears, back: Notice) -> None:
    """The SDK connects anew by itself; this one notices when it does not, or when it is silent."""
    while True:
        await asyncio.sleep(WATCH)
        if await socket.is_connected():
            if ears.silent_for() > SILENCE:
                ears.hear()
                await _settle(back)
            continue
        run.slack.connected.clear()
        log.warning("not connected to Slack", transport="socket")
        try:
            await socket.connect_to_new_endpoint()
        except Exception:
            log.exception("Slack cannot be reached")
