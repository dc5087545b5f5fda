"""`rapport import`: a sheet becomes the register again, all of it or nothing."""

import csv
import io
import json

import pytest
from sqlalchemy import select

from storage.database import Storage
from storage.tables import Item, Person, Turn
from tests.cli.register import changed, filled, imported_nothing, read

ITEMS = 14


@pytest.fixture
def look(empty_url, machine):
    """Reads the other database."""

    def ask(question):
        storage = Storage(empty_url, machine=machine)
        with storage.reading("nwt-mer") as tx:
            answer = question(tx)
        storage.close()
        return answer

    return ask


def test_what_was_exported_comes_back_to_the_byte(there, sheet, rapport, database_url):
    filled(database_url)
    assert rapport("export", DATABASE_URL=database_url).stdout_bytes == sheet
    result = there("import", sheet)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "14 items were imported into nwt-mer.\n"
    assert there("export").stdout_bytes == sheet


def test_the_second_time_everything_is_there_already(there, sheet):
    there("import", sheet)
    again = there("import", sheet)

    assert again.stdout == "0 items were imported into nwt-mer; 14 known before.\n"
    assert there("export").stdout_bytes == sheet


def test_what_is_missing_is_brought_and_the_rest_is_left(there, sheet):
    first, second = sheet.partition(b"\r\nI-13,")[0] + b"\r\n", sheet
    part = changed(first, 3, linked_to="")
    assert "12 items" in there("import", part).stdout

    refused = there("import", second)
    assert refused.stderr == "Line 5, AS-3: it is in the register, and is not the same there.\n"
    whole = there("import", changed(second, 3, linked_to=""))
    assert whole.stdout == "2 items were imported into nwt-mer; 12 known before.\n"


def test_a_message_is_one_item(there, sheet):
    there("import", sheet)
    result = there("import", changed(sheet, 4, id="Q-20"))

    assert result.stderr == "Line 6, Q-20: source: Q-4 was kept from this message.\n"


def test_each_item_has_its_entry_in_a_trail_that_is_whole(there, sheet, look):
    there("import", sheet)
    entries = look(lambda tx: [one for one in tx.audit.entries() if one.verb == "import"])

    assert [one.subject for one in entries] == [row["id"] for row in read(sheet)]
    assert {one.fields["way"] for one in entries} == {"import"}
    assert all(len(one.fields["words"]) == 64 for one in entries)
    assert there("audit", None, "verify").stdout.endswith("whole.\n")


def test_the_next_item_has_the_next_number(there, sheet, look, empty_url, machine):
    there("import", sheet)
    storage = Storage(empty_url, machine=machine)
    with storage.transaction("nwt-mer") as tx:
        assert tx.items.next_number() == ITEMS + 1
    storage.close()


def test_each_open_item_has_one_open_turn_and_a_moment_at_which_it_moves(there, sheet, look):
    there("import", sheet)
    items = look(lambda tx: tx.items.all(Item))
    turns = look(lambda tx: list(tx.session.scalars(select(Turn))))

    running = {one.item for one in turns if one.ended_at is None}
    assert running == {one.number for one in items if one.next_action_at}
    assert len([one for one in turns if one.ended_at is None]) == len(running) == 11


def test_whoever_has_left_comes_back_as_a_name_and_no_more(there, sheet, look):
    there("import", sheet)
    people = look(lambda tx: {one.id: one for one in tx.session.scalars(select(Person))})

    assert people["U1EVE"].name == "Eve Fox" and people["U1EVE"].left_at is not None
    assert people["U1EVE"].side == "sponsor"


def test_a_dry_run_changes_nothing(here, sheet):
    result = here("import", sheet, "--dry-run")

    assert result.stdout == "14 items would be imported into nwt-mer.\n"
    assert imported_nothing(here)


def test_a_program_reads_the_same(here, sheet):
    told = json.loads(here("import", sheet, "--json").stdout)

    assert told == {"partnership": "nwt-mer", "imported": 14, "known": 0}


def test_a_spreadsheet_that_separates_by_semicolon_is_read_too(here, sheet):
    text = io.StringIO(newline="")
    rows = csv.reader(io.StringIO(sheet.decode("utf-8-sig"), newline=""))
    csv.writer(text, delimiter=";").writerows(rows)

    assert "14 items were" in here("import", text.getvalue().encode()).stdout
    assert here("export").stdout_bytes == sheet
