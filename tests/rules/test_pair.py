from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.rules.calendars import Calendar
from bot.rules.pair import pair_minute
from tests.rules.places import (
    ALL,
    ANGELES,
    AUCKLAND,
    BASEL,
    BOSTON,
    CALENDARS,
    KOLKATA,
    LONDON,
    LORD_HOWE,
    ORDINARY,
    TIMES,
    TOKYO,
    WARSAW,
    WEEKEND,
    at,
)

MINUTE = timedelta(minutes=1)
AWAY = Calendar(
    "America/New_York", country="US", leave=((date(2026, 3, 2), date(2026, 3, 20)),)
)  # and without a deputy


@pytest.mark.parametrize(
    ("one", "other", "not_before", "told"),
    [
        pytest.param(BASEL, LONDON, "2026-03-10 11:00", "2026-03-10 11:00", id="at once"),
        pytest.param(BASEL, LONDON, "2026-03-10 09:20", "2026-03-10 10:00", id="London opens"),
        pytest.param(BASEL, LONDON, "2026-03-10 17:00", "2026-03-11 10:00", id="Basel has closed"),
        pytest.param(
            BASEL, LONDON, "2026-03-10 16:59", "2026-03-10 16:59", id="a minute is enough"
        ),
        pytest.param(BASEL, LONDON, "2026-03-14 11:00", "2026-03-16 10:00", id="after the weekend"),
        pytest.param(BASEL, BOSTON, "2026-03-06 10:00", "2026-03-06 15:00", id="Boston wakes"),
        pytest.param(BASEL, BOSTON, "2026-03-09 10:00", "2026-03-09 14:00", id="an hour earlier"),
        pytest.param(BASEL, BOSTON, "2026-03-30 10:00", "2026-03-30 15:00", id="six hours again"),
        pytest.param(BASEL, WARSAW, "2026-04-03 10:00", "2026-04-07 09:00", id="Easter"),
        pytest.param(WARSAW, BASEL, "2026-04-30 16:59", "2026-04-30 16:59", id="before a holiday"),
        pytest.param(BASEL, KOLKATA, "2026-03-10 15:00", "2026-03-11 09:00", id="half hours"),
        pytest.param(
            LONDON, AUCKLAND, "2026-03-10 10:00", "2026-03-10 18:00", id="never both open"
        ),
        pytest.param(
            LONDON, AUCKLAND, "2026-03-13 10:00", "2026-03-16 07:00", id="not at weekends"
        ),
        pytest.param(TOKYO, BOSTON, "2026-10-30 21:00", "2026-11-04 07:00", id="Culture Day"),
        pytest.param(BASEL, TOKYO, "2026-03-27 10:00", "2026-03-30 09:00", id="the second day"),
        pytest.param(BASEL, TOKYO, "2026-03-10 14:00", "2026-03-11 07:00", id="Basel gets up"),
        pytest.param(BOSTON, LORD_HOWE, "2026-03-10 10:00", "2026-03-10 16:00", id="eleven hours"),
        pytest.param(ANGELES, AUCKLAND, "2026-03-10 09:00", "2026-03-10 13:00", id="the date line"),
        pytest.param(BASEL, BOSTON, "2026-04-02 18:00", "2026-04-07 15:00", id="Easter of one"),
        pytest.param(
            BASEL, AWAY, "2026-03-09 22:00", "2026-03-10 12:00", id="weeks of leave of one"
        ),
        pytest.param(
            BASEL, AWAY, "2026-03-19 22:00", "2026-03-23 14:00", id="the end of the leave"
        ),
        pytest.param(
            BASEL, WEEKEND, "2026-03-10 22:00", "2026-03-11 12:00", id="no common weekday"
        ),
    ],
)
def test_both_hear_in_the_same_minute(one, other, not_before, told):
    assert pair_minute(at(one, not_before), one, other) == at(one, told)


def test_a_minute_is_a_whole_one():
    asked = datetime(2026, 3, 10, 11, 0, 0, 1, tzinfo=UTC)

    assert pair_minute(asked, BASEL, LONDON) == datetime(2026, 3, 10, 11, 1, tzinfo=UTC)


def awake(calendar, moment):
    return 7 <= moment.astimezone(calendar.tz).hour < 21


def at_work(calendar, moment):
    return calendar.is_working_day(moment.astimezone(calendar.tz).date())


@given(some.permutations(ALL), TIMES)
def test_there_always_is_a_minute_and_nobody_sleeps_through_it(calendars, not_before):
    one, other, *_ = calendars
    told = pair_minute(not_before, one, other)

    assert told >= not_before
    assert told.second == told.microsecond == 0
    both_open = one.working_at(told) and other.working_at(told)
    assert both_open or (awake(one, told) and awake(other, told))
    assert at_work(one, told) or at_work(other, told)


@given(some.permutations(ORDINARY), TIMES)
def test_colleagues_of_a_usual_week_hear_on_a_day_on_which_both_work(calendars, not_before):
    one, other, *_ = calendars
    told = pair_minute(not_before, one, other)

    assert at_work(one, told)
    assert at_work(other, told)
    assert told - not_before < timedelta(days=9)


@given(CALENDARS, CALENDARS, TIMES)
def test_it_does_not_matter_whose_leader_is_named_first(one, other, not_before):
    assert pair_minute(not_before, one, other) == pair_minute(not_before, other, one)


@settings(max_examples=40)
@given(some.sampled_from(ORDINARY), some.sampled_from(ORDINARY), TIMES)
def test_no_earlier_minute_lies_in_the_hours_of_both(one, other, not_before):
    told = pair_minute(not_before, one, other)
    whole = not_before.replace(second=0, microsecond=0) + MINUTE
    earlier = (whole + n * MINUTE for n in range(max((told - whole) // MINUTE, 0)))

    assert not any(one.working_at(minute) and other.working_at(minute) for minute in earlier)
