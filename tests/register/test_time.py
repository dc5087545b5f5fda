"""Time over real rows: pauses, holds, rungs of both companies in one minute."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot.errors import Refused
from bot.rules import hours
from bot.rules.turns import Act
from storage.tables.words import Ball, Severity, State
from tests.register.desk import MONDAY

ROUND = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
MINUTES = some.integers(1, 60 * 24 * 12).map(lambda minutes: timedelta(minutes=minutes))


def left(desk, number, moment):
    """The working time from a moment to each date of an item's open turn."""

    def look(tx):
        turn = tx.items.turn(number)
        calendar = hours.owing(desk.bot.register.roster(tx), turn.debtor, turn.owner)
        dates = (turn.due_at, turn.rung_at, turn.warned_at, turn.previewed_at, turn.seen_sponsor)
        return [calendar.between(moment, one) if one else None for one in dates]

    return desk.do(look)


@ROUND
@given(before=MINUTES, pause=MINUTES, severity=some.sampled_from(["moderate", "major"]))
def test_a_pause_of_any_length_leaves_the_time_that_was_left(desk, before, pause, severity):
    desk.now = max(desk.now, MONDAY)
    number = desk.keeps("james")
    if severity == "major":
        desk.does("james", "severity", number, "major It blocks the sites.")
    desk.lives(before)
    if desk.turn(number).rung:
        desk.does("hannah", "ack", number)
    desk.does("james", "stop")
    desk.do(desk.bot.clockwork.advance, number, desk.now)
    stood = left(desk, number, desk.now)
    desk.lives(pause)

    assert left(desk, number, desk.turn(number).paused_at) == stood
    desk.does("james", "start")
    desk.do(desk.bot.clockwork.advance, number, desk.now)

    assert left(desk, number, desk.now) == stood
    desk.does("james", "withdraw", number, "Enough.")


def test_critical_rungs_move_with_a_pause_through_the_night(desk):
    desk.now = datetime.fromisoformat("2026-03-06T18:00:00+00:00")
    number = desk.keeps("james")
    desk.makes_critical("james", number, "The blind is at risk.")
    desk.lives(timedelta(hours=3))
    assert desk.next(number).at == datetime.fromisoformat("2026-03-06T22:00:00+00:00")
    desk.does("priya", "stop")
    desk.lives(timedelta(hours=10))
    desk.does("priya", "start")

    desk.lives(timedelta(minutes=1))
    assert desk.next(number).at == datetime.fromisoformat("2026-03-07T08:00:00+00:00")


def test_a_level_hears_on_both_sides_in_one_transaction_and_minute(desk):
    number = desk.keeps("james")
    desk.lives("2026-03-24T12:00:00+00:00")

    assert [(rung.level, rung.told) for rung in desk.rungs(number)] == [
        (1, ["U0JAMES"]),
        (2, ["U1HANNAH", "U0KASIA"]),
        (3, ["U1SAM", "U0ROBERT"]),
    ]


def test_nobody_above_the_team_hears_of_what_weighs_less_by_now(desk):
    number = desk.keeps("james")
    desk.makes_critical("james", number, "The blind is at risk.")
    desk.lives(timedelta(minutes=1))
    assert [rung.level for rung in desk.rungs(number)] == [1]
    desk.does("james", "severity", number, "moderate It is not.")

    desk.lives("2026-03-09T09:59:00+00:00")
    assert [rung.level for rung in desk.rungs(number)] == [1]
    desk.lives("2026-03-09T10:00:00+00:00")
    assert [rung.level for rung in desk.rungs(number)] == [1, 2]


def test_after_an_outage_of_weeks_the_next_rung_comes_and_not_all_of_them(desk):
    number = desk.keeps("james")
    desk.sleeps("2026-04-11T02:00:00+00:00")  # a Saturday night
    assert desk.rungs(number) == []

    desk.lives("2026-04-20T16:00:00+00:00")
    assert [rung.level for rung in desk.rungs(number)] == [1, 2]
    assert all(7 <= rung.at.hour < 17 for rung in desk.rungs(number))


def test_a_joint_item_is_held_by_both_leaders_or_not_at_all(desk):
    number = desk.keeps("james", "issue", "The depot is empty.")
    desk.lives("2026-03-04T12:00:00+00:00")
    preview = desk.next(number).at
    desk.does("hannah", "ack", number)
    assert desk.next(number).at == preview
    desk.lives("2026-03-06T09:00:00+00:00")
    desk.does("kasia", "ack", number)
    desk.does("hannah", "ack", number)

    desk.lives("2026-03-10T08:00:00+00:00")
    assert [rung.level for rung in desk.rungs(number)] == [1]


