"""The moment by which somebody's words ask for something or promise it, where they live."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.errors import Refused
from bot.rules.calendars import Calendar
from bot.rules.dates import read_when
from bot.rules.day_words import ABBREVIATED, CLOCK, DATE, END, SEVERAL, SPAN, ZONE, english
from bot.rules.due_words import Phrase, find
from bot.rules.named_days import OF_WEEK, named_day, working_day_before
from bot.rules.working_time import WorkingTime, instant

SENSE = timedelta(days=183)  # what is farther away is a plan, and nothing that is owed
MIDDAY = ("noon", "lunch", "lunchtime", "morning", "first thing")
EVENING = ("afternoon", "evening", "night")
LATE = time(23, 59)
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
COUNTED = {"a": "1", "an": "1", **{word: str(n) for n, word in enumerate(NUMBERS, 1)}}
NEIGHBOURS = {"basel": "zurich", "boston": "new york", "geneva": "zurich", "manchester": "london"}
LEADS = re.compile(r"^(?:(?:at|on|um|à|by|the|le|am|el|late|early)\s+)+")
DAY_OR_SPAN = re.compile(rf"\b(?:{DATE}|{SPAN})")
TIME = re.compile(rf"(?<![\w:])(?:(?:at|um|à|by) )?{CLOCK}(?!\w)")


@dataclass(frozen=True)
class Whose:
    """In whose zone and working hours a date is read."""

    zone: str
    hours: WorkingTime


def asked_by(
    text: str, now: datetime, author: Whose, addressed: Whose | None = None
) -> datetime | None:
    """By when a message asks or promises; None where no day is named that is ahead and near.

    `addressed`: whose “your time” is; without anybody it is not read.
    """
    phrase = find(text)
    if phrase is None or not phrase.when:
        return None
    try:
        moment = _read(phrase, now, author, addressed)
    except (Refused, OverflowError):  # past, unclear, or no date after all
        return None
    return moment if moment and now < moment <= now + SENSE else None


def _read(phrase: Phrase, now: datetime, author: Whose, addressed: Whose | None) -> datetime | None:
    words = english(" ".join(phrase.when.split()))
    words, whose = _whose(words, author, addressed)
    if whose is None:
        return None
    words, clock = _clock(_without(re.compile(rf"\b{END}\b"), words))
    tz, moment = ZoneInfo(whose.zone), None
    if day := named_day(words, now.astimezone(tz).date(), whose.hours):
        moment = instant(day, clock, tz) if clock else whose.hours.closing(day)
    else:
        typed = f"{_as_typed(words)} {clock:%H:%M}" if clock else _as_typed(words)
        moment = read_when(typed, now, whose.zone, whose.hours)
    if not phrase.ahead or clock or OF_WEEK.search(words):
        return moment
    return whose.hours.closing(working_day_before(moment.astimezone(tz).date(), whose.hours))


def _whose(words: str, author: Whose, addressed: Whose | None) -> tuple[str, Whose | None]:
    """The words without a zone, and whose it is; None for one that nobody can be sure of."""
    pattern = re.compile(rf"(?<!\w){ZONE}(?!\w)")
    found = pattern.search(words)
    if not found:
        return words, author
    rest, named = _without(pattern, words), found[0].strip("()").removesuffix(" time")
    if named in ("our", "my", "your"):
        return rest, addressed if named == "your" else author
    zone = "" if named in SEVERAL else ABBREVIATED.get(named) or _city(named)
    return rest, Whose(zone, Calendar(zone)) if zone else None


def _clock(words: str) -> tuple[str, time | None]:
    """The words of the day, and the time of day; an evening is when work ends."""
    hidden = DAY_OR_SPAN.sub(lambda one: "_" * len(one[0]), words)
    found = TIME.search(hidden)
    if not found:
        return _trimmed(words), None
    rest = _trimmed(f"{words[: found.start()]} {words[found.end() :]}")
    said = LEADS.sub("", found[0])
    if said in MIDDAY:
        return rest, time(12)
    if said in EVENING:
        return rest, None
    return rest, LATE if said == "midnight" else _time(said)


def _time(said: str) -> time | None:
    """`14:00`, `2pm`, `16h`, `9.30`; no clock shows 25:00."""
    hour, minute, half = re.findall(r"(\d+)(?:[:.h](\d\d))?h? ?([ap]m)?", said)[0]
    shown = int(hour) % 12 + 12 * (half == "pm") if half else int(hour)
    if shown > LATE.hour:
        raise Refused(said)
    return time(shown, int(minute or 0))


def _as_typed(words: str) -> str:
    """The words as a date is typed: “12. march” is 12 march, “within two days” is in 2 days."""
    words = re.sub(r"^within ", "in ", words).replace("in the ", "in ").replace("in next ", "in ")
    words = " ".join(COUNTED.get(word, word) for word in words.split())
    if words.endswith(" next week"):
        words = f"next {words.removesuffix(' next week')}"
    words = re.sub(r"\b(\d+)(?:\.|er)(?= )", r"\1", words).replace(" de ", " ")
    words = words.replace("tonight", "today").replace("this afternoon", "today")
    return words.replace("this evening", "today") or "today"


def _without(pattern: re.Pattern[str], words: str) -> str:
    return _trimmed(pattern.sub(" ", words))


def _trimmed(words: str) -> str:
    return LEADS.sub("", " ".join(words.split()).strip(" ,()"))


@cache
def _cities() -> dict[str, str]:
    """The zones by their cities, in small letters."""
    zones = sorted(one for one in available_timezones() if one[0].isupper() and "/" in one)
    return {one.rpartition("/")[2].replace("_", " ").lower(): one for one in zones}


def _city(name: str) -> str:
    return _cities().get(NEIGHBOURS.get(name, name), "")
