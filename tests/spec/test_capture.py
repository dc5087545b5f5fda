"""Capture: the many ways into the register."""

import pytest

from tests.chats.cast import HERE
from tests.chats.looking import numbers, pin, whispered

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
QUESTION = "When will the Polish contracts be signed?"


def test_a_rule_keeps_a_challenge_with_mark_and_card(room):
    ts = room.says("james", CONSIDERED)

    assert room.marks(ts) == ["memo"]
    assert "CH-1" in room.card(ts) and "Northwind Therapeutics (Priya Raman)" in room.card(ts)


def test_a_pin_keeps_a_message_for_its_author(chat):
    ts = chat.says("claire", "The Polish contracts need a second look before May.")
    assert chat.marks(ts) == []
    pin(chat, "priya", ts)

    assert chat.marks(ts) == ["memo", "pushpin"]
    assert "Raised by Claire Dubois (Meridian Clinical)" in chat.asks("james", "show 1")
    assert "pin on the message (Priya Raman)" in chat.asks("james", "why 1")


@pytest.mark.parametrize("who", ["claire", "james", "hannah"])
def test_anybody_of_either_company_may_pin(room, who):
    ts = room.says("claire", "The Polish contracts need a second look before May.")
    pin(room, who, ts)

    assert "Raised by Claire Dubois" in room.asks("james", "show 1")


def test_taking_the_pin_away_and_setting_it_again_does_nothing(room):
    ts = room.says("claire", "The Polish contracts need a second look before May.")
    pin(room, "priya", ts)
    room.do(room.sandbox.unreacts("U1PRIYA", HERE, ts, "pushpin"))
    assert room.marks(ts) == ["memo"] and len(room.posts(thread=ts)) == 1
    pin(room, "priya", ts)
    pin(room, "james", ts)

    assert len(room.posts(thread=ts)) == 1
    assert "I-2" not in room.asks("james", "list") and "2" not in numbers(room)


def test_any_other_emoji_and_our_own_mark_keep_nothing(room):
    ts = room.says("claire", "The Polish contracts need a second look before May.")
    for name in ("eyes", "memo", "round_pushpin", "+1"):
        room.do(room.sandbox.reacts("U1PRIYA", HERE, ts, name))

    assert room.posts(thread=ts) == []


def test_an_older_message_is_read_when_it_is_pinned(room):
    room.types("priya", "stop")
    ts = room.says("james", CONSIDERED)
    room.fast_forward(minutes=1)
    room.types("priya", "start")
    room.fast_forward(minutes=1)
    pin(room, "priya", ts)

    assert "remote visits" in room.card(ts)


def test_a_pin_on_a_message_in_a_thread_keeps_that_message(room):
    top = room.says("claire", "About the contracts.")
    ts = room.says("james", "The Polish template needs a second look.", thread=top)
    pin(room, "priya", ts)

    assert "The Polish template" in room.posts(thread=top)[0]


def test_a_pin_on_a_message_that_is_gone_is_refused_privately(room):
    ts = room.says("claire", "The Polish contracts need a second look before May.")
    room.sandbox.faults.add("conversations.replies", "thread_not_found")
    pin(room, "priya", ts)

    assert "cannot read that message" in whispered(room, "priya")
    assert room.posts(thread=ts) == []


def test_a_pin_waits_while_slack_cannot_be_read(room):
    ts = room.says("claire", "The Polish contracts need a second look before May.")
    room.sandbox.faults.add("conversations.replies", "429", times=2, retry_after=30)
    pin(room, "priya", ts)
    assert room.posts(thread=ts) == []

    room.machine_passes(31)
    room.machine_passes(31)
    assert "Polish contracts" in room.card(ts)


def test_the_shortcut_asks_as_what_and_keeps_it(room):
    ts = room.says("claire", "Nobody has looked at the Polish template since May.")
    room.do(room.sandbox.shortcut("U1PRIYA", HERE, ts, "item.keep"))
    room.submits("priya", follow_up="issue")

    assert room.marks(ts) == ["memo"]
    assert "I-1" in room.card(ts) and "Northwind Therapeutics and Meridian Clinical" in room.card(
        ts
    )


def test_a_mention_keeps_a_challenge_in_the_channel(room):
    room.says("james", "<@U1RAPPORT> challenge Could the sites in Poland do remote visits?")

    assert "CH-1" in room.posts()[-1] and "remote visits" in room.posts()[-1]
    assert "challenge Could" not in room.posts()[-1], "the verb is not part of it"


def test_a_mention_in_a_thread_keeps_it_in_that_thread(room):
    top = room.says("claire", "About the contracts.")
    room.says("james", "<@U1RAPPORT> issue The template is two years old.", thread=top)

    assert "I-1" in room.posts(thread=top)[0]
    assert "I have it" not in room.posts(thread=top)[0]


@pytest.mark.parametrize(
    ("command", "words", "kind"),
    [
        ("/consider", "remote visits for the sites in Poland?", "CH-1"),
        ("/rapport", "challenge remote visits for the sites in Poland?", "CH-1"),
        ("/rapport", "question who signs for the sites in Poland?", "Q-1"),
        ("/rapport", "issue the sites in Poland have no template", "I-1"),
        ("/rapport", "assume the sites in Poland have a template", "AS-1"),
    ],
)
def test_a_command_keeps_it_and_shows_the_card_in_the_channel(room, command, words, kind):
    heard = room.types("priya", words, command=command)

    assert kind in heard
    assert kind in room.posts()[-1] and "sites in Poland" in room.posts()[-1]


def test_a_card_of_a_command_is_the_thread_of_its_item(room):
    room.types("priya", "question who signs for the sites in Poland?")
    card = room.sandbox.said(HERE)[-1]
    room.says("james", "Our Warsaw office signs for them.", thread=card.ts)

    assert "Does this answer Q-1" in room.dms("priya")[-1]


def test_keep_this_keeps_the_first_message_of_the_thread(room):
    top = room.says("claire", "Nobody has looked at the Polish template since May.")
    heard = room.asks("james", "keep this", thread=top)

    assert "Kept as A-1" in heard or "Kept as I-1" in heard
    assert room.marks(top) == ["memo"] and "Polish template" in room.card(top)
    assert "I have it already" in room.asks("priya", "keep this", thread=top)


def test_keep_this_outside_a_thread_says_what_to_do(room):
    assert "in its thread" in room.asks("james", "keep this")
    assert room.types("priya", "keep this") and room.types("priya", "list").count("-1") == 0


def test_a_question_has_its_mark_at_once_and_its_card_at_half_time(room):
    ts = room.says("james", QUESTION)
    assert room.marks(ts) == ["memo"] and room.posts(thread=ts) == []

    room.until("2026-03-03T09:59:00+00:00")
    assert room.posts(thread=ts) == []
    room.until("2026-03-03T10:01:00+00:00")
    assert "Q-1" in room.card(ts)


def test_a_question_that_is_answered_before_never_gets_a_card(room):
    ts = room.says("james", QUESTION)
    room.types("priya", "answer 1 On 30 April, all of them.")
    room.fast_forward(days=10)

    assert not any("Waiting on" in text for text in room.posts(thread=ts))
    assert len(room.posts(thread=ts)) == 1, "only the one line that tells of the answer"


def test_a_thread_is_one_item_while_it_is_open(room):
    ts = room.says("james", CONSIDERED)
    room.says("priya", "Which sites do you have in mind?", thread=ts)
    room.says("james", "Have you considered Gdańsk, for one?", thread=ts)

    assert numbers(room) == ["CH-1"]
