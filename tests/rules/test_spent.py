"""Time adds up over an item's life: with one company, the other, both, or standing still."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.rules.spent import Spell, stretches
from storage.tables.words import Ball

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTES = some.integers(0, 5_000).map(lambda minutes: NOON + timedelta(minutes=minutes))
STOPS = some.lists(
    some.tuples(MINUTES, MINUTES).map(lambda pair: (*sorted(pair), "reply")), max_size=6
)


def at(hours):
    return NOON + timedelta(hours=hours)


def spell(ball, began, ended, *stops):
    return Spell(ball, "", at(began), at(ended), tuple((at(a), at(b), "reply") for a, b in stops))


@pytest.mark.parametrize(
    ("spells", "ran"),
    [
        pytest.param([spell(Ball.CRO, 0, 5)], [(Ball.CRO, 0, 5)], id="one turn"),
        pytest.param(
            [spell(Ball.CRO, 0, 5), spell(Ball.SPONSOR, 5, 6), spell(Ball.CRO, 6, 9)],
            [(Ball.CRO, 0, 5), (Ball.SPONSOR, 5, 6), (Ball.CRO, 6, 9)],
            id="there and back",
        ),
        pytest.param(
            [spell(Ball.CRO, 0, 5, (1, 2))], [(Ball.CRO, 0, 1), (Ball.CRO, 2, 5)], id="a pause"
        ),
        pytest.param(
            [spell(Ball.CRO, 0, 5, (1, 3), (2, 4))],
            [(Ball.CRO, 0, 1), (Ball.CRO, 4, 5)],
            id="pauses that overlap",
        ),
        pytest.param([spell(Ball.CRO, 0, 5, (2, 9))], [(Ball.CRO, 0, 2)], id="still paused"),
        pytest.param([spell(Ball.JOINT, 3, 3)], [], id="no time at all"),
    ],
)
def test_whose_time_it_was(spells, ran):
    found = [(one.ball, one.began, one.ended) for one in stretches(spells)]

    assert found == [(ball, at(began), at(ended)) for ball, began, ended in ran]


@given(ends=some.tuples(MINUTES, MINUTES), stops=STOPS)
def test_what_ran_and_what_stood_still_are_the_whole_turn(ends, stops):
    began, ended = sorted(ends)
    ran = list(stretches([Spell(Ball.CRO, "", began, ended, tuple(stops))]))

    def runs(minute):
        return any(one.began <= minute < one.ended for one in ran)

    def stands(minute):
        return any(first <= minute < last for first, last, _ in stops)

    minute = began
    while minute < ended:
        assert runs(minute) != stands(minute)
        minute += timedelta(minutes=7)
    assert all(before.ended <= after.began for before, after in zip(ran, ran[1:], strict=False))
