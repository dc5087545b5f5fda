"""A reply says something about the matter; "Thanks" and emoji do not (D35)."""

from datetime import datetime

import pytest

from bot.rules.replies import asks_when, is_reply, promised
from tests.rules.places import BASEL

COURTESIES = [
    "Thanks!", "Thank you so much", "many thanks all", "thx", "Cheers", "Merci", "Danke", "ok",
    "OK.", "okay", "Got it", "got it, thanks", "Noted", "Noted, thank you!", "Sure", "Sure thing",
    "Will do", "Great, thanks!", "perfect 👍", "+1", "👍", ":+1:", ":eyes: :pray:", "", "  ", "?",
    "<@U1PRIYA>", "<@U1PRIYA> thanks for flagging", "Thanks Priya", "thanks, James!", "Hi all",
    "Good morning team", "one moment", "on it", "On it!", "looking", "ack", "Thanks for asking",
    "Thanks for raising this!", "Thanks for the reminder", "Sorry for the delay!", "haha",
    "Much appreciated", "Noted, on it!", "noted with thanks", "ok thanks", "Hi Priya, thanks!",
    "Great!", "roger", "merci beaucoup",
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
    assert not is_reply(text, {"priya", "james"})


@pytest.mark.parametrize("text", REPLIES)
def test_words_about_the_matter_are_a_reply(text):
    assert is_reply(text, {"priya", "james"})


@pytest.mark.parametrize("text", ["OK, Approved", "Sure, Agreed", "Great, Done", "Sure, Poland"])
def test_an_answer_behind_a_courtesy_is_no_name(text):
    assert is_reply(text, {"priya", "james"})


MONDAY = datetime.fromisoformat("2026-03-02T10:00:00+00:00")
PROMISES = {
    "I'll send it by Friday.": "2026-03-06T16:00",
    "You will have it tomorrow": "2026-03-03T16:00",
    "Expect an answer next week.": "2026-03-09T16:00",
    "I will check with legal and come back by Thursday EOD.": "2026-03-05T16:00",
    "We need until 20 March to look into this.": "2026-03-20T16:00",
    "Stefan will confirm by Wed 4 March at 3pm.": "2026-03-04T14:00",
    "Thanks. You'll get it before the SIV on 12th of March, 15:00": "2026-03-12T14:00",
    "Coming back to this on Thursday.": "2026-03-05T16:00",
    "We'll know more in 2 working days": "2026-03-04T10:00",
    "Let me get back to you on Friday.": "2026-03-06T16:00",
    "I can answer by Friday.": "2026-03-06T16:00",
    "I'll reply by end of the week": "2026-03-06T16:00",
    "I will check tomorrow and answer by Friday.": "2026-03-06T16:00",
    "We looked on 2 Feb. We'll let you know by Friday": "2026-03-06T16:00",
}
NO_PROMISES = [
    "We signed it on Monday.", "It will not be ready by Friday.", "It won't be ready on Friday.",
    "We will send it if legal agrees by Friday.", "May we expect it in 2 days?", "Friday.",
    "We will send it by 03/04.", "The SIV is on 12 March.", "I'll send it soon.",
    "We will come back to what you said on 2 February 2026.", "Will do. The SIV is on Friday.",
    "We'll ask the sites that opened today.", "I'll share the minutes of 20 March.",
    "I'll check what we agreed on Friday.", "They will be signed on Friday.",
    "Stefan expects the signatures next week.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "until"), PROMISES.items())
def test_a_promised_answer_is_dated_where_its_author_lives(text, until):
    date = promised(text, MONDAY, "Europe/Zurich", BASEL)

    assert date == datetime.fromisoformat(f"{until}+00:00")


@pytest.mark.parametrize("text", NO_PROMISES)
def test_what_is_past_unsure_undated_or_the_answer_itself_is_no_promise(text):
    assert promised(text, MONDAY, "Europe/Zurich", BASEL) is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("When will the Polish contracts be signed?", True),
        ("By when do you need the list?", True),
        ("Do you know when the depot is open?", True),
        ("What is the ETA for the drug?", True),
        ("Have you considered what happens when the sites close?", False),
        ("Who tells the sites whenever a lot expires?", False),
    ],
)
def test_a_question_may_ask_for_a_date(text, when):
    assert asks_when(text) == when
