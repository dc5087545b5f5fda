"""Rules that nobody could keep are refused with the line, and what would be right."""

import pytest

from tests.partnership.files import GOOD, refusal

DURATION = (
    "is not a duration; write a number and s, m, h or d (any hour) or bh or bd (working time)"
)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("answer_within: {question: 2 days}", f"answer_within.question: “2 days” {DURATION}"),
        (
            "answer_within: {risk: {urgent: 1w}}",
            f"answer_within.risk.urgent: “1w” {DURATION}",
        ),
        (
            "answer_within: {question: 0bd}",
            "answer_within.question: “0bd” is no time at all; write at least 1 of something",
        ),
        (
            "answer_within: {question: 400d}",
            "answer_within.question: “400d” is longer than a year; a shorter time is enough",
        ),
        (
            "answer_within: {chalenge: 2bd}",
            "answer_within.chalenge: “chalenge” is not known here; did you mean challenge?",
        ),
        (
            "severity: {question: critical}",
            "severity.question: “critical” is not known here; it is one of none, minor, moderate",
        ),
        (
            "ladder: {none: {rungs: []}}",
            "ladder.none: “none” is not known here; it is one of minor, moderate, major, critical",
        ),
        (
            "ladder: {major: {rungs: [{after: 1bd, level: 1}, {after: 8bh, level: 2}]}}",
            "ladder.major.rungs[2]: 8bh is not later than 1bd; "
            "each step is later than the one before",
        ),
        (
            "ladder: {major: {rungs: [{after: 1bd, level: 1}, {after: 2d, level: 2}]}}",
            "ladder.major.rungs[2]: 1bd and 2d are different clocks; "
            "use s, m, h, d or bh, bd throughout",
        ),
        (
            "ladder: {major: {rungs: [{after: 0bd, level: 2}, {after: 2bd, level: 2}]}}",
            "ladder.major.rungs[2]: level 2 is not above level 2; "
            "each step is higher than the one before",
        ),
        ("levels: {5: Board}", "levels.5: “5” is not known here; it is one of 1, 2, 3, 4"),
        ("levels: {2: }", "levels.2: is empty; give it a value or leave the key out"),
        ("model: {allowed: never}", "model.allowed: true or false is expected"),
        ("model: true", "model: `key: value` lines are expected, or {key: value, …}"),
    ],
)
def test_a_rule_that_cannot_be_kept_gives_one_line(rules, expected):
    assert refusal(f"{rules}\n{GOOD}") == [f"f.yaml:1: {expected}"]
