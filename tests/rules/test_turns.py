"""When time moves an item, and what is done then: one rule a line."""

import pytest

from bot.rules.turns import Act, Next, when_late
from storage.tables.words import Severity, State
from tests.rules.cast import CRITICAL, MAJOR, MINOR, MODERATE, PACE, at, check, ladder, row

TOLD = {"rung": 1, "rung_at": at("04 10:00")}
CLIMBED = {"rung": 2, "rung_at": at("09 10:00"), "previewed_at": at("06 10:00")}
SUNDAY = {"raised_at": at("01 03:00"), "started_at": at("01 03:00"), "due_at": at("02 12:00")}
NO_ACK = ladder(level_1="0bd", level_3="2bd")
ELAPSED = {"elapsed": True, "due_at": at("02 14:00"), "warned_at": None}
BY_HOURS = ladder(level_1="0h", level_2="4h", level_3="24h")
CALLED = {"severity": Severity.CRITICAL, "due_at": at("02 14:00"), "warned_at": None}
AT_NIGHT = CALLED | {"raised_at": at("02 23:30"), "started_at": at("02 23:30")}
LATER = {"agreed": True, "due_at": at("10 16:00"), "warned_at": None}


@pytest.mark.parametrize(
    ("known", "rules", "expected"),
    [
        row("a question gets its card half-way", {"carded": False}, MODERATE, Act.CARD, "03 10:00"),
        row("its owner hears a day before", {"warned_at": None}, MODERATE, Act.WARN, "03 10:00"),
        row(
            "nobody is woken for Sunday's question",
            SUNDAY | {"warned_at": None},
            *(MODERATE, Act.WARN, "02 08:00"),
        ),
        row(
            "who takes no note is reminded once",
            {"reminded": False, "due_at": at("05 10:00")},
            *(MODERATE, Act.REMIND, "03 10:00"),
        ),
        row(
            "who has taken note is not reminded",
            {"reminded": False, "due_at": at("05 10:00"), "state": State.ACKNOWLEDGED},
            *(MODERATE, Act.RUNG, "05 10:00", 1),
        ),
        row("level 1 hears when it is due", {}, MODERATE, Act.RUNG, "04 10:00", 1),
        row(
            "a late warning still comes a day before",
            {"warned_at": at("04 11:00")},
            *(MODERATE, Act.RUNG, "05 11:00", 1),
        ),
        row("both leads see the text a day before", TOLD, MODERATE, Act.PREVIEW, "06 10:00", 2),
        row(
            "then level 2 hears",
            TOLD | {"previewed_at": at("06 10:00")},
            *(MODERATE, Act.RUNG, "09 10:00", 2),
        ),
        row(
            "a late preview still comes a day before",
            TOLD | {"previewed_at": at("10 15:00")},
            *(MODERATE, Act.RUNG, "11 15:00", 2),
        ),
        row("level 3 hears when Boston works", CLIMBED, MODERATE, Act.RUNG, "23 13:00", 3),
        row("then nothing is left", CLIMBED | {"rung": 3}, MODERATE),
        row(
            "level 3 waits its distance from a late level 2",
            CLIMBED | {"rung_at": at("11 10:00")},
            *(MODERATE, Act.RUNG, "25 13:00", 3),
        ),
        row(
            "a higher severity makes the next rung due, not two",
            TOLD | {"previewed_at": at("04 10:00"), "due_at": at("02 14:00")},
            *(MAJOR, Act.RUNG, "05 10:00", 2),
        ),
        row(
            "a lower severity tells no leader before its later date",
            TOLD | {"due_at": at("09 10:00"), "previewed_at": at("05 10:00")},
            *(MODERATE, Act.RUNG, "12 10:00", 2),
        ),
        row(
            "whatever level is first above the team, it is previewed",
            TOLD,
            *(NO_ACK, Act.PREVIEW, "05 14:00", 3),
        ),
        row("minor never climbs", {"severity": Severity.MINOR}, MINOR),
        row("nothing is owed without a date", {"due_at": None}, MODERATE),
        row("nothing happens to what has ended", {"state": State.CLOSED}, MODERATE),
    ],
)
def test_in_working_time(known, rules, expected):
    check(known, rules, expected)


