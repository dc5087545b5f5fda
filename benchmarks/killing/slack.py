"""The sandbox, troubled by a seed, and telling what reaches it in the moment it does."""

from collections.abc import Callable
from datetime import datetime
from random import Random
from typing import Any

from benchmarks.killing.points import Moment
from sandbox import Sandbox, northwind_meridian
from sandbox.faults import Fault, Faults
from sandbox.knobs import Knobs
from sandbox.state import Called
from tests.chats.cast import MANIFEST

Happens = Callable[[Moment, str], bool]
TROUBLED = {  # how much of the trouble each has; an edit repeats harmlessly, so it has less
    **dict.fromkeys(("chat.postMessage", "chat.postEphemeral", "reactions.add", "views.open"), 1),
    **dict.fromkeys(("conversations.history", "conversations.replies", "conversations.open"), 1),
    "chat.update": 0.3,
}
TROUBLE = {  # 13 % of calls
    "reset_after": 0.05,
    "reset_before": 0.03,
    "500_after": 0.02,
    "500_before": 0.01,
    "not_json_after": 0.01,
    "429": 0.01,
}
REDELIVERY = (0.0, 5.0, 25.0)  # seconds; a twelfth of Slack's own


class Noticing(Faults):
    """Faults, and the moment in which a call arrives."""

    def __init__(self, happens: Happens) -> None:
        super().__init__()
        self.happens = happens

    def pick(self, method: str, args: Any) -> Fault | None:
        """The fault that hits this call; a bot that was killed just now never finished asking."""
        if self.happens(Moment.RECEIVED, method):
            return Fault(method, "reset_before")
        return super().pick(method, args)


class Calls(list[Called]):
    """The calls so far; each is told while its answer is still unsent."""

    def __init__(self, happens: Happens) -> None:
        super().__init__()
        self.happens = happens

    def append(self, called: Called) -> None:
        """Note a call that was done."""
        super().append(called)
        self.happens(Moment.STORED, called.method)
        self.happens(Moment.ANSWERED, called.method)


class Slack(Sandbox):
    """`happens` hears of everything; `seed` chooses the troubles, None means none."""

    def __init__(self, clock: Callable[[], datetime], happens: Happens, seed: int | None) -> None:
        knobs = Knobs(redelivery=REDELIVERY)
        super().__init__(northwind_meridian(manifest=MANIFEST), clock, knobs)
        self.happens = happens
        self.faults = self.state.faults = Noticing(happens)
        self.state.calls = Calls(happens)
        if seed is not None:
            self._trouble(Random(seed))

    def _trouble(self, dice: Random) -> None:
        for method, part in TROUBLED.items():
            for kind, share in TROUBLE.items():
                chance, seed = share * part, dice.randrange(2**32)
                self.faults.add(method, kind, times=None, probability=chance, seed=seed)

    async def _carry(self, delivery: Any, payload: Any) -> Any:
        self.happens(Moment.SENT, delivery.kind)
        carried = await super()._carry(delivery, payload)
        if carried.acked:
            self.happens(Moment.ACKED, delivery.kind)
        return carried
