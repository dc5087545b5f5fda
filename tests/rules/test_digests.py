"""When a lead reads the weekly list, and until when something is in it."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.rules.digests import closes, latest, next_list
from tests.rules.places import BASEL, BOSTON, LONDON, STEADY_CALENDARS, TIMES, TOKYO

WEEK = timedelta(days=7)


def utc(text):
    return datetime.fromisoformat(f"{text}+00:00")


@pytest.mark.parametrize(
    ("where", "after", "expected"),
    [
        pytest.param(BASEL, "2026-03-02 08:00", "2026-03-09 08:00", id="strictly after"),
        pytest.param(BASEL, "2026-03-02 07:59", "2026-03-02 08:00", id="a minute before"),
        pytest.param(LONDON, "2026-03-02 08:30", "2026-03-02 09:00", id="at nine in London"),
        pytest.param(BOSTON, "2026-03-04 12:00", "2026-03-09 13:00", id="after Boston's change"),
        pytest.param(TOKYO, "2026-03-02 12:00", "2026-03-09 00:00", id="Tokyo's Monday"),
        pytest.param(BASEL, "2026-03-27 12:00", "2026-03-30 07:00", id="summer time"),
        pytest.param(BASEL, "2026-04-03 12:00", "2026-04-07 07:00", id="after Easter Monday"),
        pytest.param(LONDON, "2026-05-01 12:00", "2026-05-05 08:00", id="a bank holiday"),
    ],
)
def test_it_comes_on_monday_at_nine_or_on_the_next_working_day(where, after, expected):
    assert next_list(utc(after), where) == utc(expected)


@given(calendar=STEADY_CALENDARS, now=TIMES)
def test_it_comes_once_a_week_on_a_working_day_at_nine(calendar, now):
    first = next_list(now, calendar)
    second = next_list(first, calendar)
    local = first.astimezone(calendar.tz)

    assert now < first < second
    assert calendar.is_working_day(local.date())
    assert first.isocalendar()[:2] != second.isocalendar()[:2] or second - first > timedelta(3)
    assert latest(first, calendar) == first
    assert latest(second - timedelta(seconds=1), calendar) == first


@given(calendars=some.lists(STEADY_CALENDARS, min_size=1, max_size=4), now=TIMES)
def test_what_is_in_a_week_s_list_is_the_same_for_everybody(calendars, now):
    lists = [next_list(now, one) for one in calendars]
    weeks = {_week(moment, one) for moment, one in zip(lists, calendars, strict=True)}
    ends = {closes(moment, one, calendars) for moment, one in zip(lists, calendars, strict=True)}

    assert len(ends) == len(weeks)
    assert all(closes(m, one, calendars) <= m for m, one in zip(lists, calendars, strict=True))


def _week(moment, calendar):
    return moment.astimezone(calendar.tz).isocalendar()[:2]
