"""What only goes on with an item, and whose words an item's words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.rules.sources import apart, goes_on, points_back, together
from storage.tables.words import Kind, Mode


def goes(text, kind=Kind.CHALLENGE):
    return goes_on(text, kind, Mode.NORMAL, {"priya", "raman"})


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, I meant the Paris site.",
        "Meaning the two sites in the north.",
        "Because the nurses there travel anyway.",
        "To be clear: this is about the German sites only.",
        "The sites in the north would need it most.",
        "Until Friday COB at the latest.",
        "By Friday, please.",
        "see above",
        "See my question above.",
        "as above",
        "^^",
        "",
    ],
)
def test_an_explanation_goes_on_with_an_item(text):
    assert goes(text)


@pytest.mark.parametrize(
    "text",
    [
        "And what does it cost?",
        "Have you considered a second reader for the scans?",
        "We assume that the sites have scanners.",
        "Please send the list of the sites to Basel.",
        "I'll send the list of the sites by Friday.",
        "Thanks!",
        "Thank you, Priya",
        "brb",
        ":smile:",
        "lol, the site again 😂",
        "Who is coming for lunch today?",
        "Lunch is at noon, pizza as usual.",
    ],
)
def test_what_is_new_or_only_talk_does_not(text):
    assert not goes(text)


@pytest.mark.parametrize(
    "text", ["see above", "See my message above!", "bump", "👆", "same as above"]
)
def test_what_only_points_back_adds_no_words(text):
    assert points_back(text)


def test_what_says_more_does_not_only_point_back():
    assert not points_back("See above, and the Paris site.")


@given(some.text(min_size=1), some.lists(some.text()))
def test_words_that_were_put_together_come_apart_again(own, others):
    text = together([own, *others])

    assert apart(text, [len(one) for one in others]) == [own, *others]


@given(some.text(), some.lists(some.integers(min_value=0, max_value=50)))
def test_lengths_that_do_not_fit_break_nothing(text, lengths):
    assert len(apart(text, lengths)) == len(lengths) + 1
