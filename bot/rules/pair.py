"""The pair minute: when two leaders hear the same thing at the same time."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import islice

from bot.rules.calendars import Calendar, joint
from bot.rules.working_time import DAY, Window, WorkingTime, instant

MINUTE = timedelta(minutes=1)
WEEK = timedelta(days=7)
WAKES, SLEEPS = time(7), time(21)


def pair_minute(not_before: datetime, one: Calendar, other: Calendar) -> datetime:
    """The next whole minute in which both may hear.

    In the hours of both, if the next two days on which both work have such a minute; else while
    both clocks show 07:00 to 21:00, on a day on which both work, or if need be one of them. A
    holiday is waited for, more than a week is not: one side's closure must not hold the other.
    Asked again from a later moment, it may look further: ask from when the message was due.
    """
    patience = min(one.next_working(not_before), other.next_working(not_before)) + WEEK
    end = min(_second_closing(not_before, joint(one, other)), patience)
    return (
        _first_common(not_before, end, one.windows(not_before), other.windows(not_before))
        or _while_both_clocks_show_day(not_before, patience, one, other)
        or _while_one_of_them_works(not_before, one, other)
    )


def _while_both_clocks_show_day(
    start: datetime, end: datetime, one: Calendar, other: Calendar
) -> datetime | None:
    return _first_common(start, end, _awake(one, start, end), _awake(other, start, end))


def _while_one_of_them_works(start: datetime, one: Calendar, other: Calendar) -> datetime:
    """There always is such a minute: 14 hours of a working day outlast any night of ten."""
    end = min(_second_closing(start, one), _second_closing(start, other)) + DAY
    tries = (
        _first_common(
            start, end, _awake(worker, start, end), _awake(idle, start, end, any_day=True)
        )
        for worker, idle in ((one, other), (other, one))
    )
    return min(filter(None, tries))


def _second_closing(moment: datetime, calendar: WorkingTime) -> datetime:
    *_, (_, closes) = islice(calendar.windows(moment), 2)
    return closes


def _first_common(
    start: datetime, end: datetime, ones: Iterator[Window], others: Iterator[Window]
) -> datetime | None:
    """The first whole minute from start and before end that lies in a window of each."""
    one, other = next(ones, None), next(others, None)
    while one and other:
        minute = _whole_minute(max(start, one[0], other[0]))
        if minute >= end:
            return None
        if minute < min(one[1], other[1]):
            return minute
        if one[1] <= other[1]:
            one = next(ones, None)
        else:
            other = next(others, None)
    return None


def _awake(
    calendar: Calendar, start: datetime, end: datetime, *, any_day: bool = False
) -> Iterator[Window]:
    """When the clock shows a time of day for messages, on working days or on all."""
    day = start.astimezone(calendar.tz).date()
    while (wakes := instant(day, WAKES, calendar.tz)) < end:
        if any_day or calendar.is_working_day(day):
            yield wakes, instant(day, SLEEPS, calendar.tz)
        day += DAY


def _whole_minute(moment: datetime) -> datetime:
    floor = moment.replace(second=0, microsecond=0)
    return floor if floor == moment else floor + MINUTE
