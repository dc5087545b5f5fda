"""Socket Mode: the app connects, each payload goes to one of its connections."""

import asyncio
from collections.abc import Callable
from itertools import count
from uuid import uuid4

from aiohttp import WSMsgType, web

from sandbox.deliveries import EVENT, Carried, Delivery
from sandbox.world import Json

MOST_CONNECTIONS = 10


class Sockets:
    """The open connections, and the acknowledgements that are awaited on them."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._tickets: set[str] = set()
        self._turn = count()
        self._awaited: dict[str, tuple[web.WebSocketResponse, asyncio.Future[Json]]] = {}
        self.connections: list[web.WebSocketResponse] = []
        self._changed = asyncio.Condition()
        self._wires: dict[web.WebSocketResponse, asyncio.BaseTransport | None] = {}

    def ticket(self) -> str:
        """What makes a connection's address valid, once."""
        ticket = uuid4().hex
        self._tickets.add(ticket)
        return ticket

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from hello until it ends."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPForbidden
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if len(self.connections) >= MOST_CONNECTIONS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return socket
        self.connections.append(socket)
        self._wires[socket] = request.transport
        try:
            await socket.send_json(self._hello())
            await self._tell()
            await self._listen(socket)
        finally:
            self._gone(socket)
            await self._tell()
        return socket

    async def carry(self, delivery: Delivery, payload: Json) -> Carried:
        """Send to one connection and wait for its acknowledgement."""
        if not self.connections:
            return Carried(False, "connection_failed")
        socket = self.connections[next(self._turn) % len(self.connections)]
        envelope = _envelope(delivery, payload)
        key = envelope["envelope_id"]
        ack: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._awaited[key] = (socket, ack)
        try:
            await socket.send_json(envelope)
            return Carried(True, answer=await ack)
        except ConnectionError:
            return Carried(False, "connection_failed")
        finally:
            del self._awaited[key]

    async def until(self, wanted: Callable[[list[web.WebSocketResponse]], object]) -> None:
        """Wait until the open connections are as wanted."""
        async with self._changed:
            await self._changed.wait_for(lambda: wanted(self.connections))

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to be renewed: `warning`, `refresh_requested`, `link_disabled`."""
        frame = {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
        for socket in list(self.connections):
            await socket.send_json(frame)
            if reason == "link_disabled":
                await socket.close()

    def drop(self) -> None:
        """Cut every connection without a word."""
        for socket in list(self.connections):
            wire = self._wires.get(socket)
            self._gone(socket)
            if isinstance(wire, asyncio.Transport):
                wire.abort()

    async def _listen(self, socket: web.WebSocketResponse) -> None:
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                said = frame.json()
                waiting = self._awaited.get(said.get("envelope_id", ""))
                if waiting and not waiting[1].done():
                    waiting[1].set_result(said.get("payload") or {})

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    def _gone(self, socket: web.WebSocketResponse) -> None:
        if socket in self.connections:
            self.connections.remove(socket)
            del self._wires[socket]
        for waiting, ack in self._awaited.values():
            if waiting is socket and not ack.done():
                ack.set_exception(ConnectionResetError("the connection ended before the ack"))

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.connections),
            "connection_info": {"app_id": self._app_id},
            "debug_info": {"host": "sandbox", "approximate_connection_time": 18060},
        }


def _envelope(delivery: Delivery, payload: Json) -> Json:
    envelope: Json = {
        "envelope_id": str(uuid4()),
        "type": delivery.kind,
        "payload": payload,
        "accepts_response_payload": delivery.kind != EVENT,
    }
    if delivery.kind == EVENT:
        envelope |= {"retry_attempt": delivery.retries, "retry_reason": delivery.reason}
    return envelope
