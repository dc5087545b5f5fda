"""An action: somebody does something by a day, and whoever asked says that it is done."""

from tests.chats.looking import item, numbers

MANUAL = "Please send the lab manual to the Polish sites."


def test_its_whole_life_from_both_sides(room):
    room.says("james", f"<@U1RAPPORT> action {MANUAL}")
    assert "*A-1* Please send the lab manual" in room.posts()[-1]
    assert "Waiting on Northwind Therapeutics (Priya Raman)" in room.posts()[-1]
    room.asks("james", "due A-1 13 March")
    room.clicks("priya", "Answer…")
    room.submits("priya", text="It went out this morning.")
    assert "Does this answer it?" in room.asks("james", "show A-1")
    room.clicks("james", "Answered")

    assert numbers(room) == []
    assert "It went out this morning." in room.asks("priya", "show A-1")


def test_whoever_is_named_does_it_also_in_ones_own_company(room):
    room.types("priya", "action <@U1TOM> Send the lab manual by Friday.")

    assert "Waiting on Northwind Therapeutics (Tom Lindqvist)" in room.posts()[-1]
    assert "A-1" in room.asks("tom", "mine")


def test_the_sponsor_asks_the_cro_too(room):
    room.types("priya", f"action {MANUAL}")

    assert "Waiting on Meridian Clinical (James Orton)" in room.posts()[-1]
    room.asks("james", "answer A-1 Done.")
    assert "Only Northwind Therapeutics can say" in room.asks("claire", "answered A-1")


def test_a_pin_or_the_form_keeps_one(room):
    ts = room.says("james", MANUAL)
    room.do(room.sandbox.shortcut("U1PRIYA", "C0201", ts, "item.keep"))
    room.submits("priya", follow_up="action")

    assert item(room, 1).kind == "action"


def test_a_promised_day_pauses_it_and_silence_closes_what_was_done(room):
    ts = room.says("james", f"<@U1RAPPORT> action {MANUAL}")
    room.says("priya", "It went out this morning.", thread=ts)
    room.until("2026-03-10T10:00:00+00:00")

    assert item(room, 1).state == "closed"


def test_words_are_needed(room):
    assert "Try: `action TEXT`" in room.types("priya", "action")
    assert numbers(room) == []
