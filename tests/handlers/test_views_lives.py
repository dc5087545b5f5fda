"""What a card says of a kind's own life, and what its forms ask for."""

from dataclasses import replace

import pytest

from bot.messages import says
from bot.messages.facts import Words
from bot.messages.lives import Life
from bot.verbs import VERBS
from handlers.slack.views import render
from handlers.slack.views.forms import form, more_form
from storage.tables.words import Ball, Kind, Outcome, State
from tests.handlers.shown import (
    ITEM,
    JAMES,
    MERIDIAN,
    NORTHWIND,
    PRIYA,
    REASON,
    form_problems,
    link,
    may,
    problems,
    rows,
)
from tests.handlers.test_views_forms import KEEP, PEOPLE, asked

RISK = replace(ITEM, id="R-23", kind=Kind.RISK)
ISSUE = replace(ITEM, id="I-23", kind=Kind.ISSUE)
DECISION = replace(ITEM, id="D-23", kind=Kind.DECISION, due_at=None)
SIGNAL = replace(ITEM, id="HU-23", kind=Kind.HEADS_UP, due_at=None)
PROMISE = replace(ITEM, id="C-23", kind=Kind.COMMITMENT)
BOTH = Words("endorse", JAMES, "James Orton", "Lead", MERIDIAN, may(12), "")
TRIGGER = replace(REASON, verb="trigger", text="No word by June.")
DECIDED = replace(REASON, verb="decision", text="Lyon.")
KASIA = "Kasia Nowak (Executive Director Project Delivery, Meridian Clinical)"


def lives(item, **life):
    return replace(item, life=Life(other=MERIDIAN, **life))


@pytest.mark.parametrize(
    ("item", "line"),
    [
        pytest.param(RISK, "By Thu 14 May 2026, 17:00 Zurich", id="a risk: a first look is owed"),
        pytest.param(
            lives(RISK, review_at=may(20), parts=(TRIGGER,)),
            "To be looked at again by Wed 20 May 2026, 09:00 Zurich · Trigger: “No word by June.”",
            id="a risk: when, and by what one would see it",
        ),
        pytest.param(
            lives(RISK, review_at=may(12), reviewed=True),
            "Its review is due: is it still so? Please name the next date, "
            "by Thu 14 May 2026, 17:00 Zurich",
            id="a risk: its day has come",
        ),
        pytest.param(
            lives(DECISION),
            "Decided by Priya Raman (Northwind Therapeutics); "
            "Meridian Clinical is asked to agree. No review date has been set",
            id="a decision of one company",
        ),
        pytest.param(
            lives(DECISION, endorsed=BOTH, review_at=may(20)),
            "Decided by Priya Raman (Northwind Therapeutics) and James Orton (Meridian Clinical). "
            "To be looked at again by Wed 20 May 2026, 09:00 Zurich",
            id="a decision of both",
        ),
        pytest.param(
            lives(SIGNAL, review_at=may(18), protected=True),
            "An early signal, protected until Mon 18 May 2026, 09:00 Zurich: "
            "it goes no further than the team",
            id="an early signal",
        ),
        pytest.param(
            lives(SIGNAL, review_at=may(18), reviewed=True),
            "An early signal, protected no longer: what becomes of it?",
            id="an early signal after its days",
        ),
        pytest.param(
            lives(
                replace(ITEM, paused="outside", paused_until=may(20)),
                waits_for=replace(REASON, verb="wait", text="the ethics committee"),
            ),
            "Waiting for somebody outside: “the ethics committee”; "
            "the clock waits until Wed 20 May 2026, 09:00 Zurich.",
            id="it waits for somebody outside",
        ),
    ],
)
def test_the_third_line(item, line):
    shown = render(says.Card(item))

    assert shown["text"].splitlines()[2] == line and problems(shown) == []


def closed(item, outcome, answer=None, **life):
    ended = replace(REASON, verb="close", text="")
    one = replace(item, state=State.CLOSED, outcome=outcome, answer=answer, ended=ended)
    return lives(one, **life)


@pytest.mark.parametrize(
    ("item", "said"),
    [
        pytest.param(
            closed(PROMISE, Outcome.KEPT, replace(REASON, verb="answer", text="Sent.")),
            f"Closed by its date. {KASIA}: “Sent.”",
            id="a promise that was kept",
        ),
        pytest.param(
            closed(PROMISE, Outcome.NOT_KEPT),
            "· Closed after its date.",
            id="and one that came late",
        ),
        pytest.param(
            closed(PROMISE, Outcome.KEPT, replace(REASON, verb="close", text="All there.")),
            f"Closed by its date. {KASIA}: “All there.”",
            id="in the words of whoever closed it",
        ),
        pytest.param(
            closed(ITEM, Outcome.ACCEPTED, days_saved=1),
            "It saved 1 day, as both companies agreed.",
            id="days saved",
        ),
        pytest.param(
            closed(
                ISSUE,
                Outcome.ANSWERED,
                replace(REASON, verb="answer", text="It came."),
                parts=(DECIDED,),
            ),
            f"Closed by {KASIA}. Decided: “Lyon.” Resolved: “It came.”",
            id="an issue: what was decided, how it was resolved, by whom",
        ),
        pytest.param(
            closed(DECISION, Outcome.DECIDED, endorsed=BOTH),
            "and James Orton (Meridian Clinical).",
            id="a decision of both",
        ),
    ],
)
def test_how_it_ended(item, said):
    assert said in render(says.Card(item))["text"]


