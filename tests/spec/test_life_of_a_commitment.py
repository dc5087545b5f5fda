"""A commitment: whoever promised owes it, and it is kept by its date, or not."""

from tests.chats.looking import item, numbers

DEPOTS = "We send the list of depots by Friday."


def test_a_promise_that_is_kept(room):
    room.types("priya", f"commitment {DEPOTS}")
    assert "Waiting on Northwind Therapeutics (Priya Raman)" in room.posts()[-1]
    room.types("priya", "answer C-1 The list is in the shared folder.")
    assert "Only Meridian Clinical can say" in room.types("priya", "answered C-1")
    room.clicks("james", "Answered")

    assert item(room, 1).outcome == "kept"
    story = room.asks("james", "show C-1")
    assert "Closed by its date. Priya Raman (" in story
    assert "): “The list is in the shared folder.”" in story


def test_a_promise_of_the_cro_that_was_kept_late(room):
    room.asks("james", f"commitment {DEPOTS}")
    assert "Waiting on Meridian Clinical (James Orton)" in room.posts()[-1]
    room.until("2026-03-20T10:00:00+00:00")
    room.asks("james", "answer C-1 Here it is.")
    room.clicks("priya", "Answered")

    assert item(room, 1).outcome == "not kept by its date"
    assert "Closed after its date" in room.types("priya", "show C-1"), "and nobody is blamed"
    assert "Commitment · Closed after its date" in room.types("priya", "search depots")


def test_whoever_closes_a_promise_is_quoted_in_their_own_words(room):
    room.types("priya", f"commitment {DEPOTS}")
    room.types("priya", "answer C-1 The list is in the shared folder.")
    room.asks("james", "close C-1 All depots are there.")

    shown = room.asks("james", "show C-1")
    assert "Closed by its date. James Orton (" in shown and "): “All depots are there.”" in shown


def test_another_date_that_both_agreed_on_counts(room):
    room.asks("james", f"commitment {DEPOTS}")
    room.asks("priya", "due C-1 27 March")
    room.until("2026-03-20T10:00:00+00:00")
    room.asks("james", "answer C-1 Here it is.")
    room.asks("priya", "answered C-1")

    assert item(room, 1).outcome == "kept"


def test_a_promise_that_nobody_judges_is_kept_by_the_day_it_was_done(room):
    room.types("priya", f"commitment {DEPOTS}")
    room.types("priya", "answer C-1 The list is in the shared folder.")
    room.until("2026-03-30T10:00:00+00:00")

    assert item(room, 1).outcome == "kept" and numbers(room) == []


def test_nobody_promises_for_the_other_company(room):
    room.types("priya", "commitment <@U0JAMES> sends the list of depots by Friday.")

    assert "Waiting on Northwind Therapeutics (Priya Raman)" in room.posts()[-1]
