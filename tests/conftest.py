"""Databases: a migrated one for every test that asks, on SQLite and on PostgreSQL."""

import shutil

import pytest

from storage.database import Storage
from storage.migrate import upgrade
from tests import postgres
from tests.chats.chat import Chat
from tests.page.chromium import CHROMIUM

BOTH = ["SQLite", "PostgreSQL"]


def pytest_terminal_summary(terminalreporter):
    """One line when the page could not be tested."""
    if not CHROMIUM.exists():
        terminalreporter.write_line(f"The page was not tested: there is no {CHROMIUM}.")


class MachineTime:
    """Machine time in seconds that passes only when a test says so."""

    def __init__(self):
        self.now = 1_000_000.0

    def __call__(self):
        return self.now

    def passes(self, seconds):
        self.now += seconds


@pytest.fixture
def machine():
    return MachineTime()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory):
    """A database file with all tables and no rows."""
    file = tmp_path_factory.mktemp("template") / "rapport.db"
    upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(tmp_path, sqlite_template):
    shutil.copyfile(sqlite_template, tmp_path / "rapport.db")
    return f"sqlite:///{tmp_path / 'rapport.db'}"


@pytest.fixture(scope="session")
def postgres_server():
    """Started when the first test asks, stopped after the last."""
    with postgres.running() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server):
    name = postgres_server.create(template=postgres_server.template)
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture(params=BOTH)
def database_url(request):
    """The same promise on both databases."""
    wanted = {"SQLite": "sqlite_url", "PostgreSQL": "postgres_url"}[request.param]
    return request.getfixturevalue(wanted)


@pytest.fixture
def storage(database_url, machine):
    storage = Storage(database_url, machine=machine)
    yield storage
    storage.close()


@pytest.fixture(params=["socket", "http"])
def transport(request):
    """Both ways in."""
    return request.param


@pytest.fixture
def chat(tmp_path, database_url, machine, transport):
    """The cast in their live channel, on a Monday morning."""
    chat = Chat(tmp_path, database_url, machine, transport)
    yield chat
    chat.close()


@pytest.fixture
def room(tmp_path, sqlite_url, machine):
    """The same cast and channel, one way in and one database: for stories about one thing."""
    chat = Chat(tmp_path, sqlite_url, machine)
    yield chat
    chat.close()
