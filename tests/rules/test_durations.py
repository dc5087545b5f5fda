from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.rules.durations import Duration, Unit, less

AMOUNTS = some.integers(0, 500)
DURATIONS = some.builds(Duration, AMOUNTS, some.sampled_from(Unit))
parse = Duration.parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90s", Duration(90, Unit.SECOND)),
        ("15m", Duration(15, Unit.MINUTE)),
        ("4h", Duration(4, Unit.HOUR)),
        ("2d", Duration(2, Unit.DAY)),
        ("4bh", Duration(4, Unit.BUSINESS_HOUR)),
        ("0bd", Duration(0, Unit.BUSINESS_DAY)),
        (" 2 bd ", Duration(2, Unit.BUSINESS_DAY)),
    ],
)
def test_a_duration_is_a_number_and_a_unit(text, expected):
    assert parse(text) == expected


@pytest.mark.parametrize("text", ["", "bd", "4", "-1h", "1.5h", "4w", "4 weeks", "1h30m", "٤h"])
def test_anything_else_is_answered_with_the_right_form(text):
    with pytest.raises(ValueError, match="is no duration. Write a number .* 4h, 2bd"):
        parse(text)


@pytest.mark.parametrize("text", ["3654d", "4000bd", "30000bh", "999999999s"])
def test_no_clock_runs_longer_than_ten_years(text):
    with pytest.raises(ValueError, match="longer than ten years"):
        parse(text)


@given(DURATIONS)
def test_what_is_written_reads_the_same(duration):
    assert parse(str(duration)) == duration


def test_elapsed_time_has_a_length_and_working_time_only_in_a_calendar():
    assert parse("2d").timedelta == timedelta(hours=48)
    assert not parse("2bd").elapsed
    with pytest.raises(ValueError, match="only a calendar knows"):
        _ = parse("2bd").timedelta


@pytest.mark.parametrize(
    ("longer", "shorter", "left"),
    [
        pytest.param("13bd", "3bd", "10bd", id="the rungs of a moderate item"),
        pytest.param("48h", "24h", "24h", id="the rungs of a critical one"),
        pytest.param("4h", "0bd", "4h", id="nothing is nothing in every unit"),
        pytest.param("2d", "24h", "24h", id="in the finer unit"),
        pytest.param("4h", "90m", "150m", id="hours less minutes"),
        pytest.param("24h", "1d", "0h", id="equally long"),
    ],
)
def test_a_distance_between_rungs(longer, shorter, left):
    assert less(parse(longer), parse(shorter)) == parse(left)


def test_working_hours_and_days_mix_when_the_day_is_known():
    left = less(parse("1bd"), parse("3bh"), day=timedelta(hours=8))

    assert left == parse("5bh")


@pytest.mark.parametrize(
    ("longer", "shorter", "day", "why"),
    [
        pytest.param("2d", "1bd", None, "do not mix", id="elapsed and working time"),
        pytest.param("4bh", "1h", None, "do not mix", id="working and elapsed time"),
        pytest.param("3bd", "4bd", None, "3bd is shorter than 4bd", id="a ladder upside down"),
        pytest.param("1bd", "4bh", None, "whole number of hours", id="a day of unknown length"),
        pytest.param("1bd", "4bh", 7.5, "whole number of hours", id="a day of seven and a half"),
    ],
)
def test_what_cannot_be_compared_is_said(longer, shorter, day, why):
    with pytest.raises(ValueError, match=why):
        less(parse(longer), parse(shorter), day=day and timedelta(hours=day))


@given(AMOUNTS, AMOUNTS, some.sampled_from(Unit))
def test_less_undoes_more(one, other, unit):
    assert less(Duration(one + other, unit), Duration(other, unit)) == Duration(one, unit)
