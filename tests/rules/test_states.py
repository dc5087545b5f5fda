"""One machine for every kind: which verb is possible in which state (D25)."""

import pytest

from bot.errors import Refused
from bot.rules import states
from bot.verbs import TABLE, VERBS
from storage.tables.words import Kind, State

STATES = "rapAcwd"  # raised, acknowledged, in progress, answered, closed, withdrawn, duplicate
LETTER = dict(zip(State, STATES, strict=True))
POSSIBLE = {
    "answer": "rap",
    "accept": "rap",
    "partly": "rap",
    "park": "rap",
    "decline": "rap",
    "knew": "rap",
    "unaware": "rap",
    "check": "rap",
    "answered": "rapA",
    "close": "rapA",
    "return": "pA",
    "reopen": "cwd",
    "withdraw": "rapA",
    "assign": "rapA",
    "due": "rap",
    "defer": "rap",
    "severity": "rapA",
    "certain": "rapA",
    "ack": "rapA",
    "line": "rapA",
    "about": "rapAcwd",
    "link": "rapAcwd",
    "consent": "rapAcwd",
}


def possible(verb, kind):
    return "".join(LETTER[state] for state in State if allowed(verb, kind, state))


def allowed(verb, kind, state):
    try:
        states.check_move(verb, kind, state, 23)
    except Refused as no:
        assert "-23" in str(no) and str(no).endswith(".")
        return False
    return True


def kinds_of(name):
    """The kinds to which a verb belongs: two of them have answers of their own."""
    if name == "answer":
        return [kind for kind in Kind if kind not in (Kind.CHALLENGE, Kind.ASSUMPTION)]
    return list(VERBS[name].kinds or Kind)


@pytest.mark.parametrize("name", POSSIBLE)
def test_a_verb_in_each_state_and_kind(name):
    for kind in Kind:
        expected = POSSIBLE[name] if kind in kinds_of(name) else ""
        assert possible(VERBS[name], kind) == expected, kind


def test_every_verb_that_moves_an_item_stands_in_the_table():
    moving = {verb.name for verb in TABLE if "ID" in verb.needs and not verb.reads}

    assert moving - {"leave_it"} == set(POSSIBLE) == set(states.FROM)


@pytest.mark.parametrize("kind", Kind)
def test_every_open_item_has_an_honest_answer_in_every_state_in_which_it_is_owed(kind):
    for state in states.OWED:
        assert all(allowed(VERBS[name], kind, state) for name in states.answers(kind))


def test_open_and_ended_are_all_there_is():
    assert set(State) == states.OPEN | states.ENDED
    assert not states.OPEN & states.ENDED


@pytest.mark.parametrize(
    ("verb", "kind", "state", "sentence"),
    [
        pytest.param(
            *("accept", Kind.QUESTION, State.RAISED),
            "`accept` is for a challenge; Q-23 is a question.",
            id="another kind",
        ),
        pytest.param(
            *("knew", Kind.ISSUE, State.RAISED),
            "`knew` is for an assumption; I-23 is an issue.",
            id="an article before a vowel",
        ),
        pytest.param(
            *("answer", Kind.CHALLENGE, State.RAISED),
            "CH-23 is a challenge: `accept`, `partly`, `park` or `decline` it, with a reason.",
            id="a challenge has four answers",
        ),
        pytest.param(
            *("answer", Kind.ASSUMPTION, State.RAISED),
            "AS-23 is an assumption: `knew`, `unaware` or `check` answers it.",
            id="an assumption has three",
        ),
        pytest.param(
            *("due", Kind.QUESTION, State.ANSWERED),
            "Q-23 has an answer by now. `show Q-23` tells the rest.",
            id="somebody was faster",
        ),
        pytest.param(
            *("close", Kind.HEADS_UP, State.CLOSED),
            "HU-23 is closed by now. `show HU-23` tells the rest.",
            id="it is closed",
        ),
        pytest.param(
            *("reopen", Kind.RISK, State.RAISED),
            "R-23 is raised. `show R-23` tells the rest.",
            id="it is not closed",
        ),
    ],
)
def test_a_refusal_says_how_things_stand(verb, kind, state, sentence):
    with pytest.raises(Refused) as refused:
        states.check_move(VERBS[verb], kind, state, 23)

    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("kind", "called"),
    [(Kind.CHALLENGE, "CH-23"), (Kind.ASSUMPTION, "AS-23"), (Kind.HEADS_UP, "HU-23")],
)
def test_names(kind, called):
    assert states.name(kind, 23) == called
