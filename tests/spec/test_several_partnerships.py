"""Somebody who works in several partnerships says which is meant; nothing crosses over."""

import pytest

from tests.chats.cast import partnership

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
ASTERION = partnership(
    [
        ("id: nwt-mer", "id: nwt-ast"),
        ("name: Northwind–Meridian", "name: Northwind–Asterion"),
        ("name: Meridian Clinical", "name: Asterion Research"),
        ("{slack: C0GOV,", "{slack: C0GOV2,"),
        ("{slack: C0201, room", "{slack: C0LOOSE, room"),
        ("{slack: C0201}", "{slack: C0LOOSE}"),
        ("number: NWT-1147-201", "number: NWT-2001-101"),
    ]
)


@pytest.fixture
def both(room):
    """Priya works with Meridian and with Asterion."""
    room.do(room.apply(ASTERION))
    return room


def test_a_direct_question_is_asked_for_which(both):
    both.says("james", CONSIDERED)
    assert "For which of them is this?" in both.writes("priya", "list")
    both.hears("priya")
    both.clicks("priya", "Northwind–Meridian")
    assert "CH-1" in both.hears("priya")[-1]
    both.clicks("priya", "Northwind–Asterion")

    assert "Nothing is open." in both.hears("priya")[-1]


def test_what_is_typed_goes_to_the_one_that_was_chosen(both):
    both.says("james", CONSIDERED)
    both.writes("priya", "decline 1 The sites have no licence for it.")
    both.clicks("priya", "Northwind–Meridian")

    assert "CH-1 is declined" in both.hears("priya")[-1]


def test_a_channel_is_of_one_partnership_and_nothing_is_asked(both):
    both.says("james", CONSIDERED)

    assert "CH-1" in both.asks("priya", "list")


def test_somebody_of_one_partnership_is_not_asked(room):
    room.says("james", CONSIDERED)

    assert "CH-1" in room.writes("priya", "list")


def test_a_verb_too_long_for_a_button_is_asked_for_in_the_channel(both):
    both.says("james", CONSIDERED)
    words = "decline 1 " + "The sites have no licence for it. " * 60

    assert "in the channel it is about" in both.writes("priya", words)
