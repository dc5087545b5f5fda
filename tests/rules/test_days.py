"""Days as spreadsheets have them, and those that may be two."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.rules.days import Order, read_day

ZURICH = ZoneInfo("Europe/Zurich")
MARCH = date(2026, 3, 12)
AT_TEN = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
READ = {
    "ISO": ("2026-03-12", MARCH),
    "ISO with a time": ("2026-03-12 10:30", AT_TEN),
    "ISO with a zone": ("2026-03-12T09:30:00Z", AT_TEN),
    "slashes from the year": ("2026/3/12", MARCH),
    "a month's name": ("12 March 2026", MARCH),
    "its first letters": ("12-Mar-26", MARCH),
    "a weekday before": ("Thu 12 Mar 2026", MARCH),
    "an ordinal": ("12th March, 2026", MARCH),
    "American": ("Mar 12, 2026", MARCH),
    "dots are European": ("12.03.2026", MARCH),
    "figures that can be one day alone": ("03/25/2026", date(2026, 3, 25)),
    "the other way": ("25/03/2026", date(2026, 3, 25)),
    "the same twice": ("03/03/26", date(2026, 3, 3)),
    "a cell of a day": (datetime(2026, 3, 12), MARCH),  # noqa: DTZ001 - as the library has it
    "a cell of a moment": (datetime(2026, 3, 12, 10, 30), AT_TEN),  # noqa: DTZ001
    "a serial": (46093, MARCH),
    "a serial with a time": (46093.4375, AT_TEN),
    "a serial as text": ("46093", MARCH),
}
NEVER = ("soon", "12", "7", "31/02/2026", "2026-13-01", "Q1 2026", "12 Foo 2026", 12, 10**9, True)


@pytest.mark.parametrize(("cell", "day"), READ.values(), ids=READ.keys())
def test_a_day_is_read_as_people_write_it(cell, day):
    assert read_day(cell, Order.UNSAID, ZURICH) == day


@pytest.mark.parametrize("text", ["03/12/2026", "3-12-26"])
def test_figures_that_may_be_two_days_need_a_word(text):
    with pytest.raises(ValueError, match="may be two days"):
        read_day(text, Order.UNSAID, ZURICH)

    assert read_day(text, Order.DAY, ZURICH) == date(2026, 12, 3)
    assert read_day(text, Order.MONTH, ZURICH) == MARCH


@pytest.mark.parametrize("cell", NEVER, ids=str)
def test_what_is_no_day_is_never_guessed(cell):
    with pytest.raises(ValueError, match="is no date like"):
        read_day(cell, Order.DAY, ZURICH)


def test_days_may_be_counted_from_1904():
    assert read_day(44631, Order.UNSAID, ZURICH, date(1904, 1, 1)) == MARCH
