"""`rapport import` of a RAID list of the customer's own: it comes in whole, or not at all."""

import json

import pytest
from sqlalchemy import func, select

from storage.database import Storage
from storage.staging import aside
from storage.tables import Card, Entry, Item, Outbound
from tests.cli.raid import DEPOT, HEADINGS, LIST, PLAN, as_book, as_csv, renamed
from tests.cli.register import imported_nothing, read
from tests.storage.rows import item

HERE = ("--channel", "C0201")


def brought(there):
    return read(there("export").stdout_bytes)


def test_a_list_comes_in_with_owners_dates_and_what_was_said(there):
    result = there("import", as_csv(), *HERE)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "2 items were imported into nwt-mer.\n"
    depot, plan = brought(there)
    assert (depot["id"], depot["kind"], depot["state"]) == ("R-1", "risk", "raised")
    assert (depot["waiting_on"], depot["waiting_on_person"]) == (
        "Meridian Clinical",
        "Claire Dubois",
    )
    assert (depot["due"], depot["severity"]) == ("2026-03-20T16:00:00Z", "moderate")
    assert (depot["study"], depot["references"]) == ("NWT-1147-201", "RAID R-1")
    assert (plan["id"], plan["state"], plan["owed_by_person"]) == ("A-2", "closed", "Priya Raman")
    assert plan["text"] == "Send the plan\nThe one for the sites in Poland."
    assert plan["answer"] == "Priya Raman, Northwind Therapeutics (answer): Sent in the call."


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("", "", ""), ("supply", "BE", "")),
        (("Legal", "France / Spain", "14"), ("contracts", "FR ES", "14")),
        (("Clinical", "Global", "1403-007"), ("supply", "BE", "")),
    ],
    ids=["as the words say", "as the columns say", "what is not known is left to the words"],
)
def test_what_a_line_is_about_comes_with_it(there, cells, expected):
    columns = ("Workstream", "Country", "Site No.")
    row = DEPOT | dict(zip(columns, cells, strict=True))
    result = there("import", as_csv([row], (*HEADINGS, *columns)), *HERE)

    assert result.stdout == "1 item was imported into nwt-mer.\n"
    (depot,) = brought(there)
    assert (depot["function"], depot["country"], depot["site"]) == expected


def test_the_trail_tells_of_each_and_is_whole(there):
    there("import", as_csv(), *HERE)

    assert there("audit", None, "verify").stdout.endswith("whole.\n")
    assert (
        "2 items were"
        in there("import", as_csv([PLAN | {"Ref.": str(n)} for n in (8, 9)]), *HERE).stdout
    )
    assert [row["id"] for row in brought(there)] == ["R-1", "A-2", "A-3", "A-4"]
    assert there("audit", None, "verify").stdout.endswith("whole.\n")


def test_the_second_time_everything_is_there_already(there):
    there("import", as_csv(), *HERE)
    again = there("import", as_csv(), *HERE)

    assert again.stdout == "0 items were imported into nwt-mer; 2 known before.\n"
    assert len(brought(there)) == 2


@pytest.mark.parametrize(
    "file",
    [
        as_book(Log=(LIST, HEADINGS)),
        as_csv(separator=";"),
        as_csv(separator="\t", encoding="utf-16"),
        as_csv(encoding="cp1252"),
        as_csv(encoding="utf-8-sig"),
        b"RAID log of TAMARISK,,\r\n\r\n" + as_csv(),
    ],
    ids=["a workbook", "semicolons", "tabs", "Windows", "a byte order mark", "a title above"],
)
def test_every_form_of_the_same_list_is_the_same(here, file):
    assert "2 items were" in here("import", file, *HERE).stdout

    rows = brought(here)
    assert [row["text"] for row in rows] == [
        DEPOT["Title"],
        f"{PLAN['Title']}\n{PLAN['Description']}",
    ]
    assert [row["due"] for row in rows] == ["2026-03-20T16:00:00Z", "2026-02-20T16:00:00Z"]


SPELLINGS = [
    {"Type": "RAID", "Title": "Action item", "Assigned To": "OWNER", "Target Date": "Due_Date*"},
    {"Type": "Category", "Ref.": "ID", "Assigned To": "Responsible", "Date Raised": "Date opened"},
    {"Title": "Issue", "Raised By": "reported-by", "Target Date": "Deadline (dd/mm/yyyy)"},
    {"Status": "State", "Priority": "Severity", "Comments": "Resolution / Comments"},
]


