"""A bare Bolt app with empty listeners, on the settings and the transport of Rapport's own.

python -m benchmarks.load.bare http PORT | socket API_URL
"""

import asyncio
import re
import sys

import uvicorn
import uvloop
from aiohttp import ClientSession
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from benchmarks.load.payloads import BOT, BOT_ID, SECRET, TEAM


async def _authorize(enterprise_id, team_id):
    return AuthorizeResult(
        enterprise_id=None, team_id=TEAM, bot_token="xoxb-bare", bot_user_id=BOT, bot_id=BOT_ID
    )


def build(signed: bool) -> AsyncApp:
    """As Bolt's own documentation would have it, but that it acknowledges after the listener."""
    app = AsyncApp(
        authorize=_authorize,
        signing_secret=SECRET,
        request_verification_enabled=signed,
        process_before_response=True,
    )

    @app.event("message")
    async def _heard():
        pass

    async def _acknowledge(ack):
        await ack()

    app.command("/rapport")(_acknowledge)
    app.action(re.compile(r"^item\."))(_acknowledge)
    return app


async def _http(port: int) -> None:
    async def _well(_):
        return PlainTextResponse("ok")

    handler = AsyncSlackRequestHandler(build(True), path="/slack/events")
    routes = [Route("/readyz", _well), Route("/slack/events", handler, methods=["POST"])]
    config = uvicorn.Config(
        Starlette(routes=routes), port=port, log_config=None, access_log=False, lifespan="off"
    )
    await uvicorn.Server(config).serve()


async def _socket(url: str) -> None:
    async with ClientSession() as session:
        client = AsyncWebClient("xoxb-bare", url, session=session)
        handler = AsyncSocketModeHandler(build(False), "xapp-bare", web_client=client)
        await handler.connect_async()
        await asyncio.Event().wait()


if __name__ == "__main__":
    transport, where = sys.argv[1:]
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_http(int(where)) if transport == "http" else _socket(where))