def test_a_decision_asks_the_other_company_by_its_name():
    item = replace(lives(DECISION), buttons=("endorse", "review"), menu=())

    assert rows(render(says.Card(item))) == [["Agree for Meridian Clinical", "Review…"]]


def test_leaders_are_offered_a_call_about_what_is_of_both():
    joint = replace(ITEM, ball=Ball.JOINT)
    told = says.Escalation("rung", 2, "OpCom", may(19), (joint,))

    assert "Call" in rows(render(told, link))[0]
    assert "Call" not in rows(render(replace(told, items=(ITEM,)), link))[0]


def test_a_call_names_both_and_says_what_it_is_about():
    call = render(says.Line(ITEM, "talk", "Priya Raman", NORTHWIND, tell=(PRIYA, JAMES)))["text"]

    assert "<@U1PRIYA> and <@U0JAMES>, when does it suit you?" in call
    assert "To speak about: *CH-23* Have you considered remote visits" in call


FORMS = [
    ("detail", RISK, {"follow_up": "static_select", "text": "plain_text_input"}),
    ("convert", SIGNAL, {"follow_up": "static_select", "text": "plain_text_input"}),
    ("wait", ITEM, {"text": "plain_text_input", "when": "datepicker?"}),
    ("saved", ITEM, {"text": "plain_text_input"}),
    ("review", RISK, {"when": "datepicker"}),
    ("pass", ITEM, {"person": "static_select"}),
    ("settle", ITEM, {"follow_up": "static_select", "text": "plain_text_input"}),
    ("settle", ISSUE, {"text": "plain_text_input"}),
    ("close", ISSUE, {"decision": "plain_text_input", "text": "plain_text_input"}),
    (
        "close",
        lives(ISSUE, parts=(DECIDED,)),
        {"decision": "plain_text_input?", "text": "plain_text_input"},
    ),
    ("answer", ISSUE, {"decision": "plain_text_input?", "text": "plain_text_input"}),
]


@pytest.mark.parametrize(("verb", "item", "fields"), FORMS)
def test_a_form_asks_for_what_belongs_to_the_kind(verb, item, fields):
    view = form(VERBS[verb], item, KEEP, PEOPLE)

    assert asked(view) == fields and form_problems(view) == []


def test_more_offers_nothing_that_an_early_signal_is_protected_from():
    def offered(item):
        field = next(one for one in more_form(item, KEEP)["blocks"] if "element" in one)
        return {one["value"] for one in field["element"]["options"]}

    early = lives(SIGNAL, review_at=may(18), protected=True)
    assert not {"convert", "due", "talk", "wait"} & offered(early)
    assert {"convert", "talk"} <= offered(lives(SIGNAL, reviewed=True))
    assert "detail" not in offered(PROMISE) and "detail" in offered(RISK)


REVIEWED = {"review_at": may(12), "reviewed": True}


@pytest.mark.parametrize(
    ("item", "asked"),
    [
        pytest.param(
            lives(replace(RISK, due_at=may(14, 17)), **REVIEWED),
            "whether it still stands, and the next review date, by Thu 14 May 2026, 17:00 Zurich",
            id="a risk whose review is due",
        ),
        pytest.param(
            lives(DECISION, endorsed=BOTH, **REVIEWED),
            "whether it still stands, and the next review date",
            id="a decision whose review is due",
        ),
        pytest.param(
            lives(DECISION), "whether Meridian Clinical agrees", id="a decision of one company"
        ),
        pytest.param(
            lives(RISK),
            "what is to be done about it, by Thu 14 May 2026, 17:00 Zurich",
            id="a new risk",
        ),
    ],
)
def test_leaders_and_a_call_read_what_is_asked_now(item, asked):
    rung = render(says.Escalation("rung", 2, "OpCom", may(19), (item,)), link)["text"]
    call = render(says.Line(item, "talk", "Priya Raman", NORTHWIND, tell=(PRIYA, JAMES)))["text"]

    assert f"Asked: {asked}" in rung.splitlines()
    assert call.endswith(f"asked: {asked}")


def test_a_part_is_filled_in_under_the_name_under_which_it_is_shown():
    plan = replace(REASON, verb="plan", text="The monitoring plan, 4.2")
    story = render(says.Story(lives(ITEM, parts=(plan,)), (), (), (), whole=True))["text"]
    view = form(VERBS["detail"], ITEM, KEEP, PEOPLE)
    field = next(one for one in view["blocks"] if one.get("block_id") == "follow_up")
    options = {one["text"]["text"] for one in field["element"]["options"]}

    assert options == {"Plan item", "Alternative", "Evidence"}
    assert "Plan item: “The monitoring plan, 4.2”" in story
