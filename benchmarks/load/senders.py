"""Closed loops of a given width: how fast, and how long each waited for its acknowledgement."""

import asyncio
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import quantiles
from uuid import uuid4

from aiohttp import WSMsgType, web

from benchmarks.load.payloads import BOT, BOT_ID, TEAM, Payload, signed

END = b"\r\n\r\n"
OK = b"HTTP/1.1 200"
PATIENCE = 10.0  # seconds for one acknowledgement


@dataclass
class Load:
    """Seconds in all, milliseconds for each, and how many were not taken."""

    seconds: float
    waits: list[float]
    refused: int

    @property
    def rate(self) -> float:
        """Acknowledgements a second."""
        return len(self.waits) / self.seconds

    @property
    def p50(self) -> float:
        """Milliseconds."""
        return quantiles(self.waits, n=100)[49]

    @property
    def p99(self) -> float:
        """Milliseconds."""
        return quantiles(self.waits, n=100)[98]


class Connection(asyncio.Protocol):
    """One kept-alive connection, one request at a time; no client library could keep up."""

    def __init__(self, requests: Iterator[bytes], load: Load, done: asyncio.Future[None]) -> None:
        self.requests, self.load, self.done = requests, load, done
        self.seen = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self._next()

    def data_received(self, data: bytes) -> None:
        self.seen += data
        head, found, rest = self.seen.partition(END)
        if not found or len(rest) < _length(head):
            return
        self.load.waits.append((time.perf_counter() - self.sent) * 1000)
        self.load.refused += not head.startswith(OK)
        self.seen = b""
        self._next()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(exc or ConnectionError("the server closed"))

    def _next(self) -> None:
        request = next(self.requests, None)
        if request is None:
            self.done.set_result(None)
            self.transport.close()
            return
        self.sent = time.perf_counter()
        self.transport.write(request)  # type: ignore[attr-defined]


async def by_http(port: int, payloads: list[Payload], width: int) -> Load:
    """Signed requests over `width` connections."""
    requests, load = iter([signed(one, port) for one in payloads]), Load(0, [], 0)
    loop, began = asyncio.get_running_loop(), time.perf_counter()
    ends = [loop.create_future() for _ in range(width)]
    for end in ends:
        await loop.create_connection(
            lambda end=end: Connection(requests, load, end), "127.0.0.1", port
        )
    await asyncio.gather(*ends)
    load.seconds = time.perf_counter() - began
    return load


class Slack:
    """Answers every call with yes, and hands out envelopes over Socket Mode."""

    def __init__(self) -> None:
        self.calls = 0
        self.socket: web.WebSocketResponse | None = None
        self.connected = asyncio.Event()
        self.waiting: dict[str, asyncio.Future[None]] = {}
        self.awaited: dict[str, asyncio.Future[None]] = {}

    def said_in(self, thread: str) -> asyncio.Future[None]:
        """Done when something is posted in this thread."""
        self.awaited[thread] = asyncio.get_running_loop().create_future()
        return self.awaited[thread]

    async def start(self) -> str:
        """The address of its Web API."""
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_get("/link", self._link)
        self.runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        self.port = self.runner.addresses[0][1]
        return f"http://127.0.0.1:{self.port}/api/"

    async def stop(self) -> None:
        """No more answers."""
        await self.runner.cleanup()

    async def by_socket(self, payloads: list[Payload], width: int) -> Load:
        """Envelopes over the open connection, `width` of them in flight."""
        assert self.socket is not None
        load, envelopes = Load(0, [], 0), iter([_envelope(one) for one in payloads])
        began = time.perf_counter()
        await asyncio.gather(*(self._send(self.socket, envelopes, load) for _ in range(width)))
        load.seconds = time.perf_counter() - began
        return load

    async def _send(
        self, socket: web.WebSocketResponse, envelopes: Iterator[tuple[str, str]], load: Load
    ) -> None:
        for key, text in envelopes:
            self.waiting[key] = ack = asyncio.get_running_loop().create_future()
            sent = time.perf_counter()
            await socket.send_str(text)
            async with asyncio.timeout(PATIENCE):
                await ack
            load.waits.append((time.perf_counter() - sent) * 1000)

    async def _api(self, request: web.Request) -> web.Response:
        self.calls += 1
        form = request.content_type == "application/x-www-form-urlencoded"
        asked = await (request.post() if form else request.json())
        if request.match_info["method"] == "chat.postMessage":
            first = self.awaited.pop(str(asked.get("thread_ts", "")), None)
            if first:
                first.set_result(None)
        answer = {"ok": True, "team_id": TEAM, "user_id": BOT, "bot_id": BOT_ID}
        answer |= {"ts": f"1.{self.calls:06}", "channel": asked.get("channel", "D1")}
        if request.match_info["method"] == "apps.connections.open":
            answer["url"] = f"ws://127.0.0.1:{self.port}/link"
        return web.json_response(answer | {"messages": [], "channels": [], "members": []})

    async def _link(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1})
        self.socket = socket
        self.connected.set()
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                self.waiting.pop(frame.json()["envelope_id"]).set_result(None)
        return socket


def _envelope(payload: Payload) -> tuple[str, str]:
    key = str(uuid4())
    envelope = {"envelope_id": key, "type": "events_api", "payload": payload}
    return key, json.dumps(envelope | {"accepts_response_payload": False})


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return 0
