"""The HTTP and WebSocket side: Web API, Socket Mode, response URLs, one port."""

import asyncio
import json
import time
from email.utils import formatdate
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

from aiohttp import web

from sandbox import hooks
from sandbox.api.apps import authorizations
from sandbox.api.call import Call
from sandbox.api.methods import APP_METHODS, METHODS
from sandbox.errors import SlackError
from sandbox.faults import Fault
from sandbox.rates import Rates
from sandbox.sockets import Sockets
from sandbox.state import Called, State
from sandbox.world import Installation, Json

HOST = "127.0.0.1"


class Server:
    """Listens on loopback until it is stopped."""

    def __init__(self, state: State, sockets: Sockets) -> None:
        self._state = state
        self._sockets = sockets
        self._rates = Rates(state)
        self._stopping = asyncio.Event()
        self.app = web.Application()
        self.app.router.add_route("*", "/api/{method}", self._api)
        self.app.router.add_get("/link", sockets.serve)
        self.app.router.add_post("/response/{hook}", self._hook)

    async def start(self, port: int) -> str:
        """Listen; answers the address."""
        self._runner = web.AppRunner(
            self.app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, port)
        await site.start()
        return f"http://{HOST}:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Stop listening and end every connection."""
        self._stopping.set()
        self._sockets.drop()
        await self._runner.cleanup()

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            args = await _arguments(request)
        except SlackError as refusal:
            return web.json_response(refusal.as_body())
        fault = self._state.faults.pick(method, args)
        if fault and not fault.after:
            self._note(method, args, fault.kind)
            return await self._fail(request, fault)
        token = _token(request, args)
        if seconds := self._rates.wait(method, token, args):
            self._note(method, args, "ratelimited")
            return _limited(seconds)
        body = self._answer(method, token, args)
        self._note(method, args, fault.kind if fault else str(body.get("error", "")))
        self._state.bell.ring()
        if fault:
            return await self._fail(request, fault)
        return web.json_response(body, headers=self._headers(token, method))

    def _note(self, method: str, args: Json, error: str) -> None:
        self._state.calls.append(Called(method, args, error))

    def _answer(self, method: str, token: str, args: Json) -> Json:
        try:
            return {"ok": True} | self._call(method, token, args)
        except SlackError as refusal:
            return refusal.as_body()

    def _call(self, method: str, token: str, args: Json) -> Json:
        if method in APP_METHODS:
            return self._call_as_app(method, token, args)
        if method not in METHODS:
            raise SlackError("unknown_method", req_method=method)
        call = Call(self._state, self._installation(token), args)
        if METHODS[method].scope:
            call.scope(METHODS[method].scope)
        return METHODS[method].does(call)

    def _call_as_app(self, method: str, token: str, args: Json) -> Json:
        if not token:
            raise SlackError("not_authed")
        if token != self._state.world.app.app_token:
            raise SlackError(
                "not_allowed_token_type" if token.startswith("xoxb-") else "invalid_auth"
            )
        if method == "apps.event.authorizations.list":
            return authorizations(self._state, args)
        address = self._state.address.replace("http", "ws", 1)
        ticket = self._sockets.ticket()
        return {"url": f"{address}/link?ticket={ticket}&app_id={self._state.world.app.id}"}

    def _installation(self, token: str) -> Installation:
        if not token:
            raise SlackError("not_authed")
        if token == self._state.world.app.app_token:
            raise SlackError("not_allowed_token_type")
        if token in self._state.revoked:
            raise SlackError("account_inactive")
        for installation in self._state.installations.values():
            if installation.token == token:
                return installation
        raise SlackError("invalid_auth")

    def _headers(self, token: str, method: str) -> dict[str, str]:
        known = [i for i in self._state.installations.values() if i.token == token]
        told = time.time() + self._state.knobs.clock_ahead
        headers = {"x-slack-req-id": uuid4().hex, "date": formatdate(told, usegmt=True)}
        if known:
            headers["x-oauth-scopes"] = ",".join(known[0].scopes)
        if method in METHODS and METHODS[method].scope:
            headers["x-accepted-oauth-scopes"] = METHODS[method].scope
        return headers

    async def _fail(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        if fault.base == "429":
            return _limited(fault.retry_after)
        if fault.base == "5xx" or (fault.base.isdecimal() and fault.base.startswith("5")):
            status = 503 if fault.base == "5xx" else int(fault.base)
            return web.Response(status=status, text="upstream trouble", content_type="text/html")
        if fault.base == "not_json":
            return web.Response(text="<html>sorry</html>", content_type="text/html")
        if fault.base == "timeout":
            await self._stopping.wait()
        if fault.base in ("timeout", "reset"):
            if request.transport:
                request.transport.abort()
            return web.Response()
        return web.json_response(SlackError(fault.base).as_body())

    async def _hook(self, request: web.Request) -> web.StreamResponse:
        fault = self._state.faults.pick("response_url", {})
        if fault and not fault.after:
            return await self._fail(request, fault)
        try:
            hooks.use(self._state, request.match_info["hook"], await request.json())
        except SlackError as refusal:
            return web.json_response(refusal.as_body(), status=404)
        self._state.bell.ring()
        return await self._fail(request, fault) if fault else web.Response(text="ok")


def _limited(seconds: int) -> web.Response:
    headers = {"Retry-After": str(seconds)}
    return web.json_response(SlackError("ratelimited").as_body(), status=429, headers=headers)


def _token(request: web.Request, args: Json) -> str:
    header = request.headers.get("authorization", "")
    return header.removeprefix("Bearer ").strip() or str(args.get("token", ""))


async def _arguments(request: web.Request) -> Json:
    args: Json = dict(request.query)
    body = await request.text()
    if request.content_type == "application/json" and body:
        return args | _object(body)
    return args | dict(parse_qsl(body, keep_blank_values=True))


def _object(body: str) -> Json:
    try:
        read: Any = json.loads(body)
    except ValueError:
        raise SlackError("invalid_json") from None
    if not isinstance(read, dict):
        raise SlackError("json_not_object")
    return read
