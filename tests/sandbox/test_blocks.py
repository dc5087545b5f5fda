"""Block Kit's limits: exactly at the limit is fine, one more is refused."""

import pytest

from sandbox.blocks import find_problems
from sandbox.errors import SlackError
from sandbox.forms import checked_view
from sandbox.state import State
from tests.sandbox.listener import button, card, modal, plain


def section(length):
    return {"type": "section", "text": {"type": "mrkdwn", "text": "x" * length}}


def menu(kind, count):
    options = [{"text": plain(f"Option {n}"), "value": str(n)} for n in range(count)]
    return {"type": kind, "action_id": "menu", "options": options}


def option(label=1, value=1):
    return card(
        {
            "type": "overflow",
            "action_id": "menu",
            "options": [{"text": plain("x" * label), "value": "v" * value}],
        }
    )


def asked(**more):
    element = {"type": "plain_text_input", "action_id": "words"} | more
    return {"type": "input", "label": plain("Words"), "element": element}


AT_THE_LIMIT = {
    "blocks": (50, lambda n: [{"type": "divider"}] * n),
    "section text": (3000, lambda n: [section(n)]),
    "section fields": (10, lambda n: [{"type": "section", "fields": [plain("x")] * n}]),
    "field text": (2000, lambda n: [{"type": "section", "fields": [plain("x" * n)]}]),
    "header": (150, lambda n: [{"type": "header", "text": plain("x" * n)}]),
    "context elements": (10, lambda n: [{"type": "context", "elements": [plain("x")] * n}]),
    "buttons": (25, lambda n: card(*(button(action=f"a{i}") for i in range(n)))),
    "button text": (75, lambda n: card(button("x" * n))),
    "button value": (2000, lambda n: card(button(value="x" * n))),
    "action_id": (255, lambda n: card(button(action="x" * n))),
    "block_id": (255, lambda n: [{"type": "divider", "block_id": "x" * n}]),
    "overflow options": (5, lambda n: card(menu("overflow", n))),
    "select options": (100, lambda n: card(menu("static_select", n))),
    "radio buttons": (10, lambda n: card(menu("radio_buttons", n))),
    "option text": (75, lambda n: option(label=n)),
    "option value": (150, lambda n: option(value=n)),
    "placeholder": (150, lambda n: [asked(placeholder=plain("x" * n))]),
    "markdown": (12_000, lambda n: [{"type": "markdown", "text": "x" * n}]),
}


@pytest.mark.parametrize(("most", "made"), AT_THE_LIMIT.values(), ids=AT_THE_LIMIT)
def test_the_limit_holds(most, made):
    assert find_problems(made(most)) == []
    assert len(find_problems(made(most + 1))) == 1


REFUSED = {
    "an unknown block": [{"type": "carousel-of-mine"}],
    "a block that is no object": ["divider"],
    "an unknown key": [section(1) | {"colour": "red"}],
    "an empty text": [section(0)],
    "a section without words": [{"type": "section"}],
    "mrkdwn on a button": card(button() | {"text": {"type": "mrkdwn", "text": "x"}}),
    "a button without text": card({"type": "button", "action_id": "a"}),
    "no elements": card() and [{"type": "actions", "elements": []}],
    "a text field among buttons": card({"type": "plain_text_input", "action_id": "a"}),
    "a button in an input": [asked() | {"element": button()}],
    "two blocks of one id": [{"type": "divider", "block_id": "a"}] * 2,
    "two elements of one id in a block": card(button(), button()),
    "an initial option that is not offered": card(
        menu("static_select", 2) | {"initial_option": {"text": plain("x"), "value": "9"}}
    ),
    "a date that is none": card(
        {"type": "datepicker", "action_id": "a", "initial_date": "14 May 26"}
    ),
}


@pytest.mark.parametrize("blocks", REFUSED.values(), ids=REFUSED)
def test_it_is_refused(blocks):
    assert find_problems(blocks) != []


def test_the_same_action_may_stand_in_two_blocks():
    blocks = [{"type": "actions", "elements": [button()]} for _ in range(2)]

    assert find_problems(blocks) == []


VIEW_LIMITS = {
    "title": (24, lambda n: modal(title=plain("x" * n))),
    "submit": (24, lambda n: modal(submit=plain("x" * n))),
    "close": (24, lambda n: modal(close=plain("x" * n))),
    "private_metadata": (3000, lambda n: modal(private_metadata="x" * n)),
    "callback_id": (255, lambda n: modal(callback_id="x" * n)),
    "blocks": (100, lambda n: modal(*[{"type": "divider"}] * n)),
}


@pytest.fixture
def state(sandbox) -> State:
    return sandbox.state


@pytest.mark.parametrize(("most", "made"), VIEW_LIMITS.values(), ids=VIEW_LIMITS)
def test_the_limit_of_a_form_holds(state, most, made):
    assert checked_view(made(most), state)["type"] == "modal"
    with pytest.raises(SlackError, match="invalid_arguments"):
        checked_view(made(most + 1), state)


REFUSED_VIEWS = {
    "no title": {k: v for k, v in modal().items() if k != "title"},
    "inputs that cannot be sent": {k: v for k, v in modal().items() if k != "submit"},
    "an unknown key": modal(colour="red"),
    "no modal": {"type": "dialog"},
    "no object": "modal",
}


@pytest.mark.parametrize("view", REFUSED_VIEWS.values(), ids=REFUSED_VIEWS)
def test_the_form_is_refused(state, view):
    with pytest.raises(SlackError, match="invalid_arguments"):
        checked_view(view, state)
