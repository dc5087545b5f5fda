from dataclasses import replace

import pytest

from bot.messages import says
from handlers.slack.views import render
from storage.tables.words import Kind, Outcome, Side, State
from tests.handlers.shown import (
    HELD,
    ITEM,
    JAMES,
    MERIDIAN,
    NORTHWIND,
    PRIYA,
    REASON,
    answered,
    may,
    rows,
)

HEAD = "*CH-23* Have you considered remote visits for site 14?"
KASIA = "Kasia Nowak (Executive Director Project Delivery, Meridian Clinical)"
BACK = "Waiting on Northwind Therapeutics (Priya Raman)"
IN_PRINCIPLE = "It is accepted in principle, not an authorisation to start."
PARKED = replace(REASON, verb="park", text="We ask the sites.")
CLOSED = {"state": State.CLOSED}


@pytest.mark.parametrize(
    ("item", "text"),
    [
        pytest.param(
            ITEM,
            f"{HEAD}\nWaiting on Meridian Clinical (James Orton)\nBy Thu 14 May 2026, 17:00 Zurich",
            id="raised",
        ),
        pytest.param(
            replace(ITEM, owner="", due_at=None),
            f"{HEAD}\nWaiting on Meridian Clinical\nNo date has been set",
            id="neither person nor date",
        ),
        pytest.param(
            replace(ITEM, state=State.IN_PROGRESS, answer=PARKED),
            f"{HEAD}\nWaiting on Meridian Clinical (James Orton)\n"
            "Looking into it until Thu 14 May 2026, 17:00 Zurich",
            id="looked into",
        ),
        pytest.param(
            replace(ITEM, state=State.IN_PROGRESS, paused="reply", paused_until=ITEM.due_at),
            f"{HEAD}\nWaiting on Meridian Clinical (James Orton)\n"
            "A reply was given; the clock waits until Thu 14 May 2026, 17:00 Zurich. "
            "Does it answer CH-23?",
            id="a reply",
        ),
        pytest.param(
            replace(ITEM, paused="channel"),
            f"{HEAD}\nWaiting on Meridian Clinical (James Orton)\n"
            "The clock stands still: I am not listening here",
            id="a channel that is not live",
        ),
        pytest.param(
            replace(ITEM, paused="the ethics committee"),
            f"{HEAD}\nWaiting on Meridian Clinical (James Orton)\n"
            "The clock stands still: the ethics committee",
            id="a third party",
        ),
        pytest.param(
            answered(Outcome.DECLINED, "decline", "The site has no nurses."),
            f"{HEAD}\n{BACK}\nDeclined by {KASIA}: “The site has no nurses.” Does this answer it?",
            id="declined",
        ),
        pytest.param(
            answered(Outcome.ACCEPTED, "accept", "Gladly.", follow_up="change order"),
            f"{HEAD}\n{BACK}\nAccepted by {KASIA}: “Gladly.” {IN_PRINCIPLE} "
            "What follows: change order. Does this answer it?",
            id="accepted",
        ),
        pytest.param(
            answered(Outcome.ACCEPTED, "accept"),
            f"{HEAD}\n{BACK}\nAccepted. {IN_PRINCIPLE} Does this answer it?",
            id="accepted without a word",
        ),
        pytest.param(
            answered(Outcome.ANSWERED, "answer", "Yes, <@U1PRIYA>.", kind=Kind.QUESTION),
            f"{HEAD}\n{BACK}\nAnswered by {KASIA}: “Yes, @Priya Raman.” Does this answer it?",
            id="answered",
        ),
        pytest.param(
            answered(Outcome.DECLINED, "decline", "The site has no nurses.", **CLOSED),
            f"{HEAD} · Closed. Declined by {KASIA}: “The site has no nurses.”",
            id="closed is one line",
        ),
        pytest.param(
            replace(ITEM, **CLOSED, answer=replace(REASON, verb="close", text="Done in May.")),
            f"{HEAD} · Closed by {KASIA}: “Done in May.”",
            id="closed with a word",
        ),
        pytest.param(
            answered(Outcome.REFUTED, "unaware", id="AS-12", linked_to="I-24", **CLOSED),
            "*AS-12* Have you considered remote visits for site 14? · "
            "Closed. Not known before. It goes on as I-24.",
            id="an assumption that did not hold",
        ),
        pytest.param(
            answered(Outcome.REFUTED, "unaware", "It was never with us.", id="AS-12", **CLOSED),
            "*AS-12* Have you considered remote visits for site 14? · "
            f"Closed. New to Meridian Clinical, says {KASIA}: “It was never with us.”",
            id="and to whom it was new",
        ),
        pytest.param(
            answered(Outcome.CONFIRMED, "knew", "The contract of 2022.", id="AS-12", **CLOSED),
            "*AS-12* Have you considered remote visits for site 14? · "
            f"Closed. The assumption holds, says {KASIA}: “The contract of 2022.”",
            id="an assumption that holds",
        ),
        pytest.param(
            replace(
                ITEM,
                id="I-24",
                kind=Kind.ISSUE,
                linked_to="AS-12",
                origin=replace(REASON, verb="unaware", text="It was never with us."),
            ),
            "*I-24* Have you considered remote visits for site 14?\n"
            "Waiting on Meridian Clinical (James Orton)\nBy Thu 14 May 2026, 17:00 Zurich\n"
            f"From AS-12. New to Meridian Clinical, says {KASIA}: “It was never with us.”",
            id="the issue that came of it",
        ),
        pytest.param(
            replace(ITEM, state=State.WITHDRAWN),
            f"{HEAD} · Withdrawn",
            id="withdrawn",
        ),
        pytest.param(
            replace(ITEM, state=State.WITHDRAWN, text="", source_gone=True),
            "*CH-23* Withdrawn at source",
            id="withdrawn at source",
        ),
        pytest.param(
            replace(ITEM, source_gone=True),
            "*CH-23* (deleted by its author)\nWaiting on Meridian Clinical (James Orton)\n"
            "By Thu 14 May 2026, 17:00 Zurich",
            id="the quotation was deleted",
        ),
    ],
)
def test_a_card_says_what_on_whom_it_waits_and_how_it_stands(item, text):
    assert render(says.Card(item))["text"] == text


