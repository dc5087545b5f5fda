"""A sandbox that listens on loopback, Slack's own client, and a real Bolt app."""

import asyncio
import inspect
from datetime import datetime, timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Knobs, Sandbox, northwind_meridian
from tests.sandbox.listener import Listener

MONDAY = datetime.fromisoformat("2026-03-02T09:00:00+00:00")


class Calendar:
    """Business time, moved by hand."""

    def __init__(self):
        self.now = MONDAY

    def __call__(self):
        return self.now

    def passes(self, **time):
        self.now += timedelta(**time)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Run a test that is a coroutine in the loop that its sandbox lives in."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = inspect.signature(pyfuncitem.obj).parameters
    given = {name: pyfuncitem.funcargs[name] for name in names}
    pyfuncitem.funcargs["runner"].run(pyfuncitem.obj(**given))
    return True


@pytest.fixture(autouse=True)
def runner():
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def clock():
    return Calendar()


@pytest.fixture
def world():
    return northwind_meridian()


@pytest.fixture
def sandbox(runner, world, clock):
    sandbox = Sandbox(world, clock, Knobs(ack_seconds=1.0))
    runner.run(sandbox.start())
    yield sandbox
    runner.run(sandbox.stop())


@pytest.fixture
def client(sandbox):
    """Slack's own client with the token of Northwind's installation."""
    return AsyncWebClient("xoxb-sandbox-T1NWT", sandbox.url, timeout=5, retry_handlers=[])


@pytest.fixture
def app(runner, client):
    """A Bolt app in Socket Mode that writes down what it hears."""
    app = Listener(client)
    runner.run(app.connect())
    yield app
    runner.run(app.close())
