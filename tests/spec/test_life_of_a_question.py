"""A question: asked, answered, judged; and who has had it for how long."""

from tests.chats.cast import SPAIN
from tests.chats.looking import item, numbers


def test_its_whole_life_from_both_sides(room):
    room.says("james", SPAIN)
    room.fast_forward(hours=3)
    room.types("priya", "answer Q-1 Ben covers them.")
    room.fast_forward(hours=2)
    room.clicks("james", "Not yet")
    room.fast_forward(hours=1)
    room.types("priya", "answer Q-1 Ben and Sam.")
    room.clicks("claire", "Answered")

    assert numbers(room) == []
    story = room.asks("kasia", "show Q-1")
    assert "Closed by Claire Dubois" in story
    assert "So far with Northwind Therapeutics 4 h, with Meridian Clinical 2 h" in story


def test_without_a_name_it_goes_to_the_same_function_or_else_the_lead(room):
    room.says("claire", SPAIN)

    assert "Northwind Therapeutics (Priya Raman)" in room.asks("claire", "show Q-1")
    room.asks("priya", "question Who covers the Polish sites in August?")
    assert "Meridian Clinical (James Orton)" in room.asks("priya", "show Q-2")


def test_the_same_function_is_found_in_the_other_company(make_room):
    trial_manager = "role: Clinical Trial Manager, level: 1"
    room = make_room([(trial_manager, trial_manager.replace("level", "function: start-up, level"))])
    ts = room.says("claire", "Who signs the French contracts?")
    room.asks("claire", "assign Q-1 Priya Raman")
    room.asks("claire", "question Who signs the Spanish ones?", thread=ts)

    assert "(Priya Raman)" in room.asks("claire", "show Q-1")
    assert "Northwind Therapeutics (Tom Lindqvist)" in room.asks("claire", "show Q-2")


def test_it_is_answered_by_a_decision(room):
    room.says("james", SPAIN)
    room.types("priya", "decide Q-1 Ben covers the Spanish sites.")

    assert item(room, 1).state == "answered"
    assert item(room, 2).kind == "decision" and item(room, 2).linked_to == 1
    room.asks("james", "answered Q-1")
    assert numbers(room) == ["D-2"]


def test_what_is_no_item_stays_a_decision_of_its_own(room):
    room.types("priya", "decide 3 sites are closed in Poland.")

    assert item(room, 1).text == "3 sites are closed in Poland."
    assert item(room, 1).linked_to == 0


def test_who_asked_does_not_answer_it(room):
    room.says("james", SPAIN)

    assert "This waits on Northwind Therapeutics" in room.asks("claire", "answer Q-1 Ben.")
    assert "This waits on Northwind Therapeutics" in room.asks("claire", "decide Q-1 Ben does.")
    assert "is for a challenge" in room.types("priya", "saved Q-1 12")
    assert "nothing is to be filled in" in room.types("priya", "detail Q-1 plan Spain")
    assert item(room, 1).state == "raised"


def test_a_call_is_proposed_at_any_time(room):
    ts = room.says("james", SPAIN)
    room.asks("claire", "talk Q-1")

    call = room.posts(thread=ts)[-1]
    assert "Claire Dubois (Meridian Clinical) proposes a call" in call
    assert "<@U1PRIYA>" in call and "<@U0JAMES>" in call
