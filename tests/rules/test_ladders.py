"""Ladders: what the file says, in distances that are climbed one by one."""

import pytest

from bot.partnership.roster import Roster
from bot.rules import hours
from bot.rules.ladders import ladder_for
from storage.tables.words import Ball, Severity, Side
from tests.chats.cast import NORTHWIND_MERIDIAN, partnership
from tests.rules.cast import ROSTER, STUDY

DESIGN = (
    "ladder: {major: {acknowledge: 4bh, ack_lasts: 1bd, rungs: [{after: 0bd, level: 1}, "
    "{after: 1bd, level: 2}, {after: 4bd, level: 3}, {after: 9bd, level: 4}]}}"
)


def said(ladder):
    return " ".join(f"{step.level}:{step.total}(+{step.own})" for step in ladder.steps)


def with_ladder(text, *more):
    return partnership([("check_ins:", f"{text}\ncheck_ins:"), *more])


@pytest.mark.parametrize(
    ("severity", "steps", "acknowledge", "ack_lasts"),
    [
        pytest.param("none", "", None, None, id="nothing climbs without a severity"),
        pytest.param("minor", "", "2bd", "5bd", id="minor stands on the weekly list only"),
        pytest.param(
            "moderate", "1:0bd(+0bd) 2:3bd(+3bd) 3:13bd(+10bd)", "1bd", "2bd", id="moderate"
        ),
        pytest.param(
            *("major", "1:0bd(+0bd) 2:1bd(+1bd) 3:4bd(+3bd) 4:9bd(+5bd)", "4bh", "1bd"),
            id="major reaches the executives",
        ),
        pytest.param(
            *("critical", "1:0h(+0h) 2:4h(+4h) 3:24h(+20h) 4:48h(+24h)", "1h", "4h"),
            id="critical runs at any hour",
        ),
    ],
)
def test_the_defaults(severity, steps, acknowledge, ack_lasts):
    ladder = ladder_for(NORTHWIND_MERIDIAN, Severity(severity))

    assert said(ladder) == steps
    assert ladder.acknowledge and str(ladder.acknowledge) == acknowledge or not acknowledge
    assert ladder.ack_lasts and str(ladder.ack_lasts) == ack_lasts or not ack_lasts
    assert ladder.from_raising == (severity == "critical")


@pytest.mark.parametrize(
    ("hours", "text", "steps"),
    [
        pytest.param(
            "09:00-17:00",
            "[{after: 4bh, level: 1}, {after: 1bd, level: 2}]",
            *("1:4bh(+4bh) 2:1bd(+4bh)",),
            id="a day of eight hours",
        ),
        pytest.param(
            "09:00-17:30",
            "[{after: 4bh, level: 1}, {after: 2bd, level: 2}]",
            *("1:4bh(+4bh) 2:2bd(+14bh)",),
            id="half an hour more counts as one",
        ),
        pytest.param(
            "09:00-17:00",
            "[{after: 90s, level: 1}, {after: 15m, level: 3}]",
            *("1:90s(+90s) 3:15m(+810s)",),
            id="seconds and minutes",
        ),
    ],
)
def test_hours_and_days_may_follow_each_other(hours, text, steps):
    file = with_ladder(f"ladder: {{major: {{rungs: {text}}}}}", ("09:00-17:00", hours))

    assert said(ladder_for(file, Severity.MAJOR)) == steps


def test_the_example_of_the_design_is_accepted_and_ends_where_nobody_stands():
    file = with_ladder(DESIGN)
    roster = Roster(file)
    ladder = ladder_for(file, Severity.MAJOR)

    assert [step.level for step in ladder.steps] == [1, 2, 3, 4]
    assert [step.level for step in ladder.up_to(roster.top(STUDY)).steps] == [1, 2, 3]
    assert roster.leader(Side.SPONSOR, 4, STUDY) is None
    assert hours.pace(roster, Ball.CRO, "", "U1PRIYA", STUDY).leaders[4]


@pytest.mark.parametrize(
    ("level", "above"),
    [
        pytest.param(0, 1, id="the first"),
        pytest.param(1, 2, id="the next"),
        pytest.param(4, None, id="nothing above the top"),
    ],
)
def test_one_rung_at_a_time(level, above):
    step = ladder_for(NORTHWIND_MERIDIAN, Severity.MAJOR).after(level)

    assert (step and step.level) == above


def test_elapsed_is_a_ladder_of_elapsed_steps():
    assert ladder_for(NORTHWIND_MERIDIAN, Severity.CRITICAL).elapsed
    assert not ladder_for(NORTHWIND_MERIDIAN, Severity.MAJOR).elapsed


def test_the_cast_reaches_as_high_as_both_companies_do():
    assert ROSTER.top(STUDY) == 3
