"""A RAID list with rows that cannot come in: each is named, and nothing comes in by halves."""

import io
import zipfile

import pytest

from tests.cli.raid import DEPOT, HEADINGS, LIST, PLAN, as_book, as_csv
from tests.cli.register import imported_nothing, read

HERE = ("--channel", "C0201")
MILLER = "Patient 0042-013, John Miller, born 3 May 1961, missed his visit"
WRONG = {
    "a person nobody knows": ({"Assigned To": "Jo Doe"}, "Assigned To: “Jo Doe” is nobody"),
    "nobody raised it": ({"Raised By": ""}, "Raised By: say who raised it"),
    "a date of two days": (
        {"Target Date": "03/12/2026"},
        "Target Date: “03/12/2026” may be two days; say --day-first or --month-first",
    ),
    "a date that is none": ({"Target Date": "soon"}, "Target Date: “soon” is no date like"),
    "a date to come": ({"Date Raised": "2999-01-01"}, "Date Raised: this moment has not come yet"),
    "no date": ({"Date Raised": ""}, "Date Raised: say when it was raised"),
    "a kind nobody knows": ({"Type": "Riddle"}, "Type: “Riddle” is none of challenge, "),
    "a dependency": ({"Type": "Dependency"}, "Type: a dependency is none of the kinds kept here"),
    "a state nobody knows": ({"Status": "Parked"}, "Status: “Parked” is none of raised, "),
    "a weight nobody knows": ({"Priority": "7"}, "Priority: “7” is none of none, minor, "),
    "no words": ({"Title": "", "Description": " "}, "Title: an item has words"),
    "participant data": ({"Comments": MILLER}, "Comments: these words look like participant data"),
    "the same where a name belongs": (
        {"Assigned To": MILLER},
        "Assigned To: these words look like participant data",
    ),
    "too many words": ({"Comments": "x" * 40_001}, "Comments: at most 40,000 characters"),
    "the same number again": ({"Ref.": "R-1", "Type": "Risk"}, "Ref.: the same stands on row 2"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_row_that_is_wrong_is_named_and_nothing_comes_in(here, case):
    cells, says = WRONG[case]
    result = here("import", as_csv([DEPOT, PLAN | cells]), *HERE)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"Row 3, {says}")
    assert result.stderr.endswith(
        "1 row of 2 is wrong, as said above; nothing was imported."
        " --skip-bad leaves such rows out.\n"
    )
    assert "Miller" not in result.stderr
    assert imported_nothing(here)


def test_a_wrong_row_far_below_leaves_nothing_of_those_above(there):
    many = [DEPOT | {"Ref.": f"R-{n}"} for n in range(120)]
    result = there("import", as_csv([*many, DEPOT | {"Type": "Riddle"}]), *HERE)

    assert "1 row of 121 is wrong, as said above; nothing was imported." in result.stderr
    assert imported_nothing(there)


def test_the_good_rows_come_in_when_the_bad_are_left_out(there):
    file = as_csv([DEPOT | {"Assigned To": "Jo Doe"}, PLAN])
    result = there("import", file, *HERE, "--skip-bad")

    assert result.exit_code == 0
    assert result.stdout == "1 item was imported into nwt-mer; 1 left out.\n"
    assert result.stderr.startswith("Row 2, Assigned To: “Jo Doe” is nobody")
    assert [row["id"] for row in read(there("export").stdout_bytes)] == ["A-1"]


def test_words_of_a_list_are_explained(here):
    file = as_csv([DEPOT | {"Type": "Dependency", "Status": "Parked"}])
    words = ("--map", "Dependency=issue", "--map", "Parked=in progress")

    assert "1 item was" in here("import", file, *HERE, *words).stdout
    (row,) = read(here("export").stdout_bytes)
    assert (row["kind"], row["state"]) == ("issue", "in progress")


@pytest.mark.parametrize(("order", "month"), [("--day-first", "12"), ("--month-first", "03")])
def test_a_date_of_two_days_is_read_as_one_says(here, order, month):
    here("import", as_csv([DEPOT | {"Target Date": "03/12/2026"}]), *HERE, order)

    assert read(here("export").stdout_bytes)[0]["due"].startswith(f"2026-{month}-")


REFUSED = {
    "no channel": ((), "Name the channel"),
    "another channel": (("--channel", "C0999"), "--channel: C0999 is no channel of nwt-mer."),
    "a map that is none": ((*HERE, "--map", "Due"), "--map “Due”: say it like"),
    "both orders": ((*HERE, "--day-first", "--month-first"), "Say --day-first or --month-first"),
    "whoever raised it": ((*HERE, "--raised-by", "Jo"), "--raised-by: nobody, or more than one"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_has_to_be_said_beside_a_list_is_asked_for_in_one_sentence(here, case):
    options, says = REFUSED[case]
    result = here("import", as_csv(), *options, "--kind", "risk")

    assert result.exit_code == 1
    assert result.stderr.startswith(says) and result.stderr.count("\n") == 1


def with_part(name, content=b"x"):
    file = io.BytesIO(as_book(Log=(LIST, HEADINGS)))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(name, content)
    return file.getvalue()


def as_workbook(sheet):
    rows = read(sheet)
    return as_book(register=(rows, [*rows[0]]))


NO_LIST = {
    "macros": (with_part("xl/vbaProject.bin"), "This workbook has macros"),
    "a password": (b"\xd0\xcf\x11\xe0" + bytes(600), "This workbook is encrypted or of an old"),
    "a bomb": (with_part("xl/media/a.bin", bytes(2**28)), "This workbook is too large"),
    "entities": (with_part("xl/a.xml", b"<!DOCTYPE a>"), "This is no workbook that can be read"),
    "a torn file": (as_book(Log=(LIST, HEADINGS))[:900], "This is no workbook that can be read"),
    "no list": (b"name,age\r\nJo,7\r\n", "No row of headings was found"),
    "no text": (b"\x81\x00\x81", "This is not a text in UTF-8"),
}


@pytest.mark.parametrize("case", NO_LIST)
def test_what_is_no_list_is_one_sentence(here, case):
    content, says = NO_LIST[case]
    result = here("import", content, *HERE)

    assert result.exit_code == 1
    assert result.stderr.startswith(says) and result.stderr.count("\n") == 1


@pytest.mark.parametrize("saved", [lambda sheet: sheet, as_workbook], ids=["CSV", "a workbook"])
def test_a_sheet_of_our_own_is_not_taken_for_a_list(here, sheet, saved):
    result = here("import", saved(sheet), *HERE)

    assert result.stderr.startswith("This is a sheet that rapport export wrote")
    assert imported_nothing(here)


def test_formulas_are_read_as_their_values_and_never_run(here):
    file = as_book(Log=([DEPOT | {"Comments": '=HYPERLINK("http://a.example")'}], HEADINGS))

    assert "1 item was" in here("import", file, *HERE).stdout
    assert "HYPERLINK" not in here("export").stdout
