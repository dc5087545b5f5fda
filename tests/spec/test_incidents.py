"""What must not stand in a channel: who is told what, who settles it, and what is left of it."""

import pytest

from bot.errors import Refused
from bot.events import Asked, Place
from tests.chats.cast import ACCOUNTS, HERE
from tests.chats.incidents import BY_ARM, CONSIDERED, NUMBER, TRACES, buttons, link, row
from tests.chats.looking import pin, whispered

REASON = "It is a number of our courier"


def test_a_subject_number_and_a_by_arm_result_what_each_person_sees(chat, left_of):
    left = left_of(chat)
    number = chat.says("james", NUMBER)
    result = chat.says("claire", BY_ARM)

    (notice,) = chat.hears("james")
    assert "looked like participant data" in notice and "Please delete your message" in notice
    assert buttons(chat, "james") == ["Deleted", "It is not participant data…"]
    (restricted,) = chat.hears("claire")
    assert "do not edit or delete it" in restricted and "Petra Vogel" in restricted
    assert buttons(chat, "claire") == []
    (look,) = chat.hears("petra")
    assert link(result) in look and "11 people could read it" in look
    assert chat.hears("priya") == chat.hears("hannah") == chat.hears("kasia") == []

    assert left.of(*TRACES) == [], "it was never written anywhere"
    chat.fast_forward(minutes=16)
    (told,) = chat.hears("priya")
    assert link(number) in told and link(result) not in told
    assert chat.hears("hannah") == chat.hears("kasia") == chat.hears("tom") == []
    for who in ("priya", "kasia", "james"):
        seen = chat.asks(who, "list") + chat.asks(who, "search placebo")
        assert not [trace for trace in TRACES if trace in seen.replace("search placebo", "")]

    said = [text for who in ("priya", "james", "claire", "petra") for text in chat.dms(who)]
    said += chat.posts()
    assert not [text for text in said if any(trace in text for trace in TRACES)]
    assert left.after_a_minute(*TRACES) == [], "database, write-ahead log, logs and outbox"


@pytest.mark.parametrize("who", ["james", "tom"], ids=["without the app", "with the app"])
def test_a_message_that_is_really_gone_settles_itself(room, who):
    ts = room.says(who, NUMBER)
    room.clicks(who, "Deleted")
    assert "waiting for Slack" in room.dms(who)[-1]
    assert buttons(room, who) == ["It is not participant data…"]
    room.do(room.sandbox.deletes(ACCOUNTS[who], HERE, ts))

    assert "no longer stands there" in room.dms(who)[-1] and buttons(room, who) == []
    room.fast_forward(hours=1)
    assert room.hears("priya") == []
    assert row(room).state == "removed"


def test_an_edit_that_takes_it_out_settles_it_and_the_words_are_kept_as_usual(room, left):
    ts = room.says("james", NUMBER)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, CONSIDERED))

    assert "no longer stands there" in room.dms("james")[-1]
    assert "CH-1" in room.card(ts) and left.of(*TRACES[:2]) == []
    room.fast_forward(hours=1)
    assert room.hears("priya") == []


def test_an_edit_that_leaves_it_in_is_told_again(room):
    ts = room.says("james", NUMBER)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, "Why did subject 1042 come late?"))

    assert len(room.hears("james")) == 2
    assert row(room).state == "open" and row(room, 2) is None


def test_after_a_quarter_of_an_hour_the_privacy_contact_reads_where_and_no_more(room):
    ts = room.says("kasia", NUMBER)
    room.fast_forward(minutes=14)
    assert room.hears("priya") == []
    room.fast_forward(minutes=2)

    (told,) = room.hears("priya")
    assert link(ts) in told and "Kasia" not in told
    room.do(room.sandbox.deletes("U0KASIA", HERE, ts))
    assert "Nothing is left to do" in room.dms("priya")[-1]
    room.fast_forward(days=3)
    assert len(room.dms("priya")) == 1, "once"


def test_what_slack_could_not_tell_is_looked_up_before_anybody_is_sent_there(room):
    ts = room.says("james", NUMBER)
    room.runner.run(room.stop_bot())
    room.runner.run(room.sandbox.deletes("U0JAMES", HERE, ts))
    room.runner.run(room.start_bot())
    room.fast_forward(minutes=20)

    assert room.hears("priya") == []
    assert "no longer stands there" in room.dms("james")[-1]


