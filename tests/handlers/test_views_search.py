"""What was said before, a line for each with its source; and the line of a card."""

from dataclasses import replace

import pytest

from bot.messages import says
from handlers.slack.views import render
from storage.tables.words import Kind, Outcome, State
from tests.handlers.shown import ITEM, REASON, link, may

HEAD = "*CH-23* Have you considered remote visits for site 14?"
THREAD = "<https://northwind.example/archives/C0201/p1747000000000100|Open the thread>"
RAISED = "Raised by Priya Raman (Northwind Therapeutics) on Mon 11 May 2026, 09:00 Zurich"
NOTHING = (
    "I have found nothing about that. Try fewer or other words, as in `search Poland`; "
    "`list` shows what is open, `help` what I can do."
)


def found(*hits):
    return render(says.Found(tuple(says.Hit(*hit) for hit in hits)), link)["text"]


def test_what_is_open_says_on_whom_it_waits_and_who_raised_it():
    stands = "Challenge · Waiting on Meridian Clinical (James Orton)"

    assert found((ITEM,)) == f"{HEAD}\n{stands}\n{RAISED}\n{THREAD}"


def test_what_was_answered_says_who_said_what_and_when():
    told = found((replace(ITEM, state=State.CLOSED, outcome=Outcome.DECLINED), REASON))

    assert "\nChallenge · Declined\n" in told
    assert f"{REASON.name} (" in told and "2026" in told and "“" in told


@pytest.mark.parametrize(
    ("change", "stands"),
    [
        pytest.param({"state": State.WITHDRAWN}, "Challenge · Withdrawn", id="withdrawn"),
        pytest.param({"state": State.CLOSED}, "Challenge · Closed", id="closed by silence"),
        pytest.param(
            {"state": State.CLOSED, "kind": Kind.COMMITMENT, "outcome": Outcome.KEPT},
            "Commitment · Closed by its date",
            id="a promise that was kept",
        ),
        pytest.param(
            {"state": State.CLOSED, "kind": Kind.COMMITMENT, "outcome": Outcome.NOT_KEPT},
            "Commitment · Closed after its date",
            id="and one that came late: the words of its card",
        ),
        pytest.param(
            {"state": State.CLOSED, "kind": Kind.HEADS_UP}, "Early signal · Closed", id="a kind"
        ),
        pytest.param(
            {"state": State.ANSWERED, "outcome": Outcome.PARTLY},
            "Challenge · Accepted in part",
            id="in part",
        ),
    ],
)
def test_each_says_how_it_stands(change, stands):
    assert f"\n{stands}\n" in found((replace(ITEM, **change),))


def test_long_words_are_shortened():
    said = replace(REASON, text="no licence " * 90)

    assert "…”" in found((ITEM, said)) and len(found((ITEM, said))) < 600


def test_nothing_found_is_one_sentence():
    assert found() == NOTHING


def test_nobody_is_called_by_what_was_found():
    told = found((replace(ITEM, text="<!channel> *look*"), replace(REASON, text="<@U1TOM> & <x>")))

    assert "<!channel>" not in told and "<@U1TOM>" not in told and "*look*" not in told


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (Outcome.ANSWERED, "answered"),
        (Outcome.ACCEPTED, "accepted"),
        (Outcome.PARTLY, "accepted in part"),
        (Outcome.DECLINED, "declined"),
        (None, "closed"),
    ],
)
def test_a_card_says_that_it_was_asked_before_while_it_is_open(outcome, line):
    before = says.Before("Q-7", outcome, may(4))
    closed = replace(ITEM, state=State.CLOSED)

    last = render(says.Card(ITEM, before=before))["text"].splitlines()[-1]
    assert last == f"Asked before: Q-7, {line} Mon 4 May 2026"
    assert "Asked before" not in render(says.Card(closed, before=before))["text"]
