"""Some sponsors allow coded numbers of participants; a study says so in the partnership file."""

from dataclasses import replace

import pytest

from bot.errors import Refused
from tests.chats.cast import GOVERNANCE, POLAND, partnership
from tests.chats.incidents import NUMBER
from tests.chats.looking import item, numbers, pin

MORE = "Sorry, meaning the visits of subject 1042 in the north."
VISITS = "Who sees to the visits in Poland now?"
ALLOWED = [("    title: TAMARISK\n", "    title: TAMARISK\n    subject_numbers: allowed\n")]


def test_a_study_may_allow_coded_numbers_and_nothing_else(make_room, left_of):
    room = make_room(ALLOWED)
    asked = "Have you considered why subject 1042 missed the week 8 visit?"
    room.says("james", asked)
    assert "CH-1" in room.types("priya", "list") and room.dms("james") == []
    assert "Q-2" in room.types("priya", "question When is subject 1043 seen again?")
    room.says("james", "Patient J.K., subject 1042, comes in on Tuesday, who sees to it?")
    room.says("james", "Subject 1042 is on placebo, who knew of this?")

    first, second = room.hears("james")
    assert "participant data" in first and "who receives what" in second
    assert "for you. Site and protocol numbers are fine." in first


def test_the_other_studies_go_on_as_before(make_room):
    room = make_room(ALLOWED)
    room.runner.run(room.apply(partnership()))
    room.says("james", NUMBER)

    assert "participant data" in room.hears("james")[-1]


@pytest.mark.parametrize("words", ["decide Q-1", "settle 1", "answer 1"])
@pytest.mark.parametrize("way", ["asks", "types"])
def test_an_item_of_another_channel_takes_what_may_stand_there(make_room, way, words):
    room = make_room(ALLOWED)
    room.says("robert", f"<@U1RAPPORT> question {VISITS}", channel=GOVERNANCE)
    getattr(room, way)("hannah", f"{words} Subject 1042 is seen first.")

    assert item(room, 2) is None and room.posts(GOVERNANCE, thread=item(room, 1).thread)[1:] == []
    assert "participant data" in room.hears("hannah")[-1]


def test_an_item_of_the_study_takes_a_coded_number_from_anywhere(make_room):
    room = make_room(ALLOWED)
    room.says("james", f"<@U1RAPPORT> question {VISITS}")
    room.writes("priya", "decide Q-1 Subject 1042 is seen first.")

    assert item(room, 2).text == "Subject 1042 is seen first."


def test_what_was_kept_there_comes_back_from_a_sheet(make_room):
    room = make_room(ALLOWED)
    room.says("james", "Have you considered why subject 1042 missed the week 8 visit?")
    room.fast_forward(minutes=1)
    with room.bot.storage.reading("nwt-mer") as tx:
        (row,) = room.bot.exports.rows(tx)
        again = replace(row, number=900, source="", thread="")
        assert room.bot.imports.prepare(tx, [again], room.now(), []).items
        with pytest.raises(Refused, match="participant data"):
            room.bot.imports.prepare(tx, [replace(again, study="")], room.now(), [])


def test_what_is_added_to_an_item_may_have_one_too(make_room):
    room = make_room(ALLOWED)
    room.says("james", POLAND)
    room.says("james", MORE)

    assert item(room, 1).text == f"{POLAND}\n{MORE}" and room.dms("james") == []


def test_what_somebody_points_at_is_seen_as_what_it_is(make_room):
    room = make_room(ALLOWED)
    ts = room.says("james", "Decision: subject 1042 is seen first.")
    room.fast_forward(days=15)  # what was pencilled in is forgotten
    pin(room, "james", ts)

    assert numbers(room) == ["D-1"]
