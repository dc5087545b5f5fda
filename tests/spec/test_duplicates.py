"""The same thing raised twice: the newer ends, and is read with the older."""

import pytest

from tests.chats.cast import GOVERNANCE, POLAND
from tests.chats.looking import item, numbers

AGAIN = "Have you considered doing remote visits for the Polish sites?"
SPANISH = "Have you considered remote visits for the sites in Spain?"
EARLY = "Our start-up lead in Poland may leave in April."


@pytest.fixture
def twice(room):
    return raised_twice(room)


def raised_twice(chat, first="james", second="claire"):
    """The same challenge by two people, an hour apart; the second's message."""
    chat.says(first, POLAND)
    chat.fast_forward(hours=1)
    chat.second = chat.says(second, AGAIN)
    return chat


def test_the_card_of_the_newer_asks_whether_it_is_the_same(chat):
    raised_twice(chat)

    assert "Same as CH-1?" in chat.card(chat.second)


def test_what_only_sounds_like_it_is_not_asked_about(room):
    room.says("james", POLAND)
    ts = room.says("claire", SPANISH)

    assert "Same as" not in room.card(ts)


def test_by_one_press_the_newer_ends_and_the_older_goes_on(chat):
    raised_twice(chat)
    chat.clicks("claire", "Same")

    assert numbers(chat) == ["CH-1"]
    assert chat.card(chat.second).endswith("· The same as CH-1")
    assert item(chat, 2).next_action_at is None


def test_the_older_tells_who_raised_it_again_and_in_which_words(twice):
    twice.clicks("claire", "Same")

    shown = twice.types("priya", "show 1")
    assert "The same: *CH-2* Have you considered doing remote visits" in shown
    assert "Raised by Claire Dubois (Meridian Clinical)" in shown


def test_whoever_raised_it_is_told_by_one_line(twice):
    twice.asks("james", "same CH-2 CH-1")

    lines = [one for one in twice.posts(thread=twice.second) if "it goes on there" in one]
    assert lines == ["<@U0CLAIRE> *CH-2* is the same as CH-1: it goes on there."]


def test_whoever_raised_it_and_says_so_is_not_told(twice):
    twice.asks("claire", "same CH-2 CH-1")

    assert len(twice.posts(thread=twice.second)) == 1


@pytest.mark.parametrize("words", ["same 2 1", "same CH-1 CH-2", "same CH-2 as CH-1", "same 2"])
def test_in_whatever_order_it_is_said_the_newer_ends(twice, words):
    answer = twice.asks("james", words)

    assert "CH-2 is the same as CH-1" in answer and numbers(twice) == ["CH-1"]


def test_the_company_that_owes_proposes_and_the_other_agrees(chat):
    raised_twice(chat)
    chat.clicks("priya", "Same")
    assert numbers(chat) == ["CH-2", "CH-1"]
    assert "proposes to close it as the same as CH-1" in chat.posts(thread=chat.second)[-1]

    chat.clicks("james", "Agree for Meridian Clinical")
    assert numbers(chat) == ["CH-1"]


def test_the_other_company_may_keep_them_apart(twice):
    twice.clicks("priya", "Same")
    twice.clicks("james", "Keep it as it is")

    assert numbers(twice) == ["CH-2", "CH-1"]


def test_a_proposal_does_not_hold_when_the_older_is_over(twice):
    twice.clicks("priya", "Same")
    twice.asks("james", "withdraw 1 A mistake.")
    twice.clicks("james", "Agree for Meridian Clinical")

    assert item(twice, 2).state == "raised"


def test_for_the_sponsors_own_items_it_is_the_same(room):
    raised_twice(room, "priya", "tom")
    room.clicks("tom", "Same")

    assert numbers(room) == ["CH-1"]


def test_opened_again_it_has_all_its_time_and_is_not_asked_about(twice):
    twice.clicks("claire", "Same")
    twice.asks("claire", "reopen 2 It is about other sites.")

    assert numbers(twice) == ["CH-2", "CH-1"]
    assert "Same as" not in twice.card(twice.second) and "The same:" not in twice.asks(
        "claire", "show 1"
    )


def test_nothing_is_the_same_as_itself(twice):
    assert "CH-2 is the same as itself" in twice.asks("claire", "same 2 2")


def test_nothing_is_the_same_as_what_has_ended(twice):
    twice.asks("james", "withdraw 1 A mistake.")

    assert "CH-1 was withdrawn" in twice.asks("claire", "same 2 1")
    assert "Same as" not in twice.card(twice.second)


def test_there_are_no_chains(twice):
    third = twice.says("javier", "Have you considered having remote visits for the Polish sites?")
    assert third
    twice.asks("javier", "same 3 2")

    assert "CH-3 is the same as CH-2 already" in twice.asks("claire", "same 2 1")
    assert numbers(twice) == ["CH-2", "CH-1"]


def test_there_are_no_circles(twice):
    twice.asks("claire", "same 2 1")

    assert "CH-2 is the same as another" in twice.asks("claire", "same 1 2")


def test_what_one_may_not_see_is_no_item(twice):
    assert "There is no item 9" in twice.asks("claire", "same 2 9")


def test_what_others_read_stays_apart(room):
    room.says("priya", "<@U1RAPPORT> challenge Could the sites in Poland do remote visits?")
    room.asks("hannah", "agree", channel=GOVERNANCE)
    room.says("james", POLAND)
    seen = room.asks("james", "same 2 1")

    assert "CH-2 is the same as CH-1" not in seen or numbers(room) == ["CH-1"]


def test_without_another_it_asks_which(room):
    room.says("james", POLAND)

    assert "Please say which one it is the same as" in room.asks("james", "same 1")


def test_somebody_unknown_changes_nothing(twice):
    twice.sandbox.state.room("C0201").members.append("U9NOBODY")

    assert "I do not know yet" in twice.asks("alex", "same 2 1")
    assert numbers(twice) == ["CH-2", "CH-1"]


def test_behind_more_one_names_the_other(room):
    room.says("james", POLAND)
    room.says("priya", SPANISH)
    room.says("claire", "Have you considered a second reader for the scans?")
    room.clicks("claire", "More…")
    room.submits("claire", outcome="same")
    room.submits("claire", text="CH-1")

    assert numbers(room) == ["CH-2", "CH-1"]


def test_while_a_signal_is_protected_no_card_asks_whether_it_is_the_same(room):
    room.says("claire", f"<@U1RAPPORT> signal {EARLY}")
    ts = room.says("james", f"<@U1RAPPORT> question {EARLY}")
    assert "HU-1" not in room.card(ts)

    for words in ("same HU-1 Q-2", "same Q-2 HU-1"):
        assert "not read by the same people" in room.asks("claire", words)
    room.until("2026-03-11T10:00:00+00:00")
    assert "Q-2 is the same as HU-1" in room.asks("james", "same Q-2 HU-1")


def test_a_story_quotes_what_was_the_same_only_to_those_who_may_read_it(room):
    room.says("james", f"<@U1RAPPORT> question {EARLY}")
    room.says("claire", f"<@U1RAPPORT> signal {EARLY} The agency says so.")
    room.until("2026-03-11T10:00:00+00:00")
    room.asks("claire", "same HU-2 Q-1")
    assert "The agency says so" in room.asks("hannah", "show Q-1")

    protects(room, 2)
    assert "The agency says so" in room.asks("priya", "show Q-1")
    assert "The agency says so" not in room.asks("hannah", "show Q-1")


def protects(room, number):
    """As it stood when a protected signal could still be ended as the same."""
    with room.bot.storage.transaction("nwt-mer") as tx:
        tx.items.find(number).reviewed = False
