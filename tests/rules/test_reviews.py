"""Both are asked to look again on the day they named, whatever else the clock has to do."""

import pytest

from bot.rules.turns import Act, Next, when_late
from storage.tables.words import Kind, Severity, State
from tests.rules.cast import MINOR, MODERATE, PACE, at, check, row

RISK = {"kind": Kind.RISK, "review_at": at("06 16:00"), "due_at": at("13 16:00")}
LATER = RISK | {"review_at": at("20 16:00"), "due_at": at("12 10:00")}
ANSWERED = {"state": State.ANSWERED, "severity": Severity.NONE, "kind": Kind.DECISION}


@pytest.mark.parametrize(
    ("known", "rules", "expected"),
    [
        row("the day comes before the date", RISK, MODERATE, Act.REVIEW, "06 16:00"),
        row("what is owed before is owed before", LATER, MODERATE, Act.RUNG, "12 10:00", 1),
        row(
            "it comes while the clock stands still",
            RISK | {"paused_at": at("03 10:00"), "paused_until": at("10 10:00")},
            *(MODERATE, Act.REVIEW, "06 16:00"),
        ),
        row(
            "a pause that is over sooner is over sooner",
            RISK | {"paused_at": at("03 10:00"), "paused_until": at("04 10:00")},
            *(MODERATE, Act.RESUME, "04 10:00"),
        ),
        row(
            "no silence closes what is still to be looked at",
            ANSWERED | {"review_at": at("20 16:00")},
            *(MODERATE, Act.REVIEW, "20 16:00"),
        ),
        row("nor an issue that was answered", ANSWERED | {"kind": Kind.ISSUE}, MINOR),
        row("where nobody listens nobody is asked", RISK | {"live": False, "halted": True}, MINOR),
        row("nor about what has ended", RISK | {"state": State.CLOSED}, MODERATE),
    ],
)
def test_when_both_are_asked(known, rules, expected):
    check(known, rules, expected)


def test_nobody_is_asked_at_night():
    coming = Next(at("06 16:00"), Act.REVIEW, any_hour=False)

    assert when_late(coming, at("07 02:00"), PACE) == at("09 08:00")
