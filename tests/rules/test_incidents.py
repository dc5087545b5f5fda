"""When the privacy contact reads the weekly list, what a report means, what the blinded read."""

from datetime import datetime

import pytest

from bot.rules.incidents import meant, next_sample
from bot.rules.restricted import is_restricted
from storage.tables.words import Category
from tests.rules.places import BASEL, LONDON


@pytest.mark.parametrize(
    ("calendar", "after", "expected"),
    [
        pytest.param(BASEL, "2026-03-02 10:00", "2026-03-09 08:30", id="next Monday, 09:30 there"),
        pytest.param(LONDON, "2026-03-02 10:00", "2026-03-09 09:30", id="London"),
        pytest.param(BASEL, "2026-03-08 22:59", "2026-03-09 08:30", id="Sunday evening"),
        pytest.param(BASEL, "2026-03-08 23:01", "2026-03-16 08:30", id="Monday there already"),
        pytest.param(BASEL, "2026-04-01 10:00", "2026-04-07 07:30", id="Easter Monday is off"),
    ],
)
def test_a_doubt_is_read_on_the_first_working_morning_of_the_next_week(calendar, after, expected):
    at = next_sample(datetime.fromisoformat(f"{after}+00:00"), calendar)

    assert at == datetime.fromisoformat(f"{expected}+00:00")


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("report this participant data", Category.PARTICIPANT),
        ("this, patient data.", Category.PARTICIPANT),
        ("this Allocation!", Category.ALLOCATION),
        ("this allocation.", Category.ALLOCATION),
        ("this treatment allocation", Category.ALLOCATION),
        ("this", None),
        ("", None),
    ],
)
def test_what_a_report_means(words, category):
    assert meant(words) is category


@pytest.mark.parametrize(
    ("subject", "fields", "hidden"),
    [
        ("incident:3", {}, True),
        ("not_stored:3", {}, True),
        ("look_there:3", {}, True),
        ("incident:4", {}, False),
        ("unfixed:4", {}, False),
        ("C0201", {"category": "allocation"}, True),
        ("C0201", {"category": "participant"}, False),
        ("CH-1", {"why": "allocation"}, True),
        ("CH-1", {"why": "participant"}, False),
        ("CH-3", {"state": ["raised", "closed"]}, False),
    ],
)
def test_what_tells_of_allocation_is_restricted(subject, fields, hidden):
    assert is_restricted(subject, fields, frozenset({3})) is hidden
