"""`rapport export`: the register as a sheet that spreadsheets and programs read alike."""

import csv
import io
import json
import re

import pytest

from tests.cli.program import CAST
from tests.cli.register import BY_TOM, FORMULA, filled, read


@pytest.fixture
def export(rapport, database_url):
    """The sheet of a full register."""
    filled(database_url)
    return lambda *more: rapport("export", "--csv", *more, DATABASE_URL=database_url)


@pytest.fixture
def rows(export):
    return {row["id"]: row for row in read(export().stdout_bytes)}


def test_every_item_is_one_row_in_the_order_of_numbers(rows):
    expected = "CH-1 Q-2 AS-3 Q-4 A-5 Q-6 I-7 Q-8 Q-9 CH-10 Q-11 D-12 I-13 R-14"

    assert list(rows) == expected.split()


def test_a_row_says_what_it_is_on_whom_it_waits_and_by_when(rows):
    row = rows["CH-10"]

    assert {name: row[name] for name in ("kind", "severity", "state", "text", "company")} == {
        "kind": "challenge",
        "severity": "moderate",
        "state": "raised",
        "text": "Have you considered a second lab?",
        "company": "Northwind Therapeutics",
    }
    assert (row["raised_by"], row["raised_at"]) == ("Priya Raman", "2026-03-02T10:00:00Z")
    assert (row["waiting_on"], row["waiting_on_person"]) == ("Meridian Clinical", "Claire Dubois")
    assert (row["due"], row["ended_at"]) == ("2026-03-05T10:00:00Z", "")
    assert (row["study"], row["channel"]) == ("NWT-1147-201", "C0201")
    assert row["permalink"] == "", "no Rapport has been connected to a workspace yet"


def test_an_answer_says_who_owed_it_and_who_judges_it(rows):
    row = rows["Q-2"]

    assert (row["state"], row["outcome"]) == ("answered", "answered")
    assert (row["waiting_on"], row["owed_by"]) == ("Northwind Therapeutics", "Meridian Clinical")
    assert row["answer"] == "James Orton, Meridian Clinical (answer): In March;\nnot before."
    told = json.loads(row["answers"])
    assert [(one["verb"], one["by"], one["id"]) for one in told] == [
        ("answer", "James Orton", "U0JAMES")
    ]


def test_what_has_ended_says_when_and_waits_on_nobody(rows):
    for row in (rows["CH-1"], rows["Q-11"], rows["AS-3"]):
        assert row["ended_at"] == "2026-03-03T10:00:00Z" and not row["waiting_on"]
    assert rows["AS-3"]["linked_to"] == "I-13" and rows["I-13"]["linked_to"] == "AS-3"
    assert rows["CH-1"]["follow_up"] == "change order"


def test_what_is_owed_by_both_names_both(rows):
    assert rows["I-7"]["waiting_on"] == "Northwind Therapeutics and Meridian Clinical"


def test_words_deleted_by_their_author_stay_deleted(export, rows):
    assert rows["Q-6"]["text"] == "(deleted by its author)"
    assert BY_TOM.encode() not in export().stdout_bytes


def test_somebody_who_has_left_is_still_named(rows):
    assert (rows["Q-6"]["raised_by"], rows["Q-6"]["raised_by_id"]) == ("Tom Lindqvist", "U1TOM")
    assert rows["I-7"]["raised_by"] == "Eve Fox"


def test_people_read_names_and_signs_and_no_markup(rows):
    assert rows["Q-4"]["text"].endswith("R&D & <b>:\n\n@all @Priya Raman 👩🏽\u200d🔬")
    assert rows["Q-4"]["references"] == "CAPA-1042\nCO-7, part 2"


def test_a_spreadsheet_computes_nothing(export, rows):
    starts = re.compile(r"[=+\-@\t\r\n]")

    assert [cell for row in rows.values() for cell in row.values() if starts.match(cell)] == []
    assert rows["Q-2"]["text"] == f"'{FORMULA}"
    assert rows["A-5"]["text"].startswith("'+41") and rows["Q-8"]["text"].startswith("'- a")
    assert rows["Q-9"]["text"] == "''=Is this one?", "its own apostrophe stays apart from ours"


def test_it_opens_in_excel(export):
    sheet = export().stdout_bytes

    assert sheet.startswith(b"\xef\xbb\xbfid,kind,")
    assert sheet.count(b"\r\n") == len(read(sheet)) + 1


def test_every_sheet_says_what_it_is_not_even_an_empty_one(rapport):
    rapport("apply", CAST)
    (headings,) = csv.reader(io.StringIO(rapport("export").stdout_bytes.decode("utf-8-sig")))

    assert "no safety report, source data, QMS or CTMS record, contract" in headings[-1]
    assert "a tap is an acknowledgement" in headings[-1]


def test_of_several_partnerships_one_is_named(rapport, tmp_path):
    rapport("apply", CAST)
    other = CAST.read_text().replace("id: nwt-mer", "id: other").replace("C0", "C9")
    (tmp_path / "other.yaml").write_text(other)
    assert rapport("apply", "other.yaml").exit_code == 0

    assert "name one with --partnership (nwt-mer, other)" in rapport("export").stderr
    assert rapport("export", "--partnership", "other").exit_code == 0


def test_without_a_partnership_there_is_nothing_to_export(rapport):
    rapport("db", "upgrade")

    assert rapport("export").stderr.startswith("There is no partnership yet")


def test_a_file_is_written_and_counted(export, tmp_path):
    result = export("--output", "register.csv")

    assert result.stdout == "14 items of nwt-mer in register.csv.\n"
    assert (tmp_path / "register.csv").read_bytes() == export().stdout_bytes


@pytest.mark.parametrize(
    ("more", "says"),
    [
        pytest.param(("--partnership", "other"), "no partnership other: nwt-mer", id="unknown"),
        pytest.param(("--output", "no/such/file.csv"), "cannot be written", id="no folder"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(export, more, says):
    result = export(*more)

    assert (result.exit_code, result.stdout) == (1, "")
    assert says in result.stderr and result.stderr.count("\n") == 1
