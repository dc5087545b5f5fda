"""Days that are named by where they stand: the end of a week or a month, the 12th."""

import re
from datetime import date, timedelta

from bot.rules.date_words import MONTHS, WEEKDAYS
from bot.rules.day_words import END_OF, MONTH, NTH, WEEKDAY
from bot.rules.working_time import WorkingTime

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
FRIDAY, DECEMBER = 4, 12
STANDING = re.compile(rf"(?:{END_OF}|(?:{WEEKDAY},? )?{NTH})")
OF_WEEK = re.compile(r"\b(?:week|eow|weekend|semaine|woche|tygodnia)\b")
WEEKDAY_FIRST = re.compile(rf"(?:{WEEKDAY})\b")


def named_day(words: str, today: date, hours: WorkingTime) -> date | None:
    """The day that words in English and lower case stand for; None for any other words."""
    if not STANDING.fullmatch(words):
        return None
    monday = today - timedelta(days=today.weekday())
    if OF_WEEK.search(words):
        later = "next" in words or today.weekday() > FRIDAY
        return _last_working(monday + A_WEEK * later + timedelta(days=FRIDAY), hours)
    if number := re.search(r"\d+", words):
        day = _nth(int(number[0]), today)
        named = WEEKDAY_FIRST.match(words)
        return day if not named or _is_called(day, named[0]) else None
    named = re.search(rf"\b{MONTH}$", words)
    months = 1 + ("next" in words) if named is None else 1 + _months_until(named[0], today)
    return _last_working(_first_of(today, months) - A_DAY, hours)


def working_day_before(day: date, hours: WorkingTime) -> date:
    """The last day on which work is done before this one."""
    return _last_working(day - A_DAY, hours)


def _last_working(day: date, hours: WorkingTime) -> date:
    """The day itself, or the last working day before; of a fortnight without any, the day."""
    near = (day - timedelta(days=back) for back in range(14))
    return next((one for one in near if hours.is_working_day(one)), day)


def _nth(number: int, today: date) -> date | None:
    """The next day of this number: of this month, or of the first one after it that has it."""
    for months in range(3):
        first = _first_of(today, months)
        day = first + timedelta(days=number - 1)
        if number and day.month == first.month and day >= today:
            return day
    return None


def _first_of(today: date, months: int) -> date:
    """The first day of the month that is so many after this one."""
    count = today.year * DECEMBER + today.month - 1 + months
    return date(count // DECEMBER, count % DECEMBER + 1, 1)


def _months_until(name: str, today: date) -> int:
    """How many months ahead a month of this name is."""
    number = next(n for n, one in enumerate(MONTHS, 1) if one.lower().startswith(name[:3]))
    return (number - today.month) % DECEMBER


def _is_called(day: date | None, words: str) -> bool:
    return day is not None and WEEKDAYS[day.weekday()][:3].lower() in words
