"""What becomes of an item when its source is edited or deleted."""

import pytest

from tests.chats.cast import HERE
from tests.chats.looking import item, numbers, pin

CONSIDERED = "Have you considered remote visits for the sites in Poland?"


def test_an_item_follows_the_edits_of_its_source(room):
    ts = room.says("james", CONSIDERED)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, "Have you considered remote visits in Spain?"))

    assert "in Spain" in room.card(ts) and "Poland" not in room.card(ts)


def test_an_edited_mention_keeps_its_verb_to_itself(room):
    ts = room.says("james", "<@U1RAPPORT> challenge Could Poland do remote visits?")
    edited = "<@U1RAPPORT> challenge Could Spain do remote visits?"
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, edited))

    assert "*CH-1* Could Spain do remote visits?" in room.types("priya", "show 1")


def test_a_link_that_unfolds_changes_nothing(room):
    ts = room.says("james", CONSIDERED)
    before = room.sandbox.said(HERE, ts)[0].versions
    room.do(room.sandbox.unfurls(HERE, ts))

    assert room.sandbox.said(HERE, ts)[0].versions == before


def test_deleted_within_ten_minutes_it_was_never_said(chat, left_of):
    left = left_of(chat)
    ts = chat.says("james", "Have you considered pancakes for the sites?")
    chat.fast_forward(minutes=9)
    chat.do(chat.sandbox.deletes("U0JAMES", HERE, ts))

    assert [text for text in chat.posts() if "pancakes" in text] == []
    assert numbers(chat) == []
    assert left.after_a_minute("pancakes") == []
    assert "Withdrawn at source" in chat.asks("priya", "show 1")


def test_deleted_later_the_item_stays_without_its_words(room, left):
    ts = room.says("james", "Have you considered pancakes for the sites?")
    room.fast_forward(minutes=11)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert "CH-1* (deleted by its author)" in room.asks("priya", "show 1")
    assert left.after_a_minute("pancakes") == []
    assert numbers(room) == ["CH-1"]


def test_what_came_of_an_assumption_loses_its_words_with_it(room, left):
    ts = room.says("james", "<@U1RAPPORT> assume The pancakes are signed.")
    room.clicks("priya", "We did not know")
    room.fast_forward(minutes=11)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    shown = room.asks("priya", "show 2")
    assert "I-2* (deleted by its author)" in shown and "removed its words" in shown
    assert left.after_a_minute("pancakes") == []


@pytest.mark.parametrize("how", ["deleted", "reported"])
def test_it_loses_those_of_a_further_message_alone(room, left, how):
    room.says("claire", "We are assuming that Northwind negotiates the French contracts.")
    room.fast_forward(minutes=1)
    more = room.says("claire", "Sorry, meaning the Polish sites with the pancakes.")
    room.clicks("priya", "We did not know")
    assert "pancakes" in item(room, 2).text
    if how == "deleted":
        room.do(room.sandbox.deletes("U0CLAIRE", HERE, more))
    else:
        room.do(room.sandbox.shortcut("U1TOM", HERE, more, "item.report"))
        room.submits("tom", follow_up="participant")

    assert "French contracts." in item(room, 1).text == item(room, 2).text
    assert "pancakes" not in room.asks("priya", "show 2")
    assert left.after_a_minute("pancakes") == []


def test_what_leaders_were_told_loses_its_words_and_keeps_its_receipt(room, left):
    ts = room.says("james", "When will the pancakes be signed?")
    room.until("2026-03-10T12:00:00+00:00")
    assert "pancakes" in room.dms("hannah")[-1]
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert left.after_a_minute("pancakes") == []
    with room.bot.storage.reading("nwt-mer") as tx:
        (said,) = tx.people.said("U1HANNAH")
    assert said.ts and said.text == ""


def test_words_that_come_back_are_salted_anew(room):
    ts = room.says("james", CONSIDERED)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, "Subject 1042-007 had a seizure."))
    assert item(room, 1).salt == ""
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, CONSIDERED))

    assert item(room, 1).text == CONSIDERED and item(room, 1).salt


