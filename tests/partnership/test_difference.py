"""What a new file changes, and how it is said."""

import pytest
from hypothesis import given, settings

from bot.partnership import PartnershipFile, read
from bot.partnership.difference import difference, say
from tests.partnership.files import GOOD, changed
from tests.partnership.test_round_trip import PARTNERSHIPS

OLD = read(GOOD, "old.yaml")
BEN = next(line for line in GOOD.splitlines(keepends=True) if "name: Ben" in line)


def told(text, old=OLD):
    return difference(old, read(text, "new.yaml"))


def row(name, old, new, line):
    return pytest.param(changed(old, new), line, id=name)


def rule(text, line):
    return pytest.param(f"{text}\n{GOOD}", line, id=text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        row(
            "a person joins",
            "people:\n",
            "people:\n  - {name: Zoe Lang, slack: U1ZOE, side: sponsor, role: Monitor}\n",
            "Zoe Lang joins: Monitor, Northwind Therapeutics",
        ),
        row(
            "a person leaves",
            BEN,
            "",
            "Ben Harker has left",
        ),
        row(
            "a role",
            "role: Clinical Trial Manager",
            "role: Trial Lead",
            "Tom Lindqvist, role: Clinical Trial Manager → Trial Lead",
        ),
        row(
            "a level",
            "role: Clinical Scientist, level: 1",
            "role: Clinical Scientist, level: 2",
            "Ben Harker, level: Study team → OpCom",
        ),
        row(
            "a deputy",
            "medical, level: 1",
            "medical, level: 1, deputy: James Orton",
            "Javier Ruiz, deputy: nothing → James Orton",
        ),
        row(
            "a channel's room",
            "slack: C0GOV, room: leaders",
            "slack: C0GOV, room: shared",
            "Channel C0GOV, room: leaders → shared",
        ),
        row(
            "a channel more",
            "channels:\n",
            "channels:\n  - {slack: C0NEW, room: shared}\n",
            "Channel C0NEW is new: shared, of the partnership",
        ),
        row(
            "a channel less",
            "channels:\n  - {slack: C0GOV, room: leaders}\n",
            "",
            "Channel C0GOV is no longer named",
        ),
        row(
            "a study's title",
            "TAMARISK",
            "TAMARIX",
            "Study NWT-1147-201, title: TAMARISK → TAMARIX",
        ),
        row(
            "a check-in's days",
            "days: [tue]",
            "days: [tue, wed]",
            "Check-in Team, days: tue → tue, wed",
        ),
        row(
            "a check-in's window",
            "days: [tue], window: 1d",
            "days: [tue], window: 4h",
            "Check-in Team, window: 1 day → 4 hours",
        ),
        row("a check-in ends", GOOD[GOOD.index("  - {name: Team") :], "", "Check-in Team ends"),
        row(
            "a consent less",
            "  - {side: cro, by: James Orton, on: 2026-03-02}\n",
            "",
            "Consent of Meridian Clinical is no longer named",
        ),
        rule("levels: {2: Joint board}", "The name of level 2: OpCom → Joint board"),
        rule("model: {daily: 50}", "Questions to it on one day: 200 → 50"),
        rule("retention: MSA 14", "Words are kept under: nothing → MSA 14"),
    ],
)
def test_one_change_is_one_line_and_holds_at_once(text, line):
    (change,) = told(text)

    assert (say(change), change.two_keys) == (line, False)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(GOOD, id="the same"),
        pytest.param(f"# a remark\n{GOOD}", id="a remark"),
        pytest.param(f"answer_within: {{question: {{normal: 2bd}}}}\n{GOOD}", id="the usual, said"),
        pytest.param(changed("privacy: U1PRIYA", "privacy: Priya Raman"), id="a name for an id"),
        pytest.param(changed("deputy: U0JAMES", "deputy: james orton"), id="a deputy's name"),
    ],
)
def test_what_means_the_same_is_no_change(text):
    assert told(text) == ()


def test_a_contact_who_marries_needs_no_tap():
    renamed = changed("name: Priya Raman", "name: Priya Orton").replace(
        "by: Priya Raman", "by: U1PRIYA"
    )
    changes = told(renamed)

    assert [say(change) for change in changes] == [
        "Priya Orton, name: Priya Raman → Priya Orton",
        "Consent of Northwind Therapeutics: Priya Raman, 2026-03-02 → Priya Orton, 2026-03-02",
    ]
    assert not any(change.two_keys for change in changes)


def test_a_company_or_a_level_that_is_called_otherwise_moves_nobody():
    renamed = changed("name: Meridian Clinical", "name: Meridian")
    (company,) = told(renamed)

    assert say(company) == "Meridian, name: Meridian Clinical → Meridian"
    assert not company.two_keys


def test_a_person_who_gets_another_account_stays_the_same_person():
    both = changed("slack: U1TOM", "slack: U1TOM, teams: '29:tom'")
    (more,) = told(both)
    (less,) = told(changed("slack: U1TOM", "teams: '29:tom'"), read(both, "both.yaml"))

    assert say(more) == "Tom Lindqvist, teams: nothing → 29:tom"
    assert say(less) == "Tom Lindqvist, slack: U1TOM → nothing"


def test_the_first_file_says_who_comes_and_asks_nobody():
    changes = difference(None, OLD)
    lines = [say(change) for change in changes]

    assert lines[0] == "Northwind–Meridian begins: nwt-mer"
    assert "The mode: practice → live" in lines
    assert "Hannah Voss joins: VP Clinical Operations, Northwind Therapeutics" in lines
    assert "Consent of Meridian Clinical is new: James Orton, 2026-03-02" in lines
    assert len(lines) == 23
    assert not any(change.two_keys for change in changes)


@settings(max_examples=30, deadline=None)
@given(PARTNERSHIPS, PARTNERSHIPS)
def test_any_two_files_can_be_compared_and_a_file_is_like_itself(data, other):
    old, new = (PartnershipFile.model_validate(one) for one in (data, other))

    assert difference(old, old) == ()
    for change in difference(old, new):
        assert change.old != change.new
        assert say(change).isprintable()
