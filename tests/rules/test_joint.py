from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from bot.rules.calendars import joint
from bot.rules.durations import Duration
from tests.rules.places import (
    AUCKLAND,
    BASEL,
    BOSTON,
    CALENDARS,
    JOINT,
    LONDON,
    MOMENT,
    TIMES,
    WEEKEND,
    WORK_SPANS,
    at,
)

DAYS = some.dates(date(2024, 1, 1), date(2031, 12, 31))


@pytest.mark.parametrize(
    ("day", "opens", "closes"),
    [
        pytest.param("2026-03-06", "15:00", "17:00", id="six hours apart"),
        pytest.param("2026-03-09", "14:00", "17:00", id="the US has changed its clocks"),
        pytest.param("2026-03-30", "15:00", "17:00", id="Europe has, too"),
        pytest.param("2026-10-26", "14:00", "17:00", id="Europe has changed back"),
        pytest.param("2026-11-02", "15:00", "17:00", id="and so has the US"),
    ],
)
def test_basel_and_boston_share_the_late_afternoon_of_basel(day, opens, closes):
    both = joint(BASEL, BOSTON).hours(date.fromisoformat(day))

    assert both == (at(BASEL, f"{day} {opens}"), at(BASEL, f"{day} {closes}"))


def test_a_joint_day_is_a_day_whatever_its_length():
    both = joint(BASEL, BOSTON)

    assert both.add(at(BASEL, "2026-03-06 16:00"), Duration.parse("1bd")) == at(
        BASEL, "2026-03-09 15:30"
    )


def test_two_who_never_meet_have_the_hours_of_whoever_closes_last():
    day = date(2026, 3, 10)

    assert joint(AUCKLAND, LONDON).hours(day) == LONDON.hours(day)
    assert joint(LONDON, AUCKLAND).hours(day) == LONDON.hours(day)


def test_two_who_share_no_weekday_have_the_week_of_whoever_ends_it():
    assert joint(BASEL, WEEKEND) == joint(WEEKEND, BASEL) == WEEKEND


def test_what_both_owe_on_a_holiday_closes_with_the_later_of_both():
    ascension = date(2026, 5, 14)

    assert joint(BASEL, BOSTON).closing(ascension) == BOSTON.closing(ascension)
    assert joint(BASEL, BOSTON).closing(date(2026, 5, 13)) == at(BASEL, "2026-05-13 17:00")


@given(CALENDARS, CALENDARS, DAYS)
def test_joint_hours_lie_in_the_hours_of_both_if_they_ever_meet(one, other, day):
    assume(one.weekdays & other.weekdays)
    hours = [one.hours(day), other.hours(day)]
    both = joint(one, other).hours(day)

    assert (both is not None) == all(hours)
    assume(both)
    meet = max(opens for opens, _ in hours) < min(closes for _, closes in hours)
    inside = [opens <= both[0] < both[1] <= closes for opens, closes in hours]
    assert all(inside) if meet else any(inside)


@given(CALENDARS, CALENDARS, TIMES, WORK_SPANS)
def test_it_does_not_matter_who_is_named_first(one, other, start, span):
    assert joint(one, other).add(start, span) == joint(other, one).add(start, span)


@given(JOINT, DAYS)
def test_joint_days_follow_each_other(both, day):
    windows = [both.hours(day + timedelta(days=n)) for n in range(9)]
    moments = [moment for window in windows if window for moment in window]

    assert moments == sorted(moments)


@given(JOINT, TIMES, WORK_SPANS)
def test_together_there_and_back_is_the_next_working_instant(both, start, span):
    back = both.subtract(both.add(start, span), span)

    assert abs(back - both.next_working(start)) <= 20 * MOMENT