def test_deleted_at_once_but_touched_by_the_other_company_it_stays(room):
    ts = room.says("james", CONSIDERED)
    room.says("priya", "We have, in two countries.", thread=ts)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert numbers(room) == ["CH-1"]


def test_deleted_at_once_but_pinned_by_the_other_company_it_stays(room):
    ts = room.says("james", "The Polish template needs a second look.")
    pin(room, "priya", ts)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert len(numbers(room)) == 1


def test_taken_back_by_its_author_within_ten_minutes_nothing_is_left(room, left):
    ts = room.says("priya", "Have you considered pancakes for the sites?")
    room.types("priya", "withdraw 1")

    assert room.posts(thread=ts) == [] and room.marks(ts) == []
    assert left.after_a_minute("pancakes") == []
    assert "raise it anew" in room.types("priya", "reopen 1 After all.")


MORE = "Meaning the sites with pancakes in the north."


def goes_on(chat, ts=""):
    """A minute later its author says more; where that stands."""
    chat.fast_forward(minutes=1)
    return chat.says("james", MORE, thread=ts)


def test_what_was_added_follows_its_edits(chat):
    ts = chat.says("james", CONSIDERED)
    more = goes_on(chat)
    chat.do(chat.sandbox.edits("U0JAMES", HERE, more, "Meaning the two sites in the south."))

    assert item(chat, 1).text == f"{CONSIDERED}\nMeaning the two sites in the south."
    assert "in the south" in chat.card(ts)


def test_an_edit_of_the_first_message_leaves_what_was_added(room):
    ts = room.says("james", CONSIDERED)
    goes_on(room)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, "Have you considered remote visits in Spain?"))

    assert item(room, 1).text == f"Have you considered remote visits in Spain?\n{MORE}"


def test_what_was_added_and_is_deleted_is_gone(room, left):
    room.says("james", CONSIDERED)
    more = goes_on(room)
    room.do(room.sandbox.deletes("U0JAMES", HERE, more))

    assert item(room, 1).text == CONSIDERED and numbers(room) == ["CH-1"]
    assert left.after_a_minute("pancakes") == []


def test_what_was_added_is_gone_with_the_first_message(room, left):
    ts = room.says("james", CONSIDERED)
    more = goes_on(room, ts)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert numbers(room) == [] and room.marks(more) == []
    assert left.after_a_minute("pancakes") == []


def test_later_the_item_stays_and_what_was_added_goes_with_its_words(room, left):
    ts = room.says("james", CONSIDERED)
    more = goes_on(room, ts)
    room.fast_forward(minutes=20)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))
    room.do(room.sandbox.edits("U0JAMES", HERE, more, "Meaning the pancakes in the south."))

    assert numbers(room) == ["CH-1"] and item(room, 1).text == ""
    assert left.after_a_minute("pancakes") == []


def test_what_must_not_be_kept_is_taken_out_of_what_was_added(room, left):
    room.says("james", CONSIDERED)
    more = goes_on(room)
    room.do(room.sandbox.edits("U0JAMES", HERE, more, "Subject 1042-007 had a seizure."))

    assert item(room, 1).text == CONSIDERED
    assert left.after_a_minute("seizure") == [] and left.after_a_minute("pancakes") == []


def test_only_its_author_changes_what_was_added(room):
    room.says("james", CONSIDERED)
    more = goes_on(room)
    room.says("claire", "Meaning the sites in the west.")

    assert item(room, 1).text == f"{CONSIDERED}\n{MORE}" and room.marks(more) == ["memo"]


def test_what_was_added_and_is_mended_is_still_no_item_of_its_own(room):
    room.says("james", CONSIDERED)
    more = goes_on(room)
    room.do(room.sandbox.edits("U0JAMES", HERE, more, "Meaning subject 1042 in the north."))
    mended = "Have you considered a courier for the kits in Spain?"
    room.do(room.sandbox.edits("U0JAMES", HERE, more, mended))

    assert item(room, 1).text == f"{CONSIDERED}\n{mended}" and numbers(room) == ["CH-1"]
