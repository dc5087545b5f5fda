"""A register that came in with a file: time goes on for it, and nobody is flooded."""

from datetime import datetime, timedelta

import pytest

from bot.errors import Refused
from bot.messages.rows import Row, Somebody
from storage.tables.words import Kind, Outcome, Severity, State
from tests.chats.cast import HERE

RAISED = datetime.fromisoformat("2026-02-16T10:00:00+00:00")
NORTHWIND = "Northwind Therapeutics"


def row(number, **more):
    """A question of James's that has waited on Priya for two weeks."""
    given = {
        "number": number,
        "kind": Kind.QUESTION,
        "severity": Severity.MODERATE,
        "state": State.RAISED,
        "outcome": None,
        "follow_up": "",
        "text": f"Who reads page {number} of the plan?",
        "gone": False,
        "raised_by": Somebody("U0JAMES", "James Orton", "Meridian Clinical"),
        "raised_at": RAISED,
        "waiting_on": Somebody("U1PRIYA", "Priya Raman", NORTHWIND),
        "since": RAISED,
        "owed_by": Somebody("U1PRIYA", "Priya Raman", NORTHWIND),
        "due": RAISED + timedelta(days=2),
        "told": 0,
        "answers": (),
        "ended_at": None,
        "study": "NWT-1147-201",
        "channel": HERE,
        "thread": "",
        "source": "",
        "references": (),
        "linked_to": 0,
    }
    return Row(**(given | more))


@pytest.fixture
def imported(room):
    """Brings rows in while the bot runs, then lets one tick pass."""

    def bring(*rows):
        bot, now = room.bot, room.now()
        with bot.storage.reading("nwt-mer") as tx:
            plan = bot.imports.prepare(tx, list(rows), now, [])
        with bot.storage.transaction("nwt-mer") as tx:
            bot.imports.bring(tx, plan, now)
        room.fast_forward(minutes=1)
        return room

    return bring


def heard(room, *who):
    return {one: len(room.hears(one)) for one in who}


TEAM = ("priya", "tom", "james", "claire", "hannah", "kasia", "sam", "robert")


def test_forty_old_items_are_one_message_to_whoever_owes_them(imported):
    room = imported(*(row(n) for n in range(1, 41)))

    (told,) = room.hears("priya")
    assert "Q-1*" in told and "and 28 more" in told
    assert sum(heard(room, *TEAM).values()) == 0, "nobody else hears anything today"
    assert room.posts()[1:] == [], "the greeting stands alone"


def test_they_are_listed_at_once_for_both_companies(imported):
    room = imported(*(row(n) for n in range(1, 4)))

    for who in ("priya", "james"):
        assert all(f"Q-{n}*" in room.asks(who, "list") for n in (1, 2, 3))
        assert "Open the thread" not in room.asks(who, "list"), "there is none yet"
        assert "1. Q-1: Who reads page 1" in room.asks(who, "agenda")
    assert "Q-2*" in room.asks("priya", "mine")
    assert "it came in with a file" in room.asks("james", "why 1")
    assert "Rapport brought it in from a file" in room.asks("james", "show 1")


def test_one_rung_at_a_time_with_the_preview_before_the_leaders(imported):
    room = imported(*(row(n) for n in range(1, 41)))
    heard(room, *TEAM)
    room.fast_forward(days=1, minutes=5)
    assert heard(room, *TEAM) == dict.fromkeys(TEAM, 0) | {"james": 1}, "the study team's level"

    room.until("2026-03-05T17:00:00+00:00")
    assert heard(room, *TEAM) == dict.fromkeys(TEAM, 0) | {"priya": 1, "james": 1}, "the preview"
    room.until("2026-03-06T17:00:00+00:00")
    assert heard(room, *TEAM) == dict.fromkeys(TEAM, 0) | {"hannah": 1, "kasia": 1}
    room.until("2026-03-13T17:00:00+00:00")
    assert heard(room, "sam", "robert") == {"sam": 0, "robert": 0}
    with room.bot.storage.reading("nwt-mer") as tx:
        assert "not heard" not in [one.verb for one in tx.audit.entries()], "no thread, no reading"


def test_a_level_that_was_told_is_not_told_again(imported):
    room = imported(row(1, told=2))
    room.until("2026-03-11T17:00:00+00:00")

    assert heard(room, *TEAM) == dict.fromkeys(TEAM, 0)
    room.until("2026-03-20T17:00:00+00:00")
    assert heard(room, "hannah", "kasia", "sam", "robert") == {
        "hannah": 0,
        "kasia": 0,
        "sam": 1,
        "robert": 1,
    }


def test_what_is_due_later_is_warned_of_when_it_is_time(imported):
    room = imported(row(1, due=datetime.fromisoformat("2026-03-12T10:00:00+00:00")))
    assert room.hears("priya") == []

    room.until("2026-03-11T12:00:00+00:00")
    assert len(room.hears("priya")) == 1


def test_a_row_without_a_date_has_all_its_time_from_now_on(imported):
    room = imported(row(1, due=None))

    assert "By Wed 4 Mar 2026" in room.types("priya", "list")


def test_a_card_comes_when_somebody_does_something_about_it(imported):
    room = imported(row(1), row(2))
    room.types("priya", "assign 1 Tom Lindqvist")

    _, card = room.posts()
    assert card.startswith("*Q-1* Who reads page 1") and "Tom Lindqvist" in card
    room.clicks("tom", "Answer…")
    room.submits("tom", text="Claire does.")
    thread = room.sandbox.said(HERE)[1].ts
    assert "Claire does." in room.posts(thread=thread)[-1]


def test_an_answer_that_came_in_can_be_judged_both_ways(imported):
    answered = {
        "state": State.ANSWERED,
        "outcome": Outcome.ANSWERED,
        "waiting_on": Somebody("U0JAMES", "James Orton", "Meridian Clinical"),
        "since": RAISED + timedelta(days=1),
    }
    room = imported(row(1, **answered), row(2, **answered))
    assert "Q-1 is closed" in room.asks("james", "answered 1")

    room.asks("james", "return 2 Which page?")
    assert "Waiting on Northwind Therapeutics (Priya Raman)" in room.asks("james", "show 2")
    assert "By " in room.asks("james", "show 2")


def test_what_had_ended_can_be_opened_again(imported):
    room = imported(
        row(
            1,
            state=State.CLOSED,
            outcome=Outcome.ANSWERED,
            waiting_on=Somebody(),
            ended_at=RAISED + timedelta(days=1),
        )
    )
    assert room.hears("priya") == []

    room.asks("james", "reopen 1 The page has changed.")
    assert "Waiting on Northwind Therapeutics (Priya Raman)" in room.asks("james", "show 1")


def test_signs_in_a_file_are_no_markup(imported):
    room = imported(row(1, text="<!channel> Who pays for R&D? <@U0JAMES>"))

    listed = room.types("priya", "list")
    assert "&lt;!channel&gt; Who pays for R&amp;D? &lt;@U0JAMES&gt;" in listed


def test_a_number_that_was_given_meanwhile_stops_the_import(room):
    bot = room.bot
    with bot.storage.reading("nwt-mer") as tx:
        plan = bot.imports.prepare(tx, [row(1), row(2)], room.now(), [])
    room.says("james", "When will the Polish contracts be signed?")

    with pytest.raises(Refused, match="Q-1 was kept"), bot.storage.transaction("nwt-mer") as tx:
        bot.imports.bring(tx, plan, room.now())
    assert "page" not in room.types("priya", "list")
