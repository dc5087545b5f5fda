"""One conversation, one item: what its author adds within five minutes is part of it."""

import pytest

from tests.chats.cast import POLAND, SPAIN
from tests.chats.looking import item, numbers, pin
from tests.spec.test_drafts import DECISION, PROMISE, RISK, TASK

PARIS = "Sorry, meaning the Polish sites in the north."
SIGNED = "Yes, the contracts were signed on Monday by the hospital."


def goes_on(chat, who="james", text=PARIS, seconds=60, **more):
    chat.fast_forward(seconds=seconds)
    return chat.says(who, text, **more)


def test_what_explains_an_item_becomes_part_of_it(chat):
    first = chat.says("james", POLAND)
    second = goes_on(chat)

    assert item(chat, 1).text == f"{POLAND}\n{PARIS}"
    assert numbers(chat) == ["CH-1"] and chat.marks(second) == ["memo"]
    assert "in the north" in chat.card(first) and chat.posts(thread=second) == []


def test_it_does_so_for_both_companies(room):
    room.says("priya", POLAND)
    second = goes_on(room, "priya")

    assert PARIS in item(room, 1).text and room.marks(second) == ["memo"]


def test_in_its_thread_it_does_so_too(room):
    first = room.says("james", POLAND)
    second = goes_on(room, thread=first)

    assert PARIS in item(room, 1).text and room.marks(second) == ["memo"]


def test_see_above_is_part_of_it_and_adds_no_words(room, left):
    room.says("james", POLAND)
    second = goes_on(room, text="See my question above.")

    assert item(room, 1).text == POLAND and room.marks(second) == ["memo"]
    assert left.after_a_minute("my question above") == []


def test_after_five_minutes_it_is_talk(room, left):
    room.says("james", POLAND)
    second = goes_on(room, seconds=301)

    assert item(room, 1).text == POLAND and room.marks(second) == []
    assert left.after_a_minute("in the north") == []


def test_when_somebody_else_has_spoken_it_is_talk(room):
    room.says("james", POLAND)
    room.says("priya", "Good morning everybody.")
    second = goes_on(room)

    assert item(room, 1).text == POLAND and room.marks(second) == []


def test_what_somebody_else_says_elsewhere_does_not_come_between(room):
    first = room.says("james", POLAND)
    room.says("priya", "Good morning everybody.")
    goes_on(room, thread=first)

    assert PARIS in item(room, 1).text


def test_what_somebody_else_says_is_no_part_of_it(room):
    room.says("james", POLAND)
    second = goes_on(room, "claire")

    assert item(room, 1).text == POLAND and room.marks(second) == []


def test_a_second_challenge_is_an_item_of_its_own(room):
    room.says("james", POLAND)
    goes_on(room, text="Have you considered a second reader for the scans in Spain?")

    assert numbers(room) == ["CH-2", "CH-1"] and item(room, 1).text == POLAND


def test_a_question_after_a_challenge_is_an_item_of_its_own(room):
    room.says("james", POLAND)
    goes_on(room, text=SPAIN)

    assert numbers(room) == ["Q-2", "CH-1"]


@pytest.mark.parametrize("text", [PROMISE, TASK, RISK, DECISION])
def test_what_stands_for_itself_is_pencilled_in_and_no_part_of_it(room, text):
    room.says("james", POLAND)
    second = goes_on(room, text=text)

    assert item(room, 1).text == POLAND and room.marks(second) == ["pencil2"]


def test_a_second_promise_is_one_of_its_own(room):
    first = room.says("james", PROMISE)
    pin(room, "priya", first)
    second = goes_on(room, text="I will send the site list by Thursday.")

    assert item(room, 1).text == PROMISE and room.marks(second) == ["pencil2"]


def test_in_a_thread_a_reply_to_what_the_other_company_asked_is_no_part_of_it(room):
    first = room.says("james", SPAIN)
    room.says("priya", "<@U1RAPPORT> question Who pays the courier for the kits?", thread=first)
    goes_on(room, "priya", text=SIGNED, thread=first)

    assert item(room, 1).state == "in progress" and "hospital" not in item(room, 2).text


def test_thanks_are_no_part_of_it(room):
    room.says("james", POLAND)
    second = goes_on(room, text="Thanks!")

    assert item(room, 1).text == POLAND and room.marks(second) == []


def test_what_was_answered_is_not_gone_on_with(room):
    room.says("james", POLAND)
    room.types("priya", "decline 1 The sites have no licence.")
    goes_on(room)

    assert item(room, 1).text == POLAND


def test_what_was_kept_by_hand_is_gone_on_with_too(room):
    ts = room.says("james", "The Polish template needs a second look.")
    pin(room, "priya", ts)
    goes_on(room)

    assert PARIS in item(room, 1).text


def test_of_two_items_the_latest_is_gone_on_with(room):
    room.says("james", POLAND)
    room.says("james", SPAIN)
    goes_on(room)

    assert item(room, 1).text == POLAND and item(room, 2).text == f"{SPAIN}\n{PARIS}"


def test_it_is_found_by_what_was_added(room):
    room.says("james", POLAND)
    goes_on(room)

    assert "CH-1" in room.types("priya", "search north")


def test_the_story_tells_that_it_went_on(room):
    room.says("james", POLAND)
    goes_on(room)

    assert "went on with it in another message" in room.types("priya", "show 1")


def test_a_date_that_is_added_counts(room):
    ts = room.says("tom", "I'll send the Polish redlines to everybody.")
    pin(room, "james", ts)
    goes_on(room, "tom", text="Until Friday COB at the latest.")

    assert "By Fri 6 Mar 2026, 17:00 Zurich, as Tom Lindqvist wrote" in room.card(ts)


def test_whoever_promised_something_replies_in_its_thread(room):
    ts = room.says("tom", "I'll send the Polish redlines to everybody.")
    pin(room, "james", ts)
    goes_on(room, "tom", text="They went to all the sites this morning.", thread=ts)

    assert item(room, 1).state == "in progress" and "this morning" not in item(room, 1).text


def test_taken_off_the_register_no_mark_stays(room):
    first = room.says("priya", POLAND)
    second = goes_on(room, "priya")
    room.fast_forward(minutes=15)
    room.types("priya", "withdraw 1 A mistake.")
    assert room.marks(first) == room.marks(second) == []

    room.types("priya", "reopen 1 It was none.")
    assert room.marks(first) == room.marks(second) == ["memo"]


def test_said_at_once_not_to_be_for_the_register_its_words_are_gone(room, left):
    room.says("priya", POLAND)
    second = goes_on(room, "priya", text="Meaning the pancakes in the north.")
    room.types("priya", "withdraw 1")

    assert room.marks(second) == [] and left.after_a_minute("pancakes") == []
