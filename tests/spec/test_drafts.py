"""Drafts: promises, tasks, risks and decisions are pencilled in until a person keeps them."""

import pytest

from bot.errors import Refused
from bot.events import Asked, Place
from tests.chats.cast import ACCOUNTS, HERE
from tests.chats.looking import numbers, pin

PROMISE = "I will send the enrolment forecast by Friday."
TASK = "Tom, please send the site list to Claire by Thursday."
RISK = "There is a risk that the Polish sites start late."
DECISION = "Decision: we go with central monitoring for all sites."
CONSIDERED = "Have you considered remote visits for the sites in Poland?"


def presses(room, who, verb, id, **more):
    """What a button does, whoever presses it."""
    asked = Asked(verb, ACCOUNTS.get(who, who), Place(HERE), room.now(), item=id, **more)
    return room.do(_awaited(room.bot.do("nwt-mer", room.bot.wishes.carry, 0, asked)))


async def _awaited(act):
    return await act


def draft(room, ts):
    with room.bot.storage.reading("nwt-mer") as tx:
        return tx.drafts.of_source(HERE, ts)


@pytest.mark.parametrize("who", ["priya", "james"])
@pytest.mark.parametrize("text", [PROMISE, TASK, RISK, DECISION])
def test_it_gets_a_pencil_and_nothing_else(room, who, text):
    ts = room.says(who, text)
    room.until("2026-03-06T16:00:00+00:00")

    assert room.marks(ts) == ["pencil2"]
    assert room.posts(thread=ts) == [] and numbers(room) == []
    assert not any("remember" in text or "forecast" in text for text in room.dms(who))


def test_a_pin_keeps_it_as_what_it_is_and_only_then_it_has_a_number(chat):
    ts = chat.says("james", PROMISE)
    chat.says("james", CONSIDERED)
    pin(chat, "priya", ts)

    assert chat.marks(ts) == ["memo", "pushpin"]
    assert numbers(chat) == ["C-2", "CH-1"]
    assert "Waiting on Meridian Clinical (James Orton)" in chat.card(ts)
    assert "Raised by James Orton" in chat.asks("james", "show 2")
    assert "pin on the message (Priya Raman)" in chat.asks("james", "why 2")


@pytest.mark.parametrize("who", ["tom", "claire", "hannah", "kasia", "james"])
def test_anybody_of_either_company_may_keep_it(room, who):
    ts = room.says("james", PROMISE)
    pin(room, who, ts)

    assert numbers(room) == ["C-1"] and room.marks(ts) == ["memo", "pushpin"]


@pytest.mark.parametrize("who", ["priya", "claire"])
def test_keep_this_in_its_thread_keeps_it(room, who):
    ts = room.says("james", TASK)
    heard = room.asks(who, "keep this", thread=ts)

    assert "Kept as A-1" in heard and room.marks(ts) == ["memo"]
    assert "Waiting on Northwind Therapeutics" in room.card(ts)


def test_the_shortcut_keeps_it_as_what_the_person_says(room):
    ts = room.says("james", RISK)
    room.do(room.sandbox.shortcut("U1PRIYA", HERE, ts, "item.keep"))
    room.submits("priya", follow_up="issue")

    assert numbers(room) == ["I-1"] and room.marks(ts) == ["memo"]


def test_taking_the_pin_away_again_does_nothing(room):
    ts = room.says("james", PROMISE)
    pin(room, "priya", ts)
    room.do(room.sandbox.unreacts("U1PRIYA", HERE, ts, "pushpin"))
    pin(room, "james", ts)

    assert numbers(room) == ["C-1"] and room.marks(ts) == ["memo", "pushpin"]


def test_what_was_kept_by_mistake_is_undone_and_can_be_left(room):
    ts = room.says("james", PROMISE)
    pin(room, "priya", ts)
    room.asks("james", "withdraw 1")
    assert numbers(room) == ["C-1"]  # the other company wants it kept

    room.asks("priya", "withdraw 1")
    assert numbers(room) == [] and room.marks(ts) == ["pushpin"]


# Who may not


