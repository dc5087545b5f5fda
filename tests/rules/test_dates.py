from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.errors import Refused
from bot.rules.calendars import joint
from bot.rules.dates import read_when, say_day, say_span, say_when
from bot.rules.durations import Duration
from tests.rules.places import BASEL, BOSTON, CALENDARS, TIMES, at

NOW = at(BASEL, "2026-05-13 12:00")  # a Wednesday; Thursday is Ascension in Basel


def read(text, calendar=BASEL, now=NOW):
    return read_when(text, now, "Europe/Zurich", calendar)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("2026-12-03", "2026-12-03 17:00", id="a date ends at closing"),
        pytest.param("2026-12-03 14:00", "2026-12-03 14:00", id="a date and a time"),
        pytest.param("3 Dec", "2026-12-03 17:00", id="a day and a month"),
        pytest.param("Dec 3, 2026", "2026-12-03 17:00", id="the month first"),
        pytest.param("3rd of December 2027", "2027-12-03 17:00", id="in words, with a year"),
        pytest.param("3 Jan", "2027-01-03 17:00", id="next January"),
        pytest.param("29 Feb", "2028-02-29 17:00", id="the next leap year"),
        pytest.param("Fri", "2026-05-15 17:00", id="this Friday"),
        pytest.param("  by FRIDAY ", "2026-05-15 17:00", id="however it is written"),
        pytest.param("Fri 15 May", "2026-05-15 17:00", id="a weekday and its date"),
        pytest.param("next Friday", "2026-05-22 17:00", id="the Friday of next week"),
        pytest.param("Monday", "2026-05-18 17:00", id="Monday"),
        pytest.param("Wed", "2026-05-13 17:00", id="today's weekday is today"),
        pytest.param("Wed 09:00", "2026-05-20 09:00", id="or in a week when that is over"),
        pytest.param("today 15:00", "2026-05-13 15:00", id="today"),
        pytest.param("15:00", "2026-05-13 15:00", id="a time alone is today"),
        pytest.param("eod", "2026-05-13 17:00", id="the end of today"),
        pytest.param("tomorrow", "2026-05-14 17:00", id="even on a holiday, when it is asked for"),
        pytest.param("tomorrow 3pm", "2026-05-14 15:00", id="on twelve hours"),
        pytest.param("tomorrow 12:30 am", "2026-05-14 00:30", id="after midnight"),
        pytest.param("Fri at 9", "2026-05-15 09:00", id="a bare hour"),
        pytest.param("EOD Thursday", "2026-05-14 17:00", id="the end of Thursday"),
        pytest.param("Thursday EOD", "2026-05-14 17:00", id="the other way round"),
        pytest.param("in two weeks", "2026-05-27 17:00", id="weeks"),
        pytest.param("2 weeks", "2026-05-27 17:00", id="weeks ahead, not ago"),
        pytest.param("in 3 days", "2026-05-16 17:00", id="days of the calendar"),
        pytest.param("2bd", "2026-05-18 12:00", id="working days, over Ascension"),
        pytest.param("2 working days", "2026-05-18 12:00", id="working days in words"),
        pytest.param("6bh", "2026-05-15 10:00", id="working hours"),
        pytest.param("4h", "2026-05-13 16:00", id="hours"),
        pytest.param("in 90 minutes", "2026-05-13 13:30", id="minutes in words"),
    ],
)
def test_what_people_write_is_read(text, meant):
    assert read(text) == at(BASEL, meant)


def test_the_day_is_the_readers_and_its_end_is_the_end_of_whoever_owes():
    assert read("Fri", BOSTON) == at(BOSTON, "2026-05-15 17:00")
    assert read("Fri 15:00", BOSTON) == at(BASEL, "2026-05-15 15:00")
    assert read("Fri", joint(BASEL, BOSTON)) == at(BASEL, "2026-05-15 17:00")


def test_late_at_night_tomorrow_is_that_of_the_reader():
    late = at(BASEL, "2026-05-13 23:30")

    assert read("tomorrow", BOSTON, late) == at(BOSTON, "2026-05-14 17:00")
    assert read("Wed", BASEL, late) == at(BASEL, "2026-05-20 17:00")


