"""When the leads read their weekly list: Monday at nine where they are, or their next working day.

What is in it was said before one moment that is the same for everybody.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from bot.rules.calendars import Calendar
from bot.rules.working_time import DAY, instant

AT = time(9)
WEEK = timedelta(days=7)
FAR = 8  # weeks; nobody is away for longer by a calendar


def next_list(after: datetime, calendar: Calendar) -> datetime:
    """The next one after a moment; a week without a working day has none."""
    first = _monday(after, calendar) - WEEK
    return next(moment for moment in _lists(first, calendar) if moment > after)


def latest(now: datetime, calendar: Calendar) -> datetime:
    """The latest moment for a list up to now."""
    first = _monday(now, calendar) - FAR * WEEK
    return max(takewhile(lambda moment: moment <= now, _lists(first, calendar)), default=now)


def closes(moment: datetime, calendar: Calendar, everybody: Iterable[Calendar]) -> datetime:
    """Until when something is in the list of that week: the first Monday at nine of them all."""
    monday = _monday(moment, calendar)
    return min(instant(monday, AT, one.tz) for one in (calendar, *everybody))


def _monday(moment: datetime, calendar: Calendar) -> date:
    day = moment.astimezone(calendar.tz).date()
    return day - day.weekday() * DAY


def _lists(monday: date, calendar: Calendar) -> Iterator[datetime]:
    while True:
        days = (monday + n * DAY for n in range(7))
        day = next((one for one in days if calendar.is_working_day(one)), None)
        if day:
            yield instant(day, AT, calendar.tz)
        monday += WEEK
