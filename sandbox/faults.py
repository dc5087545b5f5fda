"""Trouble on demand: what goes wrong, for which method, how often, before or after storing."""

from dataclasses import dataclass, field
from random import Random

from sandbox.world import Json

AFTER = "_after"
BEFORE = "_before"


@dataclass
class Fault:
    """One kind of trouble; `times` None means until it is removed."""

    method: str
    kind: str
    times: int | None = 1
    channel: str = ""
    retry_after: int = 1
    probability: float = 1.0
    seed: int = 0
    hits: int = 0
    _dice: Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._dice = Random(self.seed)

    @property
    def base(self) -> str:
        """The kind without its moment: `reset_after` is a `reset`."""
        return self.kind.removesuffix(AFTER).removesuffix(BEFORE)

    @property
    def after(self) -> bool:
        """Whether the method does its work first, and only the caller never hears of it."""
        return self.kind.endswith(AFTER)

    def strikes(self, method: str, args: Json) -> bool:
        """Whether it hits this call; a hit is counted."""
        concerned = self.method in ("*", method) and self.channel in ("", args.get("channel"))
        spent = self.times is not None and self.hits >= self.times
        if not concerned or spent or self._dice.random() >= self.probability:
            return False
        self.hits += 1
        return True


class Faults:
    """The troubles in force; the first that strikes is the one that counts."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(
        self,
        method: str,
        kind: str,
        *,
        times: int | None = 1,
        channel: str = "",
        retry_after: int = 1,
        probability: float = 1.0,
        seed: int = 0,
    ) -> Fault:
        """`kind`: 429, 5xx, reset, timeout, not_json (with _before or _after), or an error name."""
        fault = Fault(method, kind, times, channel, retry_after, probability, seed)
        self._faults.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """End one."""
        self._faults.remove(fault)

    def clear(self) -> None:
        """End all."""
        self._faults.clear()

    def pick(self, method: str, args: Json) -> Fault | None:
        """The fault that hits this call, if any does."""
        return next((fault for fault in self._faults if fault.strikes(method, args)), None)
