"""A good file becomes a partnership, whatever YAML would have made of its words."""

import json
from datetime import date
from pathlib import Path

import pytest

from bot.partnership import read
from bot.partnership.people import Detail
from storage.tables.words import Mode, Room, Side, Stage

HERE = Path(__file__).parent
EXAMPLES = ["northwind_meridian.yaml", "every_key.yaml"]

PLAIN = """
id: a-b
name: A and B
companies:
  sponsor: {name: A, slack: [T1A], time_zone: Europe/Zurich}
  cro: {name: B, teams: [b-tenant], time_zone: Europe/London}
people:
  - {name: Ann, slack: U1ANN, side: sponsor, role: Lead}
  - {name: Bob, teams: "29:bob", side: cro, role: Lead}
"""


def opened(name):
    return read((HERE / name).read_text(encoding="utf-8"), name)


def test_the_cast_of_the_stories_is_a_partnership():
    file = opened("northwind_meridian.yaml")

    assert (file.id, file.mode, len(file.people)) == ("nwt-mer", Stage.LIVE, 11)
    assert file.lead(Side.CRO).name == "James Orton"
    assert [channel.id for channel, _ in file.all_channels()] == ["C0GOV", "C0201"]
    assert {line.side: line.on for line in file.consent} == dict.fromkeys(Side, date(2026, 3, 2))


def test_every_key_of_a_file_arrives():
    file = opened("every_key.yaml")
    ada, nils, *_ = file.people

    assert (ada.ids, ada.detail, ada.studies) == (("U1ADA", "29:ada"), Detail.FULL, ("0042",))
    assert not nils.blinded
    assert file.companies.sponsor.days_off == (date(2026, 12, 24), date(2026, 12, 31))
    assert [study.title for study in file.studies] == ["BIRCH", None]
    assert file.studies[0].channels[0].mode is Mode.EAGER
    assert file.studies[1].channels[0].room is Room.INTERNAL
    assert file.check_ins[1].ask.level == 1
    assert file.check_ins[2].ask == ("Ada Berg", "W2UNA")
    assert file.model.allowed
    assert file.retention == "Master services agreement of 2025, section 14"


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        pytest.param(lambda file: file.companies.sponsor.country, "NO", id="Norway is no `false`"),
        pytest.param(lambda file: file.companies.sponsor.region, "03", id="Oslo keeps its nought"),
        pytest.param(lambda file: file.studies[0].number, "0042", id="a number is a name"),
        pytest.param(lambda file: file.check_ins[1].at, "14:00", id="no base sixty"),
        pytest.param(lambda file: file.contacts.safety_line, "+44 20 7946 0000", id="telephone"),
    ],
)
def test_words_stay_as_they_are_written(look, expected):
    assert look(opened("every_key.yaml")) == expected


def test_the_shortest_file_practises_and_listens_nowhere():
    file = read(PLAIN, "plain.yaml")

    assert (file.mode, file.channels, file.consent) == (Stage.PRACTICE, (), ())
    assert not file.model.allowed
    assert [person.blinded for person in file.people] == [True, True]


def test_json_is_read_as_well():
    file = opened("northwind_meridian.yaml")
    text = json.dumps(file.model_dump(mode="json", exclude_none=True), indent=2)

    assert read(text, "as.json") == file


@pytest.mark.parametrize("sign", ["\ufeff", "---\n", "# ours\n\n", "%YAML 1.1\n---\n"])
def test_what_stands_before_the_first_key_changes_nothing(sign):
    assert read(sign + PLAIN, "plain.yaml") == read(PLAIN, "plain.yaml")


def test_windows_line_ends_change_nothing():
    assert read(PLAIN.replace("\n", "\r\n"), "plain.yaml") == read(PLAIN, "plain.yaml")
