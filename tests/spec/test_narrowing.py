"""A list is narrowed by words: what items are about, a company, a kind, a date, what they say."""

import pytest

from tests.spec.test_lists import QUESTIONS


@pytest.fixture
def three(room):
    """Three questions of Meridian's to Northwind."""
    for text in QUESTIONS:
        room.says("james", text)
    return room


NARROWED = {
    "list spanish": ["Q-2"],
    "list sites august": ["Q-2"],
    "list northwind": ["Q-1", "Q-2", "Q-3"],
    "list meridian": [],
    "list Northwind Therapeutics": ["Q-1", "Q-2", "Q-3"],
    "list Meridian Clinical": [],
    "list moderate": ["Q-1", "Q-2", "Q-3"],
    "list critical": [],
    "list priya": ["Q-1", "Q-2", "Q-3"],
    "list James Orton": [],
    "list Q-1": ["Q-1"],
    "list questions": ["Q-1", "Q-2", "Q-3"],
    "list challenge": [],
    "list overdue": [],
    "list nwt-1147-201": ["Q-1", "Q-2", "Q-3"],
    "list pancakes": [],
    "list poland": ["Q-1"],
    "list Polen": ["Q-1"],
    "list Francia": ["Q-3"],
    "list FR": ["Q-3"],
    "list contracts": ["Q-1"],
    "list contracts in poland": ["Q-1"],
    "list contracts france": [],
    "list labs": ["Q-3"],
    "list france vendors northwind questions": ["Q-3"],
    "list paris": [],
    "list site 14": [],
}


def test_words_narrow_the_list(three):
    for words, found in NARROWED.items():
        listed = three.types("priya", words)
        assert [one for one in ("Q-1", "Q-2", "Q-3") if one in listed] == found, words
        assert ("Nothing is open" in listed) == (not found)


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("list frnace", "list france"),
        ("list overdeu", "list overdue"),
        ("list contarcts overdue", "list contracts overdue"),
        ("list questoins", "list questions"),
    ],
)
def test_a_slip_of_the_fingers_is_named_with_the_nearest_word(room, words, right):
    for answer in (room.types("priya", words), room.asks("james", words)):
        assert answer.startswith("Nothing is open with")
        assert f"Did you mean `{right}`?" in answer


def test_a_site_is_found_however_it_is_written(room):
    room.says("james", "Who trains the nurses at centre 07?")
    room.says("claire", "When does FR-03 get its rater?")

    assert "Q-1" in room.types("priya", "list site 7") and "Q-2" not in room.types(
        "priya", "list site 7"
    )
    assert "Q-2" in room.asks("james", "list site fr-03 france")
    assert "Q-2" in room.types("priya", "list FR-03")
