"""Arithmetic on working hours, whoever keeps them. Moments in and out are aware UTC datetimes.

A working day is a window of time. Adding ends at the earliest moment by which the time is worked,
so possibly at closing time; subtracting ends at the latest, so never there. An hour is an hour of
open window; a day keeps its share of the window, so that days of unequal length still count as one.
"""

from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice, takewhile
from operator import itemgetter
from zoneinfo import ZoneInfo

from bot.rules.durations import Duration, Unit

Window = tuple[datetime, datetime]

NOTHING = timedelta(0)
DAY = timedelta(days=1)
MICROSECOND = timedelta(microseconds=1)
# A window belongs to a local date; in UTC it lies at most this far from it.
ASTRAY = timedelta(days=2)
# Longer than any leave.
EMPTY_YEARS = 8


def instant(day: date, clock: time, zone: ZoneInfo, *, last: bool = False) -> datetime:
    """When a wall clock shows a time; the first or the last moment if it does so twice.

    A time that the clock skips in spring is the moment as far behind the skipping.
    """
    local = datetime.combine(day, clock, zone)
    first = local.astimezone(UTC)
    return max(first, local.replace(fold=1).astimezone(UTC)) if last else first


class WorkingTime(ABC):
    """Windows of working time, one a day at most, in order; hashable, for years are cached."""

    @property
    @abstractmethod
    def tz(self) -> ZoneInfo:
        """The zone in which its days begin."""

    @abstractmethod
    def hours(self, day: date) -> Window | None:
        """From when to when a local day is worked; None when it is not."""

    @abstractmethod
    def closing(self, day: date) -> datetime:
        """When a local day ends, worked or not."""

    def is_working_day(self, day: date) -> bool:
        return self.hours(day) is not None

    def working_at(self, moment: datetime) -> bool:
        opens, _ = next(self.windows(moment))
        return opens <= moment

    def next_working(self, moment: datetime) -> datetime:
        """The moment itself, or the next opening."""
        opens, _ = next(self.windows(moment))
        return max(opens, moment)

    def add(self, moment: datetime, duration: Duration) -> datetime:
        """The earliest moment by which the duration has passed since the next working instant."""
        if duration.elapsed:
            return moment + duration.timedelta
        if duration.unit == Unit.BUSINESS_DAY:
            return self._add_days(moment, duration.amount)
        return self.plus(moment, timedelta(hours=duration.amount))

    def subtract(self, moment: datetime, duration: Duration) -> datetime:
        """The latest working moment that lies the duration before."""
        if duration.elapsed:
            return moment - duration.timedelta
        if not duration.amount:
            return self.next_working(moment)
        if duration.unit == Unit.BUSINESS_DAY:
            return self._subtract_days(moment, duration.amount)
        return self.minus(moment, timedelta(hours=duration.amount))

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Working time from one moment to another; negative when the second comes first."""
        if end < start:
            return -self.between(end, start)
        worked = takewhile(lambda window: window[0] < end, self.windows(start))
        return sum((min(closes, end) - max(opens, start) for opens, closes in worked), NOTHING)

    def days_between(self, start: datetime, end: datetime) -> int:
        """How many whole working days have passed: "waiting 8 working days"."""
        windows = self.windows(start)
        first = current = next(windows)
        days = 0
        while current[1] <= end:
            current = next(windows)
            days += 1
        part = _share(max(start - first[0], NOTHING), first, current)
        reached = max(end - current[0], NOTHING) >= part
        return max(days if reached else days - 1, 0)

    def working_day_before(self, moment: datetime) -> datetime:
        """The same time of day on the working day before, moved into its hours."""
        local = moment.astimezone(self.tz)
        day, (opens, closes) = self._day_near(local.date(), -DAY)
        same = instant(day, local.time(), self.tz)
        return min(max(same, opens), closes)

    def end_of_next_working_day(self, moment: datetime) -> datetime:
        """When the first working day after the day of the moment closes."""
        _, (_, closes) = self._day_near(moment.astimezone(self.tz).date(), DAY)
        return closes

    def plus(self, moment: datetime, left: timedelta) -> datetime:
        """The earliest moment by which so much working time has passed."""
        windows = self.windows(moment)
        opens, closes = next(windows)
        start = max(opens, moment)
        while left > closes - start:
            left -= closes - start
            start, closes = next(windows)
        return start + left

    def minus(self, moment: datetime, left: timedelta) -> datetime:
        """The latest moment after which so much working time passes until this one."""
        windows = self._windows_back(moment)
        opens, closes = next(windows)
        end = min(closes, moment)
        while left > end - opens:
            left -= end - opens
            opens, end = next(windows)
        return end - left

    def middle(self, start: datetime, end: datetime) -> datetime:
        """When half of the working time from start to end has passed."""
        return self.plus(start, max(self.between(start, end), NOTHING) / 2)

    def windows(self, moment: datetime) -> Iterator[Window]:
        """The window that is open or opens next, and those after it, without an end.

        Raises ValueError after years without one: everybody is back from leave by then.
        """
        for page in self._years((moment - ASTRAY).year, 1):
            yield from page[bisect_right(page, moment, key=itemgetter(1)) :]

    def _windows_back(self, moment: datetime) -> Iterator[Window]:
        """The window that is open or was last, and those before it."""
        for page in self._years((moment + ASTRAY).year, -1):
            yield from reversed(page[: bisect_left(page, moment, key=itemgetter(0))])

    def _years(self, year: int, step: int) -> Iterator[tuple[Window, ...]]:
        empty = 0
        while empty < EMPTY_YEARS:
            page = _year(self, year)
            yield page
            empty = 0 if page else empty + 1
            year += step
        raise ValueError("This calendar has no working day for years.")

    def _day_near(self, day: date, step: timedelta) -> tuple[date, Window]:
        """The first working day before or after a day, with its window."""
        for n in range(1, EMPTY_YEARS * 366):
            if window := self.hours(day + n * step):
                return day + n * step, window
        raise ValueError("This calendar has no working day for years.")

    def _add_days(self, moment: datetime, days: int) -> datetime:
        windows = self.windows(moment)
        first = next(windows)
        part = max(moment - first[0], NOTHING)
        if days and not part:
            return _nth(first, windows, days - 1)[1]
        target = _nth(first, windows, days)
        return target[0] + _share(part, first, target)

    def _subtract_days(self, moment: datetime, days: int) -> datetime:
        windows = self._windows_back(moment)
        first = next(windows)
        if moment >= first[1]:
            return _nth(first, windows, days - 1)[0]
        target = _nth(first, windows, days)
        return target[0] + _share(moment - first[0], first, target)


def _nth(first: Window, others: Iterator[Window], n: int) -> Window:
    return next(islice(others, n - 1, None)) if n else first


def _share(part: timedelta, of: Window, to: Window) -> timedelta:
    """The part of one window as the same share of another, exact when they are equally long."""
    whole, other = of[1] - of[0], to[1] - to[0]
    if whole == other:
        return part
    return part // MICROSECOND * (other // MICROSECOND) // (whole // MICROSECOND) * MICROSECOND


@lru_cache(maxsize=1024)
def _year(calendar: WorkingTime, year: int) -> tuple[Window, ...]:
    """All windows of a local year: about 40 kB, made in a millisecond."""
    days = (date(year, 1, 1) + n * DAY for n in range(366))
    return tuple(w for day in days if day.year == year and (w := calendar.hours(day)))
