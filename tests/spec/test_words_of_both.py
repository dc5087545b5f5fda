"""What both companies have said yes to, its author alone no longer changes or wipes."""

import pytest

from tests.chats.cast import ACCOUNTS, HERE
from tests.chats.looking import item, numbers, pin
from tests.spec.test_decisions import DECISION

OTHERWISE = "Decision: on-site monitoring for all sites, and Northwind pays for it."
MORE = "Meaning all the sites in the north as well."
BOTH = [("james", "claire", "priya"), ("priya", "tom", "james")]  # author, colleague, other


def edits(room, who, ts, text=OTHERWISE):
    room.do(room.sandbox.edits(ACCOUNTS[who], HERE, ts, text))


def deletes(room, who, ts):
    room.do(room.sandbox.deletes(ACCOUNTS[who], HERE, ts))


@pytest.fixture(params=BOTH, ids=["the CRO", "the sponsor"])
def kept(room, request):
    """A decision that one person of each company has kept."""
    room.author, colleague, other = request.param
    room.ts = room.says(room.author, DECISION)
    pin(room, other, room.ts)
    pin(room, colleague, room.ts)
    assert numbers(room) == ["D-1"]
    return room


@pytest.fixture(params=BOTH, ids=["the CRO", "the sponsor"])
def endorsed(room, request):
    """A decision of its author to which the other company has agreed, until it is reviewed."""
    room.author, _, other = request.param
    room.ts = room.says(room.author, DECISION)
    pin(room, room.author, room.ts)
    room.asks(room.author, "review D-1 30 Jun 2026")
    room.asks(other, "endorse D-1")
    return room


@pytest.mark.parametrize(("author", "colleague", "other"), BOTH)
def test_a_tap_on_words_that_are_changed_afterwards_counts_no_more(room, author, colleague, other):
    ts = room.says(author, DECISION)
    pin(room, other, ts)
    edits(room, author, ts)
    pin(room, colleague, ts)
    assert numbers(room) == [] and room.marks(ts)[0] == "pencil2"

    room.asks(other, "keep this", thread=ts)
    assert numbers(room) == ["D-1"] and "Northwind pays" in item(room, 1).text


def test_an_edit_that_leaves_the_words_alone_leaves_the_taps_too(room):
    ts = room.says("james", DECISION)
    pin(room, "priya", ts)
    edits(room, "james", ts, DECISION)
    pin(room, "claire", ts)

    assert numbers(room) == ["D-1"]


def test_who_leaves_words_that_are_changed_afterwards_is_asked_anew(room):
    ts = room.says("james", DECISION)
    pin(room, "priya", ts)
    edits(room, "james", ts)

    with room.bot.storage.reading("nwt-mer") as tx:
        last = tx.audit.entries("draft 1")[-1]
        assert tx.drafts.find(1).agreed == [] and last.fields["agreed"] == []


def test_the_words_to_which_the_other_company_agreed_stay(endorsed):
    edits(endorsed, endorsed.author, endorsed.ts)

    assert item(endorsed, 1).text == DECISION
    assert "after both companies had agreed" in endorsed.asks("claire", "show 1")


def test_the_words_that_both_companies_kept_stay(kept):
    edits(kept, kept.author, kept.ts)

    assert item(kept, 1).text == DECISION


def test_nothing_goes_on_with_what_both_companies_kept(kept):
    more = kept.says(kept.author, MORE)

    assert item(kept, 1).text == DECISION and kept.marks(more) == []


def test_a_further_message_follows_its_author_only_until_the_other_company_agrees(room):
    ts = room.says("james", DECISION)
    pin(room, "james", ts)
    more = room.says("james", MORE)
    room.asks("james", "review D-1 30 Jun 2026")
    edits(room, "james", more, "Meaning all the sites in the south as well.")
    room.types("priya", "endorse D-1")
    edits(room, "james", more, "Meaning that Northwind pays.")

    assert item(room, 1).text == f"{DECISION}\nMeaning all the sites in the south as well."


def test_what_one_company_decided_follows_its_message_until_then(room):
    ts = room.says("james", DECISION)
    pin(room, "james", ts)
    edits(room, "james", ts)

    assert item(room, 1).text == OTHERWISE


def test_deleted_at_once_what_both_companies_kept_stays_on_the_register(kept):
    deletes(kept, kept.author, kept.ts)

    assert numbers(kept) == ["D-1"] and item(kept, 1).text == ""


def test_taken_back_at_once_its_words_stay_in_the_story(kept):
    kept.asks(kept.author, "withdraw D-1 A mistake.")

    assert item(kept, 1).state == "withdrawn" and item(kept, 1).text == DECISION


def test_the_ten_minutes_are_those_of_the_message_whenever_it_was_kept(room):
    ts = room.says("james", DECISION)
    room.fast_forward(days=1)
    pin(room, "james", ts)
    deletes(room, "james", ts)

    assert numbers(room) == ["D-1"]
