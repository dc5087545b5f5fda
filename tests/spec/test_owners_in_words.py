"""Who is asked by name is asked: of the channel's people, if nobody else can be meant."""

import pytest

from tests.chats.looking import pin


@pytest.mark.parametrize(
    ("who", "text", "owner"),
    [
        (
            "priya",
            "Claire, have you considered remote visits for the sites in Poland?",
            "Meridian Clinical (Claire Dubois)",
        ),
        (
            "james",
            "Tom, have you considered remote visits for the sites in Poland?",
            "Northwind Therapeutics (Tom Lindqvist)",
        ),
    ],
)
def test_whoever_is_asked_by_name_owns_it(chat, who, text, owner):
    ts = chat.says(who, text)

    assert f"Waiting on {owner}" in chat.card(ts)


def test_whoever_is_to_do_something_owns_it(room):
    ts = room.says("james", "Ben to send the redlines to the site.")
    pin(room, "priya", ts)

    assert "Waiting on Northwind Therapeutics (Ben Harker)" in room.card(ts)


@pytest.mark.parametrize("who", ["priya", "james"])
def test_a_date_makes_it_nobody_else_s_promise(chat, who):
    ts = chat.says(who, "Ben to send the redlines to the site by Thursday.")
    pin(chat, "priya", ts)

    assert "A-1" in chat.card(ts)
    assert "Waiting on Northwind Therapeutics (Ben Harker)" in chat.card(ts)


def test_whoever_is_named_in_a_typed_verb_owns_it(room):
    ts = room.says("priya", "<@U1RAPPORT> challenge Javier, have you considered a second reader?")

    assert "Waiting on Meridian Clinical (Javier Ruiz)" in room.card(ts)


def test_a_mention_says_more_than_a_name(room):
    ts = room.says(
        "priya", "Claire, <@U0JAVIER>: have you considered remote visits for the sites in Poland?"
    )

    assert "(Javier Ruiz)" in room.card(ts)


def test_whoever_is_only_spoken_of_owns_nothing(room):
    ts = room.says(
        "priya",
        "As Claire said, it is far. Have you considered remote visits for the sites in Poland?",
    )

    assert "Waiting on Meridian Clinical (James Orton)" in room.card(ts)


def test_a_name_of_ones_own_company_does_not_make_it_theirs(room):
    ts = room.says("james", "Claire, have you considered remote visits for the sites in Poland?")

    assert "Waiting on Northwind Therapeutics (Priya Raman)" in room.card(ts)
