"""What stops a clock, what moves with it, and what silence does."""

import pytest

from bot.rules.pauses import Pause
from bot.rules.turns import Act, held_until
from storage.tables.words import Ball, Severity, State
from tests.rules.cast import MAJOR, MINOR, MODERATE, at, check, facts, row

TOLD = {"rung": 1, "rung_at": at("04 10:00")}


@pytest.mark.parametrize(
    ("known", "rules", "expected"),
    [
        row(
            "a hold of the owing side stops the next rung",
            TOLD | {"previewed_at": at("06 10:00"), "seen": (at("12 10:00"), None)},
            *(MODERATE, Act.RUNG, "12 10:00", 2),
        ),
        row(
            "and delays the preview with it",
            TOLD | {"seen": (at("12 10:00"), None)},
            *(MODERATE, Act.PREVIEW, "11 10:00", 2),
        ),
        row(
            "a hold of the waiting side stops nothing",
            TOLD | {"previewed_at": at("06 10:00"), "seen": (None, at("12 10:00"))},
            *(MODERATE, Act.RUNG, "09 10:00", 2),
        ),
        row(
            "an expired hold stops nothing",
            TOLD | {"previewed_at": at("06 10:00"), "seen": (at("05 10:00"), None)},
            *(MODERATE, Act.RUNG, "09 10:00", 2),
        ),
        row(
            "what stands still waits for the end of its pause",
            {"paused_at": at("03 12:00"), "paused_until": at("04 16:00")},
            *(MODERATE, Act.RESUME, "04 16:00"),
        ),
        row("or for nothing, if it has none", {"paused_at": at("03 12:00")}, MODERATE),
        row(
            "a channel that stops stops its clocks",
            {"live": False, "changed_at": at("03 12:00")},
            *(MODERATE, Act.HALT, "03 12:00"),
        ),
        row(
            "which then stand", {"live": False, "halted": True, "paused_at": at("03 12:00")}, MAJOR
        ),
        row(
            "until it starts",
            {"halted": True, "paused_at": at("03 12:00"), "changed_at": at("05 09:00")},
            *(MODERATE, Act.RESUME, "05 09:00"),
        ),
        row(
            "time that stood still moves the reminder",
            {"reminded": False, "due_at": at("09 10:00")}
            | {"pauses": ((at("02 12:00"), at("05 12:00"), Pause.CHANNEL),)},
            *(MODERATE, Act.REMIND, "06 10:00"),
        ),
        row(
            "and half-way",
            {"carded": False, "due_at": at("06 10:00")}
            | {"pauses": ((at("02 11:00"), at("04 11:00"), Pause.REPLY),)},
            *(MODERATE, Act.CARD, "05 10:00"),
        ),
    ],
)
def test_holds_and_pauses(known, rules, expected):
    check(known, rules, expected)


ANSWERED = {"state": State.ANSWERED}
REPLIED = {"state": State.IN_PROGRESS, "replied_at": at("03 10:00"), "due_at": at("30 10:00")}
STOPPED = ((at("03 12:00"), at("05 12:00"), Pause.CHANNEL),)
HEARD = ((at("03 10:00"), at("04 16:00"), Pause.REPLY),)
LIGHT = {"severity": Severity.MINOR}


@pytest.mark.parametrize(
    ("known", "rules", "expected"),
    [
        row("an answer to a minor item", ANSWERED | LIGHT, MINOR, Act.CLOSE, "05 10:00"),
        row("a moderate answer waits for its judge", ANSWERED, MODERATE),
        row("a reply to a minor item", REPLIED | LIGHT, MINOR, Act.CLOSE, "06 10:00"),
        row("a reply to a moderate item rests", REPLIED, MODERATE, Act.REST, "06 10:00"),
        row(
            "a reply to a major item changes nothing",
            REPLIED | {"severity": Severity.MAJOR},
            *(MAJOR, Act.RUNG, "30 10:00", 1),
        ),
        row(
            "a channel that stood still is no silence",
            REPLIED | {"pauses": STOPPED},
            *(MODERATE, Act.REST, "10 10:00"),
        ),
        row(
            "the pause that a reply brings is one",
            REPLIED | {"pauses": HEARD},
            *(MODERATE, Act.REST, "06 10:00"),
        ),
        row("words about no severity at all stay open", REPLIED | {"severity": "none"}, MINOR),
    ],
)
def test_silence_about_an_answer(known, rules, expected):
    check(known, rules, expected)


@pytest.mark.parametrize(
    ("ball", "seen", "expected"),
    [
        pytest.param(Ball.SPONSOR, ("05 10:00", None), "05 10:00", id="the owing side's counts"),
        pytest.param(Ball.CRO, ("05 10:00", None), None, id="the waiting side's does not"),
        pytest.param(Ball.JOINT, ("05 10:00", None), None, id="joint needs both"),
        pytest.param(Ball.JOINT, ("05 10:00", "04 10:00"), "04 10:00", id="and ends with either"),
    ],
)
def test_whose_hold_counts(ball, seen, expected):
    known = facts(ball=ball, seen=tuple(one and at(one) for one in seen))

    assert held_until(known) == (expected and at(expected))