@pytest.mark.parametrize(
    ("known", "rules", "expected"),
    [
        row("elapsed time warns half-way", ELAPSED, BY_HOURS, Act.WARN, "02 12:00"),
        row(
            "and is overdue at any hour",
            ELAPSED | {"due_at": at("02 23:00"), "warned_at": at("02 22:00")},
            *(BY_HOURS, Act.RUNG, "02 23:00", 1),
        ),
        row(
            "also where the ladder counts in working days",
            ELAPSED | {"due_at": at("02 23:00"), "warned_at": at("02 22:00")},
            *(MODERATE, Act.RUNG, "02 23:00", 1),
        ),
        row(
            "a late warning comes half the time before",
            ELAPSED | {"warned_at": at("02 20:00")},
            *(BY_HOURS, Act.RUNG, "02 22:00", 1),
        ),
        row(
            "the preview comes half-way to the rung",
            ELAPSED | {"warned_at": at("02 12:00"), "rung": 1, "rung_at": at("02 22:00")},
            *(BY_HOURS, Act.PREVIEW, "03 00:00", 2),
        ),
        row(
            "a late preview leaves as much time",
            ELAPSED
            | {"warned_at": at("02 12:00"), "rung": 1, "rung_at": at("02 22:00")}
            | {"previewed_at": at("03 05:00")},
            *(BY_HOURS, Act.RUNG, "03 07:00", 2),
        ),
        row("critical counts from raising", AT_NIGHT, CRITICAL, Act.RUNG, "02 23:30", 1),
        row(
            "and warns nobody first",
            AT_NIGHT | {"warned_at": at("03 10:00")},
            *(CRITICAL, Act.RUNG, "02 23:30", 1),
        ),
        row(
            "its preview comes two hours later",
            AT_NIGHT | {"rung": 1, "rung_at": at("02 23:30")},
            *(CRITICAL, Act.PREVIEW, "03 01:30", 2),
        ),
        row(
            "and level 2 hears after four",
            AT_NIGHT | {"rung": 1, "rung_at": at("02 23:30"), "previewed_at": at("03 01:30")},
            *(CRITICAL, Act.RUNG, "03 03:30", 2),
        ),
        row("an agreed date moves critical rungs", CALLED | LATER, CRITICAL, Act.WARN, "09 16:00"),
        row(
            "which then count from that date",
            CALLED | LATER | {"warned_at": at("09 16:00")},
            *(CRITICAL, Act.RUNG, "10 16:00", 1),
        ),
    ],
)
def test_at_any_hour(known, rules, expected):
    check(known, rules, expected)


NIGHT = at("07 02:00")  # Friday's rung, noticed on Saturday


@pytest.mark.parametrize(
    ("coming", "now", "expected"),
    [
        pytest.param(Next(at("06 10:00"), Act.RUNG, 2, False), NIGHT, "09 08:00", id="a rung"),
        pytest.param(Next(at("06 10:00"), Act.PREVIEW, 2, False), NIGHT, "09 09:00", id="preview"),
        pytest.param(Next(at("06 10:00"), Act.WARN, 0, False), NIGHT, "09 08:00", id="a warning"),
        pytest.param(Next(at("06 10:00"), Act.RUNG, 2), NIGHT, "06 10:00", id="critical: at once"),
        pytest.param(
            Next(at("06 10:00"), Act.RUNG, 2, False),
            at("06 10:00").replace(second=42),
            "06 10:00",
            id="a moment late is not late",
        ),
    ],
)
def test_what_was_slept_through_wakes_nobody(coming, now, expected):
    assert when_late(coming, now, PACE) == at(expected)
