"""The story of an item reads as sentences: who did what, in which words."""

from tests.chats.cast import POLAND
from tests.chats.looking import item


def test_whoever_said_something_is_the_subject_of_a_sentence(room):
    room.says("james", POLAND)
    room.asks("priya", "decline 1 No nurses.")
    room.asks("james", "return 1 Which sites?")
    room.asks("james", "detail 1 plan The plan, 4.2")
    room.asks("priya", "severity 1 major They wait.")
    room.asks("james", "withdraw 1 It is settled.")

    story = room.asks("priya", "show 1")
    assert "Priya Raman (Northwind Therapeutics) declined it: “No nurses.”" in story
    assert "James Orton (Meridian Clinical) said that it is not answered yet: “Which s" in story
    assert "James Orton (Meridian Clinical) filled in the plan item: “The plan, 4.2”" in story
    assert "filled in a part of it" not in story, "it is said once"
    assert "Priya Raman (Northwind Therapeutics) set its severity: “They wait.”" in story
    assert item(room, 1).state == "withdrawn"
    assert "James Orton (Meridian Clinical) withdrew it: “It is settled.”" in story


def test_what_one_company_only_proposed_is_not_told_as_done(room):
    room.says("james", POLAND)
    room.asks("priya", "defer 1 20 March They vote then.")
    room.asks("priya", "withdraw 1 It is settled.")
    room.asks("tom", "withdraw 1")

    story = room.asks("james", "show 1")
    assert "Priya Raman (Northwind Therapeutics) proposed to defer it: “They vote then.”" in story
    assert "Priya Raman (Northwind Therapeutics) proposed to withdraw it: “It is s" in story
    assert "Tom Lindqvist proposed to withdraw it" in story
    assert "withdrew it" not in story and "proposed a change" not in story
