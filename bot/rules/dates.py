"""Dates as people write them, and as people read them: English, in the reader's zone (D23, D29)."""

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import dateparser
from babel.dates import format_date, format_datetime, get_timezone_location
from babel.units import format_unit

from bot.errors import Refused
from bot.rules.date_words import (
    check_month_is_named,
    find_span,
    nearest,
    plain,
    split_clock,
    split_weekday,
)
from bot.rules.durations import Duration, Unit
from bot.rules.working_time import WorkingTime, instant

# Characters; whatever is longer is talk.
LONGEST = 40
# A date without a year that passed this recently is a slip, not a date of next year.
SLIP = timedelta(days=90)
FARTHEST = timedelta(days=3653)


def read_when(text: str, now: datetime, zone: str, calendar: WorkingTime) -> datetime:
    """The moment that somebody in a zone means; a day without a time ends as the calendar closes.

    Raises Refused with the nearest right form for what is past, unclear or unreadable.
    """
    words = plain(text)
    moment = _read(words, now, zone, calendar)
    if moment is None:
        guess = nearest(words)
        known = guess.lower() != words and _read(guess.lower(), now, zone, calendar)
        hint = f"Did you mean {guess}?" if known else "Try 3 Dec, Fri, tomorrow, 2bd or 2026-12-03."
        raise Refused(f'I cannot read "{text.strip()[:LONGEST]}" as a date. {hint}')
    if moment <= now:
        said = say_when(moment, zone)
        raise Refused(f"{said} is past. Please name a later time, like tomorrow or 2bd.")
    return moment


def say_when(moment: datetime, zone: str, now: datetime | None = None) -> str:
    """Like "Thu 14 May 2026, 17:00 Zurich"; told `now`, without the year if it is this one."""
    tz = ZoneInfo(zone)
    this_year = now and now.astimezone(tz).year == moment.astimezone(tz).year
    pattern = "EEE d MMM, HH:mm" if this_year else "EEE d MMM y, HH:mm"
    return f"{format_datetime(moment, pattern, tzinfo=tz, locale='en')} {_city(zone)}"


def say_day(day: date, zone: str = "UTC") -> str:
    """Like "Thu 14 May 2026"; the day of a moment is that of the zone."""
    if isinstance(day, datetime):
        day = day.astimezone(ZoneInfo(zone)).date()
    return format_date(day, "EEE d MMM y", locale="en")


def say_span(span: timedelta | Duration | int) -> str:
    """Like "8 working days" for a count or a duration, "1 hour 30 minutes" for elapsed time.

    Two units at most, never rounded up; which way the time runs is for the sentence to say.
    """
    if isinstance(span, int):
        return f"{span} working {'day' if span == 1 else 'days'}"
    if isinstance(span, timedelta):
        return _say_elapsed(abs(span))
    if span.elapsed:
        return _say_elapsed(span.timedelta)
    if span.unit == Unit.BUSINESS_DAY:
        return say_span(span.amount)
    return f"{span.amount} working {'hour' if span.amount == 1 else 'hours'}"


def _say_elapsed(span: timedelta) -> str:
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    counts = {"day": days, "hour": hours, "minute": minutes, "second": seconds}
    said = [format_unit(count, unit, locale="en") for unit, count in counts.items() if count]
    return " ".join(said[:2]) or "no time"


@cache
def _city(zone: str) -> str:
    return get_timezone_location(zone, locale="en", return_city=True).rpartition("/")[2]


def _read(words: str, now: datetime, zone: str, calendar: WorkingTime) -> datetime | None:
    """The first moment ahead that the words can mean, else one that is past, else None."""
    if not words or len(words) > LONGEST:
        return None
    if span := find_span(words):
        return calendar.add(now, span)
    tz = ZoneInfo(zone)
    day_words, clock = split_clock(words)
    today = now.astimezone(tz).date()
    days = _days(day_words, today) if day_words else (today,)
    moments = [instant(day, clock, tz) if clock else calendar.closing(day) for day in days]
    return next((moment for moment in moments if moment > now), moments[0] if moments else None)


def _days(words: str, today: date) -> tuple[date, ...]:
    """The days that the words can mean, soonest first."""
    check_month_is_named(words)
    rest, weekdays = split_weekday(words, today)
    if not rest:
        return weekdays
    day = _iso(rest) or _day(rest, today)
    if day and weekdays and day.weekday() != weekdays[0].weekday():
        raise Refused(f"{say_day(day)} is another day of the week. Please write one of the two.")
    if day and abs(day - today) > FARTHEST:
        raise Refused(f"{say_day(day)} is more than ten years away. Is the year right?")
    return (day,) if day else ()


def _iso(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _day(words: str, today: date) -> date | None:
    day = _parse(words, today, "future")
    if day and day > today + timedelta(days=365) - SLIP:
        slip = _parse(words, today, "current_period")
        return slip if slip and today - SLIP < slip < today else day
    return day


def _parse(words: str, today: date, prefer: str) -> date | None:
    """A day and a month, or days and weeks from today; None for anything else."""
    found = dateparser.parse(
        words,
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime.combine(today, time.min),
            "PREFER_DATES_FROM": prefer,
            "DATE_ORDER": "DMY",
            "REQUIRE_PARTS": ["day", "month"],
            "PARSERS": ["relative-time", "absolute-time"],
        },
    )
    return found.date() if found and found.time() == time.min else None
