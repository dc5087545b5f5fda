"""An assumption: somebody of the other company knew, did not know, or checks."""

from tests.chats.looking import item, numbers

FRANCE = "We are assuming that Northwind negotiates the French contracts."


def test_from_we_did_not_know_to_an_issue_that_is_closed(room):
    ts = room.says("claire", FRANCE)
    assert "Waiting on Northwind Therapeutics (Priya Raman)" in room.card(ts)
    room.clicks("priya", "We did not know")

    card = room.card(ts)
    assert "*I-2*" in card and "New to Northwind Therapeutics, says Priya Raman (" in card
    assert "Waiting on Northwind Therapeutics and Meridian Clinical" in card
    assert "what was decided" in room.asks("claire", "close I-2 The framework covers it.")
    room.asks("claire", "detail I-2 decision Northwind owns the French contracts.")
    room.asks("claire", "close I-2 The framework of 2022 covers it.")
    assert "Does this answer it?" in room.asks("priya", "show I-2")
    room.clicks("priya", "Answered")

    assert numbers(room) == []
    story = room.types("priya", "show I-2")
    assert "Closed by Priya Raman" in story
    assert "Decided: “Northwind owns the French contracts.”" in story
    assert "Resolved: “The framework of 2022 covers it.”" in story
    told = room.asks("james", "show AS-1")
    assert "It goes on as I-2" in told and "New to Northwind Therapeutics, says Priya" in told


def test_we_knew(room):
    ts = room.says("claire", FRANCE)
    room.clicks("priya", "We knew")

    assert item(room, 1).outcome == "confirmed"
    assert "The assumption holds, says Priya Raman (" in room.card(ts)


def test_only_the_other_company_says_it(room):
    room.says("claire", FRANCE)

    for verb in ("knew", "unaware", "check"):
        assert "This waits on Northwind Therapeutics" in room.asks("james", f"{verb} AS-1")
    assert item(room, 1).state == "raised"


def test_i_will_check_names_the_person(room):
    ts = room.says("claire", FRANCE)
    room.types("tom", "check AS-1")

    assert "Waiting on Northwind Therapeutics (Tom Lindqvist)" in room.card(ts)


def test_nobody_can_know_so_it_is_carried_on_as_a_risk(room):
    ts = room.says("claire", FRANCE)
    assert "Please say why" in room.types("priya", "convert AS-1 risk")
    assert "is carried on as a risk or an issue" in room.types("priya", "convert AS-1 action No.")
    room.types("priya", "convert AS-1 risk The hospitals decide in May.")

    card = room.card(ts)
    assert "*R-2*" in card and "From AS-1, carried on by Priya Raman" in card
    assert item(room, 1).outcome == "converted"
    assert "(Priya Raman and Claire Dubois)" in card
    assert numbers(room) == ["R-2"]


def test_a_form_carries_it_on(room):
    room.says("claire", FRANCE)
    room.clicks("claire", "More…")
    room.submits("claire", outcome="convert")
    room.submits("claire", follow_up="issue", text="The hospitals have said no.")

    assert numbers(room) == ["I-2"]
