"""Parts that do not fit each other are told apart, each with its line."""

import pytest

from tests.partnership.files import GOOD, changed, refusal, row


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        row(
            "one account for two",
            "slack: U1TOM",
            "slack: U1PRIYA",
            "f.yaml:17: people[Tom Lindqvist].slack: U1PRIYA is the account of Priya Raman "
            "already; each has one",
        ),
        row(
            "one workspace for two",
            "slack: [T0MRD]",
            "slack: [T1NWT]",
            "f.yaml:7: companies.cro.slack: T1NWT belongs to Northwind Therapeutics already; "
            "a company has its own",
        ),
        row(
            "one mail domain for two",
            "[meridian.example]",
            "[northwind.example]",
            "f.yaml:7: companies.cro.email_domains: northwind.example belongs to "
            "Northwind Therapeutics already; a company has its own",
        ),
        row(
            "a deputy with a slip",
            "deputy: U1SAM",
            "deputy: Samuel Adeymi",
            "f.yaml:19: people[Hannah Voss].deputy: Samuel Adeymi is not among the people of this "
            "file; did you mean Samuel Adeyemi?",
        ),
        row(
            "a deputy below",
            "deputy: U1SAM",
            "deputy: Tom Lindqvist",
            "f.yaml:19: people[Hannah Voss].deputy: Tom Lindqvist is of level 1; "
            "name somebody of 2 or above",
        ),
        row(
            "a deputy across",
            "deputy: U1SAM",
            "deputy: Robert Hale",
            "f.yaml:19: people[Hannah Voss].deputy: Robert Hale is of the other company; "
            "name somebody of Northwind Therapeutics",
        ),
        row(
            "one's own deputy",
            "deputy: U1SAM",
            "deputy: U1HANNAH",
            "f.yaml:19: people[Hannah Voss].deputy: nobody can be their own deputy; "
            "name somebody else",
        ),
        row(
            "a privacy contact from nowhere",
            "privacy: U1PRIYA",
            "privacy: Zoe",
            "f.yaml:27: contacts.privacy: Zoe is not among the people of this file; "
            "add it, or name another",
        ),
        row(
            "a blinded contact",
            "unblinded: U1PETRA",
            "unblinded: Tom Lindqvist",
            "f.yaml:27: contacts.unblinded: Tom Lindqvist is blinded; "
            "name somebody who has `blinded: false`",
        ),
        row(
            "the other company's consent",
            "{side: cro, by: James Orton",
            "{side: cro, by: Priya Raman",
            "f.yaml:30: consent[cro].by: Priya Raman is not of Meridian Clinical; "
            "one of its own people agrees",
        ),
        row(
            "consent from nowhere",
            "by: James Orton",
            "by: James Ortan",
            "f.yaml:30: consent[cro].by: James Ortan is not among the people of this file; "
            "did you mean James Orton?",
        ),
        row(
            "a study from nowhere",
            "slack: U1TOM",
            "slack: U1TOM, studies: [NWT-1147-210]",
            "f.yaml:17: people[Tom Lindqvist].studies: there is no study NWT-1147-210; "
            "did you mean NWT-1147-201?",
        ),
        row(
            "a channel in two places",
            "slack: C0GOV",
            "slack: C0201",
            "f.yaml:14: studies[NWT-1147-201].channels[C0201]: C0201 is listed already; "
            "a channel belongs to one place",
        ),
        row(
            "a check-in in a channel from nowhere",
            "name: Team, channel: {slack: C0201}",
            "name: Team, channel: {slack: C0210}",
            "f.yaml:34: check_ins[Team].channel: C0210 is not among the channels of this file; "
            "did you mean C0201?",
        ),
        row(
            "two check-ins of one name",
            "name: Team, channel",
            "name: Leads, channel",
            "f.yaml:34: check_ins[Leads].name: Leads is the name of another check-in; "
            "each has its own",
        ),
        row(
            "somebody from nowhere is asked",
            "ask: leads",
            "ask: [Priya Raman, U0JAMS]",
            "f.yaml:33: check_ins[Leads].ask: U0JAMS is not among the people of this file; "
            "did you mean U0JAMES?",
        ),
    ],
)
def test_what_does_not_fit_gives_one_line(old, new, expected):
    assert refusal(changed(old, new)) == expected


def test_a_study_stands_in_the_file_once():
    twice = changed("people:", "  - number: NWT-1147-201\npeople:")

    assert refusal(twice) == [
        "f.yaml:15: studies[NWT-1147-201].number: NWT-1147-201 is listed already; "
        "a study stands here once"
    ]


def test_each_company_has_a_lead():
    headless = GOOD.replace("level: 1, lead: true, country: GB", "level: 2, country: GB")
    headless = headless.replace("start-up, level: 1", "start-up, level: 2")
    headless = headless.replace("medical, level: 1", "medical, level: 2")
    headless = headless.replace("deputy: U0JAMES", "detail: facts")

    assert refusal(headless) == [
        "f.yaml:15: people: nobody leads for Meridian Clinical; "
        "give one of its people `level: 1` or `lead: true`"
    ]


def test_a_name_that_two_people_have_is_not_enough():
    double = changed("name: Tom Lindqvist", "name: Samuel Adeyemi")

    assert refusal(double.replace("deputy: U1SAM", "deputy: Samuel Adeyemi")) == [
        "f.yaml:19: people[Hannah Voss].deputy: several people are called Samuel Adeyemi; "
        "write the id of the one you mean"
    ]


def test_all_problems_are_told_at_once_from_the_top_down():
    bad = changed("mode: live", "mode: lve").replace("deputy: U1SAM", "deputy: U1SAN")
    bad = bad.replace("room: shared", "rom: shared")

    assert [line.split(": ")[:2] for line in refusal(bad)] == [
        ["f.yaml:4", "mode"],
        ["f.yaml:14", "studies[NWT-1147-201].channels[C0201].room"],
        ["f.yaml:14", "studies[NWT-1147-201].channels[C0201].rom"],
    ]
    assert [line.split(": ")[:2] for line in refusal(bad.replace("rom:", "room:"))] == [
        ["f.yaml:4", "mode"],
        ["f.yaml:19", "people[Hannah Voss].deputy"],
    ]


def test_what_follows_from_another_problem_is_not_told():
    slip = changed("level: 1, blinded: false", "level: 1, blindd: false")

    assert [line.split(": ")[:2] for line in refusal(slip)] == [
        ["f.yaml:21", "people[Petra Vogel].blindd"]
    ]
