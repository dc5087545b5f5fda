"""When a check-in asks, and until when it takes answers: pure, with the present handed in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.rules.calendars import Calendar
from bot.rules.durations import Duration
from bot.rules.working_time import DAY, WorkingTime, instant

EVERY_DAY = frozenset(range(7))
FAR = 400  # days; when everybody is off for longer, nobody is asked


@dataclass(frozen=True)
class Rhythm:
    """A time of day in a zone, on some weekdays (Monday = 0), for a while.

    `asked` are the calendars of those who are asked; a window of working time is measured in the
    hours of `both` companies.
    """

    zone: ZoneInfo
    at: time
    weekdays: frozenset[int]
    window: Duration
    asked: tuple[Calendar, ...]
    both: WorkingTime

    def next(self, after: datetime, asked: datetime | None = None) -> datetime | None:
        """The first moment to ask after this one, and on a later day than it `asked` last."""
        first = self._day(after)
        if asked:
            first = max(first, self._day(asked) + DAY)
        days = (first + n * DAY for n in range(FAR))
        return next((moment for moment in self._moments(days) if moment > after), None)

    def last(self, now: datetime) -> datetime | None:
        """The latest moment to ask up to now."""
        days = (self._day(now) - n * DAY for n in range(FAR))
        return next((moment for moment in self._moments(days) if moment <= now), None)

    def closes(self, asked: datetime) -> datetime:
        """When the window closes: after its time, or earlier when the next one opens."""
        over, again = self.both.add(asked, self.window), self.next(asked)
        return min(over, again) if again else over

    def works(self, moment: datetime) -> bool:
        """Whether it is no holiday for somebody who is asked; weekends are the file's matter."""
        return any(is_on(calendar, moment) for calendar in self.asked)

    def _moments(self, days: Iterator[date]) -> Iterator[datetime]:
        for day in days:
            moment = instant(day, self.at, self.zone)
            if day.weekday() in self.weekdays and self.works(moment):
                yield moment

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()


def is_on(calendar: Calendar, moment: datetime) -> bool:
    """Whether somebody has no holiday, day off or leave where they are."""
    day = moment.astimezone(calendar.tz).date()
    return replace(calendar, weekdays=EVERY_DAY).is_working_day(day)
