"""When both leads read what practice would have said: once a week, in the same minute."""

from collections.abc import Iterator
from datetime import date, datetime, time

from bot.rules.calendars import Calendar
from bot.rules.pair import WEEK, pair_minute
from bot.rules.working_time import DAY, instant

FRIDAY = 4
AT = time(15)


def next_review(after: datetime, one: Calendar, other: Calendar) -> datetime:
    """The next one after a moment.

    It is on the week's last day up to Friday on which both work, at 15:00 of whoever has it
    first, or in the next minute in which both may hear.
    """
    day = after.astimezone(one.tz).date()
    monday = day - day.weekday() * DAY - WEEK
    return next(moment for moment in _reviews(monday, one, other) if moment > after)


def _reviews(monday: date, one: Calendar, other: Calendar) -> Iterator[datetime]:
    while True:
        days = [monday + n * DAY for n in range(FRIDAY, -1, -1)]
        both = (day for day in days if one.is_working_day(day) and other.is_working_day(day))
        day = next(both, days[0])
        begins = min(instant(day, AT, one.tz), instant(day, AT, other.tz))
        yield pair_minute(begins, one, other)
        monday += WEEK
