"""Decisions are kept by whoever took them, or by one person of each company."""

import pytest

from tests.chats.cast import HERE
from tests.chats.looking import numbers, pin, whispered

PROMISE = "I will send the enrolment forecast by Friday."
DECISION = "Decision: we go with central monitoring for all sites."
CONSIDERED = "Have you considered remote visits for the sites in Poland?"
NOTED = "Noted: {} agrees. It is a decision of both companies and is kept when somebody of {} says"
NORTHWIND, MERIDIAN = "Northwind Therapeutics", "Meridian Clinical"
BOTH = [
    pytest.param("priya", "james", NORTHWIND, MERIDIAN, id="the sponsor"),
    pytest.param("james", "priya", MERIDIAN, NORTHWIND, id="the CRO"),
]


@pytest.mark.parametrize(("author", "other", "mine", "theirs"), BOTH)
def test_whoever_took_a_decision_keeps_it_alone(room, author, other, mine, theirs):
    ts = room.says(author, DECISION)
    pin(room, author, ts)

    assert numbers(room) == ["D-1"] and room.marks(ts) == ["memo", "pushpin"]
    assert whispered(room, author) == ""


@pytest.mark.parametrize(("first", "second", "mine", "theirs"), BOTH)
def test_else_it_needs_one_person_of_each_company(chat, first, second, mine, theirs):
    ts = chat.says("claire", DECISION)
    pin(chat, first, ts)
    assert NOTED.format(mine, theirs) in whispered(chat, first)
    assert chat.marks(ts) == ["pencil2", "pushpin"] and numbers(chat) == []

    pin(chat, second, ts)
    assert numbers(chat) == ["D-1"] and chat.marks(ts) == ["memo", "pushpin"]
    assert "Raised by Claire Dubois" in chat.asks("james", "show 1")


def test_two_of_one_company_are_not_both(room):
    ts = room.says("claire", DECISION)
    for who in ("priya", "tom", "priya"):
        assert NOTED.format(NORTHWIND, MERIDIAN) in room.asks(who, "keep this", thread=ts)

    assert numbers(room) == []


def test_a_decision_that_no_rule_has_seen_needs_both_too(room):
    ts = room.says("claire", "The Polish contracts and the template.")
    assert room.marks(ts) == []
    room.do(room.sandbox.shortcut("U1PRIYA", HERE, ts, "item.keep"))
    room.submits("priya", follow_up="decision")
    assert NOTED.format(NORTHWIND, MERIDIAN) in whispered(room, "priya")
    assert room.marks(ts) == ["pencil2"] and numbers(room) == []

    pin(room, "james", ts)
    assert numbers(room) == ["D-1"] and room.marks(ts) == ["memo", "pushpin"]


def test_a_decision_in_the_thread_of_an_open_item_is_pencilled_in(room):
    ts = room.says("james", CONSIDERED)
    promise = room.says("james", PROMISE, thread=ts)
    decision = room.says("claire", DECISION, thread=ts)

    assert room.marks(promise) == [], "it is about the item"
    assert room.marks(decision) == ["pencil2"]


@pytest.mark.parametrize("who", ["priya", "james"])
def test_where_nobody_listens_nothing_is_settled_by_a_decision(room, who):
    room.says("claire", "When will the Polish contracts be signed?")
    room.types("priya", "stop")

    decides = room.writes if who == "priya" else room.asks
    assert "not listening" in decides(who, "decide Q-1 By the end of March.")
    assert numbers(room) == ["Q-1"]
