"""A reply says something about the matter; "Thanks" and emoji do not (D35)."""

import pytest

from bot.rules.replies import is_holding, is_reply

COURTESIES = [
    "Thanks!", "Thank you so much", "many thanks all", "thx", "Cheers", "Merci", "Danke", "ok",
    "OK.", "okay", "Got it", "got it, thanks", "Noted", "Noted, thank you!", "Sure", "Sure thing",
    "Will do", "Great, thanks!", "perfect 👍", "+1", "👍", ":+1:", ":eyes: :pray:", "", "  ", "?",
    "<@U1PRIYA>", "<@U1PRIYA> thanks for flagging", "Thanks Priya", "thanks, James!", "Hi all",
    "Good morning team", "one moment", "on it", "On it!", "looking", "ack", "Thanks for asking",
    "noted with thanks", "ok thanks", "Hi Priya, thanks!", "Great!", "roger", "merci beaucoup",
]  # fmt: skip
REPLIES = [
    "Stefan expects the signatures in the second week of March.", "Yes", "No", "Tuesday.", "14 May",
    "Not before April.", "Yes, thanks!", "No thanks", "Thanks, we signed them yesterday.",
    "ok, the sites are told", "We need the budget first.", "42", "Sure, we deliver it by Friday.",
    "Thanks. Tuesday.", "Thanks, no.", "Thanks, March",
    "Great question: the depot has 300 kits.", "Hi Priya, the contracts are signed.",
    "I will check with legal.", "see CAPA-1042", "Perfect timing, it arrived this morning.",
    "Noted, but we disagree.", "Fine with us if the sites agree",
]  # fmt: skip


@pytest.mark.parametrize("text", COURTESIES)
def test_a_courtesy_is_no_reply(text):
    assert not is_reply(text)


@pytest.mark.parametrize("text", REPLIES)
def test_words_about_the_matter_are_a_reply(text):
    assert is_reply(text)


@pytest.mark.parametrize(
    ("text", "holding"),
    [
        pytest.param("I will check with legal.", True, id="a promise to check"),
        pytest.param("Let me look into it", True, id="a promise to look"),
        pytest.param("we'll get back to you on Friday", True, id="a promise to come back"),
        pytest.param("Bear with me", True, id="a request to wait"),
        pytest.param("We checked: it is signed.", False, id="what was checked"),
        pytest.param("Stefan signs on Friday.", False, id="an answer"),
    ],
)
def test_holding_promises_an_answer_instead_of_giving_one(text, holding):
    assert is_holding(text) is holding
