"""Somebody who works in several partnerships says which is meant; nothing crosses over."""

import pytest

from tests.chats.cast import ACCOUNTS, partnership
from tests.chats.looking import item

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


def test_what_must_not_be_kept_is_in_no_button(both):
    both.says("james", CONSIDERED)
    said = both.writes("priya", "decline 1 Subject 1042-007 had a seizure.")

    assert "did not keep it" in said
    assert "1042-007" not in str([one.blocks for one in both.sandbox.dm(ACCOUNTS["priya"])[1:]])
    assert "kept nothing" in both.writes("priya", "list subject 1042-007 seizure")


def test_buttons_in_direct_messages_know_what_they_are_about(both):
    both.says("james", CONSIDERED)
    both.asks("james", "severity CH-1 major The sites wait for it.")
    assert "Severity: major now." in both.hears("priya")[-1]
    both.clicks("priya", "Answer…")
    both.submits("priya", outcome="decline", text="No licence.")

    assert item(both, 1).outcome == "declined"


def test_critical_is_meant_where_it_was_chosen(both):
    both.says("james", CONSIDERED)
    both.writes("priya", "severity 1 critical The blind is at risk.")
    both.clicks("priya", "Northwind–Meridian")
    both.clicks("priya", "Make it critical")

    assert item(both, 1).severity == "critical"


def test_a_verb_too_long_for_a_button_is_asked_for_in_the_channel(both):
    both.says("james", CONSIDERED)
    words = "decline 1 " + "The sites have no licence for it. " * 60

    assert "in the channel it is about" in both.writes("priya", words)
