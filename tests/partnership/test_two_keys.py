"""What both companies agreed changes only with the other's tap; all else holds at once."""

import pytest

from bot.partnership import read
from bot.partnership.difference import difference, say
from storage.tables.words import Side
from tests.partnership.files import GOOD, changed

OLD = read(GOOD, "old.yaml")
BOTH = (Side.SPONSOR, Side.CRO)
TAP = " (waits for a tap of the other company's lead)"


def told(text, old=OLD):
    return difference(old, read(text, "new.yaml"))


def row(name, old, new, line, *taps):
    return pytest.param(changed(old, new), line, taps, id=name)


def rule(text, line, *taps):
    return pytest.param(f"{text}\n{GOOD}", line, taps, id=text)


@pytest.mark.parametrize(
    ("text", "line", "taps"),
    [
        row(
            "a person changes company",
            "U1BEN, side: sponsor",
            "U1BEN, side: cro",
            "Ben Harker, company: Northwind Therapeutics → Meridian Clinical",
            *BOTH,
        ),
        row(
            "another contact for privacy",
            "privacy: U1PRIYA",
            "privacy: U1TOM",
            "The privacy contact: Priya Raman → Tom Lindqvist",
            *BOTH,
        ),
        row(
            "another safety line",
            ', safety_line: "+44 20 7946 0000"',
            "",
            "The safety line: +44 20 7946 0000 → nothing",
            *BOTH,
        ),
        row("back to practice", "mode: live", "mode: practice", "The mode: live → practice", *BOTH),
        rule(
            "answer_within: {question: {normal: 3bd}}",
            "Time to answer, question, normal: 2 working days → 3 working days",
            *BOTH,
        ),
        rule(
            "answer_within: {question: {normal: 1bd}}",
            "Time to answer, question, normal: 2 working days → 1 working day",
        ),
        rule(
            "answer_within: {question: {normal: 17bh}}",
            "Time to answer, question, normal: 2 working days → 17 working hours",
            *BOTH,
        ),
        rule(
            "answer_within: {question: {normal: 90m}}",
            "Time to answer, question, normal: 2 working days → 90 minutes",
        ),
        rule(
            "answer_within: {question: {normal: 30d}}",
            "Time to answer, question, normal: 2 working days → 30 days",
            *BOTH,
        ),
        rule(
            "ladder: {critical: {acknowledge: 1bh}}",
            "Time to take note, critical: 1 hour → 1 working hour",
            *BOTH,
        ),
        rule(
            "ladder: {major: {ack_lasts: 2bd}}",
            "“Seen, with me” lasts, major: 1 working day → 2 working days",
            *BOTH,
        ),
        rule(
            "ladder: {moderate: {rungs: [{after: 0bd, level: 1}, {after: 3bd, level: 2}]}}",
            "When Steering committee hears of moderate items: 13 working days → not at all",
            *BOTH,
        ),
        rule(
            "ladder: {minor: {rungs: [{after: 0bd, level: 1}]}}",
            "When Study team hears of minor items: not at all → at once",
        ),
        rule(
            "severity: {question: minor}",
            "The severity of a new question: moderate → minor",
            *BOTH,
        ),
        rule("model: {allowed: true}", "A language model may propose: no → yes", *BOTH),
        rule("model: {daily: 900}", "Questions to it on one day: 200 → 900"),
        rule("severity: {action: moderate}", "The severity of a new action: minor → moderate"),
        row(
            "a company works less",
            "slack: [T1NWT]",
            "working_hours: 09:00-15:00, slack: [T1NWT]",
            "Northwind Therapeutics, working hours: 09:00-17:00 → 09:00-15:00",
            Side.CRO,
        ),
        row(
            "a company works more",
            "slack: [T1NWT]",
            "working_hours: 08:00-17:00, slack: [T1NWT]",
            "Northwind Therapeutics, working hours: 09:00-17:00 → 08:00-17:00",
        ),
        row(
            "a company is closed for a day",
            "slack: [T0MRD]",
            "slack: [T0MRD], days_off: [2026-12-24]",
            "Meridian Clinical, days off: nothing → 2026-12-24",
            Side.SPONSOR,
        ),
    ],
)
def test_a_change_asks_whom_it_must(text, line, taps):
    (change,) = told(text)

    assert (say(change), change.taps) == (line + (TAP if taps else ""), taps)
    assert change.two_keys is bool(taps)
