"""The command line in a folder of its own."""

import logging
import shutil
from contextlib import contextmanager

import pytest
import structlog
from typer.testing import CliRunner

from bot.settings import Settings
from handlers.cli import cli
from handlers.cli.export import sheet_of
from handlers.cli.opening import opened
from tests.cli.program import CAST
from tests.cli.register import filled


@contextmanager
def logs_as_before():
    """A command sets up logging for its process; here many share one."""
    root, before = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers, root.level
    try:
        yield
    finally:
        root.handlers, root.level = handlers, level
        structlog.configure(**before)


@pytest.fixture
def rapport(tmp_path, monkeypatch):
    """`rapport …` with no environment but what a test gives."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

    def call(*arguments, **environment):
        with logs_as_before():
            return CliRunner().invoke(cli, [str(one) for one in arguments], env=environment)

    return call


@pytest.fixture
def empty_url(request, database_url, sqlite_template, tmp_path):
    """A second database of the same kind, with all tables and no rows."""
    if database_url.startswith("sqlite"):
        shutil.copyfile(sqlite_template, tmp_path / "empty.db")
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server = request.getfixturevalue("postgres_server")
    name = server.create(template=server.template)
    yield server.url(name)
    server.drop(name)


@pytest.fixture(scope="module")
def sheet(sqlite_template, tmp_path_factory):
    """The sheet of a full register."""
    file = tmp_path_factory.mktemp("register") / "full.db"
    shutil.copyfile(sqlite_template, file)
    filled(f"sqlite:///{file}")
    with opened(Settings(database_url=f"sqlite:///{file}")) as bot:
        return sheet_of(bot, "nwt-mer")[1]


@pytest.fixture
def at(rapport, tmp_path):
    """`rapport …` on a database with the same partnership and no items."""

    def on(url):
        rapport("apply", CAST, DATABASE_URL=url)

        def call(command, sheet=None, *more):
            file = tmp_path / "register.csv"
            if sheet is not None:
                file.write_bytes(sheet)
            files = () if sheet is None else (file,)
            return rapport(command, *files, *more, DATABASE_URL=url)

        return call

    return on


@pytest.fixture
def there(at, empty_url):
    """On either kind of database."""
    return at(empty_url)


@pytest.fixture
def here(at, sqlite_url):
    """On SQLite alone: for what is said before any row is touched."""
    return at(sqlite_url)
