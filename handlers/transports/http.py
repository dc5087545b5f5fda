"""HTTP: Slack calls us. One ASGI app with Slack's events and our health."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
import uvicorn
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from handlers.health import Health
from handlers.serve import Running

log = structlog.get_logger(__name__)
EVENTS = "/slack/events"


def web(run: Running) -> Starlette:
    """Routes: `/slack/events`, `/healthz`, `/readyz`."""
    health = Health(run)

    async def healthz(_: Request) -> Response:
        return JSONResponse({"ok": True})

    async def readyz(_: Request) -> Response:
        found = await health.look()
        return JSONResponse(found, status_code=200 if found["ready"] else 503)

    routes = [Route("/healthz", healthz), Route("/readyz", readyz)]
    if run.settings.slack_signing_secret:
        handler = AsyncSlackRequestHandler(run.slack.app, path=EVENTS)
        routes.append(Route(EVENTS, handler, methods=["POST"]))
    return Starlette(routes=routes)


@asynccontextmanager
async def serving(run: Running, host: str, port: int) -> AsyncIterator[int]:
    """Serve until left; the port that was taken (0 asks for a free one)."""
    config = uvicorn.Config(
        web(run), host=host, port=port, log_config=None, access_log=False, lifespan="off"
    )
    server = uvicorn.Server(config)
    config.setup_event_loop = lambda: None  # type: ignore[method-assign]
    socket = config.bind_socket()
    taken: int = socket.getsockname()[1]
    task = asyncio.create_task(server.serve(sockets=[socket]))
    while not server.started and not task.done():
        await asyncio.sleep(0.01)
    if run.settings.slack_signing_secret:
        run.slack.connected.set()
    log.info("connected", transport="http", port=taken)
    try:
        yield taken
    finally:
        server.should_exit = True
        await task
        socket.close()
