"""Where the people of the time tests work, and the years through which they do."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as some

from bot.rules.calendars import Calendar, joint
from bot.rules.durations import Duration, Unit

BASEL = Calendar("Europe/Zurich", country="CH", region="BS")
LONDON = Calendar("Europe/London", country="GB", region="ENG")
WARSAW = Calendar("Europe/Warsaw", country="PL")
PARIS = Calendar("Europe/Paris", country="FR")
BERLIN = Calendar("Europe/Berlin", country="DE", region="BE")
MADRID = Calendar("Europe/Madrid", country="ES", region="MD")
BOSTON = Calendar("America/New_York", country="US")
ANGELES = Calendar("America/Los_Angeles", country="US")
TOKYO = Calendar("Asia/Tokyo", country="JP")
AUCKLAND = Calendar("Pacific/Auckland", country="NZ", region="AUK")
KOLKATA = Calendar("Asia/Kolkata", opens=time(9, 30), closes=time(18, 30), country="IN")
LORD_HOWE = Calendar("Australia/Lord_Howe", country="AU", region="NSW")
HOLIDAY = Calendar(
    "Europe/Zurich",
    country="CH",
    region="BS",
    days_off=frozenset({date(2026, 12, 24), date(2027, 12, 24)}),
    leave=((date(2026, 7, 13), date(2026, 8, 7)), (date(2027, 3, 22), date(2027, 4, 2))),
)
PART_TIME = Calendar(
    "Europe/Madrid", opens=time(8), closes=time(12, 15), weekdays=frozenset({0, 2})
)
WEEKEND = Calendar("America/New_York", closes=time(18), weekdays=frozenset({5, 6}))
NIGHT = Calendar("America/New_York", opens=time(0), closes=time(6), weekdays=frozenset(range(7)))

ORDINARY = [BASEL, LONDON, WARSAW, BOSTON, TOKYO, AUCKLAND, KOLKATA, LORD_HOWE]
# Their day is as long every day of the year: no clock changes while they are at work.
STEADY = [*ORDINARY, ANGELES, HOLIDAY, PART_TIME, WEEKEND]
ALL = [*STEADY, NIGHT]

CALENDARS = some.sampled_from(ALL)
STEADY_CALENDARS = some.sampled_from(STEADY)
JOINT = some.builds(joint, CALENDARS, CALENDARS).filter(lambda both: both not in ALL)
MOMENT = timedelta(microseconds=1)
START = datetime(2024, 1, 1, tzinfo=UTC)
MOMENTS = some.timedeltas(timedelta(0), timedelta(days=8 * 365)).map(START.__add__)
CHANGES = some.sampled_from(
    [date(2026, 3, 8), date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 1)]
    + [date(2027, 3, 14), date(2027, 3, 28), date(2027, 10, 31), date(2027, 11, 7)]
)


def around(day):
    """Moments within four days of a clock change."""
    middle = datetime.combine(day, time(12), UTC)
    days = timedelta(days=4)
    return some.timedeltas(-days, days).map(middle.__add__)


WORK_SPANS = some.one_of(
    some.builds(Duration, some.integers(0, 60), some.just(Unit.BUSINESS_DAY)),
    some.builds(Duration, some.integers(0, 200), some.just(Unit.BUSINESS_HOUR)),
)
TIMES = MOMENTS | CHANGES.flatmap(around)


def at(calendar, text):
    """A time on the wall of whoever keeps the calendar."""
    return datetime.fromisoformat(text).replace(tzinfo=calendar.tz).astimezone(UTC)