def test_a_time_that_the_clock_skips_is_as_long_after_the_skipping():
    assert read("2027-03-28 02:30") == at(BASEL, "2027-03-28 03:30")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param(
            "12/03",
            "Please write the month of 12/03 as a word: 12 Mar or 3 Dec.",
            id="March to one company, December to the other",
        ),
        pytest.param(
            "25.12.2026",
            "Please write the month of 25.12.2026 as a word: 25 Dec 2026.",
            id="numbers alone",
        ),
        pytest.param(
            "99/99 14:00",
            "Please write the month of 99/99 as a word: like 3 Dec.",
            id="numbers that are no date",
        ),
        pytest.param(
            "today 9:00",
            "Wed 13 May 2026, 09:00 Zurich is past. "
            "Please name a later time, like tomorrow or 2bd.",
            id="past",
        ),
        pytest.param(
            "0bd",
            "Wed 13 May 2026, 12:00 Zurich is past. "
            "Please name a later time, like tomorrow or 2bd.",
            id="this very moment",
        ),
        pytest.param(
            "3 May",
            "Sun 3 May 2026, 17:00 Zurich is past. Please name a later time, like tomorrow or 2bd.",
            id="just past, and not meant for next year",
        ),
        pytest.param(
            "Fri 3 Dec",
            "Thu 3 Dec 2026 is another day of the week. Please write one of the two.",
            id="a weekday that is not its date's",
        ),
        pytest.param(
            "3 Dec 2099",
            "Thu 3 Dec 2099 is more than ten years away. Is the year right?",
            id="far away",
        ),
        pytest.param(
            "Thrusday 15:00",
            'I cannot read "Thrusday 15:00" as a date. Did you mean Thursday 15:00?',
            id="a slip of the pen",
        ),
        pytest.param(
            "3 Decmeber",
            'I cannot read "3 Decmeber" as a date. Did you mean 3 December?',
            id="a month misspelt",
        ),
    ],
)
def test_what_is_unclear_is_answered_with_the_nearest_right_form(text, sentence):
    with pytest.raises(Refused) as refusal:
        read(text)

    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "text",
    ["", "soon", "may", "15", "25:00", "13pm", "31 Nov", "2026-02-30", "3 Dec 14:00 Boston", "-2bd"]
    + ["tomorrow morning", "satisfaction", "99999bd", "in 9999999 hours", "Fri" + "," * 400],
)
def test_what_is_no_date_is_answered_with_the_forms(text):
    with pytest.raises(Refused, match=r"Try 3 Dec, Fri, tomorrow, 2bd or 2026-12-03\.$"):
        read(text)


WORDS = some.sampled_from(
    ["next", "fri", "3", "dec", "2026", "14:00", "pm", "at", "eod", "in", "2", "days", "weeks", "/"]
    + ["12", "ago", "0001", "9999-12-31", "may", "bd", "tomorrow", "year", "-", "now", "utc", "q"]
)


@given(some.lists(WORDS, max_size=5).map(" ".join) | some.text(max_size=30), TIMES, CALENDARS)
def test_any_words_are_a_moment_ahead_or_an_explained_no(text, now, calendar):
    try:
        moment = read(text, calendar, now)
    except Refused as refusal:
        assert str(refusal).endswith((".", "?"))
    else:
        assert now < moment < now + timedelta(days=3700)
        assert moment.tzinfo is UTC


@given(TIMES, some.integers(0, 3000))
def test_what_is_said_reads_the_same(now, days):
    day = now.astimezone(BASEL.tz).date() + timedelta(days=1 + days)

    assert read(say_day(day), BASEL, now) == BASEL.closing(day)
    assert read(day.isoformat(), BASEL, now) == BASEL.closing(day)


# --- saying -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Europe/Zurich", "Mon 14 Sep 2026, 17:00 Zurich"),
        ("America/New_York", "Mon 14 Sep 2026, 11:00 New York"),
        ("Asia/Calcutta", "Mon 14 Sep 2026, 20:30 Kolkata"),
        ("Pacific/Auckland", "Tue 15 Sep 2026, 03:00 Auckland"),
        ("America/Argentina/Buenos_Aires", "Mon 14 Sep 2026, 12:00 Buenos Aires"),
        ("UTC", "Mon 14 Sep 2026, 15:00 UTC"),
    ],
)
def test_a_moment_is_said_in_the_readers_city(zone, said):
    assert say_when(datetime(2026, 9, 14, 15, tzinfo=UTC), zone) == said


def test_this_year_needs_no_number_and_the_next_one_does():
    due = at(BASEL, "2026-12-31 17:00")

    assert say_when(due, "Europe/Zurich", NOW) == "Thu 31 Dec, 17:00 Zurich"
    assert (
        say_when(due + timedelta(hours=8), "Europe/Zurich", NOW) == "Fri 1 Jan 2027, 01:00 Zurich"
    )


def test_the_day_of_a_moment_depends_on_the_zone():
    late = at(BOSTON, "2026-05-14 20:00")

    assert say_day(date(2026, 5, 14)) == "Thu 14 May 2026"
    assert say_day(late, "America/New_York") == "Thu 14 May 2026"
    assert say_day(late, "Europe/Zurich") == "Fri 15 May 2026"


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (8, "8 working days"),
        (1, "1 working day"),
        (Duration.parse("2bd"), "2 working days"),
        (Duration.parse("1bh"), "1 working hour"),
        (Duration.parse("4bh"), "4 working hours"),
        (Duration.parse("48h"), "2 days"),
        (timedelta(minutes=90), "1 hour 30 minutes"),
        (timedelta(days=2, minutes=3, seconds=4), "2 days 3 minutes"),
        (-timedelta(hours=1), "1 hour"),
        (timedelta(0), "no time"),
    ],
)
def test_a_span_is_said_in_words(span, said):
    assert say_span(span) == said
