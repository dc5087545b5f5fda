"""The weekly review: one a week, on a day on which both leads work, at an hour that suits both."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.rules.practice import next_review
from tests.rules.places import (
    BASEL,
    BOSTON,
    LONDON,
    ORDINARY,
    STEADY_CALENDARS,
    TIMES,
    TOKYO,
)

WEEK = timedelta(days=7)


def utc(text):
    return datetime.fromisoformat(f"{text}+00:00")


@pytest.mark.parametrize(
    ("one", "other", "after", "expected"),
    [
        pytest.param(BASEL, LONDON, "2026-03-09 10:00", "2026-03-13 14:00", id="Friday, 15:00"),
        pytest.param(LONDON, BASEL, "2026-03-09 10:00", "2026-03-13 14:00", id="whoever is first"),
        pytest.param(BASEL, LONDON, "2026-03-13 13:59", "2026-03-13 14:00", id="a minute before"),
        pytest.param(BASEL, LONDON, "2026-03-13 14:00", "2026-03-20 14:00", id="strictly after"),
        pytest.param(BASEL, LONDON, "2026-03-27 15:00", "2026-04-02 13:00", id="Good Friday"),
        pytest.param(BASEL, BOSTON, "2026-03-09 10:00", "2026-03-13 14:00", id="Boston"),
        pytest.param(BASEL, BOSTON, "2026-06-29 10:00", "2026-07-02 13:00", id="the 3rd of July"),
        pytest.param(BASEL, LONDON, "2026-12-19 10:00", "2026-12-24 14:00", id="Christmas"),
        pytest.param(BASEL, TOKYO, "2026-06-08 10:00", "2026-06-12 07:00", id="Tokyo"),
    ],
)
def test_both_leads_read_it_at(one, other, after, expected):
    assert next_review(utc(after), one, other) == utc(expected)


@given(one=STEADY_CALENDARS, other=STEADY_CALENDARS, now=TIMES)
@settings(deadline=None, max_examples=50)
def test_it_comes_again_and_again_about_once_a_week(one, other, now):
    first = next_review(now, one, other)
    second = next_review(first, one, other)

    assert now < first < second
    assert first - now <= 3 * WEEK
    assert next_review(second - timedelta(seconds=1), one, other) == second


@given(one=some.sampled_from(ORDINARY), now=TIMES)
@settings(deadline=None, max_examples=50)
def test_between_neighbours_it_is_at_three_on_a_working_day(one, now):
    moment = next_review(now, one, one).astimezone(one.tz)

    assert (moment.hour, moment.minute) == (15, 0)
    assert moment.weekday() <= 4 and one.is_working_day(moment.date())
    assert moment > now
