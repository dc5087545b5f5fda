"""What is asked again says so on its card, where everybody who reads it may know."""

from tests.chats.cast import GOVERNANCE, POLAND
from tests.chats.looking import item
from tests.spec.test_memory import ELSEWHERE, SECOND

AGAIN = "Have you considered more remote visits at the Poland sites?"

OTHER = "Have you considered that remote visits need an amendment, a vendor, a courier and consent?"


def test_a_card_says_when_the_same_was_asked_and_answered_before(remembered):
    remembered.fast_forward(days=1)
    ts = remembered.says("claire", AGAIN)

    assert "Asked before: CH-1, declined Mon 2 Mar 2026" in remembered.card(ts)


def test_a_card_stays_silent_about_what_is_still_open_or_something_else(remembered):
    again = remembered.says("claire", "Who covers the Spanish sites in August and September?")
    other = remembered.says("claire", "Have you considered a courier for the sites in Poland?")
    more = remembered.says("claire", OTHER)
    remembered.until("2026-03-06T14:00:00+00:00")

    cards = [remembered.card(ts) for ts in (again, other, more)]
    assert [card for card in cards if "Asked before" in card] == []


def test_the_line_goes_with_the_words_it_points_at(remembered):
    ts = remembered.says("claire", AGAIN)
    assert "Asked before" in remembered.card(ts)
    remembered.types("priya", "reopen 1 The regulator has changed its mind.")
    remembered.types("priya", "assign 3 Tom Lindqvist")

    assert "Asked before" not in remembered.card(ts)


def test_a_team_is_not_told_what_its_leaders_asked_before(room):
    room.says("hannah", POLAND, channel=GOVERNANCE)
    room.asks("kasia", "decline 1 No licence.", channel=GOVERNANCE)
    assert item(room, 1).outcome == "declined"
    ts = room.says("james", POLAND)

    assert "CH-2" in room.card(ts) and "Asked before" not in room.card(ts)


def test_what_another_study_asked_is_not_told(make_room):
    chat = make_room([SECOND])
    chat.says("james", POLAND)
    chat.types("priya", "decline 1 No licence.")
    ts = chat.says("tom", POLAND, channel=ELSEWHERE)

    assert "CH-2" in chat.card(ts, ELSEWHERE)
    assert "Asked before" not in chat.card(ts, ELSEWHERE)
