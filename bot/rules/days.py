"""Days as spreadsheets have them: ISO, with a month's name, in figures, or counted from 1900."""

import re
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

FIRST = date(1899, 12, 30)  # spreadsheets count days from here, save for their first two months
SERIALS = range(20_000, 80_000)  # 1954 to 2119: whatever else is a number and no day
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
TIME = r"(?:[T ,]+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?)?"
ISO = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})" + TIME)
DOTTED = re.compile(r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4}|\d\d)" + TIME)
FIGURES = re.compile(r"(?P<a>\d{1,2})([/-])(?P<b>\d{1,2})\2(?P<y>\d{4}|\d\d)" + TIME)
NAMED = re.compile(r"(?:[a-z]{3,9},? )?(?P<d>\d{1,2})(?:st|nd|rd|th)?[ \-/.]+(?P<name>[a-z]{3,9})"
                   r"\.?[ \-/.,]+(?P<y>\d{4}|\d\d)" + TIME, re.IGNORECASE)  # fmt: skip
AMERICAN = re.compile(r"(?:[a-z]{3,9},? )?(?P<name>[a-z]{3,9})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?"
                      r",? (?P<y>\d{4})" + TIME, re.IGNORECASE)  # fmt: skip
UNREADABLE = "is no date like 2026-03-12 or 12 Mar 2026"
AMBIGUOUS = "may be two days; say --day-first or --month-first"


class Order(StrEnum):
    """What stands first in a date that is written in figures."""

    DAY = "day"
    MONTH = "month"
    UNSAID = ""


def read_day(cell: object, order: Order, zone: ZoneInfo, first: date = FIRST) -> date | datetime:
    """A day, or a moment where a cell says the time too; raises ValueError with what is wrong."""
    if isinstance(cell, datetime):
        return _moment(cell, zone)
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _serial(float(cell), first, zone)
    text = " ".join(str(cell).split())
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        return _serial(float(text), first, zone)
    try:
        return _moment(datetime.fromisoformat(text), zone)
    except ValueError:
        return _written(text, order, zone)


def _moment(at: datetime, zone: ZoneInfo) -> date | datetime:
    """Midnight is how a spreadsheet writes a day."""
    if at.tzinfo:
        return at.astimezone(UTC)
    return at.date() if at.time() == time.min else at.replace(tzinfo=zone).astimezone(UTC)


def _serial(days: float, first: date, zone: ZoneInfo) -> date | datetime:
    if int(days) not in SERIALS:
        raise ValueError(UNREADABLE)
    seconds = round(days % 1 * 86_400)
    at = datetime.combine(first, time.min) + timedelta(days=int(days), seconds=seconds)
    return _moment(at, zone)


def _written(text: str, order: Order, zone: ZoneInfo) -> date | datetime:
    for pattern in (ISO, DOTTED, FIGURES, NAMED, AMERICAN):
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            month, day = _month_and_day(parts, order)
            year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
            try:
                clock = time(int(parts["hour"] or 0), int(parts["minute"] or 0))
                at = datetime.combine(date(year, month, day), clock)
            except ValueError:
                raise ValueError(UNREADABLE) from None
            return _moment(at, zone) if parts["hour"] else at.date()
    raise ValueError(UNREADABLE)


def _month_and_day(parts: dict[str, str], order: Order) -> tuple[int, int]:
    if "name" in parts:
        name = parts["name"].casefold()
        month = next((n for n, one in enumerate(MONTHS, 1) if one.startswith(name)), 0)
        return month, int(parts["d"])
    if "m" in parts:
        return int(parts["m"]), int(parts["d"])
    one, two = int(parts["a"]), int(parts["b"])
    if order == Order.DAY or (order == Order.UNSAID and one > 12):
        return two, one
    if order == Order.MONTH or two > 12 or one == two:
        return one, two
    raise ValueError(AMBIGUOUS)