def test_a_person_of_neither_company_keeps_nothing(room):
    room.do(room.sandbox.shares(HERE, "T9XYZ"))
    room.sandbox.state.room(HERE).members.append("U9NOBODY")
    ts = room.says("james", PROMISE)
    pin(room, "alex", ts)
    assert "which company" in room.asks("alex", "keep this", thread=ts)
    with pytest.raises(Refused, match="which company"):
        presses(room, "alex", "keep_draft", draft(room, ts).id)

    assert numbers(room) == [] and "pencil2" in room.marks(ts)


def test_who_may_not_see_the_room_may_not_keep_by_its_number(room):
    ts = room.says("hannah", PROMISE, channel="C0GOV")
    with room.bot.storage.reading("nwt-mer") as tx:
        id = tx.drafts.of_source("C0GOV", ts).id

    for verb in ("keep_draft", "leave_draft"):
        with pytest.raises(Refused, match="no longer here"):
            presses(room, "tom", verb, id)
    presses(room, "kasia", "keep_draft", id)
    assert numbers(room) == ["C-1"]


def test_where_nobody_listens_nothing_is_kept(room):
    ts = room.says("james", PROMISE)
    id = draft(room, ts).id
    room.types("priya", "stop")

    with pytest.raises(Refused, match="not listening"):
        presses(room, "james", "keep_draft", id)


@pytest.mark.parametrize("id", [0, 99, 999_999_999])
def test_a_draft_that_is_not_there_is_refused_in_a_sentence(room, id):
    with pytest.raises(Refused, match="no longer here"):
        presses(room, "priya", "keep_draft", id)


def test_a_second_press_meets_what_the_first_has_done(room):
    ts = room.says("james", PROMISE)
    id = draft(room, ts).id
    presses(room, "priya", "keep_draft", id)

    for verb in ("keep_draft", "leave_draft"):
        with pytest.raises(Refused, match="kept already"):
            presses(room, "james", verb, id)
    assert numbers(room) == ["C-1"]


def test_talk_within_one_company_is_not_pencilled_in(room):
    ts = room.says("james", f"<@U0CLAIRE> {PROMISE}")

    assert room.marks(ts) == []


def test_a_quiet_channel_pencils_in_what_nobody_doubts(make_room):
    room = make_room([("C0201, room: shared", "C0201, room: shared, mode: quiet")])

    assert room.marks(room.says("james", PROMISE)) == ["pencil2"]
    assert room.marks(room.says("james", RISK)) == []


# Its words


def test_it_follows_its_message(room):
    ts = room.says("james", PROMISE)
    edited = "I will send the budget of the pharmacies by Monday."
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, edited))
    presses(room, "priya", "keep_draft", draft(room, ts).id)

    assert "budget of the pharmacies" in room.card(ts) and "forecast" not in room.card(ts)


def test_it_goes_with_its_message(room, left):
    ts = room.says("james", PROMISE)
    id = draft(room, ts).id
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert left.after_a_minute("enrolment forecast") == []
    with pytest.raises(Refused, match="deleted that message"):
        presses(room, "priya", "keep_draft", id)


def test_what_must_not_be_kept_is_taken_out_of_it(room, left):
    ts = room.says("james", PROMISE)
    edited = "I will send the file of Patient 0042-013, John Miller, born 3 May 1961, by Friday."
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, edited))

    assert room.marks(ts) == [] and draft(room, ts).text == ""
    assert left.after_a_minute("enrolment forecast", "Miller", "0042-013") == []
    assert "looked like participant data" in room.dms("james")[-1]


def test_its_words_are_the_item_s_once_it_is_kept(room):
    ts = room.says("james", PROMISE)
    pin(room, "priya", ts)

    assert draft(room, ts).text == "" and draft(room, ts).salt == ""


def test_after_two_weeks_it_is_forgotten_with_its_pencil(room, left):
    ts = room.says("james", PROMISE)
    room.until("2026-03-16T09:59:00+00:00")
    assert room.marks(ts) == ["pencil2"]
    assert "draft" in left.after_a_minute("enrolment forecast")
    room.until("2026-03-16T10:01:00+00:00")

    assert room.marks(ts) == [] and draft(room, ts) is None
    assert left.after_a_minute("enrolment forecast") == []


def test_a_pin_keeps_it_even_after_it_was_forgotten(room):
    ts = room.says("james", PROMISE)
    room.until("2026-03-17T10:00:00+00:00")
    pin(room, "priya", ts)

    assert numbers(room) == ["C-1"]
