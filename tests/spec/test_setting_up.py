"""A channel of no partnership is set up from Slack: nobody writes a file, nobody guesses."""

from dataclasses import replace

import pytest

from tests.chats.cast import HERE
from tests.chats.chat import Chat
from tests.chats.looking import hello, numbers, whispered

CONSIDERED = "Have you considered remote visits for the sites in Poland?"


@pytest.fixture
def bare(tmp_path, sqlite_url, machine):
    """The bot is in the channel and knows nobody."""
    chat = Chat(tmp_path, sqlite_url, machine, "socket", None)
    yield chat
    chat.close()


def sets_up(chat, **changes):
    """Priya asks, presses the button, and fills in the form."""
    chat.asks("priya", "setup")
    chat.clicks("priya", "Set up…")
    given = {"sponsor": "host", "other": "Meridian Clinical", "other_lead": "U0JAMES"}
    sent = chat.submits("priya", **(given | changes))
    chat.runner.run(chat.run.slack.rooms.greet())
    chat.settle()
    return sent


def test_from_an_unknown_channel_to_a_first_kept_challenge(bare):
    told = bare.asks("priya", "setup")
    assert "6 people of Northwind Therapeutics and 5 people of another company" in told
    sets_up(bare)

    assert "It is set up" in whispered(bare, "priya")
    assert "Northwind Therapeutics hosts me" in hello(bare)
    bare.clicks("tom", "Agree for Northwind Therapeutics")
    bare.clicks("james", "Agree for Meridian Clinical")
    assert state_of(bare) == "live"
    ts = bare.says("james", CONSIDERED)

    assert "Waiting on Northwind Therapeutics (Priya Raman)" in bare.card(ts)


def test_it_begins_as_practice(bare):
    sets_up(bare)

    assert "We are practising" in bare.asks("james", "setup")


def test_the_other_company_may_be_the_sponsor(bare):
    sets_up(bare, sponsor="other", study="NWT-1147-201")
    bare.clicks("priya", "Agree for Northwind Therapeutics")
    bare.clicks("james", "Agree for Meridian Clinical")
    bare.says("james", CONSIDERED)

    with bare.bot.storage.reading("201-study-team") as tx:
        item = tx.items.find(1)
        assert (item.side, item.study) == ("sponsor", "NWT-1147-201")


def test_the_company_that_does_not_host_is_told_who_does(bare):
    said = bare.asks("james", "setup")

    assert "Somebody of Northwind Therapeutics, who hosts me, sets me up" in said


def test_a_guest_of_the_host_is_not_taken_for_one_of_its_people(bare):
    people = bare.sandbox.state.people
    people["U1TOM"] = replace(people["U1TOM"], guest=True)

    assert "Somebody of Northwind Therapeutics" in bare.asks("tom", "setup")
    sets_up(bare)
    bare.clicks("tom", "Agree for Northwind Therapeutics")
    assert "not yet" in hello(bare).partition("Northwind Therapeutics:")[2].splitlines()[0]


def test_two_companies_have_two_names(bare):
    sent = sets_up(bare, other="Northwind Therapeutics")

    assert sent.action == "errors" and "both companies have this name" in str(sent.errors)


def test_by_command_it_asks_for_a_message(bare):
    assert "Say it as a message here" in bare.types("priya", "setup")


def test_a_channel_of_one_company_is_no_partnership(bare):
    said = bare.asks("priya", "setup", channel="C1INT")

    assert "not shared with another company" in said


def test_a_name_is_needed_and_nothing_is_half_done(bare):
    sent = sets_up(bare, other="   ")

    assert sent.action == "errors"
    assert partnerships(bare) == []


def test_two_forms_set_up_once(bare):
    for who in ("priya", "tom"):
        bare.asks(who, "setup")
        bare.clicks(who, "Set up…")
    given = {"sponsor": "host", "other": "Meridian Clinical"}
    bare.submits("priya", **given)
    again = bare.submits("tom", **given)

    assert again.action == "errors" and "set up already" in str(again.errors)
    assert partnerships(bare) == ["201-study-team"]


def test_where_it_is_set_up_setup_says_how_it_stands(room):
    assert "Lead for Northwind Therapeutics: Priya Raman" in room.asks("priya", "setup")
    room.says("james", CONSIDERED)
    assert numbers(room) == ["CH-1"]


def partnerships(chat):
    with chat.bot.storage.reading() as tx:
        return tx.directory.partnerships()


def state_of(chat):
    with chat.bot.storage.reading("201-study-team") as tx:
        return tx.people.channel(HERE).state
