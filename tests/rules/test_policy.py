"""One policy: what is done with what was heard, by how sure the rules are, in each mode."""

import pytest

from bot.rules.detection import Consequence, Label, Verdict
from bot.rules.policy import Course, Plan, kind_of, plan
from storage.tables.words import Kind, Mode

KEPT, DRAFT, OFFERED = Consequence.KEPT, Consequence.DRAFT, Consequence.OFFERED
TABLE = """
labels              | outcome | sure | quiet            | normal           | eager
challenge           | kept    | 0.99 | keep challenge   | keep challenge   | keep challenge
challenge           | kept    | 0.70 | offer challenge  | keep challenge   | keep challenge
assumption          | kept    | 0.99 | keep assumption  | keep assumption  | keep assumption
question            | kept    | 0.99 | keep question    | keep question    | keep question
question            | kept    | 0.60 | offer question   | keep question    | keep question
question            | offered | 0.40 | nothing          | offer question   | keep question
assumption          | offered | 0.40 | nothing          | offer assumption | keep assumption
commitment          | draft   | 0.99 | draft commitment | draft commitment | draft commitment
commitment          | draft   | 0.80 | nothing          | draft commitment | draft commitment
action              | draft   | 0.99 | draft action     | draft action     | draft action
risk                | draft   | 0.80 | nothing          | draft risk       | draft risk
decision            | draft   | 0.99 | draft decision   | draft decision   | draft decision
action commitment   | draft   | 0.99 | draft action     | draft action     | draft action
decision risk       | draft   | 0.99 | draft decision   | draft decision   | draft decision
commitment question | kept    | 0.99 | keep question    | keep question    | keep question
commitment question | offered | 0.40 | nothing          | offer question   | keep question
resolution          | draft   | 0.99 | nothing          | nothing          | nothing
                    | silent  | 1.00 | nothing          | nothing          | nothing
phi question        | warned  | 0.95 | nothing          | nothing          | nothing
decision safety     | warned  | 0.95 | nothing          | nothing          | nothing
"""
FOREMOST = (Label.CHALLENGE, Label.ASSUMPTION, Label.QUESTION)


def cells():
    for line in TABLE.strip().splitlines()[1:]:
        labels, outcome, sure, *done = (cell.strip() for cell in line.split("|"))
        named = tuple(Label(one) for one in labels.split())
        foremost = next((one for one in FOREMOST if one in named), None)
        verdict = Verdict(named, Consequence(outcome), float(sure), (), foremost)
        for mode, cell in zip(Mode, done, strict=True):
            yield pytest.param(verdict, mode, cell, id=f"{labels} {outcome} {sure} {mode}")


CELLS = list(cells())


@pytest.mark.parametrize(("verdict", "mode", "expected"), CELLS)
def test_what_is_done_with_what_was_heard(verdict, mode, expected):
    course, _, kind = expected.partition(" ")

    assert plan(verdict, mode) == Plan(Course(course), Kind(kind) if kind else None)


@pytest.mark.parametrize("verdict", [one.values[0] for one in CELLS])
def test_a_more_eager_channel_never_does_less(verdict):
    order = [Course.NOTHING, Course.DRAFT, Course.OFFER, Course.KEEP]
    done = [order.index(plan(verdict, mode).course) for mode in Mode]

    assert done == sorted(done)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Have you considered remote visits?", Kind.CHALLENGE),
        ("I will send the forecast by Friday.", Kind.COMMITMENT),
        ("Decision: we go with central monitoring for all sites.", Kind.DECISION),
        ("Lunch?", Kind.QUESTION),
        ("The Polish contracts.", Kind.ACTION),
    ],
)
def test_what_a_message_is_that_somebody_points_at(text, kind):
    assert kind_of(text) == kind
