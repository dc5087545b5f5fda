"""An issue: of both companies, and closed with what was decided and how it was resolved."""

from tests.chats.looking import item, numbers

DEPOT = "The depot in Lyon is empty."


def test_its_whole_life_from_both_sides(room):
    room.says("james", f"<@U1RAPPORT> issue {DEPOT}")
    assert "Waiting on Northwind Therapeutics and Meridian Clinical" in room.posts()[-1]
    room.clicks("priya", "Close")
    sent = room.submits("priya", decision="Stock comes from Reading.", text="It arrived on Monday.")
    assert not sent.errors
    assert item(room, 1).state == "answered", "one company proposes, the other closes"
    room.clicks("james", "Answered")

    story = room.types("priya", "show I-1")
    assert item(room, 1).state == "closed"
    assert "Closed by James Orton (Project Manager, Meridian Clinical)" in story
    assert "Decided: “Stock comes from Reading.”" in story
    assert "Resolved: “It arrived on Monday.”" in story


def test_it_is_not_closed_without_words_and_the_refusal_names_them(room):
    room.says("james", f"<@U1RAPPORT> issue {DEPOT}")
    neither = room.asks("james", "close I-1")
    one = room.asks("james", "close I-1 It arrived on Monday.")

    assert "what was decided" in neither and "how it was resolved" in neither
    assert "what was decided" in one and "how it was resolved" not in one
    assert item(room, 1).state == "raised"


def test_answered_asks_for_what_is_missing(room):
    room.says("james", f"<@U1RAPPORT> issue {DEPOT}")
    room.types("priya", "answer I-1 It arrived on Monday.")
    room.clicks("james", "Answered")
    assert item(room, 1).state == "answered"
    room.submits("james", decision="Stock comes from Reading.")

    assert item(room, 1).state == "closed" and numbers(room) == []


def test_a_typed_close_opens_the_form(room):
    room.says("james", f"<@U1RAPPORT> issue {DEPOT}")
    room.types("priya", "close I-1")
    room.submits("priya", decision="Stock comes from Reading.", text="It arrived on Monday.")

    assert item(room, 1).state == "answered"


def test_a_decision_answers_it_and_is_kept(room):
    room.says("james", f"<@U1RAPPORT> issue {DEPOT}")
    room.clicks("priya", "Decide…")
    room.submits("priya", text="Stock comes from Reading.")
    assert item(room, 2).kind == "decision"
    room.clicks("james", "Answered")

    assert item(room, 1).state == "closed"
    assert "Decided: “Stock comes from Reading.”" in room.types("priya", "show I-1")


def test_silence_closes_no_issue_however_light(room):
    ts = room.says("james", f"<@U1RAPPORT> issue {DEPOT}")
    room.asks("james", "severity I-1 minor")
    room.says("priya", "It arrived on Monday.", thread=ts)
    room.until("2026-05-04T10:00:00+00:00")

    assert item(room, 1).state == "in progress"


def test_one_company_alone_does_not_close_it(room):
    room.says("james", f"<@U1RAPPORT> issue {DEPOT}")
    room.asks("james", "detail I-1 decision Stock comes from Reading.")
    room.asks("james", "close I-1 It arrived on Monday.")

    assert "Only Northwind Therapeutics can say" in room.asks("claire", "answered I-1")
