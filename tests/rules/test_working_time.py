from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from bot.rules.calendars import Calendar
from bot.rules.durations import Duration, Unit
from tests.rules.places import (
    BASEL,
    BOSTON,
    CALENDARS,
    HOLIDAY,
    JOINT,
    MOMENT,
    NIGHT,
    PART_TIME,
    STEADY_CALENDARS,
    TIMES,
    WARSAW,
    WORK_SPANS,
    at,
)

WESTERN = Calendar("America/Los_Angeles")
EASTERN = Calendar("Pacific/Auckland")


@pytest.mark.parametrize(
    ("calendar", "start", "span", "end"),
    [
        pytest.param(BASEL, "2026-03-10 14:00", "1bd", "2026-03-11 14:00", id="the next day"),
        pytest.param(BASEL, "2026-03-13 14:00", "1bd", "2026-03-16 14:00", id="over a weekend"),
        pytest.param(BASEL, "2026-03-10 09:00", "1bd", "2026-03-10 17:00", id="stays at closing"),
        pytest.param(BASEL, "2026-03-10 17:00", "1bd", "2026-03-11 17:00", id="asked at closing"),
        pytest.param(BASEL, "2026-03-14 11:00", "1bd", "2026-03-16 17:00", id="asked on Saturday"),
        pytest.param(BASEL, "2026-04-02 16:00", "2bh", "2026-04-07 10:00", id="over Easter"),
        pytest.param(WARSAW, "2026-04-02 16:00", "2bh", "2026-04-03 10:00", id="not in Warsaw"),
        pytest.param(BASEL, "2026-03-10 16:00", "4bh", "2026-03-11 12:00", id="hours overnight"),
        pytest.param(BASEL, "2026-03-10 13:00", "4bh", "2026-03-10 17:00", id="hours to closing"),
        pytest.param(BASEL, "2026-03-27 16:00", "2bh", "2026-03-30 10:00", id="summer time, EU"),
        pytest.param(BOSTON, "2026-03-06 16:00", "2bh", "2026-03-09 10:00", id="summer time, US"),
        pytest.param(BOSTON, "2026-10-30 16:00", "1bd", "2026-11-02 16:00", id="winter time, US"),
        pytest.param(
            BASEL, "2026-03-28 23:00", "6h", "2026-03-29 06:00", id="elapsed over a change"
        ),
        pytest.param(BASEL, "2026-03-14 11:00", "2d", "2026-03-16 11:00", id="elapsed on Saturday"),
        pytest.param(BASEL, "2026-03-14 11:00", "0bd", "2026-03-16 09:00", id="nothing is next"),
        pytest.param(BASEL, "2026-12-30 10:00", "3bd", "2027-01-05 10:00", id="over New Year"),
        pytest.param(HOLIDAY, "2026-07-10 10:00", "1bd", "2026-08-10 10:00", id="over leave"),
        pytest.param(
            PART_TIME, "2026-03-09 11:00", "1bd", "2026-03-11 11:00", id="two days a week"
        ),
        pytest.param(
            NIGHT, "2026-03-07 05:00", "1bd", "2026-03-08 05:10", id="share of a short day"
        ),
    ],
)
def test_a_span_ends(calendar, start, span, end):
    assert calendar.add(at(calendar, start), Duration.parse(span)) == at(calendar, end)


@pytest.mark.parametrize(
    ("end", "span", "start"),
    [
        pytest.param("2026-03-11 14:00", "1bd", "2026-03-10 14:00", id="the day before"),
        pytest.param("2026-03-10 17:00", "1bd", "2026-03-10 09:00", id="from closing to opening"),
        pytest.param("2026-03-10 17:00", "2bd", "2026-03-09 09:00", id="two days to an opening"),
        pytest.param("2026-03-15 12:00", "1bd", "2026-03-13 09:00", id="from a Sunday"),
        pytest.param("2026-04-07 10:00", "2bh", "2026-04-02 16:00", id="over Easter"),
        pytest.param("2026-04-07 09:00", "8bh", "2026-04-02 09:00", id="a whole day of hours"),
        pytest.param("2026-03-15 12:00", "0bd", "2026-03-16 09:00", id="nothing is next"),
        pytest.param("2026-03-16 11:00", "2d", "2026-03-14 11:00", id="elapsed"),
    ],
)
def test_a_span_began(end, span, start):
    assert BASEL.subtract(at(BASEL, end), Duration.parse(span)) == at(BASEL, start)