def test_where_nobody_is_named_the_author_alone_knows(make_room):
    room = make_room([("privacy: U1PRIYA, ", "")])
    room.says("james", NUMBER)
    room.fast_forward(minutes=20)

    assert "The privacy contact reads that" in room.dms("james")[0]
    assert room.dms("priya") == []


def says_no(room, reason=REASON):
    room.clicks("james", "It is not participant data…")
    return room.submits("james", text=reason)


def test_its_author_may_say_why_it_is_none_and_is_heard_once_a_week(room):
    ts = room.says("james", NUMBER)
    says_no(room)

    assert "I did not keep the message" in room.dms("james")[-1]
    assert buttons(room, "james") == []
    room.fast_forward(days=1)
    assert room.hears("priya") == []
    room.until("2026-03-09T09:00:00+00:00")
    (asked,) = room.hears("priya")
    assert link(ts) in asked and REASON in asked and "James Orton (Meridian Clinical)" in asked
    assert buttons(room, "priya") == ["Looks right", "It is participant data"]


def test_a_reason_is_needed_and_is_screened_too(room, left):
    room.says("james", NUMBER)
    refused = says_no(room, "Subject 1042 is a friend of mine")

    assert "kept nothing" in refused.errors["text"]
    assert left.of(*TRACES) == []
    assert row(room).state == "open"
    room.submits("james", text=REASON)
    assert row(room).state == "not participant data"


def test_what_both_find_right_can_be_kept_and_not_before(room):
    ts = room.says("james", NUMBER)
    says_no(room)
    room.asks("claire", "keep this", thread=ts)
    assert "do not keep that message" in whispered(room, "claire")
    room.until("2026-03-09T09:00:00+00:00")
    room.clicks("priya", "Looks right")

    assert "You said: looks right" in room.dms("priya")[-1]
    assert "Q-1" in room.asks("claire", "keep this", thread=ts)


def test_a_pin_keeps_it_then_too(room):
    ts = room.says("james", NUMBER)
    says_no(room)
    room.until("2026-03-09T09:00:00+00:00")
    room.clicks("priya", "Looks right")
    pin(room, "tom", ts)

    assert "Q-1" in room.card(ts)


def test_what_the_privacy_contact_reads_otherwise_is_asked_for_anew(room):
    ts = room.says("james", NUMBER)
    says_no(room)
    room.until("2026-03-09T09:00:00+00:00")
    before = len(room.dms("james"))
    room.clicks("priya", "It is participant data")

    assert len(room.dms("james")) == before + 1
    assert "Priya Raman has looked at your message" in room.dms("james")[-1]
    assert buttons(room, "james") == ["Deleted"]
    room.fast_forward(minutes=16)
    assert link(ts) in room.dms("priya")[-1], "and its clock runs again"


def test_what_nobody_has_looked_at_comes_again_and_at_most_twelve_at_once(room):
    for n in range(14):
        room.says("james", f"Why did subject {1042 + n} miss the visit?")
        room.clicks("james", "It is not participant data…")
        room.submits("james", text=f"{REASON} {n}.")
    room.until("2026-03-09T09:00:00+00:00")
    (first,) = [one for one in room.hears("priya") if "What authors said" in one]
    assert first.count(REASON) <= 12 and "more" in first
    room.until("2026-03-16T09:00:00+00:00")

    assert len([one for one in room.hears("priya") if "What authors said" in one]) == 1


def test_safety_information_is_no_incident_no_item_and_no_clock(room):
    room.says("james", "Patient was hospitalised with a stroke last night, what do we do now?")
    room.fast_forward(days=10)

    (notice,) = room.hears("james")
    assert "*not reported*" in notice and "+44 20 7946 0000" in notice
    assert buttons(room, "james") == [] and row(room) is None
    assert "Nothing" in room.types("priya", "list")
    assert room.hears("priya") == room.hears("petra") == []


def test_nobody_else_settles_it(room):
    room.says("james", NUMBER)
    room.fast_forward(minutes=16)
    asked = room.bot.do
    for who, verb in (("priya", "deleted"), ("james", "right"), ("james", "exposed")):
        with pytest.raises(Refused, match="There is nothing"):
            ask = Asked(verb, ACCOUNTS[who], Place(HERE), room.now(), item=1)
            room.runner.run(wait(asked("nwt-mer", room.bot.wishes.carry, 0, ask)))


async def wait(work):
    return await work
