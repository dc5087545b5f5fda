"""The page's addresses: what they refuse, with a sentence, and what they let nobody do."""

import json

import pytest

from tests.page.bare import Bare

SAYS = {"act": "says", "user": "U1PRIYA", "channel": "C0201", "text": "Hello."}
PRESSES = {"act": "clicks", "user": "U1PRIYA", "channel": "C0201", "action": "item.answer"}
SUBMITS = {"act": "submits", "user": "U1PRIYA", "form": "V1", "values": {}}


@pytest.fixture(scope="module")
def bare():
    with Bare() as bare:
        yield bare


@pytest.fixture(scope="module")
def theirs(bare):
    """A message of James's."""
    return bare.do(bare.sandbox.says("U0JAMES", "C0201", "Good morning."))


WRONG = {
    "no JSON": b"{",
    "no text at all": b"",
    "not UTF-8": b'{"act": "\xff"}',
    "a list": [],
    "a number": 7,
    "very deep": b"[" * 100_000,
    "no act": {"user": "U1PRIYA"},
    "an unknown act": SAYS | {"act": "explodes"},
    "something missing": {"act": "says", "user": "U1PRIYA"},
    "something more": SAYS | {"colour": "red"},
    "a number for words": SAYS | {"text": 7},
    "nothing to say": SAYS | {"text": "  \n "},
    "too much to say": SAYS | {"text": "x" * 40_001},
    "half a character": b'{"act":"says","user":"U1PRIYA","channel":"C0201","text":"\\ud83d"}',
    "nobody": SAYS | {"user": "U1NOBODY"},
    "no room": SAYS | {"channel": "C0NONE"},
    "a room of others": SAYS | {"user": "U0JAMES", "channel": "C1INT"},
    "no thread": SAYS | {"thread": "1.1"},
    "no message": {"act": "edits", "user": "U1PRIYA", "channel": "C0201", "ts": "1.1", "text": "x"},
    "no emoji": SAYS | {"act": "reacts", "ts": "1.1", "name": "<b>"},
    "no command": SAYS | {"act": "command", "command": "rapport"},
    "no button": PRESSES | {"ts": "1.1"},
    "no form": SUBMITS,
    "strange values": SUBMITS | {"values": {"text": {"a": 1}}},
    "no shortcut": {**PRESSES, "act": "shortcut", "ts": "1.1", "callback": "none"},
}


@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG)
def test_what_cannot_be_done_is_one_sentence_and_changes_nothing(bare, body):
    before = len(bare.sandbox.messages("C0201"))
    status, _, answer = bare.posts("/page/act", body)

    assert status == 400
    assert json.loads(answer)["error"].endswith(".") and "\n" not in answer
    assert len(bare.sandbox.messages("C0201")) == before


@pytest.mark.parametrize("act", ["edits", "deletes"])
def test_nobody_changes_what_another_wrote(bare, theirs, act):
    words = {"text": "Good night."} if act == "edits" else {}
    body = {"act": act, "user": "U1PRIYA", "channel": "C0201", "ts": theirs} | words

    assert bare.posts("/page/act", body)[0] == 400
    assert bare.sandbox.messages("C0201", theirs)[0].text == "Good morning."


@pytest.mark.parametrize("body", [{}, {"by": "year"}, {"by": 1}, b"day"])
def test_the_clock_knows_four_pushes(bare, body):
    assert bare.posts("/page/clock", body)[0] == 400
    assert bare.backstage.pushed == []


def test_starting_over_wants_to_be_meant(bare):
    assert bare.posts("/page/over", {})[0] == 400
    assert bare.backstage.pushed == []


def test_what_is_too_long_to_read_is_not_read(bare):
    status, _, answer = bare.posts("/page/act", b"x" * 2_000_000)

    assert (status, json.loads(answer)) == (413, {"error": "That is too long."})


FOREIGN = {
    "another site's page": {"Origin": "https://evil.example"},
    "a page without an origin": {"Origin": "null"},
    "another port of this machine": {"Origin": "http://127.0.0.1:1"},
    "a name that leads here": {"Host": "evil.example"},
}


@pytest.mark.parametrize("headers", FOREIGN.values(), ids=FOREIGN)
def test_a_page_from_elsewhere_neither_acts_nor_looks(bare, headers):
    before = len(bare.sandbox.messages("C0201"))

    assert bare.posts("/page/act", SAYS, **headers)[0] == 403
    assert bare.asks("GET", "/page/look?as=U1PRIYA", **headers)[0] == 403
    assert len(bare.sandbox.messages("C0201")) == before


def test_a_form_of_another_page_does_not_count_as_json(bare):
    assert bare.posts("/page/act", SAYS, kind="text/plain")[0] == 400


@pytest.mark.parametrize("path", ["/page/none.js", "/page/..%2fpage.py", "/page/%00", "/page/.."])
def test_no_other_file_is_served(bare, path):
    assert bare.asks("GET", path)[0] == 404


def test_nobody_looks_through_the_eyes_of_nobody(bare):
    status, _, answer = bare.asks("GET", "/page/look?as=U1NOBODY")

    assert (status, json.loads(answer)) == (400, {"error": "nobody is called U1NOBODY."})


@pytest.mark.parametrize("path", ["/", "/page/main.js", "/page/look", "/page/none"])
def test_every_answer_forbids_what_the_page_does_not_need(bare, path):
    policy = bare.asks("GET", path)[1]["Content-Security-Policy"]

    assert "default-src 'none'" in policy and "unsafe" not in policy