def test_a_card_has_its_buttons_and_a_menu():
    menu = ["Assign…", "Due…", "Defer until…", "Not for the register", "More…"]
    card = render(says.Card(ITEM))
    answer, overflow = card["blocks"][1]["elements"]

    assert rows(card) == [["Answer…", menu]]
    assert (answer["action_id"], answer["value"]) == ("item.answer", "23")
    assert overflow["action_id"] == "item.menu"
    assert [option["value"] for option in overflow["options"]][::4] == ["assign:23", "more:23"]


def test_a_card_without_buttons_is_words_alone():
    assert rows(render(says.Card(replace(ITEM, buttons=(), menu=())))) == []


@pytest.mark.parametrize(
    ("message", "text"),
    [
        pytest.param(
            says.Outcome(answered(Outcome.DECLINED, "decline"), "decline", REASON, PRIYA, True),
            f"<@U1PRIYA> *CH-23* Declined by {KASIA}: “The site has no nurses for it.” "
            "Does this answer it?",
            id="declined",
        ),
        pytest.param(
            says.Outcome(answered(Outcome.ACCEPTED, "accept"), "accept", None, "", True),
            f"*CH-23* Accepted. {IN_PRINCIPLE} Does this answer it?",
            id="nobody is told what they did themselves",
        ),
        pytest.param(
            says.Outcome(replace(ITEM, outcome=Outcome.ANSWERED, **CLOSED), "close", None, PRIYA),
            "<@U1PRIYA> *CH-23* Closed. Answered.",
            id="closed",
        ),
        pytest.param(
            says.Line(ITEM, "ack", "Hannah Voss", NORTHWIND, may(20)),
            "*CH-23* Seen, with Hannah Voss (Northwind Therapeutics) "
            "until Wed 20 May 2026, 09:00 Zurich.",
            id="a leader has it",
        ),
    ],
)
def test_a_thread_hears_of_an_outcome_in_one_line(message, text):
    assert render(message)["text"] == text


def test_whoever_is_told_of_an_answer_can_say_so_at_once():
    told = says.Outcome(answered(Outcome.DECLINED, "decline"), "decline", REASON, PRIYA, True)
    over = says.Outcome(replace(ITEM, **CLOSED), "close", None, PRIYA)

    assert rows(render(told)) == [["Answered", "Not yet"]]
    assert rows(render(over)) == []


def proposal(verb, **changes):
    made = says.Proposal(
        ITEM, 4, verb, "James Orton", MERIDIAN, NORTHWIND, Side.SPONSOR, may(20), "We wait."
    )
    return replace(made, **changes)


@pytest.mark.parametrize(
    ("message", "change"),
    [
        (proposal("due"), "another date: Wed 20 May 2026, 09:00 Zurich"),
        (proposal("defer"), "to defer it until Wed 20 May 2026, 09:00 Zurich"),
        (proposal("park"), "to look into it until Wed 20 May 2026, 09:00 Zurich"),
        (proposal("withdraw"), "to withdraw it"),
        (proposal("severity", severity="minor"), "to set its severity to minor"),
    ],
    ids=["due", "defer", "park", "withdraw", "severity"],
)
def test_a_proposal_says_who_proposes_what_and_who_may_agree(message, change):
    shown = render(message)

    assert shown["text"] == (
        f"{HEAD}\nJames Orton (Meridian Clinical) proposes {change}. Because: “We wait.”\n"
        "This needs a person of Northwind Therapeutics."
    )
    assert rows(shown) == [["Agree for Northwind Therapeutics", "Keep it as it is"]]
    assert [one["value"] for one in shown["blocks"][1]["elements"]] == ["4", "4"]


def test_a_settled_proposal_has_no_buttons():
    shown = render(proposal("defer", settled="kept", settled_by="Priya Raman", reason=""))

    assert shown["text"].endswith(
        "09:00 Zurich.\nIt stays as it is: Priya Raman (Northwind Therapeutics)."
    )
    assert rows(shown) == []


def test_a_mention_in_an_item_is_a_name_and_calls_nobody():
    text = f"<@{JAMES}>, have you <!here> considered it?"

    assert render(says.Card(replace(ITEM, text=text)))["text"].startswith(
        "*CH-23* @James Orton, have you @\u2060here considered it?"
    )
    assert HELD.name not in text
