"""The weekly list: both leads read on Monday what waits for somebody to keep it."""

import pytest

from bot.errors import Refused
from tests.chats.cast import ACCOUNTS, GOVERNANCE, HERE
from tests.chats.looking import numbers, pin
from tests.spec.test_drafts import draft, presses

PROMISE = "I will send the enrolment forecast by Friday."
DECISION = "Decision: we go with central monitoring for all sites."
QUESTION = "When will the Polish contracts be signed?"
LEADS = ("priya", "james")
MONDAY = "2026-03-09T{}:00+00:00"  # 08:00 is nine in Zurich, 09:00 in London
OWN_STUDY = (
    "role: Clinical Operations Lead, level: 1, lead: true",
    "role: Clinical Operations Lead, level: 1, lead: true, studies: [NWT-1147-201]",
)
TOM_LEADS = (
    "role: Clinical Trial Manager, level: 1",
    "role: Clinical Trial Manager, level: 1, lead: true, studies: [NWT-9]",
)
SECOND = (
    "people:\n",
    "  - {number: NWT-9, channels: [{slack: C0LOOSE, room: shared}]}\npeople:\n",
)


def lists(room, who):
    return [text for text in room.dms(who) if "*Your weekly list*" in text]


def labels(room, who):
    """The rows of buttons of somebody's latest list."""
    sent = [one for one in room.sandbox.dm(ACCOUNTS[who]) if "*Your weekly list*" in one.text]
    rows = [block["elements"] for block in sent[-1].blocks if block["type"] == "actions"]
    return [[element["text"]["text"] for element in row] for row in rows]


@pytest.fixture
def listed(room):
    """A promise of Meridian's and a decision of Northwind's, on Monday morning."""
    room.promise, room.decision = room.says("james", PROMISE), room.says("priya", DECISION)
    room.until(MONDAY.format("09:01"))
    return room


def test_it_comes_on_monday_at_nine_where_each_lead_is(chat):
    chat.says("james", PROMISE)
    chat.until(MONDAY.format("07:59"))
    assert lists(chat, "priya") == lists(chat, "james") == []
    chat.until(MONDAY.format("08:01"))
    assert len(lists(chat, "priya")) == 1 and lists(chat, "james") == []
    chat.until(MONDAY.format("09:01"))

    assert lists(chat, "priya") == lists(chat, "james"), "the same words"
    assert (
        "Commitment · James Orton (Meridian Clinical) · Mon 2 Mar 2026, 11:00 Zurich"
        in (lists(chat, "james")[0])
    )
    assert PROMISE in lists(chat, "james")[0] and "|Open the message>" in lists(chat, "james")[0]
    assert [who for who in ("tom", "claire", "hannah", "kasia", "sam") if chat.dms(who)] == []


def test_a_week_in_which_nothing_waits_is_silent(room):
    room.says("james", "Thanks all, good call.")
    room.until("2026-03-31T12:00:00+00:00")

    assert room.dms("priya") == room.dms("james") == []


def test_what_was_kept_before_monday_is_not_in_it(room):
    pin(room, "priya", room.says("james", "I will send the enrolment forecast by 27 March."))
    room.until(MONDAY.format("09:01"))

    assert lists(room, "priya") == []


def test_what_was_said_after_the_first_list_is_in_next_week_s_for_both(room):
    room.until(MONDAY.format("08:30"))
    room.says("james", PROMISE)
    room.until(MONDAY.format("12:00"))
    assert lists(room, "james") == []
    room.until("2026-03-16T09:01:00+00:00")

    assert lists(room, "priya") == lists(room, "james") != []


def test_each_draft_is_listed_once(listed):
    listed.until("2026-03-30T12:00:00+00:00")

    assert len(lists(listed, "priya")) == len(lists(listed, "james")) == 1


def test_on_a_holiday_it_comes_the_next_working_day_in_summer_time_too(room):
    room.until("2026-04-02T10:00:00+00:00")
    room.says("james", PROMISE)  # Maundy Thursday; Easter Monday is the 6th
    room.until("2026-04-07T06:59:00+00:00")
    assert lists(room, "priya") == []
    room.until("2026-04-07T08:01:00+00:00")

    assert lists(room, "priya") == lists(room, "james") != []


@pytest.mark.parametrize("who", LEADS)
def test_a_button_keeps_what_it_stands_below(listed, who):
    other = next(one for one in LEADS if one != who)
    listed.do(_press(listed, who, "Keep it", 0))

    assert numbers(listed) == ["C-1"] and listed.marks(listed.promise) == ["memo"]
    assert "C-1" in listed.card(listed.promise)
    for reader in (who, other):
        assert (
            "Kept as C-1." in lists(listed, reader)[0] and PROMISE not in lists(listed, reader)[0]
        )
        assert labels(listed, reader) == [["Keep it", "Leave it"]], "the decision's"
    assert "pressed a button" in listed.asks("james", "why 1")


