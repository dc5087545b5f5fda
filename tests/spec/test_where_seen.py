"""A colleague whom the file does not name reads what was kept where they were seen."""

import pytest

from tests.chats.cast import HERE

CONTRACTS = "When will the Polish contracts be signed?"
TOM = (
    "  - {name: Tom Lindqvist, slack: U1TOM, side: sponsor,"
    " role: Clinical Trial Manager, level: 1}\n"
)
SECOND = ("people:\n", "  - {number: NWT-9, channels: [{slack: C0LOOSE, room: shared}]}\npeople:\n")


@pytest.fixture
def room(make_room):
    """Tom is in no file; one study is asked about, and he speaks in the room of another."""
    room = make_room([(TOM, ""), SECOND])
    room.says("james", CONTRACTS)
    room.says("tom", "Good morning.", channel="C0LOOSE")
    return room


def test_a_study_where_they_were_not_seen_is_not_theirs(room):
    assert "Nothing is open" in room.types("tom", "list", channel="C0LOOSE")
    assert "Nothing is open" in room.writes("tom", "list")
    assert "There is no item 1 here" in room.writes("tom", "show 1")


def test_where_they_speak_they_read(room):
    room.says("tom", "Good morning.")

    assert "Q-1" in room.writes("tom", "list")


def test_where_they_ask_they_read(room):
    assert "Q-1" in room.types("tom", "list", channel=HERE)


def test_who_was_only_mentioned_was_not_seen(make_room):
    room = make_room([(TOM, "")])
    room.says("james", f"<@U1TOM> {CONTRACTS}")

    assert "There is no item 1 here" in room.writes("tom", "show 1")
    assert room.says("tom", "It is with me.") and "Q-1" in room.writes("tom", "show 1")


def test_where_they_were_seen_they_may_own_an_item(room):
    assert "cannot read Q-1" in room.types("priya", "assign 1 <@U1TOM>")
    room.says("tom", "Good morning.")

    assert "has an owner: Tom Lindqvist" in room.types("priya", "assign 1 <@U1TOM>")
