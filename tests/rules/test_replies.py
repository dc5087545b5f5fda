"""A reply says something about the matter; "Thanks" and emoji do not (D35)."""

import pytest

from bot.rules.replies import is_reply

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
