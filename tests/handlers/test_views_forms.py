import json
from dataclasses import replace

import pytest

from bot.verbs import TABLE, VERBS
from handlers.slack.views.forms import form, more_form, raise_form
from storage.tables.words import Kind, State
from tests.handlers.shown import ITEM, MERIDIAN, NORTHWIND, form_problems

KEEP = {"partnership": "nwt-mer", "item": 23, "version": 1, "channel": "C0201"}
PEOPLE = [
    (NORTHWIND, [("U1PRIYA", "Priya Raman"), ("U1TOM", "Tom Lindqvist")]),
    (MERIDIAN, [("U0JAMES", "James Orton")]),
]
QUESTION = replace(ITEM, id="Q-23", kind=Kind.QUESTION)
ASSUMPTION = replace(ITEM, id="AS-23", kind=Kind.ASSUMPTION)
MOVES = [verb for verb in TABLE if len(verb.needs) > 1 and verb.needs[0] == "ID"]


def asked(view):
    """The fields by name: the kind of element, with a question mark where it may stay empty."""
    inputs = [block for block in view["blocks"] if block["type"] == "input"]
    assert all(block["element"]["action_id"] == block["block_id"] for block in inputs)
    return {
        block["block_id"]: block["element"]["type"] + ("?" if block.get("optional") else "")
        for block in inputs
    }


def field(view, name):
    return next(block for block in view["blocks"] if block.get("block_id") == name)


def choices(view, name):
    return [(one["value"], one["text"]["text"]) for one in field(view, name)["element"]["options"]]


@pytest.mark.parametrize(
    ("verb", "item", "fields"),
    [
        pytest.param(
            "answer",
            ITEM,
            {
                "outcome": "radio_buttons",
                "text": "plain_text_input?",
                "when": "datepicker?",
                "follow_up": "static_select?",
            },
            id="a challenge: the four honest answers",
        ),
        pytest.param(
            "answer",
            ASSUMPTION,
            {"outcome": "radio_buttons", "text": "plain_text_input?"},
            id="an assumption: we knew, or not",
        ),
        pytest.param("answer", QUESTION, {"text": "plain_text_input"}, id="a question: words"),
        pytest.param("decline", ITEM, {"text": "plain_text_input"}, id="decline: a reason"),
        pytest.param(
            "accept",
            ITEM,
            {"text": "plain_text_input?", "follow_up": "static_select?"},
            id="accept: what follows",
        ),
        pytest.param(
            "park", ITEM, {"when": "datepicker", "text": "plain_text_input?"}, id="look into it"
        ),
        pytest.param(
            "defer", ITEM, {"when": "datepicker", "text": "plain_text_input"}, id="defer: a reason"
        ),
        pytest.param(
            "due", ITEM, {"when": "datepicker", "text": "plain_text_input?"}, id="another date"
        ),
        pytest.param("assign", ITEM, {"person": "static_select"}, id="an owner"),
        pytest.param("withdraw", ITEM, {"text": "plain_text_input?"}, id="not for the register"),
        pytest.param("line", ITEM, {"text": "plain_text_input"}, id="our line"),
        pytest.param(
            "severity",
            ITEM,
            {"severity": "static_select", "text": "plain_text_input?"},
            id="how much it weighs",
        ),
    ],
)
def test_a_form_asks_for_what_the_verb_needs(verb, item, fields):
    view = form(VERBS[verb], item, KEEP, PEOPLE)

    assert asked(view) == fields
    assert view["callback_id"] == f"item.{verb}"
    assert json.loads(view["private_metadata"]) == KEEP


@pytest.mark.parametrize("verb", MOVES, ids=lambda verb: verb.name)
def test_slack_takes_every_form(verb):
    for text in ("Have you?", "x" * 40_000, "", "<!channel>" * 400):
        assert form_problems(form(verb, replace(ITEM, text=text), KEEP, PEOPLE)) == []


def test_a_challenge_is_answered_in_the_words_of_its_buttons():
    view = form(VERBS["answer"], ITEM, KEEP)

    assert choices(view, "outcome") == [
        ("accept", "Accept"),
        ("partly", "Accept in part"),
        ("park", "Look into it until…"),
        ("decline", "Decline…"),
    ]
    assert [value for value, _ in choices(view, "follow_up")] == [
        "nothing",
        "change order",
        "amendment",
        "plan update",
    ]


def test_people_are_chosen_by_company_and_never_from_ones_own_workspace():
    groups = field(form(VERBS["assign"], ITEM, KEEP, PEOPLE), "person")["element"]["option_groups"]

    assert [group["label"]["text"] for group in groups] == [NORTHWIND, MERIDIAN]
    assert [one["value"] for one in groups[0]["options"]] == ["U1PRIYA", "U1TOM"]


def test_a_hundred_people_are_shown_and_a_company_without_any_is_left_out():
    crowd = [(f"U{n}", f"Person {n}") for n in range(150)]
    view = form(VERBS["assign"], ITEM, KEEP, [(NORTHWIND, crowd), (MERIDIAN, [])])

    assert len(field(view, "person")["element"]["option_groups"]) == 1
    assert form_problems(view) == []


def test_without_people_to_choose_from_one_writes_a_name():
    assert asked(form(VERBS["assign"], ITEM, KEEP)) == {"person": "plain_text_input"}


def test_a_date_says_the_one_it_has_with_weekday_and_zone():
    when = field(form(VERBS["due"], ITEM, KEEP), "when")

    assert "initial_date" not in when["element"], "it may have passed"
    assert when["hint"]["text"] == "Its date now: Thu 14 May 2026, 17:00 Zurich"
    assert "hint" not in field(form(VERBS["due"], replace(ITEM, due_at=None), KEEP), "when")


def test_a_line_for_the_leaders_is_short():
    assert field(form(VERBS["line"], ITEM, KEEP), "text")["element"]["max_length"] == 300


@pytest.mark.parametrize(
    ("item", "there", "not_there"),
    [
        pytest.param(ITEM, {"partly", "severity", "link"}, {"answer", "knew", "reopen"}, id="open"),
        pytest.param(ASSUMPTION, {"knew", "check"}, {"accept", "answer"}, id="an assumption"),
        pytest.param(QUESTION, {"answer", "close"}, {"accept", "return"}, id="a question"),
        pytest.param(
            replace(ITEM, state=State.CLOSED), {"reopen", "link"}, {"due", "close"}, id="closed"
        ),
    ],
)
def test_more_shows_what_can_be_done_now(item, there, not_there):
    view = more_form(item, KEEP)
    verbs = {value for value, _ in choices(view, "outcome")}

    assert there <= verbs
    assert not not_there & verbs
    assert view["callback_id"] == "item.more"
    assert form_problems(view) == []


def test_keep_this_asks_as_what():
    view = raise_form(KEEP, "Have you considered <@U1PRIYA>?" * 300)

    assert [value for value, _ in choices(view, "follow_up")] == [
        "challenge",
        "question",
        "issue",
        "action",
        "commitment",
        "assumption",
        "risk",
        "decision",
        "heads_up",
    ]
    assert choices(view, "follow_up")[-1] == ("heads_up", "Early signal")
    assert view["callback_id"] == "item.keep"
    assert form_problems(view) == []
    assert asked(raise_form(KEEP)) == {"follow_up": "radio_buttons"}
