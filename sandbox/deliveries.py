"""How what happened reaches the app: one attempt, three more, and then it is lost."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random

from sandbox.knobs import Knobs
from sandbox.stamps import Stamps
from sandbox.world import Json

EVENT, GESTURE, COMMAND = "events_api", "interactive", "slash_commands"
RETRIES = 3  # nearly at once, after a minute, after five


@dataclass(frozen=True)
class Carried:
    """How one attempt ended; `answer` is what the app said with its acknowledgement."""

    acked: bool
    reason: str = ""
    answer: Json | None = None
    no_retry: bool = False


@dataclass(frozen=True)
class Attempt:
    """One try: how long it took (seconds), and Slack's reason when it failed."""

    seconds: float
    acked: bool
    reason: str
    retry: int


@dataclass
class Delivery:
    """A payload and all attempts to hand it over."""

    kind: str
    payload: Json
    attempts: list[Attempt] = field(default_factory=list)
    answer: Json | None = None
    lost: bool = False
    retries: int = 0
    flying: list[asyncio.Task[None]] = field(default_factory=list)

    @property
    def acked(self) -> bool:
        """Whether any attempt was acknowledged in time."""
        return any(attempt.acked for attempt in self.attempts)

    @property
    def event(self) -> Json:
        """The inner event; empty for commands and gestures."""
        inner: Json = self.payload.get("event", {})
        return inner

    @property
    def reason(self) -> str:
        """Why the last attempt failed."""
        return self.attempts[-1].reason if self.attempts else ""


Carry = Callable[[Delivery, Json], Awaitable[Carried]]


class Deliveries:
    """Sends, records, repeats; a test may hold, shuffle and multiply."""

    def __init__(self, carry: Carry, knobs: Knobs, stamps: Stamps) -> None:
        self._carry, self._knobs, self._stamps = carry, knobs, stamps
        self.record: list[Delivery] = []
        self._held: list[Delivery] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting: set[asyncio.Task[None]] = set()

    @property
    def failed(self) -> list[Delivery]:
        """Events that nobody acknowledged and that Slack would try again."""
        tried = [d for d in self.record if d.kind == EVENT and d.attempts]
        return [d for d in tried if not (d.acked or d.lost or d.flying)]

    @property
    def lost(self) -> list[Delivery]:
        """Events that the app will never hear."""
        return [d for d in self.record if d.lost]

    def send(self, kind: str, payload: Json) -> Delivery:
        """Start the first attempt, or keep it back while deliveries are held."""
        delivery = Delivery(kind, payload)
        self.record.append(delivery)
        if self._held is not None and kind == EVENT:
            self._held.append(delivery)
        else:
            self._start(delivery)
        return delivery

    async def ended(self, delivery: Delivery) -> None:
        """Wait until the attempts under way have ended, well or badly."""
        await asyncio.gather(*delivery.flying)

    async def settled(self) -> None:
        """Wait until nothing is under way; what waits for a retry does not count."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def exhausted(self) -> None:
        """Wait until nothing is under way and no retry is to come."""
        while self._tasks or self._waiting:
            await asyncio.gather(*self._tasks, *self._waiting)

    def hold(self) -> None:
        """Keep events back from now on."""
        self._held = [] if self._held is None else self._held

    async def release(self, shuffle: int | None = None) -> None:
        """Let go what was held, in order or shuffled by that seed."""
        held, self._held = self._held or [], None
        if shuffle is not None:
            Random(shuffle).shuffle(held)
        for delivery in held:
            self._start(delivery)
        await self.settled()

    async def redeliver(self) -> int:
        """Try everything again that failed; answers how many are through now."""
        again = self.failed
        for delivery in again:
            self._again(delivery)
        await self.settled()
        return sum(delivery.acked for delivery in again)

    async def stop(self) -> None:
        """End what is under way and what waits."""
        tasks = [*self._tasks, *self._waiting]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _again(self, delivery: Delivery) -> None:
        delivery.retries += 1
        self._start(delivery)

    def _start(self, delivery: Delivery) -> None:
        for payload in self._copies(delivery):
            task = asyncio.create_task(self._attempt(delivery, payload))
            delivery.flying.append(task)
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def _copies(self, delivery: Delivery) -> list[Json]:
        if delivery.kind != EVENT:
            return [delivery.payload]
        copies = [dict(delivery.payload) for _ in range(self._knobs.deliver_times)]
        for copy in [] if self._knobs.one_event_id else copies[1:]:
            copy["event_id"] = self._stamps.id("Ev")
        return copies

    async def _attempt(self, delivery: Delivery, payload: Json) -> None:
        began, retry = time.monotonic(), delivery.retries
        try:
            async with asyncio.timeout(self._knobs.ack_seconds):
                carried = await self._carry(delivery, payload)
        except TimeoutError:
            carried = Carried(False, "http_timeout")
        seconds = time.monotonic() - began
        delivery.attempts.append(Attempt(seconds, carried.acked, carried.reason, retry))
        if carried.acked:
            delivery.answer = carried.answer
        mine = asyncio.current_task()
        delivery.flying = [task for task in delivery.flying if task is not mine]
        if not delivery.flying and delivery.kind == EVENT and not delivery.acked:
            self._after_failure(delivery, carried.no_retry)

    def _after_failure(self, delivery: Delivery, no_retry: bool) -> None:
        delivery.lost = no_retry or delivery.retries >= RETRIES
        redelivery = self._knobs.redelivery
        if not delivery.lost and redelivery != "manual":
            task = asyncio.create_task(self._later(delivery, redelivery[delivery.retries]))
            self._waiting.add(task)
            task.add_done_callback(self._waiting.discard)

    async def _later(self, delivery: Delivery, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self._again(delivery)
