"""What holds is what the file says, and the usual rules where it says nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.partnership import defaults, read
from bot.partnership.ladder import Ladder
from bot.rules.durations import Duration
from storage.tables.words import Kind, Level, Severity, Side
from tests.partnership.files import GOOD
from tests.partnership.test_reading import opened


def with_rules(rules=""):
    return read(f"{rules}\n{GOOD}", "f.yaml")


def steps(file, severity):
    return [(rung.after, rung.level.value) for rung in file.ladder_for(severity).rungs]


@pytest.mark.parametrize(
    ("kind", "severity", "expected"),
    [
        (Kind.CHALLENGE, Severity.MODERATE, "3bd"),
        (Kind.CHALLENGE, Severity.MAJOR, "1bd"),
        (Kind.QUESTION, Severity.MINOR, "2bd"),
        (Kind.QUESTION, Severity.CRITICAL, "4bh"),
        (Kind.ASSUMPTION, Severity.MODERATE, "5bd"),
        (Kind.ASSUMPTION, Severity.MAJOR, "2bd"),
        (Kind.DECISION, Severity.NONE, None),
    ],
)
def test_an_answer_is_owed_within_the_usual_time(kind, severity, expected):
    assert with_rules().within(kind, severity) == expected


@pytest.mark.parametrize(
    ("said", "severity", "expected"),
    [
        pytest.param("7bd", Severity.MODERATE, "7bd", id="one for both, normal"),
        pytest.param("7bd", Severity.MAJOR, "7bd", id="one for both, urgent"),
        pytest.param("{normal: 7bd, urgent: 6bh}", Severity.MAJOR, "6bh", id="urgent"),
        pytest.param("{normal: 7bd, urgent: 6bh}", Severity.MINOR, "7bd", id="normal"),
        pytest.param("{normal: 7bd}", Severity.MAJOR, "4bh", id="urgent stays as usual"),
        pytest.param("{urgent: 15m}", Severity.MODERATE, "2bd", id="normal stays as usual"),
        pytest.param("7bd", Severity.NONE, None, id="nothing is owed"),
    ],
)
def test_the_file_says_within_what_time(said, severity, expected):
    file = with_rules(f"answer_within: {{question: {said}}}")

    assert file.within(Kind.QUESTION, severity) == expected


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        (Severity.CRITICAL, [("0h", 1), ("4h", 2), ("24h", 3), ("48h", 4)]),
        (Severity.MAJOR, [("0bd", 1), ("1bd", 2), ("4bd", 3), ("9bd", 4)]),
        (Severity.MODERATE, [("0bd", 1), ("3bd", 2), ("13bd", 3)]),
        (Severity.MINOR, []),
        (Severity.NONE, []),
    ],
)
def test_the_usual_ladders(severity, expected):
    assert steps(with_rules(), severity) == expected


def test_only_the_critical_ladder_counts_from_raising():
    file = with_rules()

    assert [it for it in Severity if file.counts_from_raising(it)] == [Severity.CRITICAL]


def test_what_a_ladder_leaves_out_stays_as_usual():
    file = with_rules("ladder: {major: {ack_lasts: 3bd}, moderate: {rungs: []}}")
    usual = defaults.LADDERS[Severity.MAJOR]

    assert file.ladder_for(Severity.MAJOR) == usual.model_copy(update={"ack_lasts": "3bd"})
    assert file.ladder_for(Severity.MODERATE) == Ladder(
        acknowledge="1bd", ack_lasts="2bd", rungs=()
    )
    assert file.ladder_for(Severity.CRITICAL) == defaults.LADDERS[Severity.CRITICAL]


def test_severity_by_kind_is_the_file_s_or_the_usual():
    file = with_rules("severity: {question: minor}")

    assert file.severity_of(Kind.QUESTION) is Severity.MINOR
    assert file.severity_of(Kind.CHALLENGE) is Severity.MODERATE
    assert file.severity_of(Kind.ACTION) is Severity.MINOR
    assert file.severity_of(Kind.HEADS_UP) is Severity.NONE


def test_levels_have_the_charter_s_names():
    file = with_rules("levels: {2: Joint operations}")

    assert [file.level_name(level) for level in Level] == [
        "Study team",
        "Joint operations",
        "Steering committee",
        "Executives",
    ]


def test_no_rule_makes_an_item_major():
    assert set(defaults.SEVERITY) == set(defaults.ANSWER_WITHIN) == set(Kind)
    assert not defaults.URGENT & set(defaults.SEVERITY.values())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Tom Lindqvist", ("Europe/Zurich", "CH", "BS"), id="where the company is"),
        pytest.param("Ben Harker", ("America/New_York", "US", "MA"), id="abroad, with a region"),
        pytest.param("Claire Dubois", ("Europe/Paris", "FR", None), id="no canton in France"),
    ],
)
def test_somebody_abroad_has_no_region_of_the_company(name, expected):
    file = with_rules()
    place = file.whereabouts(file.find(name))

    assert (place.time_zone, place.country, place.region) == expected


def test_a_company_keeps_its_own_hours():
    file = opened("every_key.yaml")

    assert file.hours_of(Side.SPONSOR) == "08:00-16:00"
    assert file.hours_of(Side.CRO) == "09:00-17:30"
    assert file.whereabouts(file.find("Ada Berg")).working_hours == "08:00-16:00"


@pytest.mark.parametrize("word", ["U1PRIYA", "Priya Raman", "priya raman"])
def test_people_are_found_by_id_and_by_name(word):
    assert with_rules().find(word).slack == "U1PRIYA"


@pytest.mark.parametrize("word", ["", "U9NOBODY", "Priya"])
def test_nobody_is_guessed(word):
    assert with_rules().find(word) is None


def test_the_lead_of_a_level_comes_first():
    changed = GOOD.replace("role: Clinical Trial Manager", "lead: true, role: Manager")
    changed = changed.replace("level: 1, lead: true, time_zone", "level: 1, time_zone")
    names = [one.name for one in read(changed, "f.yaml").seats(Side.SPONSOR, Level.TEAM)]

    assert names[:2] == ["Tom Lindqvist", "Priya Raman"]


def test_without_a_word_the_first_of_the_team_leads():
    unsaid = GOOD.replace("lead: true, ", "")

    assert read(unsaid, "f.yaml").lead(Side.CRO).name == "James Orton"


def test_a_partnership_never_changes():
    with pytest.raises(ValidationError, match="frozen"):
        with_rules().name = "Another"


@given(st.integers(1, 366), st.sampled_from(["s", "m", "h", "d", "bh", "bd"]))
def test_every_duration_of_a_file_is_one_that_the_rules_understand(amount, unit):
    file = with_rules(f"answer_within: {{question: {amount}{unit}}}")

    assert str(Duration.parse(file.within(Kind.QUESTION, Severity.MODERATE))) == f"{amount}{unit}"


def test_every_usual_duration_is_one_that_the_rules_understand():
    answers = [within for both in defaults.ANSWER_WITHIN.values() for _, within in both]
    ladders = [ladder for name, ladder in defaults.LADDERS.items() if name != Severity.NONE]
    waits = [wait for ladder in ladders for wait in (ladder.acknowledge, ladder.ack_lasts)]
    rungs = [rung.after for ladder in ladders for rung in ladder.rungs]

    for text in [*answers, *waits, *rungs]:
        assert str(Duration.parse(text)) == text
