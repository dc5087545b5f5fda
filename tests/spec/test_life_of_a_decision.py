"""A decision: who decided what, between what, after asking whom; and when it is looked at again."""

from tests.chats.looking import item, numbers

FRANCE = "We open France with five sites."


def test_its_whole_life_from_both_sides(room):
    room.types("priya", f"decide {FRANCE}")
    card = room.posts()[-1]
    assert "*D-1* We open France with five sites." in card
    assert "Decided by Priya Raman (Northwind Therapeutics); Meridian Clinical is" in card
    assert "No review date has been set" in card
    room.types("priya", "detail D-1 question With how many sites do we open France?")
    room.types("priya", "detail D-1 options Five, nine, or none")
    room.asks("claire", "detail D-1 consulted The French investigators")
    room.clicks("james", "Agree for Meridian Clinical")

    assert numbers(room) == []
    story = room.asks("kasia", "show D-1")
    assert "Decided by Priya Raman (Northwind Therapeutics) and James Orton (Meridian Cl" in story
    assert "Question: “With how many sites do we open France?”" in story
    assert "Options: “Five, nine, or none”" in story
    assert "Consulted: “The French investigators”" in story


def test_a_review_date_keeps_it_open_until_both_have_looked_again(room):
    room.asks("james", f"decide {FRANCE}")
    room.asks("james", "review D-1 20 March")
    room.types("priya", "endorse D-1")
    assert numbers(room) == ["D-1"]
    room.until("2026-03-23T10:00:00+00:00")
    assert "D-1" in room.hears("priya")[-1] and "D-1" in room.hears("james")[-1]
    room.clicks("priya", "Close")

    assert item(room, 1).outcome == "decided" and numbers(room) == []


def test_nobody_agrees_for_the_company_that_decided(room):
    room.types("priya", f"decide {FRANCE}")

    assert "needs a person of Meridian Clinical" in room.types("tom", "endorse D-1")
    assert item(room, 1).state == "raised"


def test_what_one_company_closes_the_other_may_still_say_not_yet_to(room):
    room.types("priya", f"decide {FRANCE}")
    room.types("priya", "close D-1 It stands.")
    assert item(room, 1).state == "answered"
    room.clicks("james", "Not yet")

    assert item(room, 1).state == "in progress"


def test_silence_lets_one_company_s_decision_stand_as_its_own(room):
    room.types("priya", f"decide {FRANCE}")
    room.types("priya", "close D-1 It stands.")
    room.until("2026-03-20T10:00:00+00:00")

    assert item(room, 1).outcome == "decided"
    assert "Decided by Priya Raman (Northwind Therapeutics)." in room.asks("james", "show D-1")


def test_no_clock_runs_for_it(room):
    room.types("priya", f"decide {FRANCE}")
    room.until("2026-06-01T10:00:00+00:00")

    assert room.hears("james") == room.hears("kasia") == room.hears("hannah") == []
