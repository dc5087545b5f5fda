"""HTTP: Slack calls us. One ASGI app with Slack's events and our health."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import structlog
import uvicorn
from slack_bolt import BoltResponse
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.adapter.asgi.http_request import AsgiHttpRequest
from slack_bolt.request.async_request import AsyncBoltRequest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.errors import Refused
from handlers.health import Health
from handlers.serve import Running

log = structlog.get_logger(__name__)
EVENTS = "/slack/events"
CLOSES = 2  # seconds for answers under way when the door is closed


class Server(uvicorn.Server):
    """Signals are the business of whoever runs the process."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Careful(AsyncSlackRequestHandler):
    """Bolt takes a body apart before it looks at the signature; what is no body of Slack's ends."""

    async def dispatch(self, request: AsgiHttpRequest) -> BoltResponse:
        body, headers = await request.get_raw_body(), request.get_headers()
        try:
            made = AsyncBoltRequest(body=body, query=request.query_string, headers=headers)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as odd:
            log.warning("what came could not be read", why=type(odd).__name__)
            return BoltResponse(status=200)
        return await self.app.async_dispatch(made)


def web(run: Running) -> Starlette:
    """Routes: `/healthz`, `/readyz`, and `/slack/events` where Slack calls us."""
    health = Health(run)

    async def healthz(_: Request) -> Response:
        return JSONResponse({"ok": True})

    async def readyz(_: Request) -> Response:
        found = await health.look()
        return JSONResponse(found, status_code=200 if found["ready"] else 503)

    routes = [Route("/healthz", healthz), Route("/readyz", readyz)]
    if run.settings.is_called:
        handler = Careful(run.slack.app, path=EVENTS)
        routes.append(Route(EVENTS, handler, methods=["POST"]))
    return Starlette(routes=routes)


@asynccontextmanager
async def serving(run: Running, host: str, port: int) -> AsyncIterator[int]:
    """Serve until left; the port that was taken (0 asks for a free one).

    Raises Refused when the port cannot be had.
    """
    config = uvicorn.Config(
        web(run),
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=CLOSES,
    )
    server, door = Server(config), _bind(host, port)
    taken: int = door.getsockname()[1]
    task = asyncio.create_task(server.serve(sockets=[door]))
    while not server.started and not task.done():
        await asyncio.sleep(0.01)
    log.info("listening", host=host, port=taken)
    try:
        yield taken
    finally:
        run.slack.connected.clear()
        server.should_exit = True
        await task
        door.close()


def announce(run: Running, port: int) -> None:
    """Slack may call: we know who we are."""
    run.slack.connected.set()
    log.info("connected", transport="http", port=port)


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise Refused(
            f"RAPPORT_HOST, RAPPORT_PORT: nobody can listen on {host}:{port} ({error.strerror})."
        ) from None
