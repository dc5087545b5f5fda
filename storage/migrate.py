"""Bring a database to the tables of this program, whoever else is starting at the same moment."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, inspect, text
from sqlalchemy.exc import OperationalError
from sqlmodel import SQLModel

from storage import schema
from storage.database import Storage

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 0x52617070  # "Rapp": the advisory lock of an upgrade on PostgreSQL
PATIENCE = 30.0  # seconds that one starting process waits for another

Place = Storage | URL | str


class CannotUpgrade(Exception):
    """The database was left as it is; the sentence says why."""


def upgrade(place: Place, patience: float = PATIENCE) -> None:
    """Bring a database up to date; raises `CannotUpgrade` after `patience` seconds of waiting."""
    if current(place):
        return
    with _alone(place, patience) as connection:
        at = _revision(connection)
        _check_known(connection, at)
        if at != newest():
            _keep_copy(connection)
            _run(connection)
            _check_keys(connection)


def current(place: Place) -> bool:
    """Whether the database is at the newest revision."""
    with _connected(place) as connection:
        return _revision(connection) == newest()


def check(place: Place) -> list[str]:
    """Every difference between the database and the tables of this program, one line each."""
    with _connected(place) as connection:
        return schema.differences(connection)


def newest() -> str:
    """The revision that the tables of this program stand at."""
    return max(_revisions())


def _revisions() -> list[str]:
    return [file.name.partition("_")[0] for file in MIGRATIONS.glob("versions/[0-9]*.py")]


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    at: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return at


def _run(connection: Connection) -> None:
    from alembic import command  # half a second that only an upgrade should cost
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")


def _check_known(connection: Connection, at: str | None) -> None:
    if at is None and set(inspect(connection).get_table_names()) & set(SQLModel.metadata.tables):
        raise CannotUpgrade("The database has tables of Rapport but says no revision.")
    if at is not None and at not in _revisions():
        raise CannotUpgrade(
            f"The database is at {at} and this program ends at {newest()}: install the newer one."
        )


def _check_keys(connection: Connection) -> None:
    """Foreign keys are off while SQLite copies a table, so they are counted afterwards."""
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise CannotUpgrade(f"The upgrade would break a reference in {broken[0][0]}.")


def _keep_copy(connection: Connection) -> None:
    """A file with tables in it is copied beside itself, its write-ahead log included."""
    file = connection.engine.url.database
    if connection.dialect.name != "sqlite" or not file or not inspect(connection).get_table_names():
        return
    copy = Path(f"{file}.before-{newest()}")
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    shutil.copymode(file, copy)


@contextmanager
def _alone(place: Place, patience: float) -> Iterator[Connection]:
    """One transaction that no other starting process has at the same time."""
    url = place.url if isinstance(place, Storage) else place
    engine = create_engine(url, poolclass=NullPool)
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine, patience)
    with engine.connect() as connection:
        try:
            _lock(connection, patience)
        except OperationalError as error:
            sentence = f"Another process has held the database for {patience:g} s: try again."
            raise CannotUpgrade(sentence) from error
        yield connection
        connection.commit()


def _lock(connection: Connection, patience: float) -> None:
    connection.begin()
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {round(patience * 1000)}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")


def _prepare_sqlite(engine: Engine, patience: float) -> None:
    @event.listens_for(engine, "connect")
    def connected(raw: sqlite3.Connection, _: object) -> None:
        raw.isolation_level = None
        for pragma in (f"busy_timeout={round(patience * 1000)}", "foreign_keys=OFF"):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def _connected(place: Place) -> Iterator[Connection]:
    if isinstance(place, Storage):
        with place.beside.connect() as connection:
            yield connection
    else:
        with create_engine(place, poolclass=NullPool).connect() as connection:
            yield connection
