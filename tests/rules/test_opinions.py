"""When are the rules unsure, and when are words too long for a card?"""

import pytest

from bot.rules.detection import Consequence, detect
from bot.rules.opinions import CARD, needs_title, unsure
from tests.chats.unsure import UNSURE


def test_what_the_rules_nearly_named_is_unsure():
    assert detect(UNSURE).outcome is Consequence.SILENT and unsure(UNSURE)


def test_what_is_offered_to_its_author_is_not_asked_of_a_model():
    laughing = "Have you considered remote visits? haha 😂😂"

    assert detect(laughing).outcome is Consequence.OFFERED and not unsure(laughing)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Thanks a lot!",
        "Have you considered remote visits for the sites in Poland?",
        "Subject 0042-013 withdrew, could we also use the old vendor, no?",
    ],
)
def test_what_is_clear_is_not(text):
    assert not unsure(text)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Short.", False),
        ("x" * CARD, False),
        ("x" * (CARD + 1), True),
        ("One\ntwo", False),
        ("One\ntwo\nthree", True),
        ("One\n\n\n", False),
    ],
)
def test_a_title_is_for_words_that_a_card_has_no_room_for(text, needs):
    assert needs_title(text) is needs