def test_a_hold_that_expired_begins_a_new_climb(desk):
    number = desk.keeps("james")
    desk.lives("2026-03-05T12:00:00+00:00")
    desk.does("hannah", "ack", number)
    desk.lives("2026-03-24T12:00:00+00:00")

    assert [(rung.level, rung.climb) for rung in desk.rungs(number)] == [(1, 1), (2, 2), (3, 2)]


def test_a_new_date_moves_every_rung(desk):
    number = desk.keeps("james")
    desk.lives("2026-03-10T12:00:00+00:00")
    desk.does("james", "due", number, "2026-03-20")
    due = desk.turn(number).due_at
    desk.lives("2026-03-20T15:59:00+00:00")
    assert [rung.level for rung in desk.rungs(number)] == [1, 2]

    desk.lives("2026-04-30T12:00:00+00:00")
    later = [rung for rung in desk.rungs(number) if rung.climb == 2]
    assert [rung.level for rung in later] == [1, 2, 3] and later[0].at >= due


def test_a_minor_item_closes_when_nobody_says_otherwise(desk):
    number = desk.keeps("james", "action", "Please send the lab manual.")
    desk.replies("priya", number, "It went out this morning.")
    desk.lives("2026-03-05T09:59:00+00:00")
    assert desk.item(number).state == State.IN_PROGRESS

    desk.lives("2026-03-05T10:01:00+00:00")
    item = desk.item(number)
    assert (item.state, item.severity, item.outcome) == (State.CLOSED, Severity.MINOR, "answered")


def test_a_moderate_reply_that_nobody_judges_rests(desk):
    number = desk.keeps("james")
    desk.replies("priya", number)
    desk.lives("2026-05-05T10:00:00+00:00")

    assert desk.rungs(number) == [] and desk.next(number) is None
    desk.does("james", "return", number, "No date in it.")
    assert desk.next(number) is not None


@pytest.mark.parametrize("by_reply", [False, True], ids=["answers", "replies in the thread"])
def test_the_third_return_makes_it_everybody_s(desk, by_reply):
    number = desk.keeps("james")
    for _ in range(3):
        assert desk.turn(number).debtor == Ball.SPONSOR
        if by_reply:
            desk.replies("priya", number)
        else:
            desk.does("priya", "answer", number, "Soon.")
        desk.lives(timedelta(minutes=5))
        desk.does("james", "return", number, "When?")

    assert desk.turn(number).debtor == Ball.JOINT


def test_time_that_an_answer_took_to_be_judged_is_not_the_answerer_s(desk):
    number = desk.keeps("james")
    desk.lives(timedelta(hours=2))
    desk.replies("priya", number)
    desk.lives(timedelta(hours=1))
    desk.does("priya", "answer", number, "In March.")
    desk.lives(timedelta(days=3))
    desk.does("james", "return", number, "When in March?")

    took = desk.turn(number).due_at
    assert took == datetime.fromisoformat("2026-03-09T11:00:00+00:00"), "14 hours were left"


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        pytest.param(
            [("priya", "assign", "James Orton")], "somebody of Meridian", id="the ball is not given"
        ),
        pytest.param(
            [("priya", "answer", "In March."), ("priya", "assign", "Hannah Voss")],
            "has an answer",
            id="nor taken while it is judged",
        ),
        pytest.param(
            [("james", "severity", "moderate Why.")], "already", id="it weighs so already"
        ),
        pytest.param(
            [
                ("priya", "withdraw", "Sorry."),
                ("james", "close", "Done."),
                ("james", "consent", "1"),
            ],
            "closed by now",
            id="what was proposed is checked again",
        ),
    ],
)
def test_what_is_refused_with_a_sentence(desk, steps, sentence):
    number = desk.keeps("james")
    *first, last = steps
    for who, verb, text in first:
        desk.does(who, verb, number, text)

    with pytest.raises(Refused, match=sentence):
        desk.does(last[0], last[1], number, last[2])


def test_a_proposed_date_that_has_passed_is_not_agreed(desk):
    number = desk.keeps("james")
    desk.does("priya", "defer", number, "9bd Holidays.")
    desk.now += timedelta(days=30)

    with pytest.raises(Refused, match="past by now"):
        desk.does("james", "consent", text="1")


def test_whoever_reopens_finds_the_owner_of_before(desk):
    number = desk.keeps("james")
    desk.does("priya", "answer", number, "In March.")
    desk.does("james", "answered", number)
    desk.does("james", "reopen", number, "They were not signed.")

    turn = desk.turn(number)
    assert (turn.ball, turn.debtor, turn.owner) == (Ball.SPONSOR, Ball.SPONSOR, "U1PRIYA")
    assert desk.next(number).act == Act.WARN
