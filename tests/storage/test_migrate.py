"""Migrations end at the tables, alone, and leave what they cannot upgrade as it was."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, inspect, text

from storage.database import Storage
from storage.migrate import LOCK, CannotUpgrade, check, current, newest, upgrade
from tests.conftest import BOTH

ROOT = Path(__file__).parents[2]
ELSEWHERE = "CREATE INDEX ix_item_due ON item (next_action_at) WHERE state = 'raised'"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "new.db"


@pytest.fixture(params=BOTH)
def empty_url(request):
    """A database without tables."""
    if request.param == "SQLite":
        yield f"sqlite:///{request.getfixturevalue('file')}"
        return
    server = request.getfixturevalue("postgres_server")
    name = server.create()
    yield server.url(name)
    server.drop(name)


def execute(url, *statements):
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def tables(url):
    engine = create_engine(url)
    names = inspect(engine).get_table_names()
    engine.dispose()
    return names


def test_migrations_end_at_the_tables(database_url):
    """If this fails, the tables have changed: `python -m storage.migrations 0001 tables`."""
    assert check(database_url) == []


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        pytest.param(["DROP TABLE mark"], "missing: mark: column channel", id="a table"),
        pytest.param(["ALTER TABLE item DROP COLUMN salt"], "item: column salt", id="a column"),
        pytest.param(
            ["ALTER TABLE item ADD odd TEXT"], "unexpected: item: column odd", id="another"
        ),
        pytest.param(["DROP INDEX uq_turn_open"], "unique index uq_turn_open", id="an index"),
        pytest.param(["DROP INDEX ix_item_due", ELSEWHERE], "WHERE", id="the WHERE of an index"),
    ],
)
def test_a_difference_is_seen(database_url, change, seen):
    execute(database_url, *change)

    assert any(seen in line for line in check(database_url))


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        pytest.param("DROP TRIGGER passage_changed", "passage: CREATE TRIGGER", id="a trigger"),
        pytest.param("DROP TABLE passage_words", "passage_words: CREATE VIRTUAL", id="an index"),
    ],
)
def test_a_difference_in_what_is_searched_is_seen(sqlite_url, change, seen):
    execute(sqlite_url, change)

    assert any(seen in line for line in check(sqlite_url))


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        pytest.param("DROP CONSTRAINT ck_item_kind", "check ck_item_kind", id="a CHECK"),
        pytest.param("DROP CONSTRAINT uq_outbox_uuid", "unique uq_outbox_uuid", id="a UNIQUE"),
        pytest.param("ALTER text DROP NOT NULL", "column text VARCHAR", id="a NOT NULL"),
        pytest.param("ALTER salt TYPE VARCHAR(9)", "column salt VARCHAR(9)", id="a type"),
        pytest.param("DROP CONSTRAINT pk_item", "primary key pk_item", id="a primary key"),
    ],
)
def test_a_difference_that_sqlite_cannot_make_is_seen(postgres_url, change, seen):
    table = "outbox" if "uuid" in change else "item"
    execute(postgres_url, f"ALTER TABLE {table} {change}")

    assert any(seen in line for line in check(postgres_url))


def test_checking_leaves_nothing_behind(postgres_url):
    check(postgres_url)

    with psycopg.connect(postgres_url.replace("+psycopg", "")) as connection:
        names = connection.execute("SELECT nspname FROM pg_namespace").fetchall()
    assert ("public",) in names
    assert [name for (name,) in names if "rapport" in name] == []


def test_an_empty_database_is_brought_up_to_date(empty_url):
    assert not current(empty_url)
    upgrade(empty_url)

    assert current(empty_url)
    assert check(empty_url) == []


def test_an_upgrade_of_what_is_up_to_date_changes_nothing(sqlite_url, tmp_path):
    upgrade(sqlite_url)

    assert [file.name for file in tmp_path.iterdir()] == ["rapport.db"]


def test_a_storage_can_be_upgraded_as_well_as_its_address(empty_url):
    storage = Storage(empty_url)
    upgrade(storage)
    assert current(storage)
    storage.close()


def test_several_processes_may_start_together(empty_url):
    line = f"from storage.migrate import upgrade; upgrade({empty_url!r})"
    starting = [
        subprocess.Popen([sys.executable, "-W", "error", "-c", line], cwd=ROOT) for _ in range(2)
    ]

    assert [process.wait() for process in starting] == [0, 0]
    assert current(empty_url)


def test_a_file_with_tables_is_copied_beside_itself_first(file):
    url = f"sqlite:///{file}"
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("CREATE TABLE theirs AS SELECT 'still in the log' AS words")
        other.commit()
        upgrade(url)

    copy = f"{file}.before-{newest()}"
    assert tables(f"sqlite:///{copy}") == ["theirs"]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT words FROM theirs").fetchall() == [("still in the log",)]
    assert current(url)


def test_an_upgrade_that_fails_leaves_everything_as_it_was(empty_url):
    execute(empty_url, "CREATE TABLE ix_outbox_waiting (id INTEGER)")
    with pytest.raises(Exception, match="ix_outbox_waiting"):
        upgrade(empty_url)

    assert tables(empty_url) == ["ix_outbox_waiting"]


def test_a_database_of_a_newer_program_is_left_alone(database_url):
    execute(database_url, "UPDATE alembic_version SET version_num = '9999'")

    assert not current(database_url)
    with pytest.raises(CannotUpgrade, match="install the newer one"):
        upgrade(database_url)


def test_tables_that_no_migration_made_are_left_alone(database_url):
    execute(database_url, "DROP TABLE alembic_version")

    with pytest.raises(CannotUpgrade, match="says no revision"):
        upgrade(database_url)


def test_whoever_waits_too_long_for_another_upgrade_is_told(empty_url):
    if empty_url.startswith("sqlite"):
        held = sqlite3.connect(empty_url.removeprefix("sqlite:///"), isolation_level=None)
        held.execute("BEGIN IMMEDIATE")
    else:
        held = psycopg.connect(empty_url.replace("+psycopg", ""))
        held.execute(f"SELECT pg_advisory_lock({LOCK})")

    with closing(held), pytest.raises(CannotUpgrade, match=r"for 0\.05 s"):
        upgrade(empty_url, patience=0.05)
    upgrade(empty_url)
    assert current(empty_url)


def test_the_folder_of_the_program_may_be_called_anything(tmp_path):
    """The path goes through a file format that gives per cent signs a meaning."""
    odd = tmp_path / "100% ours"
    odd.mkdir()
    (odd / "storage").symlink_to(ROOT / "storage")
    line = "from storage.migrate import upgrade; upgrade('sqlite:///odd.db')"
    subprocess.run([sys.executable, "-W", "error", "-c", line], cwd=odd, check=True)

    assert current(f"sqlite:///{odd / 'odd.db'}")
