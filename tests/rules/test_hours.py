"""Whose hours count: the owner's, the company's, or the days on which both work (D17)."""

import pytest

from bot.rules import hours
from bot.rules.durations import Duration
from storage.tables.words import Ball, Side
from tests.chats.cast import partnership
from tests.rules.cast import ROSTER, STUDY, Roster, at

TWO_DAYS = Duration.parse("2bd")
BEN_S = ("role: Clinical Scientist,", "role: Clinical Scientist, region: MA,")


@pytest.mark.parametrize(
    ("ball", "owner", "due"),
    [
        pytest.param(Ball.SPONSOR, "", "04 10:00", id="the company's"),
        pytest.param(Ball.SPONSOR, "U1PRIYA", "04 10:00", id="the owner's, in Basel"),
        pytest.param(Ball.SPONSOR, "U1BEN", "03 22:00", id="the owner's, in Boston: from 9 to 5"),
        pytest.param(Ball.CRO, "U0KASIA", "04 10:00", id="the owner's, in Warsaw"),
        pytest.param(Ball.CRO, "U1GONE", "04 10:00", id="the company's, when the owner has left"),
        pytest.param(Ball.JOINT, "", "04 10:00", id="both companies'"),
    ],
)
def test_an_answer_is_owed_in_the_hours_of_who_owes(ball, owner, due):
    assert hours.owing(ROSTER, ball, owner).add(at("02 10:00"), TWO_DAYS) == at(due)


def test_joint_time_passes_on_days_on_which_both_work():
    first_of_may = at("30 10:00").replace(month=4)  # a holiday in Basel, not in London
    due = hours.owing(ROSTER, Ball.JOINT, "").add(first_of_may, Duration.parse("1bd"))

    assert due.date().isoformat() == "2026-05-05", "nor is the fourth of May one in London"


def test_a_company_s_days_off_and_hours_are_everybody_s():
    off = (
        "time_zone: Europe/Zurich}\n  cro",
        "time_zone: Europe/Zurich, days_off: [2026-03-03], working_hours: '08:00-16:00'}\n  cro",
    )
    roster = Roster(partnership([off]))
    calendar = hours.calendar_of(roster, roster.person("U1PRIYA"))

    assert not calendar.is_working_day(at("03 10:00").date())
    assert calendar.next_working(at("03 10:00")) == at("04 07:00")


def test_everybody_s_hours_around_an_item():
    pace = hours.pace(ROSTER, Ball.SPONSOR, "U1BEN", "U0CLAIRE", STUDY)

    assert pace.owing.zone == "America/New_York"
    assert pace.raiser.zone == "Europe/Paris"
    assert {one.zone for one in pace.leaders[2]} == {"Europe/Zurich", "Europe/Warsaw"}
    assert {one.zone for one in pace.leaders[3]} == {"America/New_York", "Europe/London"}


@pytest.mark.parametrize(
    ("account", "side", "zone"),
    [
        pytest.param("U1BEN", Side.SPONSOR, "America/New_York", id="a person's"),
        pytest.param("U1TOM", Side.SPONSOR, "Europe/Zurich", id="the company's, if they name none"),
        pytest.param("U1GONE", Side.CRO, "Europe/London", id="the side's, of somebody unknown"),
    ],
)
def test_where_somebody_reads_the_clock(account, side, zone):
    assert hours.zone_of(ROSTER, account, side) == zone