@pytest.mark.parametrize(
    ("calendar", "moment", "works"),
    [
        pytest.param(BASEL, "2026-03-10 08:59", False, id="before opening"),
        pytest.param(BASEL, "2026-03-10 09:00", True, id="at opening"),
        pytest.param(BASEL, "2026-03-10 16:59", True, id="before closing"),
        pytest.param(BASEL, "2026-03-10 17:00", False, id="at closing"),
        pytest.param(BASEL, "2026-03-14 12:00", False, id="on a Saturday"),
        pytest.param(WESTERN, "2026-12-31 16:30", True, id="a year behind Greenwich"),
        pytest.param(EASTERN, "2027-01-01 09:30", True, id="a year ahead of it"),
    ],
)
def test_working_begins_with_opening_and_ends_with_closing(calendar, moment, works):
    assert calendar.working_at(at(calendar, moment)) is works


def test_hours_are_counted_across_the_turn_of_a_year_that_is_not_that_of_greenwich():
    hour = Duration.parse("1bh")

    assert EASTERN.subtract(at(EASTERN, "2027-01-01 10:30"), hour) == at(
        EASTERN, "2027-01-01 09:30"
    )
    assert WESTERN.add(at(WESTERN, "2026-12-31 15:30"), hour) == at(WESTERN, "2026-12-31 16:30")


@given(CALENDARS, TIMES, WORK_SPANS)
def test_a_span_ends_at_work_or_at_closing(calendar, start, span):
    end = calendar.add(start, span)

    assert calendar.is_working_day(end.astimezone(calendar.tz).date())
    assert calendar.working_at(end) or calendar.working_at(end - MOMENT)


@given(STEADY_CALENDARS, TIMES, WORK_SPANS)
def test_there_and_back_is_the_next_working_instant(calendar, start, span):
    back = calendar.subtract(calendar.add(start, span), span)

    assert back == calendar.next_working(start)


@given(CALENDARS, TIMES, some.integers(0, 200))
def test_hours_are_exact_even_in_a_night_with_a_clock_change(calendar, start, hours):
    span = Duration(hours, Unit.BUSINESS_HOUR)
    end = calendar.add(start, span)

    assert calendar.between(start, end) == timedelta(hours=hours)
    assert calendar.subtract(end, span) == calendar.next_working(start)


@given(STEADY_CALENDARS, TIMES, some.integers(0, 60))
def test_a_working_day_is_as_long_as_its_hours(calendar, start, days):
    end = calendar.add(start, Duration(days, Unit.BUSINESS_DAY))

    assert calendar.between(start, end) == days * calendar.working_day


@given(CALENDARS | JOINT, TIMES, some.timedeltas(timedelta(0), timedelta(days=9)), WORK_SPANS)
def test_who_asks_later_gets_no_earlier_answer(calendar, start, pause, span):
    assert calendar.add(start, span) <= calendar.add(start + pause, span)
    assert calendar.subtract(start, span) <= calendar.subtract(start + pause, span)


@given(STEADY_CALENDARS, TIMES, some.integers(0, 40), some.integers(0, 40))
def test_two_spans_are_one_long_one(calendar, start, one, other):
    days = [Duration(n, Unit.BUSINESS_DAY) for n in (one, other, one + other)]
    assume(one and other)

    assert calendar.add(calendar.add(start, days[0]), days[1]) == calendar.add(start, days[2])


@given(CALENDARS | JOINT, TIMES)
def test_the_next_working_instant_is_the_first_one(calendar, moment):
    opens = calendar.next_working(moment)

    assert opens >= moment
    assert calendar.working_at(opens)
    assert calendar.between(moment, opens) == timedelta(0)


@given(STEADY_CALENDARS, TIMES, TIMES, TIMES)
def test_working_time_adds_up(calendar, one, two, three):
    parts = calendar.between(one, two) + calendar.between(two, three)

    assert parts == calendar.between(one, three)
