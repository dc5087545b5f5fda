"""In which order a call speaks of what is open; whose item it is changes nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from bot.rules.agenda import Part, Topic, is_overdue, order, part
from storage.tables.words import Ball, State

NOW = datetime(2026, 3, 10, 10, tzinfo=UTC)
DAY = timedelta(days=1)
OPEN = Topic(State.RAISED, Ball.CRO, NOW + 20 * DAY, NOW - DAY, stands_still=False, replied=False)
ANSWERED = replace(OPEN, state=State.ANSWERED, due_at=None)
PARTS = {
    "overdue": (replace(OPEN, due_at=NOW - DAY), Part.OVERDUE),
    "joint and overdue": (replace(OPEN, due_at=NOW - DAY, debtor=Ball.JOINT), Part.OVERDUE),
    "joint": (replace(OPEN, debtor=Ball.JOINT), Part.JOINT),
    "joint without a date": (replace(OPEN, debtor=Ball.JOINT, due_at=None), Part.JOINT),
    "due this moment": (replace(OPEN, due_at=NOW), Part.THIS_WEEK),
    "due in a week": (replace(OPEN, due_at=NOW + 7 * DAY), Part.THIS_WEEK),
    "due later": (replace(OPEN, due_at=NOW + 8 * DAY), Part.NEW),
    "no date": (replace(OPEN, due_at=None), Part.NEW),
    "answered": (ANSWERED, Part.UNJUDGED),
    "answered, joint": (replace(ANSWERED, debtor=Ball.JOINT), Part.UNJUDGED),
    "a reply, past its date": (
        replace(OPEN, due_at=NOW - DAY, replied=True, stands_still=True),
        Part.UNJUDGED,
    ),
    "its clock stands still": (replace(OPEN, due_at=NOW - DAY, stands_still=True), Part.NEW),
}


@pytest.mark.parametrize("case", PARTS)
def test_an_item_has_its_part_of_the_call(case):
    topic, expected = PARTS[case]

    assert part(topic, NOW) == expected
    assert is_overdue(topic, NOW) == (expected == Part.OVERDUE)


@pytest.mark.parametrize("case", PARTS)
def test_the_company_changes_nothing(case):
    topic, _ = PARTS[case]
    if topic.debtor == Ball.CRO:
        assert order(replace(topic, debtor=Ball.SPONSOR), NOW) == order(topic, NOW)


def test_the_longest_overdue_and_the_next_due_come_first_and_else_the_newest():
    wanted = [
        replace(OPEN, due_at=NOW - 3 * DAY),
        replace(OPEN, due_at=NOW - DAY),
        replace(OPEN, debtor=Ball.JOINT, since=NOW - DAY),
        replace(OPEN, debtor=Ball.JOINT, since=NOW - 2 * DAY),
        replace(OPEN, due_at=NOW + DAY),
        ANSWERED,
        OPEN,
    ]
    for shuffled in permutations(wanted):
        assert sorted(shuffled, key=lambda one: order(one, NOW)) == wanted
