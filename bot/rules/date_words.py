"""The words in which people write a date: spans, clocks, weekdays, slips of the pen."""

import re
from datetime import date, time, timedelta
from difflib import get_close_matches

from bot.errors import Refused
from bot.rules.durations import Duration, Unit

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
KNOWN = {word.lower(): word for word in (*WEEKDAYS, *MONTHS, "today", "tomorrow", "next", "week")}

FILLER = re.compile(r"^(?:by|on|until|till|for)\s+")
END_OF_DAY = re.compile(r"\s*\b(?:eod|cob|end of (?:the )?day)\b\s*")
CLOCK = re.compile(r"(?:^|\s)(at )?(\d{1,2})(:[0-5]\d)? ?(am|pm)?$", re.ASCII)
SPAN = re.compile(r"(?:in )?(\d+) ?(working |business )?(minute|min|hour|hr|day)s?", re.ASCII)
SPAN_UNITS = {
    ("m", False): Unit.MINUTE,
    ("h", False): Unit.HOUR,
    ("h", True): Unit.BUSINESS_HOUR,
    ("d", True): Unit.BUSINESS_DAY,
}
NUMERIC = re.compile(r"(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?\.?", re.ASCII)
WEEKDAY = re.compile(
    r"(next |this |coming )?(mon|tue|wed|thu|fri|sat|sun)"
    r"(?:day|sday|s|nesday|r|rs|rsday|urday)?(?=$|[, ])[, ]*"
)
WEEK = timedelta(days=7)


def plain(text: str) -> str:
    """Lower case, single spaces, without "by" and "on"."""
    return FILLER.sub("", " ".join(text.lower().split()))


def find_span(words: str) -> Duration | None:
    """`2bd`, `4h`, "in 3 working days"; days of the calendar are dates, not spans."""
    if found := SPAN.fullmatch(words):
        unit = SPAN_UNITS.get((found[3][0], bool(found[2])))
        words = f"{found[1]}{unit}" if unit else ""
    try:
        return Duration.parse(words)
    except ValueError:
        return None


def split_clock(words: str) -> tuple[str, time | None]:
    """The words of the day and the time of day; none is named by "EOD" or by silence."""
    without = END_OF_DAY.sub(" ", words).strip()
    found = CLOCK.search(without)
    if without != words or not found or not (found[1] or found[3] or found[4]):
        return without, None
    hour = _hour(int(found[2]), found[4])
    if hour is None:
        return words, None
    return without[: found.start()], time(hour, int((found[3] or ":0")[1:]))


def split_weekday(words: str, today: date) -> tuple[str, tuple[date, ...]]:
    """The words after a weekday, and the days it can mean: this one or, too late today, the next.

    "next Friday" is the Friday of the week that begins next Monday.
    """
    found = WEEKDAY.match(words)
    if not found:
        return words, ()
    weekday = [name[:3].lower() for name in WEEKDAYS].index(found[2])
    monday = today - timedelta(days=today.weekday())
    if found[1] == "next ":
        return words[found.end() :], (monday + WEEK + timedelta(days=weekday),)
    day = today + timedelta(days=(weekday - today.weekday()) % 7)
    return words[found.end() :], (day, day + WEEK)


def check_month_is_named(words: str) -> None:
    """Refuse 12/03, which is December to one company and March to the other."""
    found = NUMERIC.fullmatch(words)
    if not found:
        return
    one, other, year = int(found[1]), int(found[2]), f" {found[3]}" if found[3] else ""
    days = [(day, month) for day, month in ((one, other), (other, one)) if 1 <= month <= 12]
    readings = dict.fromkeys(f"{day} {MONTHS[month - 1][:3]}{year}" for day, month in days)
    better = " or ".join(readings) or "like 3 Dec"
    raise Refused(f"Please write the month of {words} as a word: {better}.")


def nearest(words: str) -> str:
    """The words with misspelt weekdays and months put right."""
    return " ".join(_nearest(word) for word in words.split())


def _nearest(word: str) -> str:
    close = get_close_matches(word, KNOWN, n=1, cutoff=0.75)
    return KNOWN[close[0]] if close else word


def _hour(hour: int, half: str | None) -> int | None:
    if half and 1 <= hour <= 12:
        return hour % 12 + (12 if half == "pm" else 0)
    return hour if not half and hour < 24 else None
