"""Dates are read out of what people write, where they live, and shown back to be put right."""

from tests.chats.cast import ACCOUNTS, HERE
from tests.chats.looking import item, pin

PROMISE = "I'll send the redlines by Fri COB."
IN_TIME = "By Fri 6 Mar 2026, 17:00 Zurich, as Tom Lindqvist wrote"


def test_what_is_promised_by_a_date_is_owed_by_it(chat):
    ts = chat.says("tom", PROMISE)
    pin(chat, "james", ts)

    assert IN_TIME in chat.card(ts)
    assert "Waiting on Northwind Therapeutics (Tom Lindqvist)" in chat.card(ts)


def test_what_is_to_be_done_is_owed_by_the_date_that_is_asked_for(room):
    ts = room.says("james", "Tom to send the redlines by EOD Thursday your time.")
    pin(room, "priya", ts)

    assert "By Thu 5 Mar 2026, 17:00 Zurich, as James Orton wrote" in room.card(ts)


def test_a_date_is_read_where_its_author_lives(room):
    ts = room.says("james", "I'll send the list by Friday.")
    pin(room, "priya", ts)

    assert "By Fri 6 Mar 2026, 18:00 Zurich, as James Orton wrote" in room.card(ts)


def test_before_an_event_is_the_end_of_the_working_day_before_it(room):
    ts = room.says("tom", "You will have the contract before the SIV on 12 March.")
    pin(room, "james", ts)

    assert "By Wed 11 Mar 2026, 17:00 Zurich, as Tom Lindqvist wrote" in room.card(ts)


def test_a_later_date_gives_whoever_owes_the_time_that_is_offered(room):
    asks = "Have you considered remote visits for the sites? Please answer by 20 March."
    ts = room.says("james", asks)

    assert "By Fri 20 Mar 2026, 18:00 Zurich, as James Orton wrote" in room.card(ts)


def test_an_earlier_date_is_a_wish_until_somebody_agrees(chat):
    ts = chat.says("james", "challenge: have you considered remote visits for the sites in Poland?")
    before = chat.card(ts)
    other = chat.says(
        "james", "<@U1RAPPORT> question Who signs the Polish contract, please, by tomorrow noon?"
    )

    assert "By Thu 5 Mar 2026" in before
    assert "By Wed 4 Mar 2026, 11:00 Zurich · James Orton asks for it by Tue 3 Mar 2026, 13:00" in (
        chat.card(other)
    )


def test_the_company_that_owes_agrees_to_the_wish_with_a_form_that_is_filled_in(chat):
    ts = chat.says(
        "james", "<@U1RAPPORT> question Who signs the Polish contract, please, by tomorrow noon?"
    )
    chat.clicks("priya", "Due…")
    assert chat.sandbox.forms("U1PRIYA")[-1].body["blocks"][1]["element"]["initial_date"] == (
        "2026-03-03"
    )
    chat.submits("priya", when="2026-03-03")

    assert "By Tue 3 Mar 2026, 17:00 Zurich" in chat.card(ts)
    assert "asks for it" not in chat.card(ts) and "wrote" not in chat.card(ts)


def test_the_company_without_the_app_puts_a_date_right_by_the_same_button(room):
    ts = room.says("james", "I'll send the list by Friday.")
    pin(room, "priya", ts)
    room.clicks("james", "Due…")
    room.submits("james", when="2026-03-09")

    assert "By Mon 9 Mar 2026, 18:00 Zurich" in room.card(ts) and "wrote" not in room.card(ts)


def test_a_date_that_is_only_told_of_is_none(room):
    ts = room.says("tom", "I'll send the report of the visit of 6 March to everybody.")
    pin(room, "james", ts)

    assert item(room, 1).wanted_at is None and "wrote" not in room.card(ts)


def test_a_date_that_has_passed_when_it_is_kept_is_none(room):
    ts = room.says("tom", "I'll send the redlines by noon today.")
    room.fast_forward(hours=5)
    pin(room, "james", ts)

    assert item(room, 1).wanted_at is None


def test_a_date_counts_from_when_it_was_written(room):
    ts = room.says("tom", "I'll send the redlines by tomorrow COB.")
    room.fast_forward(hours=20)
    pin(room, "james", ts)

    assert "By Tue 3 Mar 2026, 17:00 Zurich, as Tom Lindqvist wrote" in room.card(ts)


def test_a_date_that_its_author_corrects_follows(room):
    ts = room.says("tom", PROMISE)
    pin(room, "james", ts)
    room.do(room.sandbox.edits("U1TOM", HERE, ts, "I'll send the redlines by Tue COB."))

    assert "By Tue 3 Mar 2026, 17:00 Zurich, as Tom Lindqvist wrote" in room.card(ts)


def test_a_date_that_was_agreed_on_stays_whatever_the_words_say(room):
    ts = room.says("tom", PROMISE)
    pin(room, "james", ts)
    room.asks("james", "due 1 10 Mar")
    room.do(room.sandbox.edits("U1TOM", HERE, ts, "I'll send the redlines by Tue COB."))

    assert "By Tue 10 Mar 2026" in room.card(ts)


def test_whoever_may_not_see_an_item_cannot_change_its_date(room):
    ts = room.says("tom", PROMISE)
    pin(room, "james", ts)

    room.sandbox.state.room(HERE).members.append(ACCOUNTS["alex"])
    assert "I do not know yet which company you belong to" in room.asks("alex", "due 1 10 Mar")
    assert IN_TIME in room.card(ts)
