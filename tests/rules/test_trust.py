"""A channel in which too much is taken off again is heard one step quieter."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.rules.trust import ENOUGH, Tally, heard_as, next_look
from storage.tables.words import Mode
from tests.rules.places import BASEL, LONDON, STEADY_CALENDARS, TIMES


@pytest.mark.parametrize(
    ("kept", "taken_off", "percent", "below"),
    [
        pytest.param(0, 0, 100, False, id="nothing was kept"),
        pytest.param(19, 19, 0, False, id="too few to judge by"),
        pytest.param(20, 2, 90, False, id="at the promise"),
        pytest.param(20, 3, 85, True, id="below it"),
        pytest.param(40, 2, 95, False, id="as in the issue"),
        pytest.param(1000, 101, 89, True, id="a hair below is not rounded up"),
        pytest.param(1000, 100, 90, False, id="a hair above"),
        pytest.param(20, 20, 0, True, id="nothing stayed"),
    ],
)
def test_what_stayed_is_measured_against_the_promise(kept, taken_off, percent, below):
    tally = Tally(kept, taken_off)

    assert (tally.percent, tally.below) == (percent, below)
    assert tally.stayed == kept - taken_off


@pytest.mark.parametrize(
    ("mode", "quieter"),
    [("eager", "normal"), ("normal", "quiet"), ("quiet", "quiet")],
)
def test_it_is_one_step_and_never_more(mode, quieter):
    assert heard_as(Mode(mode), True) == quieter
    assert heard_as(Mode(mode), False) == mode


@given(some.integers(0, 300), some.integers(0, 300))
def test_one_more_that_stays_never_makes_a_channel_quieter(kept, taken_off):
    tally = Tally(max(kept, taken_off, ENOUGH), min(kept, taken_off))

    assert not (Tally(tally.kept + 1, tally.taken_off).below and not tally.below)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("2026-03-02 10:00", "2026-03-03 09:00"),
        ("2026-03-06 10:00", "2026-03-09 09:00"),
        ("2026-04-02 10:00", "2026-04-07 08:00"),
    ],
)
def test_it_is_looked_at_once_a_working_day_when_both_leads_may_hear(after, expected):
    found = next_look(datetime.fromisoformat(f"{after}+00:00"), BASEL, LONDON)

    assert found == datetime.fromisoformat(f"{expected}+00:00")


@given(one=STEADY_CALENDARS, other=STEADY_CALENDARS, now=TIMES)
def test_the_next_look_is_always_later(one, other, now):
    assert next_look(now, one, other) > now
