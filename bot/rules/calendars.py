"""Whose working time: one person's or company's, or that of two sides together."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.holidays import check_place, days_off
from bot.rules.working_time import Window, WorkingTime, instant

MONDAY_TO_FRIDAY = frozenset(range(5))
CLOCK = r"\s*([01]?\d|2[0-3]):([0-5]\d)\s*"
WRITTEN = re.compile(f"{CLOCK}[-–]{CLOCK}", re.ASCII)
# Whoever is away for longer has left, and says so in the partnership file.
LONGEST_LEAVE = timedelta(days=5 * 366)


def parse_hours(text: str) -> tuple[time, time]:
    """Read `09:00-17:00`; raises ValueError with a sentence."""
    found = WRITTEN.fullmatch(text)
    if not found:
        raise ValueError(f'"{text}" are no working hours. Write them like 09:00-17:00.')
    return time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))


@dataclass(frozen=True)
class Calendar(WorkingTime):
    """Zone, weekly hours, public holidays, the company's days off and a person's leave.

    Weekdays count from Monday = 0; leave is from the first to the last day, both included.
    Raises ValueError with a sentence for a place, a zone or hours that cannot be.
    """

    zone: str
    opens: time = time(9)
    closes: time = time(17)
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    country: str = ""
    region: str = ""
    days_off: frozenset[date] = frozenset()
    leave: tuple[tuple[date, date], ...] = ()

    def __post_init__(self) -> None:
        _check_zone(self.zone)
        check_place(self.country, self.region)
        if self.opens >= self.closes:
            raise ValueError(f"Work cannot end at {self.closes:%H:%M} before it begins.")
        if not self.weekdays or not self.weekdays <= frozenset(range(7)):
            raise ValueError("A week needs at least one working day, from 0 (Monday) to 6.")
        _check_leave(self.leave)

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @property
    def working_day(self) -> timedelta:
        """How long a day's work is."""
        return datetime.combine(date.min, self.closes) - datetime.combine(date.min, self.opens)

    def hours(self, day: date) -> Window | None:
        if not self._works(day):
            return None
        opens, closes = instant(day, self.opens, self.tz), self.closing(day)
        # Hours that a clock change swallows, or a day that a zone left out (Samoa in 2011).
        there = opens < closes and opens.astimezone(self.tz).date() == day
        return (opens, closes) if there else None

    def closing(self, day: date) -> datetime:
        return instant(day, self.closes, self.tz, last=True)

    def _works(self, day: date) -> bool:
        return (
            day.weekday() in self.weekdays
            and day not in self.days_off
            and day not in days_off(self.country, self.region, day.year)
            and not any(first <= day <= last for first, last in self.leave)
        )


@dataclass(frozen=True)
class Joint(WorkingTime):
    """The days on which both work, at the hours when both are open.

    Two who never are open at once, such as London and Auckland, have the hours of whoever closes
    last: by then both have had their day, and it is the same whoever is named first.
    """

    first: Calendar
    second: Calendar

    @property
    def tz(self) -> ZoneInfo:
        return self.first.tz

    def hours(self, day: date) -> Window | None:
        one, other = self.first.hours(day), self.second.hours(day)
        if not one or not other:
            return None
        opens, closes = max(one[0], other[0]), min(one[1], other[1])
        return (opens, closes) if opens < closes else max(one, other, key=lambda hours: hours[1])

    def closing(self, day: date) -> datetime:
        hours = self.hours(day)
        return hours[1] if hours else max(self.first.closing(day), self.second.closing(day))


def joint(one: Calendar, other: Calendar) -> WorkingTime:
    """The working time of both; if they share no weekday, that of whoever ends the week."""
    if one.weekdays & other.weekdays:
        return Joint(one, other)
    return max(one, other, key=lambda calendar: max(calendar.weekdays))


def _check_zone(zone: str) -> None:
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        raise ValueError(f'There is no time zone "{zone}". Write it like Europe/Zurich.') from None


def _check_leave(leave: tuple[tuple[date, date], ...]) -> None:
    for first, last in leave:
        if last < first:
            raise ValueError(f"Leave cannot end on {last} before it begins on {first}.")
        if last - first > LONGEST_LEAVE:
            raise ValueError(f"Leave from {first} to {last} is longer than five years.")
