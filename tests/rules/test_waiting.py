from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.rules.durations import Duration, Unit
from tests.rules.places import BASEL, CALENDARS, JOINT, TIMES, at


@pytest.mark.parametrize(
    ("calendar", "start", "end", "days"),
    [
        pytest.param(BASEL, "2026-03-10 10:00", "2026-04-07 15:00", 18, id="S4, Easter in between"),
        pytest.param(
            BASEL, "2026-03-03 10:00", "2026-03-24 15:00", 15, id="S1, the first question"
        ),
        pytest.param(BASEL, "2026-03-10 10:00", "2026-03-11 09:59", 0, id="a minute short"),
        pytest.param(BASEL, "2026-03-10 10:00", "2026-03-11 10:00", 1, id="a day to the minute"),
        pytest.param(
            BASEL, "2026-03-10 09:00", "2026-03-10 17:00", 1, id="from opening to closing"
        ),
        pytest.param(BASEL, "2026-03-13 10:00", "2026-03-15 10:00", 0, id="a weekend is no day"),
        pytest.param(BASEL, "2026-03-13 10:00", "2026-03-12 10:00", 0, id="not yet"),
    ],
)
def test_an_item_has_waited(calendar, start, end, days):
    assert calendar.days_between(at(calendar, start), at(calendar, end)) == days


@given(CALENDARS | JOINT, TIMES, some.timedeltas(timedelta(0), timedelta(days=60)))
def test_days_waited_are_days_added(calendar, start, waited):
    days = calendar.days_between(start, start + waited)
    due = [calendar.add(start, Duration(n, Unit.BUSINESS_DAY)) for n in (days, days + 1)]

    assert not days or due[0] <= start + waited
    assert due[1] > start + waited


@pytest.mark.parametrize(
    ("moment", "before"),
    [
        pytest.param("2026-03-11 14:00", "2026-03-10 14:00", id="in the week"),
        pytest.param("2026-03-16 09:00", "2026-03-13 09:00", id="Monday morning"),
        pytest.param("2026-03-11 17:00", "2026-03-10 17:00", id="at closing"),
        pytest.param("2026-03-11 22:00", "2026-03-10 17:00", id="late at night"),
        pytest.param("2026-03-11 05:00", "2026-03-10 09:00", id="early in the morning"),
        pytest.param("2026-03-15 11:00", "2026-03-13 11:00", id="on a Sunday"),
        pytest.param("2026-04-07 11:00", "2026-04-02 11:00", id="after Easter"),
        pytest.param("2026-03-30 11:00", "2026-03-27 11:00", id="after the clocks changed"),
    ],
)
def test_the_owner_hears_the_working_day_before(moment, before):
    assert BASEL.working_day_before(at(BASEL, moment)) == at(BASEL, before)


@pytest.mark.parametrize(
    ("moment", "end"),
    [
        pytest.param("2026-03-10 10:00", "2026-03-11 17:00", id="in the week"),
        pytest.param("2026-03-10 06:00", "2026-03-11 17:00", id="before opening"),
        pytest.param("2026-03-13 20:00", "2026-03-16 17:00", id="Friday night"),
        pytest.param("2026-03-14 10:00", "2026-03-16 17:00", id="on a Saturday"),
        pytest.param("2026-04-02 10:00", "2026-04-07 17:00", id="before Easter"),
    ],
)
def test_a_reply_pauses_until_the_next_working_day_ends(moment, end):
    assert BASEL.end_of_next_working_day(at(BASEL, moment)) == at(BASEL, end)


@given(CALENDARS, TIMES)
def test_the_days_around_a_moment_are_working_days(calendar, moment):
    today = moment.astimezone(calendar.tz).date()
    before = calendar.working_day_before(moment).astimezone(calendar.tz).date()
    after = calendar.end_of_next_working_day(moment).astimezone(calendar.tz).date()
    between = [before + timedelta(days=n) for n in range(1, (after - before).days)]

    assert before < today < after
    assert calendar.is_working_day(before)
    assert calendar.is_working_day(after)
    assert not any(calendar.is_working_day(day) for day in between if day != today)
