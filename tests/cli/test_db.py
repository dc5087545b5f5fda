"""`rapport db` and `rapport audit`: what an operator asks the database."""

import json
import sqlite3
from contextlib import closing

import pytest

from storage.database import Storage
from tests.cli.program import CAST
from tests.storage.rows import MONDAY


def execute(file, statement):
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement)


def test_a_database_is_made_once(rapport):
    assert "is up to date now" in rapport("db", "upgrade").stdout
    assert "was up to date" in rapport("db", "upgrade").stdout


def test_a_new_database_is_as_it_should_be(rapport):
    rapport("db", "upgrade")
    result = rapport("db", "check")

    assert (result.exit_code, result.stdout[:12]) == (0, "All is well ")


def test_a_database_that_was_changed_by_hand_is_not(rapport, tmp_path):
    rapport("db", "upgrade")
    execute(tmp_path / "rapport.db", "ALTER TABLE outbox ADD COLUMN colour TEXT")
    result = rapport("db", "check")

    assert result.exit_code == 1
    assert result.stdout == "unexpected: outbox: column colour TEXT\n"
    assert json.loads(rapport("db", "check", "--json").stdout)["ok"] is False


@pytest.mark.parametrize("command", [("db", "check"), ("audit", "verify")])
def test_looking_makes_no_database(rapport, tmp_path, command):
    result = rapport(*command)

    assert result.exit_code == 1
    assert "rapport db upgrade" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_trail_that_nobody_touched_is_whole(rapport):
    rapport("apply", CAST)

    assert rapport("audit", "verify").stdout == "nwt-mer: 3 entries, whole.\n"


def test_without_a_partnership_there_is_no_trail(rapport):
    rapport("db", "upgrade")

    assert rapport("audit", "verify").stdout == "There is no partnership yet.\n"


def test_a_trail_that_was_changed_is_named_with_its_entry(rapport, tmp_path):
    rapport("apply", CAST)
    execute(tmp_path / "rapport.db", "UPDATE audit SET by = 'somebody' WHERE n = 2")
    result = rapport("audit", "verify")

    assert result.exit_code == 1
    assert result.stdout == "nwt-mer: entry 2 is not what was written.\n"
    assert result.stderr == "The trail of nwt-mer is not what was written.\n"
    assert json.loads(rapport("audit", "verify", "--json").stdout)[0]["broken_at"] == 2


def test_a_trail_is_shown_without_what_tells_of_allocation(rapport, tmp_path):
    rapport("apply", CAST)
    storage = Storage(f"sqlite:///{tmp_path / 'rapport.db'}", lambda: 1_000_000.0)
    with storage.transaction("nwt-mer") as tx:
        tx.audit("not stored", "C0NEW", "U0NEW", MONDAY, category="allocation", ts="1.2")
    storage.close()
    shown, whole = rapport("audit", "show"), rapport("audit", "show", "--unblinded")
    rows = json.loads(rapport("audit", "show", "--json").stdout)

    assert "4  restricted event #4  " in shown.stdout and "0NEW" not in shown.stdout
    assert "U0NEW" in whole.stdout and "C0NEW" in whole.stdout
    assert set(rows[3]) == {"n", "restricted", "previous", "hash"}
    assert rows[3]["previous"] == rows[2]["hash"]
    assert rapport("audit", "verify").stdout == "nwt-mer: 4 entries, whole.\n"


@pytest.mark.parametrize("words", [(), ("db",), ("audit",), ("sing",), ("apply",), ("run", "x")])
def test_bad_usage_is_2(rapport, words):
    assert rapport(*words).exit_code == 2
