"""An early signal: told before it is anything, and protected for five working days."""

from tests.chats.looking import item, numbers

LEAD = "Our start-up lead may leave in April."


def test_its_whole_life_from_both_sides(room):
    room.says("claire", f"<@U1RAPPORT> signal {LEAD}")
    card = room.posts()[-1]
    assert "*HU-1*" in card
    assert "An early signal, protected until Mon 9 Mar 2026" in card
    room.until("2026-03-09T18:00:00+00:00")
    assert room.hears("hannah") == room.hears("kasia") == []
    room.until("2026-03-10T12:00:00+00:00")
    (asked,) = room.hears("claire")
    assert "protected no longer" in asked
    room.clicks("claire", "Turn into…")
    room.submits("claire", follow_up="risk", text="She has given notice.")

    assert numbers(room) == ["R-1"], "the number stays, the prefix is the present kind"
    assert "Our start-up lead" in room.asks("james", "show HU-1")
    story = room.types("priya", "show R-1")
    assert "Claire Dubois (Meridian Clinical) carried it on as something else" in story
    assert "carried it on as something else: “She has given notice.”" in story


def test_while_it_is_protected_nobody_weighs_it_dates_it_or_takes_it_further(room):
    room.says("claire", f"<@U1RAPPORT> signal {LEAD}")

    for words in ("due HU-1 Fri", "defer HU-1 Fri busy", "wait HU-1 the vendor", "talk HU-1"):
        assert "still protected" in room.types("priya", words)
    assert "still protected" in room.types("priya", "convert HU-1 issue It is one.")
    assert "still protected" in room.types("priya", "severity HU-1 moderate It matters.")
    assert item(room, 1).severity == "none"


def test_nobody_above_the_team_is_told_or_shown_it(room):
    room.says("claire", f"<@U1RAPPORT> signal {LEAD}")

    for who in ("hannah", "kasia", "robert"):
        assert "HU-1" not in room.asks(who, "list")
        assert "There is no item 1 here" in room.asks(who, "show HU-1")
        assert "start-up lead" not in room.asks(who, "search start-up lead")
    assert "HU-1" in room.types("priya", "list")
    room.until("2026-03-11T10:00:00+00:00")
    assert "HU-1" in room.asks("kasia", "list"), "after its five days it is like any other"


def test_what_turns_out_heavy_with_a_reason_is_early_no_more(room):
    room.says("claire", f"<@U1RAPPORT> signal {LEAD}")
    room.asks("james", "severity HU-1 major Three sites stop without her.")

    assert item(room, 1).severity == "major" and item(room, 1).reviewed
    assert any("HU-1" in text for text in room.hears("priya"))
    assert "By " in room.types("priya", "show HU-1")


def test_it_is_closed_after_its_days(room):
    room.says("claire", f"<@U1RAPPORT> signal {LEAD}")
    room.until("2026-03-11T10:00:00+00:00")
    room.asks("claire", "close HU-1 She stays.")
    room.types("priya", "answered HU-1")

    assert numbers(room) == []


def test_a_question_comes_of_it_for_the_other_company(room):
    room.types("priya", "signal The vote on the budget may slip.")
    room.until("2026-03-11T10:00:00+00:00")
    room.types("priya", "convert HU-1 question Does Meridian see it too?")

    assert "Waiting on Meridian Clinical (James Orton)" in room.asks("james", "show Q-1")