def _press(room, who, label, nth):
    """One of several buttons of the same name, by its place in the latest list."""
    account = ACCOUNTS[who]
    message = [one for one in room.sandbox.dm(account) if "*Your weekly list*" in one.text][-1]
    elements = [one for block in message.blocks for one in block.get("elements", [])]
    values = [one["value"] for one in elements if one.get("text", {}).get("text") == label]
    place = room.sandbox.dm_channel(account)
    return room.sandbox.clicks(account, place, message.ts, label, value=values[nth])


@pytest.mark.parametrize("who", LEADS)
def test_what_one_company_leaves_the_other_may_still_keep(listed, who):
    other = next(one for one in LEADS if one != who)
    company = {"priya": "Northwind Therapeutics", "james": "Meridian Clinical"}[who]
    id = draft(listed, listed.says("claire", PROMISE)).id
    presses(listed, who, "leave_draft", id)
    presses(listed, other, "keep_draft", id)
    assert numbers(listed) == ["C-1"]

    presses(listed, who, "leave_draft", draft(listed, listed.decision).id)
    if who == "priya":  # it is hers
        assert "Left: it is not kept." in lists(listed, other)[0]
    else:
        assert f"{company} leaves it." in lists(listed, other)[0]
        assert labels(listed, who)[1] == ["Keep it"]


def test_what_both_leave_is_forgotten(listed, left):
    ts = listed.says("claire", "We will send the pancake forms by Friday.")
    for who in LEADS:
        presses(listed, who, "leave_draft", draft(listed, ts).id)

    assert listed.marks(ts) == [] and left.after_a_minute("pancake") == []
    with pytest.raises(Refused, match="was left"):
        presses(listed, "james", "keep_draft", draft(listed, ts).id)


def test_a_decision_is_kept_by_the_second_button(listed):
    presses(listed, "james", "keep_draft", draft(listed, listed.decision).id)
    for who in LEADS:
        assert "Meridian Clinical agrees; this needs a person of Northwind" in lists(listed, who)[0]
    presses(listed, "tom", "keep_draft", draft(listed, listed.decision).id)

    assert numbers(listed) == ["D-1"] and listed.marks(listed.decision) == ["memo"]


def test_at_most_twelve_are_shown_and_how_many_more(room):
    for n in range(14):
        room.says("james", f"I will send page {n} by Friday.")
    room.until(MONDAY.format("09:01"))

    assert lists(room, "james")[0].count("✏️") == 12 and "… and 2 more" in lists(room, "james")[0]


def test_its_words_go_when_they_are_forgotten(listed, left):
    listed.until("2026-03-16T12:00:00+00:00")

    for who in LEADS:
        assert PROMISE not in lists(listed, who)[0] and labels(listed, who) == []
        assert "Nothing of this list waits any more" in lists(listed, who)[0]
    assert left.after_a_minute("enrolment forecast", "central monitoring") == []


def test_where_a_company_has_stopped_nothing_is_listed(room):
    room.says("james", PROMISE)
    room.types("priya", "stop")
    room.until(MONDAY.format("09:01"))

    assert lists(room, "priya") == []


def test_a_leaders_room_is_in_the_list_of_whoever_sees_it(room):
    room.says("hannah", PROMISE, channel=GOVERNANCE)
    room.until(MONDAY.format("09:01"))

    assert PROMISE in lists(room, "priya")[0] and PROMISE in lists(room, "james")[0]


def test_the_lead_of_another_study_does_not_read_it(make_room):
    room = make_room([OWN_STUDY, TOM_LEADS, SECOND])
    room.says("james", PROMISE)
    room.until(MONDAY.format("09:01"))

    assert lists(room, "tom") == [] and len(lists(room, "priya")) == 1


# What waits without going further


def test_minor_items_that_are_overdue_are_in_it(room):
    ts = room.says("james", PROMISE)
    pin(room, "priya", ts)
    room.until("2026-03-23T09:01:00+00:00")

    assert "*Minor, and past their date*\n*C-1* I will send" in lists(room, "priya")[-1]
    assert "Waiting on Meridian Clinical (James Orton)" in lists(room, "james")[-1]


def test_a_reply_that_nobody_confirms_is_in_it(room):
    ts = room.says("james", QUESTION)
    room.says("priya", "Our Warsaw office has them on the desk.", thread=ts)
    room.until("2026-03-16T09:01:00+00:00")

    said = "until whoever asked says whether it answers.\n*Q-1*"
    for who in LEADS:
        assert said in lists(room, who)[-1]
    room.asks("james", "answered 1")
    assert "Nothing of this list waits any more" in lists(room, "priya")[-1]


def test_a_person_of_neither_company_presses_nothing(listed):
    with pytest.raises(Refused, match="which company"):
        presses(listed, "alex", "keep_draft", draft(listed, listed.promise).id)
    assert HERE and numbers(listed) == []