@pytest.mark.parametrize("names", SPELLINGS, ids=lambda names: ", ".join(names.values()))
def test_usual_headings_are_known_however_they_are_spelled(here, names):
    assert "2 items were" in here("import", renamed(names), *HERE).stdout
    rows = brought(here)
    assert [row["due"][:10] for row in rows] == ["2026-03-20", "2026-02-20"]
    assert [row["owed_by_person"] for row in rows] == ["Claire Dubois", "Priya Raman"]


def test_a_heading_of_ones_own_is_mapped(here):
    file = renamed({"Target Date": "Zieltermin", "Assigned To": "Wer"})
    result = here("import", file, *HERE, "--map", "Due=Zieltermin", "--map", "owner=WER")

    assert "2 items were" in result.stdout
    assert brought(here)[0]["due"] == "2026-03-20T16:00:00Z"
    unknown = here("import", file, *HERE, "--map", "Due=Termin")
    assert unknown.stderr.startswith(
        "--map: there is no column “Termin”. Columns here: Type, Ref.,"
    )


def test_a_sheet_for_each_kind_needs_no_column(here):
    headings = [one for one in HEADINGS if one != "Type"]
    file = as_book(
        **{"Read me": ([], ["How to use this list"])},
        Risks=([DEPOT], headings),
        Actions=([PLAN], headings),
        Decisions=([{**PLAN, "Title": "We go with Lille"}], headings),
    )
    result = here("import", file, *HERE, "--json")

    told = json.loads(result.stdout)
    assert told["kinds"] == {"risk": 1, "action": 1, "decision": 1}
    assert told["unread_sheets"] == ["Read me"]
    assert [row["kind"] for row in brought(here)] == ["risk", "action", "decision"]


def test_a_list_of_one_kind_says_so_beside_it(here):
    file = as_csv(headings=[one for one in HEADINGS if one != "Type"])

    assert "say what this is, in a column or with --kind" in here("import", file, *HERE).stderr
    assert "2 items were" in here("import", file, *HERE, "--kind", "action").stdout
    assert {row["kind"] for row in brought(here)} == {"action"}


def test_a_dry_run_says_what_would_come_and_changes_nothing(here):
    file = as_csv([*LIST, DEPOT | {"Ref.": "R-2", "Assigned To": "Jo Doe"}])
    result = here("import", file, *HERE, "--dry-run")

    assert result.exit_code == 1
    assert "Due ← Target Date" in result.stdout
    assert "1 risk, 1 action · 1 open, 1 closed" in result.stdout
    assert "Meridian Clinical: 1\nNorthwind Therapeutics: 1" in result.stdout
    assert "row 2: risk, raised, Claire Dubois, due 2026-03-20: The depot in Liège" in result.stdout
    assert result.stdout.endswith("2 items would be imported into nwt-mer; 1 left out.\n")
    assert result.stderr.startswith("Row 4, Assigned To: “Jo Doe” is nobody")
    assert imported_nothing(here)


def test_a_dry_run_of_a_good_list_changes_nothing_either(here):
    result = here("import", as_csv(), *HERE, "--dry-run")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("2 items would be imported into nwt-mer.\n")
    assert imported_nothing(here)


@pytest.fixture
def everything(sqlite_url, machine):
    """How many rows of any partnership, or of none, a table has."""
    storage = Storage(sqlite_url, machine=machine)

    def count(table):
        with storage.reading() as tx:
            return tx.session.scalar(select(func.count()).select_from(table))

    yield count
    storage.close()


def test_nothing_is_posted(here, everything):
    before = everything(Outbound), everything(Card)
    here("import", as_csv(), *HERE)

    assert everything(Item) == 2
    assert (everything(Outbound), everything(Card)) == before


def test_what_an_import_left_that_was_killed_goes_with_the_next(here, everything, sqlite_url):
    storage = Storage(sqlite_url, machine=lambda: 0.0)
    with storage.transaction("nwt-mer") as tx:
        tx.items.bring([item(1, aside(tx.partnership, "killed"))])
    storage.close()
    assert imported_nothing(here) and everything(Item) == 1

    assert here("import", as_csv([DEPOT, PLAN | {"Type": "Riddle"}]), *HERE).exit_code == 1
    assert everything(Item) == 0 and everything(Entry) == everything_said(here)


def everything_said(here):
    """How long the trail says that it is."""
    return int(here("audit", None, "verify").stdout.split()[1])
