"""A sandbox and its page without any app, in a thread: the browser has this one."""

import asyncio
import http.client
import json
from datetime import UTC, datetime
from threading import Thread
from urllib.parse import urlsplit

from sandbox import Sandbox, northwind_meridian
from sandbox.page import Page, Setting

SETTING = Setting(
    title="Sandbox",
    intro="",
    halves=("T1NWT", "T0MRD"),
    first=("U1PRIYA", "U0JAMES"),
    room="C0201",
    listens=("C0201",),
    kept="memo",
    clocks=(("Zurich", "Europe/Zurich"),),
)


class Standing:
    """A clock that stands, and no app that has anything to say."""

    def __init__(self):
        self.pushed = []
        self.lock = asyncio.Lock()

    def now(self):
        return datetime(2026, 3, 9, 13, tzinfo=UTC)

    def running(self):
        return False

    def alone(self):
        return self.lock

    async def push(self, by):
        self.pushed.append(by)

    async def settle(self):
        pass

    def over(self):
        self.pushed.append("over")

    def steps(self):
        return []


class Bare:
    """`sandbox` belongs to its own thread: act on it by `do`."""

    def __init__(self, world=None):
        self.loop = asyncio.new_event_loop()
        self.thread = Thread(target=self.loop.run_forever)
        self.sandbox = Sandbox(world or northwind_meridian(), lambda: self.backstage.now())
        self.backstage = Standing()

    def __enter__(self):
        self.thread.start()
        self.do(self._start())
        return self

    def __exit__(self, *exc):
        self.do(self.sandbox.stop())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    async def _start(self):
        page = Page(SETTING)
        await self.sandbox.start(mount=page.mount(self.sandbox))
        page.open(self.backstage)

    def do(self, act):
        return asyncio.run_coroutine_threadsafe(act, self.loop).result(10)

    @property
    def url(self):
        return self.sandbox.url.removesuffix("api/")

    def asks(self, method, path, body=None, **headers):
        """Status, headers, and what was answered as it stands."""
        at = urlsplit(self.url)
        connection = http.client.HTTPConnection(at.hostname, at.port, timeout=10)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            connection.close()

    def posts(self, path, body, kind="application/json", **headers):
        """A POST as the page makes it."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.asks("POST", path, data, **{"Content-Type": kind} | headers)
