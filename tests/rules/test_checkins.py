"""When a check-in asks and closes: days, holidays, and the nights on which clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.rules.calendars import Calendar, joint
from bot.rules.checkins import Rhythm
from bot.rules.durations import Duration
from tests.rules.places import BASEL, CALENDARS, LONDON, TOKYO

MON, THU, SAT, SUN = 0, 3, 5, 6
EVERY_DAY = frozenset(range(7))
CHANGES = [
    pytest.param("Europe/Zurich", date(2026, 3, 29), -1, id="Europe, spring 2026"),
    pytest.param("Europe/Zurich", date(2026, 10, 25), 1, id="Europe, autumn 2026"),
    pytest.param("Europe/London", date(2027, 3, 28), -1, id="Europe, spring 2027"),
    pytest.param("Europe/London", date(2027, 10, 31), 1, id="Europe, autumn 2027"),
    pytest.param("America/New_York", date(2026, 3, 8), -1, id="US, spring 2026"),
    pytest.param("America/New_York", date(2026, 11, 1), 1, id="US, autumn 2026"),
    pytest.param("America/New_York", date(2027, 3, 14), -1, id="US, spring 2027"),
    pytest.param("America/New_York", date(2027, 11, 7), 1, id="US, autumn 2027"),
]
MOMENTS = some.timedeltas(timedelta(0), timedelta(days=730)).map(
    datetime(2026, 1, 1, tzinfo=UTC).__add__
)
RHYTHMS = some.builds(
    lambda zone, at, days, window, asked: rhythm(zone, at, days, window, asked),
    some.sampled_from(["Europe/Zurich", "Europe/London", "America/New_York", "Asia/Tokyo"]),
    some.times().map(lambda at: at.replace(second=0, microsecond=0)),
    some.frozensets(some.integers(0, 6), min_size=1),
    some.sampled_from(["90s", "4h", "1d", "3d", "9d", "4bh", "1bd", "5bd"]),
    some.lists(CALENDARS, min_size=1, max_size=3),
)


def rhythm(zone="Europe/Zurich", at=time(9, 30), days=(MON, THU), window="1d", asked=(BASEL,)):
    both = joint(BASEL, LONDON)
    return Rhythm(ZoneInfo(zone), at, frozenset(days), Duration.parse(window), tuple(asked), both)


def there_is(day, at, zone):
    """Whether the clocks of a zone show this time on this day."""
    moment = datetime.combine(day, at, zone)
    return moment.astimezone(UTC).astimezone(zone).time() == at


def utc(text):
    return datetime.fromisoformat(f"{text}+00:00")


@pytest.mark.parametrize(
    ("asks", "after", "expected"),
    [
        pytest.param(rhythm(), "2026-03-02 08:29", "2026-03-02 08:30", id="the same morning"),
        pytest.param(rhythm(), "2026-03-02 08:30", "2026-03-05 08:30", id="strictly after"),
        pytest.param(rhythm(), "2026-03-26 09:00", "2026-03-30 07:30", id="over the change"),
        pytest.param(rhythm(), "2026-04-02 08:00", "2026-04-09 07:30", id="Easter Monday"),
        pytest.param(
            rhythm(asked=(BASEL, LONDON)), "2026-05-12 08:00", "2026-05-14 07:30", id="one works"
        ),
        pytest.param(rhythm(), "2026-05-12 08:00", "2026-05-18 07:30", id="Ascension Day"),
        pytest.param(
            rhythm(days=(SAT,)), "2026-03-02 08:00", "2026-03-07 08:30", id="a Saturday, if asked"
        ),
        pytest.param(
            rhythm(at=time(23, 30), days=(THU,), asked=(TOKYO,)),
            "2026-03-18 08:00",
            "2026-03-26 22:30",
            id="where they are it is a Friday off",
        ),
        pytest.param(rhythm(asked=()), "2026-03-02 08:00", None, id="nobody to ask"),
    ],
)
def test_it_asks_next(asks, after, expected):
    assert asks.next(utc(after)) == (utc(expected) if expected else None)


def test_never_twice_a_day_even_if_its_time_has_moved():
    asked_at_nine, moved = utc("2026-03-05 08:00"), rhythm(at=time(11))

    assert moved.next(utc("2026-03-05 08:15"), asked_at_nine) == utc("2026-03-09 10:00")


@pytest.mark.parametrize(
    ("asks", "asked", "closes"),
    [
        pytest.param(rhythm(), "2026-03-02 08:30", "2026-03-03 08:30", id="a day"),
        pytest.param(rhythm(window="4bh"), "2026-03-02 08:30", "2026-03-02 13:00", id="in hours"),
        pytest.param(rhythm(window="1bd"), "2026-03-05 08:30", "2026-03-05 16:00", id="of both"),
        pytest.param(rhythm(window="2bd"), "2026-04-02 07:30", "2026-04-07 15:00", id="Easter"),
        pytest.param(rhythm(window="9d"), "2026-03-02 08:30", "2026-03-05 08:30", id="the next"),
    ],
)
def test_it_closes_after_its_window_or_when_the_next_one_opens(asks, asked, closes):
    assert asks.closes(utc(asked)) == utc(closes)


@pytest.mark.parametrize(("zone", "sunday", "hours"), CHANGES)
def test_on_the_weekend_of_a_change_the_wall_clock_shows_the_same_time(zone, sunday, hours):
    asks = rhythm(zone, days=EVERY_DAY, window="3d", asked=[Calendar(zone)])
    saturday = asks.next(datetime.combine(sunday - timedelta(days=1), time(0), ZoneInfo(zone)))
    second = asks.next(saturday)

    assert [one.astimezone(ZoneInfo(zone)).time() for one in (saturday, second)] == [
        time(9, 30)
    ] * 2
    assert second.astimezone(ZoneInfo(zone)).date() == sunday
    assert second - saturday == timedelta(hours=24 + hours)
    assert asks.closes(saturday) == second, "one window never runs into the next"


@pytest.mark.parametrize(("zone", "sunday", "hours"), CHANGES)
def test_a_time_that_the_clock_skips_or_shows_twice_asks_once(zone, sunday, hours):
    asks = rhythm(zone, at=time(2, 30), days=EVERY_DAY, asked=[Calendar(zone)])
    begins = datetime.combine(sunday, time(0), ZoneInfo(zone))
    ends = datetime.combine(sunday + timedelta(days=1), time(0), ZoneInfo(zone))
    first = asks.next(begins)

    assert begins < first < ends
    assert asks.next(first) > ends


@given(asks=RHYTHMS, now=MOMENTS)
@settings(deadline=None)
def test_whatever_the_calendars_it_keeps_its_time_of_day_and_its_days(asks, now):
    moment = asks.next(now)
    if moment is None:
        return
    local = moment.astimezone(asks.zone)

    assert moment > now and local.weekday() in asks.weekdays
    assert local.time() == asks.at or not there_is(local.date(), asks.at, asks.zone)
    assert asks.works(moment)
    assert asks.last(moment) == moment and asks.next(moment - timedelta(seconds=1)) == moment
    assert moment < asks.closes(moment) <= (asks.next(moment) or datetime.max.replace(tzinfo=UTC))


@given(asks=RHYTHMS, now=MOMENTS)
@settings(deadline=None)
def test_nothing_lies_between_the_last_time_and_the_next(asks, now):
    last, coming = asks.last(now), asks.next(now)
    if last and coming:
        assert last <= now < coming
        assert asks.next(last) == coming
        days = {one.astimezone(asks.zone).date() for one in (last, coming)}
        assert len(days) == 2, "one a day"
