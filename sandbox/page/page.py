"""The page's addresses: files, what is seen, changes as they come, and what people do."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from uuid import uuid4

from aiohttp import web
from pydantic import BaseModel, ConfigDict, TypeAdapter

from sandbox.errors import Impossible
from sandbox.page.acts import Wrong, perform, read
from sandbox.page.backstage import Backstage, Push, Setting
from sandbox.page.looks import look
from sandbox.sandbox import Sandbox
from sandbox.world import Json

FILES = Path(__file__).parent / "static"
TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
    " require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
GATHERS = 0.03  # seconds; what changes at once is told once

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Foreign(Exception):
    """Whoever asks is no page of this machine."""


class Pushed(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    by: Push


class Nothing(BaseModel):
    model_config = ConfigDict(extra="forbid")
    sure: Literal[True]


PUSHED, NOTHING = TypeAdapter(Pushed), TypeAdapter(Nothing)


class Page:
    """`mount` it on a sandbox before that starts, and `open` it when the app is there."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.born = uuid4().hex
        self._opened = asyncio.Event()

    def mount(self, sandbox: Sandbox) -> Callable[[web.Application], None]:
        """What `Sandbox.start` is handed."""
        self._sandbox = sandbox

        def add(app: web.Application) -> None:
            app.router.add_get("/", _guarded(self._index))
            app.router.add_get("/page/look", _guarded(self._look))
            app.router.add_get("/page/changes", _guarded(self._changes))
            app.router.add_post("/page/act", _guarded(self._act))
            app.router.add_post("/page/clock", _guarded(self._clock))
            app.router.add_post("/page/over", _guarded(self._over))
            app.router.add_get("/page/{file}", _guarded(self._file))

        return add

    def open(self, backstage: Backstage) -> None:
        """From now on it answers; until then whoever asks waits."""
        self._backstage = backstage
        self._opened.set()

    async def _index(self, request: web.Request) -> web.StreamResponse:
        return _file("index.html")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        return _file(request.match_info["file"])

    async def _look(self, request: web.Request) -> web.StreamResponse:
        await self._opened.wait()
        users = request.query.getall("as", [])[:2]
        try:
            seen = look(self._sandbox, self.setting, self._backstage, users)
        except Impossible as no:
            raise Wrong(f"{no}.") from None
        return _answer(seen | {"born": self.born})

    async def _changes(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: a number whenever something may look different."""
        await self._opened.wait()
        bell = self._sandbox.state.bell
        stream = web.StreamResponse(headers=HEADERS | {"Content-Type": "text/event-stream"})
        await stream.prepare(request)
        seen = bell.rung
        try:
            while True:
                await stream.write(f"retry: 500\ndata: {self.born} {seen}\n\n".encode())
                seen = await bell.after(seen)
                await asyncio.sleep(GATHERS)
        except ConnectionError:
            return stream

    async def _act(self, request: web.Request) -> web.StreamResponse:
        body = await _body(request)
        await self._opened.wait()
        bell = self._sandbox.state.bell
        async with self._backstage.alone():
            told = await perform(self._sandbox, body)
            bell.ring()
            await self._backstage.settle()
        bell.ring()
        return _answer(told)

    async def _clock(self, request: web.Request) -> web.StreamResponse:
        pushed: Pushed = read(await _body(request), PUSHED)
        await self._opened.wait()
        async with self._backstage.alone():
            await self._backstage.push(pushed.by)
        self._sandbox.state.bell.ring()
        return _answer({})

    async def _over(self, request: web.Request) -> web.StreamResponse:
        read(await _body(request), NOTHING)
        await self._opened.wait()
        self._backstage.over()
        return _answer({})


def _guarded(handler: Handler) -> Handler:
    """Only a page of this machine may ask, and whatever is wrong is one sentence."""

    async def guarded(request: web.Request) -> web.StreamResponse:
        try:
            _check(request)
            return await handler(request)
        except Foreign as no:
            return _answer({"error": str(no)}, 403)
        except Wrong as no:
            return _answer({"error": str(no)}, 400)
        except web.HTTPRequestEntityTooLarge:
            return _answer({"error": "That is too long."}, 413)

    return guarded


def _check(request: web.Request) -> None:
    """A name that leads here from elsewhere, or another site's page, gets nothing."""
    if urlsplit(f"//{request.host}").hostname not in LOOPBACK:
        raise Foreign("This page answers on this machine alone.")
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{request.host}":
        raise Foreign("Another page cannot act here.")


async def _body(request: web.Request) -> bytes:
    if request.content_type != "application/json":
        raise Wrong("Content-Type: application/json is needed.")
    return await request.read()


def _file(name: str) -> web.Response:
    known = {file.name: file for file in FILES.iterdir()}
    if name not in known:
        return _answer({"error": "There is no such file."}, 404)
    file = known[name]
    kind = TYPES[file.suffix]
    return web.Response(body=file.read_bytes(), content_type=kind, charset="utf-8", headers=HEADERS)


def _answer(body: Json, status: int = 200) -> web.Response:
    return web.Response(
        text=json.dumps(body), status=status, content_type="application/json", headers=HEADERS
    )
