"""A sheet that `rapport import` does not take: what is wrong is named, and nothing comes in."""

import pytest

from tests.cli.register import changed, imported_nothing

WRONG = {
    "a kind nobody knows": (4, {"kind": "riddle"}, "kind: “riddle” is none of challenge, "),
    "a number of another kind": (4, {"id": "CH-4"}, "id: the number of this question is Q-4."),
    "no number": (4, {"id": "Q-four-4"}, "id: “Q-four-4” is no item"),
    "no words": (4, {"text": " "}, "text: an item has words."),
    "a date without a zone": (4, {"raised_at": "2026-03-02 10:00"}, "is no moment like"),
    "no date": (4, {"raised_at": ""}, "raised_at: it was raised at some time."),
    "a date to come": (4, {"raised_at": "2999-01-01T00:00:00Z"}, "has not come yet"),
    "an end before the beginning": (1, {"ended_at": "2026-03-01T00:00:00Z"}, "cannot end before"),
    "an end that is missing": (1, {"ended_at": ""}, "ended_at: an item that is closed has ended"),
    "an end that is none": (4, {"ended_at": "2026-03-04T00:00:00Z"}, "has not ended"),
    "another channel": (4, {"channel": "C0999"}, "channel: C0999 is no channel of nwt-mer."),
    "another study": (4, {"study": "NWT-9"}, "study: NWT-9 is no study of nwt-mer."),
    "another company": (4, {"company": "Acme"}, "company: “Acme” is not a company"),
    "nobody waits": (4, {"waiting_on": ""}, "waiting_on: an open item waits on a company."),
    "judge and party": (2, {"waiting_on": "Meridian Clinical"}, "the company that did not give"),
    "somebody nobody knows": (
        4,
        {"raised_by": "Jo Doe", "raised_by_id": ""},
        "Jo Doe: nobody, or more than one",
    ),
    "an account of nobody": (
        4,
        {"raised_by": "", "raised_by_id": "U9NEW"},
        "U9NEW: say who this is in the partnership file first.",
    ),
    "a level that is none": (4, {"level_told": "7"}, "level_told: “7” is none of"),
    "answers that were cut": (2, {"answers": '[{"at": "2026'}, "answers: it is not the list"),
    "a link to nowhere": (4, {"linked_to": "Q-99"}, "linked_to: there is no item 99."),
    "participant data": (
        4,
        {"text": "Patient 0042-013, John Miller, born 3 May 1961, missed his visit"},
        "text: these words look like participant data",
    ),
    "too many words": (4, {"text": "x" * 40_001}, "text: at most 40,000 characters"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_row_that_is_wrong_is_named_and_nothing_comes_in(here, sheet, case):
    number, cells, says = WRONG[case]
    result = here("import", changed(sheet, number, **cells))

    assert (result.exit_code, result.stdout) == (1, "")
    assert says in result.stderr and result.stderr.startswith("Line ")
    assert "Miller" not in result.stderr
    assert imported_nothing(here)


def test_all_that_is_wrong_is_said_at_once_by_line(here, sheet):
    wrong = changed(sheet, 2, kind="riddle", state="lost")
    wrong = changed(wrong, 13, channel="C0999", study="NWT-9")
    lines = here("import", wrong).stderr.splitlines()

    assert [line.partition(":")[0] for line in lines][:2] == ["Line 3, Q-2", "Line 3, Q-2"]
    assert len([line for line in lines if "C0999" in line or "NWT-9" in line]) == 2


NO_SHEET = {
    "no text": (b"\xff\xfe\x00", "This is not a text in UTF-8"),
    "empty": (b"", "id is missing"),
    "another table": (b"name;age\r\nJo;7\r\n", "these are not the columns of a register"),
    "torn": (b'id,"kind\r\n', "Line 1: this is not CSV"),
}


@pytest.mark.parametrize("case", NO_SHEET)
def test_what_is_no_sheet_is_one_sentence(here, case):
    content, says = NO_SHEET[case]
    result = here("import", content)

    assert result.exit_code == 1
    assert says in result.stderr and result.stderr.count("\n") == 1


def test_a_row_that_lost_a_cell_is_named(here, sheet):
    result = here("import", sheet + b"Q-14,question\r\n")

    assert result.stderr.endswith("it has 2 cells, not 40.\n")
    assert imported_nothing(here)


def test_a_row_that_is_there_twice_is_named(here, sheet):
    last = sheet[sheet.rindex(b"\r\nR-14,") + 2 :]
    result = here("import", sheet + last)

    assert "the number 14 is on line" in result.stderr
    assert imported_nothing(here)
