"""The facts of an item as the clock's rules are told them, and the hours of the cast."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.partnership.roster import Roster
from bot.rules import hours, turns
from bot.rules.ladders import ladder_for
from bot.rules.turns import Act, Facts
from storage.tables.words import Ball, Kind, Severity, State
from tests.chats.cast import NORTHWIND_MERIDIAN, partnership

STUDY = "NWT-1147-201"
MONDAY = datetime.fromisoformat("2026-03-02T10:00:00+00:00")
ROSTER = Roster(NORTHWIND_MERIDIAN)
PACE = hours.pace(ROSTER, Ball.SPONSOR, "U1PRIYA", "U0JAMES", STUDY)
MINOR, MODERATE, MAJOR, CRITICAL = (
    ladder_for(NORTHWIND_MERIDIAN, severity)
    for severity in (Severity.MINOR, Severity.MODERATE, Severity.MAJOR, Severity.CRITICAL)
)


def at(text):
    """A moment in UTC of March 2026: `04 10:00`."""
    return datetime.fromisoformat(f"2026-03-{text.replace(' ', 'T')}+00:00")


def facts(**changes):
    """James has asked Priya on Monday, 11:00 in Basel; she owes an answer by Wednesday, 11:00."""
    usual = {
        "kind": Kind.QUESTION,
        "severity": Severity.MODERATE,
        "state": State.RAISED,
        "ball": Ball.SPONSOR,
        "raised_at": MONDAY,
        "started_at": MONDAY,
        "due_at": at("04 10:00"),
        "elapsed": False,
        "agreed": False,
        "carded": True,
        "warned_at": at("03 10:00"),
        "reminded": True,
        "previewed_at": None,
        "rung": 0,
        "rung_at": None,
        "seen": (None, None),
        "paused_at": None,
        "paused_until": None,
        "pauses": (),
        "replied_at": None,
        "halted": False,
        "live": True,
        "changed_at": MONDAY,
    }
    return Facts(**(usual | changes))


def ladder(severity=Severity.MAJOR, **levels):
    """A severity's ladder as a file says it, such as `level_1="0bd", level_3="2bd"`."""
    steps = [f"{{after: {after}, level: {name[-1]}}}" for name, after in levels.items()]
    said = f"ladder: {{{severity}: {{acknowledge: 1d, rungs: [{', '.join(steps)}]}}}}\n"
    return ladder_for(partnership([("check_ins:", f"{said}check_ins:")]), severity)


def done(now, coming, before):
    """The facts after an act of the clock's, as the clockwork leaves them."""
    if coming.act == Act.RUNG:
        return replace(before, rung=coming.level, rung_at=now)
    changes = {
        Act.CARD: {"carded": True},
        Act.WARN: {"warned_at": now},
        Act.REMIND: {"reminded": True},
        Act.PREVIEW: {"previewed_at": now},
    }
    return replace(before, **changes[coming.act])


def climb(known, rules, pace, spans):
    """Everything the clock does while it is awake, from when to when: (when, what) in order."""
    story = []
    for now, until in spans:
        while coming := turns.next_action(known, rules, pace):
            at = max(now, turns.when_late(coming, now, pace) if coming.at < now else coming.at)
            if at > until:
                break
            now = at
            story.append((now, coming))
            known = done(now, coming, known)
    return story


def row(id, changes, rules, *expected):
    return pytest.param(facts(**changes), rules, expected, id=id)


def check(known, rules, expected):
    coming = turns.next_action(known, rules, PACE)
    told = (coming.act, coming.at, *([coming.level] if coming.level else [])) if coming else ()
    assert told == tuple(at(one) if one is expected[1] else one for one in expected)
