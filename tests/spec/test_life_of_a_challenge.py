"""A challenge from “Have you considered…?” to the days that both companies say it saved."""

from tests.chats.cast import POLAND
from tests.chats.looking import item, numbers


def test_its_whole_life_from_both_sides(room):
    ts = room.says("james", POLAND)
    room.asks("james", "detail CH-1 plan The monitoring plan, 4.2")
    room.asks("claire", "detail CH-1 alternative A nurse calls the sites.")
    room.asks("priya", "detail CH-1 evidence Two sites did so in 2024.")
    room.types("priya", "accept CH-1 plan update The Polish sites do so.")
    room.clicks("james", "Answered")
    room.asks("james", "saved CH-1 12")
    room.clicks("priya", "Agree for Northwind Therapeutics")

    assert "It saved 12 days, as both companies agreed." in room.card(ts)
    story = room.asks("kasia", "show CH-1")
    assert "Plan item: “The monitoring plan, 4.2”" in story
    assert "Alternative: “A nurse calls the sites.”" in story
    assert "Evidence: “Two sites did so in 2024.”" in story
    assert "What follows: plan update." in story
    assert numbers(room) == []
    assert "CH-1" in room.types("priya", "search nurse calls"), "parts are found too"


def test_a_guest_fills_it_in_with_a_form(room):
    room.says("james", POLAND)
    room.clicks("james", "More…")
    room.submits("james", outcome="detail")
    room.submits("james", follow_up="evidence", text="Two sites did so in 2024.")

    assert "Evidence: “Two sites did so in 2024.”" in room.asks("priya", "show CH-1")


def test_days_are_saved_when_both_companies_say_so(room):
    room.says("james", POLAND)
    assert "CH-1 is raised" in room.asks("james", "saved CH-1 12")
    room.types("priya", "accept CH-1")
    room.asks("james", "saved CH-1 12")
    room.clicks("claire", "Agree for Northwind Therapeutics")
    assert item(room, 1).days_saved is None, "nobody agrees for the other company"
    room.clicks("tom", "Keep it as it is")

    assert item(room, 1).days_saved is None
    assert "It saved" not in room.asks("james", "show CH-1")


def test_a_declined_challenge_saved_no_days(room):
    room.says("james", POLAND)
    room.types("priya", "decline CH-1 The sites have no licence for it.")

    assert "Days saved can be named once a challenge is accepted." in room.asks(
        "james", "saved CH-1 12"
    )
    assert "A number is enough" in room.asks("james", "saved CH-1 many")


def test_it_is_settled_by_a_decision_that_is_kept(room):
    ts = room.says("james", POLAND)
    assert "`accept`, `partly` or `decline`" in room.types("priya", "decide CH-1 No visits.")
    room.clicks("james", "More…")
    refused = room.submits("james", outcome="settle")
    assert "This waits on Northwind Therapeutics" in str(refused.errors)
    room.clicks("priya", "More…")
    room.submits("priya", outcome="settle")
    room.submits("priya", follow_up="decline", text="Visits stay on site until June.")

    assert sorted(numbers(room)) == ["CH-1", "D-2"]
    assert "Declined by Priya Raman" in room.card(ts)
    assert "Linked with CH-1" in room.asks("james", "show D-2")


def test_the_third_return_offers_a_talk_to_both(room):
    ts = room.says("james", POLAND)
    for _ in range(3):
        room.types("priya", "decline CH-1 No.")
        room.asks("james", "return CH-1 Why not?")

    said = room.posts(thread=ts)[-1]
    assert "come back for the third time, so it is of both companies now" in said
    room.clicks("priya", "Talk")
    call = room.posts(thread=ts)[-1]
    assert "Priya Raman (Northwind Therapeutics) proposes a call." in call
    assert "<@U1PRIYA> and <@U0JAMES>, when does it suit you?" in call
    assert "CH-1" in call and "remote visits" in call
    assert "has been proposed already" in room.asks("james", "talk CH-1")


def test_it_waits_for_somebody_outside_both_companies(room):
    ts = room.says("james", POLAND)
    room.types("priya", "wait CH-1 the Polish ethics committee until 6 March")

    assert "Waiting for somebody outside: “the Polish ethics committee”" in room.card(ts)
    assert "the clock waits until Fri 6 Mar 2026, 17:00 Zurich" in room.card(ts)
    room.until("2026-03-06T15:00:00+00:00")
    assert room.hears("priya") == room.hears("hannah") == []
    room.until("2026-03-06T17:00:00+00:00")
    assert "By Thu 12 Mar 2026, 09:00" in room.card(ts), "the clock goes on where it stood"
    room.types("priya", "wait CH-1 the Polish ethics committee")
    assert "proposes to wait for somebody outside until" in room.posts(thread=ts)[-1]
    room.clicks("james", "Agree for Meridian Clinical")
    assert "Waiting for somebody outside" in room.card(ts)


def test_a_reply_ends_the_waiting(room):
    ts = room.says("james", POLAND)
    room.asks("james", "wait CH-1 the Polish ethics committee")
    assert "Waiting for somebody outside" in room.card(ts)
    room.fast_forward(days=1)
    room.says("priya", "They have said no to remote visits.", thread=ts)

    assert "Does this answer CH-1?" in room.hears("james")[-1]
    assert "A reply was given" in room.card(ts)


def test_nobody_waits_for_ever(room):
    room.says("james", POLAND)

    assert "The clock may wait until" in room.types("priya", "wait CH-1 the board until 1 December")
    assert "wait ID WHOM" in room.types("priya", "wait CH-1")


def test_it_is_handed_to_a_colleague_and_to_nobody_else_s(room):
    ts = room.says("james", POLAND)
    assert "is not of Northwind Therapeutics" in room.types("priya", "pass CH-1 Claire Dubois")
    assert "there is nothing to hand on" in room.asks("james", "pass CH-1 Claire Dubois")
    room.types("priya", "pass CH-1 Tom Lindqvist")

    assert "Waiting on Northwind Therapeutics (Tom Lindqvist)" in room.card(ts)
    assert "CH-1" in room.asks("tom", "mine")
