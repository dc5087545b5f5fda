"""One machine for every kind: which verb is possible in which state (D25)."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import Refused
from bot.rules import states
from bot.verbs import TABLE, VERBS
from storage.tables.words import Kind, Outcome, State

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
    "same": "rapA",
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
    "settle": "rap",
    "endorse": "rapA",
    "pass": "rapA",
    "wait": "rap",
    "review": "rapA",
    "detail": "rapAc",
    "saved": "Ac",
    "convert": "rap",
    "talk": "rapA",
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
    if name == "detail":
        return [Kind.CHALLENGE, Kind.ISSUE, Kind.RISK, Kind.DECISION]
    return list(VERBS[name].kinds or Kind)


@pytest.mark.parametrize("name", POSSIBLE)
def test_a_verb_in_each_state_and_kind(name):
    for kind in Kind:
        expected = POSSIBLE[name] if kind in kinds_of(name) else ""
        assert possible(VERBS[name], kind) == expected, kind


def test_every_verb_that_moves_an_item_stands_in_the_table():
    moving = {verb.name for verb in TABLE if "ID" in verb.needs and not verb.reads}
    of_no_item = {"leave_it", "keep_draft", "leave_draft"}  # the ID of a proposal, or of a draft

    assert moving - of_no_item == set(POSSIBLE) == set(states.FROM)


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


EARLY = datetime(2026, 3, 9, 16, tzinfo=UTC)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("review_at", [None, EARLY])
@pytest.mark.parametrize("reviewed", [False, True])
def test_only_an_early_signal_is_protected_and_only_until_its_day(kind, review_at, reviewed):
    protected = states.is_protected(kind, review_at, reviewed=reviewed)

    assert protected == (kind == Kind.HEADS_UP and bool(review_at) and not reviewed)


@pytest.mark.parametrize("name", POSSIBLE)
def test_what_nobody_does_with_an_early_signal(name):
    def guarded():
        try:
            states.check_guard(VERBS[name], 23)
        except Refused as no:
            assert str(no).startswith("HU-23 is an early signal and still protected")
            return True
        return False

    assert guarded() == (name in ("due", "defer", "wait", "convert", "talk", "line"))


@pytest.mark.parametrize(
    ("said", "lacking"),
    [
        pytest.param(set(), ["decision", "resolution"], id="nothing was said"),
        pytest.param({"answer"}, ["decision"], id="an answer is how it was resolved"),
        pytest.param({"close"}, ["decision"], id="so is what was said when closing it"),
        pytest.param({"decision"}, ["resolution"], id="a decision is no resolution"),
        pytest.param({"decision", "resolution"}, [], id="both, in parts of their own"),
        pytest.param({"decision", "answer", "line"}, [], id="both, and more"),
    ],
)
def test_an_issue_is_closed_with_a_decision_and_a_resolution(said, lacking):
    assert states.missing(Kind.ISSUE, said) == lacking
    assert all(states.missing(kind, said) == [] for kind in Kind if kind != Kind.ISSUE)


@pytest.mark.parametrize(
    ("kind", "typed", "part"),
    [
        (Kind.CHALLENGE, "plan", "plan"),
        (Kind.CHALLENGE, "Alt", "alternative"),
        (Kind.RISK, "trigger", "trigger"),
        (Kind.DECISION, "consulted", "consulted"),
        (Kind.ISSUE, "resolution", "resolution"),
        (Kind.RISK, "plan", None),
        (Kind.RISK, "", None),
    ],
)
def test_parts_are_named_by_their_beginning(kind, typed, part):
    if part:
        assert states.part_of(kind, typed) == part
        return
    with pytest.raises(Refused, match="What belongs to a risk: `trigger`, `mitigation`."):
        states.part_of(kind, typed)


@pytest.mark.parametrize(
    ("kind", "typed", "becomes"),
    [
        (Kind.ASSUMPTION, "risk", Kind.RISK),
        (Kind.ASSUMPTION, "Issue", Kind.ISSUE),
        (Kind.ASSUMPTION, "question", None),
        (Kind.HEADS_UP, "question", Kind.QUESTION),
        (Kind.HEADS_UP, "action", None),
    ],
)
def test_what_becomes_of_an_assumption_or_an_early_signal(kind, typed, becomes):
    if becomes:
        assert states.kind_to_become(kind, typed) == becomes
        return
    with pytest.raises(Refused, match="is carried on as a risk or"):
        states.kind_to_become(kind, typed)


BEFORE, AFTER = EARLY - timedelta(hours=1), EARLY + timedelta(hours=1)


@pytest.mark.parametrize(
    ("kind", "given", "done", "outcome"),
    [
        (Kind.COMMITMENT, Outcome.ANSWERED, BEFORE, Outcome.KEPT),
        (Kind.COMMITMENT, Outcome.ANSWERED, EARLY, Outcome.KEPT),
        (Kind.COMMITMENT, None, AFTER, Outcome.NOT_KEPT),
        (Kind.DECISION, None, AFTER, Outcome.DECIDED),
        (Kind.ACTION, None, AFTER, Outcome.ANSWERED),
        (Kind.CHALLENGE, Outcome.DECLINED, AFTER, Outcome.DECLINED),
    ],
)
def test_how_an_item_ends(kind, given, done, outcome):
    assert states.ending(kind, given, done, EARLY) == outcome


@pytest.mark.parametrize(
    ("kind", "called"),
    [(Kind.CHALLENGE, "CH-23"), (Kind.ASSUMPTION, "AS-23"), (Kind.HEADS_UP, "HU-23")],
)
def test_names(kind, called):
    assert states.name(kind, 23) == called
