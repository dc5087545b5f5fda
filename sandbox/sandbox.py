"""A small Slack: real HTTP and WebSocket on loopback, driven by whoever holds the object."""

from collections.abc import Callable

from aiohttp import web

from sandbox.deliveries import Carried, Delivery
from sandbox.errors import Impossible
from sandbox.gestures import Gestures
from sandbox.knobs import Knobs
from sandbox.moving import Moving
from sandbox.noise import Noise
from sandbox.reading import Reading
from sandbox.server import Server
from sandbox.signed import Signed
from sandbox.sockets import Sockets
from sandbox.state import Called, Clock, State
from sandbox.talk import Talk
from sandbox.world import Json, World

Mount = Callable[[web.Application], None]


class Sandbox(Talk, Gestures, Moving, Noise, Reading):
    """People act and look here; the app connects to `url`."""

    def __init__(
        self, world: World, clock: Clock | None = None, knobs: Knobs | None = None
    ) -> None:
        """`clock` answers business time, aware; the wall clock when it is left out."""
        self.sockets = Sockets(world.app.id)
        self.signed = Signed(world.app.signing_secret)
        self.knobs = knobs or Knobs()
        super().__init__(State(world, clock, self._carry, self.knobs))
        self.faults = self.state.faults

    @property
    def url(self) -> str:
        """What a client takes as its base URL."""
        return f"{self.state.address}/api/"

    async def start(self, port: int = 0, mount: Mount | None = None) -> None:
        """Listen on loopback; port 0 takes a free one. `mount` adds addresses of its own."""
        self.server = Server(self.state, self.sockets)
        if mount:
            mount(self.server.app)
        self.state.address = await self.server.start(port)

    async def stop(self) -> None:
        """End every connection and whatever waits."""
        await self.deliveries.stop()
        await self.signed.close()
        await self.server.stop()

    @property
    def calls(self) -> list[Called]:
        """Every call of the Web API so far."""
        return self.state.calls

    async def listen_at(self, request_url: str) -> None:
        """Deliver by signed HTTP from now on; the address must know the challenge's answer."""
        if not await self.signed.verify(request_url, self.state.world.app.verification_token):
            raise Impossible(f"{request_url} did not answer the challenge")
        self.signed.url = request_url

    async def connected(self, connections: int = 1) -> None:
        """Wait until the app listens by Socket Mode."""
        await self.sockets.until(lambda open_now: len(open_now) >= connections)

    async def redeliver(self) -> int:
        """Slack tries again what nobody acknowledged; answers how many are through."""
        return await self.deliveries.redeliver()

    def hold(self) -> None:
        """Keep events back from now on; gestures still go."""
        self.deliveries.hold()

    async def release(self, shuffle: int | None = None) -> None:
        """Let them go, in order or shuffled by that seed."""
        await self.deliveries.release(shuffle)

    async def settled(self) -> None:
        """Wait until nothing is on its way to the app."""
        await self.deliveries.settled()

    async def _carry(self, delivery: Delivery, payload: Json) -> Carried:
        carrier = self.signed if self.signed.url else self.sockets
        return await carrier.carry(delivery, payload)
