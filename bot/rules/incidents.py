"""When an incident is looked at, and what somebody means who reports a message: pure."""

from datetime import datetime, time, timedelta

from bot.rules.calendars import Calendar
from bot.rules.working_time import DAY, instant
from storage.tables.words import Category

UNFIXED_AFTER = timedelta(minutes=15)  # then the privacy contact is shown where it stands
SAMPLE = 12  # of one weekly list
MORNING = time(9, 30)
WEEK = 7
SAID = {
    "participant": Category.PARTICIPANT,
    "patient": Category.PARTICIPANT,
    "subject": Category.PARTICIPANT,
    "allocation": Category.ALLOCATION,
    "treatment": Category.ALLOCATION,
    "unblinding": Category.ALLOCATION,
}


def next_sample(after: datetime, calendar: Calendar) -> datetime:
    """The morning of the first working day of the next week."""
    day = after.astimezone(calendar.tz).date()
    monday = day + (WEEK - day.weekday()) * DAY
    days = (monday + n * DAY for n in range(366))
    first = next((one for one in days if calendar.is_working_day(one)), monday)
    return instant(first, MORNING, calendar.tz)


def meant(words: str) -> Category | None:
    """What a message is reported as: `this participant data`, `this allocation`; None: unsaid."""
    said = (one.strip(".,:;!?") for one in words.lower().split())
    found = (SAID[one] for one in said if one in SAID)
    return next(found, None)
