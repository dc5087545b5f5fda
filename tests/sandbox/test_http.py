"""Delivery by signed HTTP: a real uvicorn with Bolt's own adapter."""

import asyncio
import socket

import pytest
import uvicorn
from aiohttp.test_utils import TestServer
from aiohttp.web import Application, Response
from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler

from sandbox import Impossible
from tests.sandbox.listener import Listener, card, modal

SECRET = "sandbox-signing-secret"


async def serve(app):
    door = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(AsyncSlackRequestHandler(app), log_level="critical", ws="none")
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve(sockets=[door]))
    return f"http://127.0.0.1:{door.getsockname()[1]}/slack/events", server, task


@pytest.fixture
def secret():
    return SECRET


@pytest.fixture
def web(runner, client, secret):
    """A Bolt app behind HTTP; `web.url` is its request URL."""
    web = Listener(client, signing_secret=secret)
    web.url, server, task = runner.run(serve(web.app))
    yield web
    server.should_exit = True
    runner.run(asyncio.wait_for(task, 10))


async def test_events_commands_clicks_and_forms_are_signed(sandbox, client, web):
    await sandbox.listen_at(web.url)
    await sandbox.says("U0JAMES", "C0201", "Hello")
    web.answers = {"text": "Nothing is open."}
    said = await sandbox.command("U1PRIYA", "C0201", "/rapport", "list")
    web.answers = {}
    ts = (await client.chat_postMessage(channel="C0201", text="Card", blocks=card()))["ts"]
    await sandbox.settled()
    await sandbox.clicks("U0JAMES", "C0201", ts, "Answer…")
    view = await client.views_open(trigger_id=web.bodies[-1]["trigger_id"], view=modal())
    web.answers = {"response_action": "errors", "errors": {"answer": "A little more, please."}}
    sent = await sandbox.submits("U0JAMES", view["view"]["id"], {"answer": "Hm"})

    assert web.events[0]["text"] == "Hello"
    assert said == "Nothing is open."
    assert sent.errors == {"answer": "A little more, please."}
    assert all(delivery.acked for delivery in sandbox.deliveries.record)


async def test_a_failure_comes_again_with_its_number_and_reason(sandbox, web):
    await sandbox.listen_at(web.url)
    web.deaf = True
    await sandbox.says("U0JAMES", "C0201", "Hello")
    assert sandbox.deliveries.failed[0].reason == "http_error"

    web.deaf = False
    assert await sandbox.redeliver() == 1
    assert web.headers[-1]["x-slack-retry-num"] == ["1"]
    assert web.headers[-1]["x-slack-retry-reason"] == ["http_error"]


async def test_nobody_at_home_is_a_failed_connection(sandbox, web):
    await sandbox.listen_at(web.url)
    with socket.create_server(("127.0.0.1", 0)) as free:
        nowhere = free.getsockname()[1]
    sandbox.signed.url = f"http://127.0.0.1:{nowhere}/slack/events"
    await sandbox.says("U0JAMES", "C0201", "Hello")

    assert sandbox.deliveries.failed[0].reason == "connection_failed"


class TestAnotherSecret:
    @pytest.fixture
    def secret(self):
        return "not the one"

    async def test_an_app_with_another_secret_refuses_the_challenge(self, sandbox, web):
        with pytest.raises(Impossible, match="challenge"):
            await sandbox.listen_at(web.url)


async def test_an_app_may_ask_for_no_retry(sandbox):
    async def never_again(request):
        return Response(status=500, headers={"x-slack-no-retry": "1"})

    server = TestServer(Application())
    server.app.router.add_post("/slack/events", never_again)
    await server.start_server()
    sandbox.signed.url = str(server.make_url("/slack/events"))
    await sandbox.says("U0JAMES", "C0201", "Hello")
    await server.close()

    assert [delivery.event["text"] for delivery in sandbox.deliveries.lost] == ["Hello"]
