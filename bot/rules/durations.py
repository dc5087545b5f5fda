"""How long: elapsed time at any hour (`90s 15m 4h 2d`) or working time (`4bh 2bd`)."""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Unit(StrEnum):
    SECOND = "s"
    MINUTE = "m"
    HOUR = "h"
    DAY = "d"
    BUSINESS_HOUR = "bh"
    BUSINESS_DAY = "bd"


WRITTEN = re.compile(r"\s*(\d{1,9})\s*(s|m|h|d|bh|bd)\s*", re.ASCII)
LENGTH = {
    Unit.SECOND: timedelta(seconds=1),
    Unit.MINUTE: timedelta(minutes=1),
    Unit.HOUR: timedelta(hours=1),
    Unit.DAY: timedelta(days=1),
}
HOUR = LENGTH[Unit.HOUR]
# By calendar, to compare and to bound; how long it really takes, a calendar knows.
ABOUT = {
    **LENGTH,
    Unit.BUSINESS_HOUR: LENGTH[Unit.DAY] / 8,
    Unit.BUSINESS_DAY: LENGTH[Unit.DAY],
}
# Longer than any study, and walked through a calendar in a moment.
LONGEST = timedelta(days=3653)


@dataclass(frozen=True)
class Duration:
    """A whole number of units; without order, for a working day has no fixed length."""

    amount: int
    unit: Unit

    @classmethod
    def parse(cls, text: str) -> "Duration":
        """Read `4bh`; raises ValueError with a sentence for whoever wrote it."""
        found = WRITTEN.fullmatch(text)
        if not found:
            raise ValueError(
                f'"{text}" is no duration. Write a number and s, m, h or d for time at any hour, '
                "bh or bd for working hours and days: 4h, 2bd."
            )
        duration = cls(int(found[1]), Unit(found[2]))
        if duration.amount * ABOUT[duration.unit] > LONGEST:
            raise ValueError(f'"{text}" is longer than ten years.')
        return duration

    def __str__(self) -> str:
        return f"{self.amount}{self.unit}"

    @property
    def elapsed(self) -> bool:
        """Whether it runs at any hour, without a calendar."""
        return self.unit in LENGTH

    @property
    def timedelta(self) -> timedelta:
        """Its exact length; working time has one only in a calendar and raises ValueError."""
        if not self.elapsed:
            raise ValueError(f"{self} is working time: only a calendar knows how long it takes.")
        return self.amount * LENGTH[self.unit]


def less(longer: Duration, shorter: Duration, *, day: timedelta | None = None) -> Duration:
    """What is left of one duration after another, in the finer of their units.

    Working hours and days mix only when the length of a working `day` is given, in whole hours.
    Raises ValueError when the two cannot be compared, or the second is the longer one.
    """
    if not shorter.amount:
        return longer
    unit = _finer(longer, shorter)
    left = _count(longer, unit, day) - _count(shorter, unit, day)
    if left < 0:
        raise ValueError(f"{longer} is shorter than {shorter}.")
    return Duration(left, unit)


def _finer(one: Duration, other: Duration) -> Unit:
    if one.elapsed != other.elapsed:
        raise ValueError(
            f"{one} and {other} do not mix: one is working time, the other runs at any hour."
        )
    return min(one.unit, other.unit, key=ABOUT.__getitem__)


def _count(duration: Duration, unit: Unit, day: timedelta | None) -> int:
    """How many of a unit, equal or finer, the duration holds."""
    if duration.unit == unit:
        return duration.amount
    if duration.elapsed:
        return duration.timedelta // LENGTH[unit]
    if not day or day % HOUR:
        raise ValueError(
            f"{duration} and working hours mix only when a working day has a whole number of "
            "hours. Write both in the same unit."
        )
    return duration.amount * (day // HOUR)
