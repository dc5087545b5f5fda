"""A file that cannot be used is refused with every problem, its line, and what would be right."""

import pytest

from tests.partnership.files import changed, refusal, row


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        row(
            "a key with a slip",
            "detail: facts",
            "detial: facts",
            "f.yaml:19: people[Hannah Voss].detial: there is no such key here; "
            "did you mean `detail`?",
        ),
        row(
            "a key from nowhere",
            "room: leaders",
            "room: leaders, colour: red",
            "f.yaml:9: channels[C0GOV].colour: there is no such key here; "
            "the keys are mode, room, slack, teams, time_zone",
        ),
        row(
            "a word with a slip",
            "mode: live",
            "mode: life",
            "f.yaml:4: mode: “life” is not known here; did you mean live?",
        ),
        row(
            "a level that is none",
            "level: 2, detail: facts",
            "level: 7, detail: facts",
            "f.yaml:19: people[Hannah Voss].level: “7” is not known here; it is one of 1, 2, 3, 4",
        ),
        row(
            "a needed key is missing",
            "name: Northwind–Meridian",
            "",
            "f.yaml:1: name: is missing: what people call the partnership",
        ),
        row(
            "a person's key is missing",
            "side: cro, role: Project Manager",
            "role: Project Manager",
            "f.yaml:22: people[James Orton].side: is missing: the person's company",
        ),
        row(
            "a needed value is empty",
            "number: NWT-1147-201",
            "number:",
            "f.yaml:11: studies[1].number: is empty; give it a value or leave the key out",
        ),
        row(
            "an id that is no slug",
            "id: nwt-mer",
            "id: NWT Mer",
            "f.yaml:2: id: “NWT Mer” is not a short id; use small letters, digits and hyphens, "
            "like nwt-mer",
        ),
        row(
            "a zone with a slip",
            "time_zone: Europe/Warsaw",
            "time_zone: Europe/Warsow",
            "f.yaml:25: people[Kasia Nowak].time_zone: “Europe/Warsow” is no time zone; "
            "did you mean Europe/Warsaw?",
        ),
        row(
            "a zone from nowhere",
            "time_zone: Europe/Warsaw",
            "time_zone: 中",
            "f.yaml:25: people[Kasia Nowak].time_zone: “中” is no time zone; "
            "write it like Europe/Zurich",
        ),
        row(
            "a country in words",
            "country: PL",
            "country: Poland",
            "f.yaml:25: people[Kasia Nowak].country: “Poland” is not a country; "
            "write its two capital letters (ISO 3166), like CH",
        ),
        row(
            "a region with its country",
            "region: MD",
            "region: ES-MD",
            "f.yaml:24: people[Javier Ruiz].region: “ES-MD” is not a region; "
            "write what follows the country in ISO 3166-2, like BS",
        ),
        row(
            "a person's id that is a workspace's",
            "slack: U1TOM",
            "slack: T1TOM",
            "f.yaml:17: people[Tom Lindqvist].slack: “T1TOM” is not a Slack member id; "
            "it starts with U or W, like U1PRIYA",
        ),
        row(
            "a channel by its name",
            "slack: C0GOV",
            "slack: '#governance'",
            "f.yaml:9: channels[#governance].slack: “#governance” is not a Slack channel id; "
            "it starts with C or G, like C0201",
        ),
        row(
            "a workspace by its name",
            "slack: [T0MRD]",
            "slack: [meridian]",
            "f.yaml:7: companies.cro.slack[meridian]: “meridian” is not a Slack workspace id; "
            "it starts with T or E, like T1NWT",
        ),
        row(
            "one workspace without brackets",
            "slack: [T0MRD]",
            "slack: T0MRD",
            "f.yaml:7: companies.cro.slack: a list is expected; put it in [ ]",
        ),
        row(
            "a company nowhere to be found",
            "slack: [T0MRD], ",
            "",
            "f.yaml:7: companies.cro: has neither slack nor teams; add one, like slack: [T1NWT]",
        ),
        row(
            "a person nowhere to be found",
            "slack: U1TOM, ",
            "",
            "f.yaml:17: people[Tom Lindqvist]: has neither slack nor teams; "
            "add one, like slack: U1PRIYA",
        ),
        row(
            "a channel on two platforms",
            "slack: C0GOV",
            "slack: C0GOV, teams: '19:gov'",
            "f.yaml:9: channels[C0GOV]: a channel has either slack or teams; "
            "write one, like slack: C0201",
        ),
        row(
            "working hours without noughts",
            '"09:00-17:00"',
            "9-17",
            "f.yaml:31: working_hours: “9-17” is not working hours; write them like 09:00-17:00",
        ),
        row(
            "working hours through the night",
            '"09:00-17:00"',
            "17:00-09:00",
            "f.yaml:31: working_hours: “17:00-09:00” ends before it begins; "
            "write the opening hour first",
        ),
        row(
            "a day with a slip",
            "days: [mon, thu]",
            "days: [mon, thur]",
            "f.yaml:33: check_ins[Leads].days[thur]: “thur” is not known here; did you mean thu?",
        ),
        row(
            "no day at all",
            "days: [mon, thu]",
            "days: []",
            "f.yaml:33: check_ins[Leads].days: the list is too short; it needs at least 1",
        ),
        row(
            "a time of day in words",
            'at: "09:30", days: [tue]',
            'at: "half past nine", days: [tue]',
            "f.yaml:34: check_ins[Team].at: “half past nine” is not a time of day; "
            "write it like 09:30",
        ),
        row(
            "a date in another order",
            "on: 2026-03-02}\n  - {side: cro",
            "on: 02.03.2026}\n  - {side: cro",
            "f.yaml:29: consent[sponsor].on: a date is expected; write it like 2026-03-02",
        ),
        row(
            "lead is neither true nor false",
            "lead: true",
            "lead: maybe",
            "f.yaml:16: people[Priya Raman].lead: true or false is expected",
        ),
        row(
            "a name on two lines",
            "name: Tom Lindqvist",
            'name: "Tom\\nLindqvist"',
            "f.yaml:17: people[Tom?Lindqvist].name: has a line break or an invisible character; "
            "write it on one line",
        ),
        row(
            "a person is a word",
            "contacts: {privacy: U1PRIYA, unblinded: U1PETRA",
            "contacts: {privacy: [U1PRIYA], unblinded: U1PETRA",
            "f.yaml:27: contacts.privacy: one value is expected here, "
            "not a list and no further keys",
        ),
        row(
            "the contacts are a word",
            'contacts: {privacy: U1PRIYA, unblinded: U1PETRA, safety_line: "+44 20 7946 0000"}',
            "contacts: Priya",
            "f.yaml:27: contacts: `key: value` lines are expected, or {key: value, …}",
        ),
        row(
            "a mail address",
            "email: robert.hale@meridian.example",
            "email: robert.hale",
            "f.yaml:26: people[Robert Hale].email: “robert.hale” is not a mail address; "
            "write it like priya@firm.example",
        ),
        row(
            "a mail domain with its sign",
            "[meridian.example]",
            "['@meridian.example']",
            "f.yaml:7: companies.cro.email_domains[@meridian.example]: “@meridian.example” is not "
            "a mail domain; write it small and without @, like firm.example",
        ),
        row(
            "whom to ask",
            "ask: leads",
            "ask: leeds",
            "f.yaml:33: check_ins[Leads].ask: “leeds” is not known here; did you mean leads?",
        ),
    ],
)
def test_one_wrong_word_gives_one_line(old, new, expected):
    assert refusal(changed(old, new)) == expected
