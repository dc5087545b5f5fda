from datetime import date, time, timedelta

import pytest

from bot.rules.calendars import Calendar, parse_hours
from bot.rules.holidays import needs_region, regions
from tests.rules.places import BASEL, BERLIN, BOSTON, HOLIDAY, LONDON, MADRID, PARIS, WARSAW


@pytest.mark.parametrize(
    ("day", "off", "at_work"),
    [
        pytest.param(
            date(2026, 4, 3),
            [BASEL, LONDON, BERLIN, MADRID],
            [PARIS, WARSAW, BOSTON],
            id="Good Friday",
        ),
        pytest.param(
            date(2026, 4, 6),
            [BASEL, LONDON, BERLIN, PARIS, WARSAW],
            [MADRID, BOSTON],
            id="Easter Monday",
        ),
        pytest.param(
            date(2026, 5, 1),
            [BASEL, BERLIN, PARIS, WARSAW, MADRID],
            [LONDON, BOSTON],
            id="Labour Day",
        ),
        pytest.param(
            date(2026, 5, 4), [LONDON], [BASEL, BERLIN, WARSAW], id="early May in Britain"
        ),
        pytest.param(date(2026, 5, 8), [PARIS], [BASEL, BERLIN, LONDON], id="1945 in France"),
        pytest.param(
            date(2026, 5, 14), [BASEL, BERLIN, PARIS], [LONDON, WARSAW, MADRID], id="Ascension"
        ),
        pytest.param(date(2026, 7, 3), [BOSTON], [LONDON], id="a holiday moved off a Saturday"),
    ],
)
def test_everybody_keeps_the_holidays_of_their_own_country(day, off, at_work):
    assert not any(calendar.is_working_day(day) for calendar in off)
    assert all(calendar.is_working_day(day) for calendar in at_work)


@pytest.mark.parametrize(
    ("country", "needed"),
    [("CH", True), ("GB", True), ("DE", True), ("FR", False), ("PL", False), ("", False)],
)
def test_some_countries_say_little_without_a_region(country, needed):
    assert (bool(country) and needs_region(country)) is needed


def test_a_region_is_named_by_the_code_that_its_country_gives_it():
    assert {"BS", "ZH"} < set(regions("CH"))


def test_leave_and_the_days_off_of_a_company_are_no_working_days():
    assert HOLIDAY.is_working_day(date(2026, 7, 10))
    assert not HOLIDAY.is_working_day(date(2026, 7, 13))
    assert not HOLIDAY.is_working_day(date(2026, 8, 7))
    assert not HOLIDAY.is_working_day(date(2026, 12, 24))


@pytest.mark.parametrize(
    ("opens", "closes", "day", "length"),
    [
        pytest.param(time(0), time(6), "2026-03-07", timedelta(hours=6), id="a usual night"),
        pytest.param(time(0), time(6), "2026-03-08", timedelta(hours=5), id="a short night"),
        pytest.param(time(0), time(6), "2026-11-01", timedelta(hours=7), id="a long night"),
        pytest.param(time(0), time(1, 30), "2026-11-01", timedelta(hours=2.5), id="to the second"),
        pytest.param(time(1, 30), time(6), "2026-11-01", timedelta(hours=5.5), id="from the first"),
        pytest.param(time(2, 30), time(6), "2026-03-08", timedelta(hours=2.5), id="skips opening"),
    ],
)
def test_a_night_has_the_hours_that_the_clocks_give_it(opens, closes, day, length):
    night = Calendar("America/New_York", opens=opens, closes=closes, weekdays=frozenset(range(7)))
    begins, ends = night.hours(date.fromisoformat(day))

    assert ends - begins == length


def test_hours_that_a_clock_change_swallows_are_no_work():
    night = Calendar("America/New_York", time(2), time(3), weekdays=frozenset(range(7)))

    assert night.is_working_day(date(2026, 3, 7))
    assert not night.is_working_day(date(2026, 3, 8))


def test_a_day_that_a_zone_left_out_is_none():
    samoa = Calendar("Pacific/Apia")

    assert samoa.is_working_day(date(2011, 12, 29))
    assert not samoa.is_working_day(date(2011, 12, 30))


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({"zone": "Europe/Basel"}, 'no time zone "Europe/Basel". Write it like Europe/Zurich'),
        ({"zone": "Europe"}, "no time zone"),
        ({"zone": ""}, "no time zone"),
        ({"opens": time(17), "closes": time(9)}, "cannot end at 09:00 before it begins"),
        ({"weekdays": frozenset()}, "at least one working day"),
        ({"weekdays": frozenset({7})}, "at least one working day"),
        ({"country": "XX"}, 'no country "XX". Write two letters'),
        ({"country": "CH", "region": "XX"}, 'CH has no region "XX". Known: AG, AI'),
        ({"region": "BS"}, "needs its country"),
        ({"leave": ((date(2026, 7, 2), date(2026, 7, 1)),)}, "cannot end on 2026-07-01"),
        ({"leave": ((date(2026, 7, 2), date.max),)}, "longer than five years"),
    ],
)
def test_a_calendar_that_cannot_be_says_why(settings, why):
    with pytest.raises(ValueError, match=why):
        Calendar(**{"zone": "Europe/Zurich", **settings})


@pytest.mark.parametrize("text", ["09:00-17:00", "9:00 - 17:00", " 09:00–17:00 "])
def test_hours_are_two_times(text):
    assert parse_hours(text) == (time(9), time(17))


@pytest.mark.parametrize(
    "text", ["", "9-17", "09:00", "09:00-24:00", "09:60-17:00", "nine to five"]
)
def test_other_hours_are_answered_with_the_right_form(text):
    with pytest.raises(ValueError, match="Write them like 09:00-17:00"):
        parse_hours(text)
