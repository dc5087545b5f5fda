"""A risk: an owner in each company, a sign by which one sees it, and a day to look again."""

import pytest

from tests.chats.cast import HERE
from tests.chats.looking import item, numbers

LICENCE = "The Polish licence may come too late."


def test_its_whole_life_from_both_sides(room):
    room.says("claire", f"<@U1RAPPORT> risk {LICENCE}")
    assert "Waiting on Northwind Therapeutics and Meridian Clinical" in room.posts()[-1]
    assert "(Priya Raman and Claire Dubois)" in room.posts()[-1]
    room.asks("claire", "detail R-1 trigger No word from the authority by 20 March")
    room.types("priya", "detail R-1 mitigation We prepare the Czech sites.")
    room.clicks("claire", "Review…")
    room.submits("claire", when="2026-03-20")
    card = room.posts()[-1]
    assert "To be looked at again by Fri 20 Mar 2026" in card
    assert "Trigger: “No word from the authority by 20 March”" in card
    assert "R-1" in room.types("priya", "mine") and "R-1" in room.asks("claire", "mine")

    room.until("2026-03-19T10:00:00+00:00")
    assert room.hears("priya") == room.hears("claire") == room.hears("hannah") == []
    room.until("2026-03-23T10:00:00+00:00")
    for who in ("priya", "claire"):
        (asked,) = room.hears(who)
        assert "R-1" in asked and "Please name the next date" in asked
    room.types("priya", "review R-1 17 April")
    room.until("2026-04-10T10:00:00+00:00")
    assert room.hears("priya") == room.hears("hannah") == room.hears("kasia") == []

    room.types("priya", "answer R-1 The licence is here.")
    room.asks("claire", "answered R-1")
    assert numbers(room) == []


def test_a_review_that_nobody_makes_goes_up_in_the_end(room):
    room.says("claire", f"<@U1RAPPORT> risk {LICENCE}")
    room.asks("claire", "review R-1 20 March")
    room.until("2026-05-04T10:00:00+00:00")

    assert any("R-1" in text for text in room.hears("hannah"))
    assert any("R-1" in text for text in room.hears("kasia"))


def test_a_date_that_both_rely_on_moves_with_the_other_s_word(room):
    room.says("claire", f"<@U1RAPPORT> risk {LICENCE}")
    room.asks("claire", "review R-1 20 March")
    room.asks("claire", "review R-1 20 May")
    assert "20 Mar 2026" in room.posts()[1]
    room.clicks("priya", "Agree for Northwind Therapeutics")

    assert item(room, 1).review_at.isoformat()[:10] == "2026-05-20"


def test_each_company_chooses_its_own_owner(room):
    room.says("claire", f"<@U1RAPPORT> risk {LICENCE}")
    room.types("priya", "assign R-1 Tom Lindqvist")
    room.asks("james", "assign R-1 Javier Ruiz")

    assert "(Tom Lindqvist and Javier Ruiz)" in room.types("priya", "show R-1")


def test_what_is_not_possible_is_said(room):
    room.says("claire", f"<@U1RAPPORT> risk {LICENCE}")

    assert "`trigger`, `mitigation`" in room.asks("claire", "detail R-1 colour Red")
    assert "is past" in room.asks("claire", "review R-1 2026-02-02")
    assert "`convert` is for" in room.asks("claire", "convert R-1 issue It happened.")
    assert "is no item" in room.asks("claire", "review soon")


@pytest.mark.parametrize(("raiser", "owner"), [("james", "priya"), ("priya", "james")])
def test_what_waits_on_one_as_its_owner_is_shown_to_everybody_too(room, raiser, owner):
    room.says(raiser, "<@U1RAPPORT> risk The Polish sites may start late.")
    assert "R-1" in room.asks(owner, "mine")
    room.clicks(owner, "Show to everybody", channel=HERE)

    assert "R-1" in room.posts()[-1]
