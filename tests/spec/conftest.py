"""One variant where four would prove nothing more, and what is left behind of what was said."""

import io
import logging
import shutil

import pytest
import structlog

from handlers.cli.logs import configure
from tests.chats.cast import NORTHWIND_MERIDIAN, POLAND, SPAIN, partnership
from tests.chats.chat import Chat
from tests.chats.evidence import Evidence
from tests.llm.room import TITLE, both_agree, opened
from tests.llm.server import serving

NOBODY_AGREED = [
    ("consent:\n", ""),
    ("  - {side: sponsor, by: Priya Raman, on: 2026-03-02}\n", ""),
    ("  - {side: cro, by: James Orton, on: 2026-03-02}\n", ""),
]
WITH_A_VENDOR = [
    ("channels:\n  -", "  others: [{name: eCOA vendor, slack: [T2ECOA]}]\nchannels:\n  -")
]


@pytest.fixture
def make_room(tmp_path, sqlite_url, machine):
    """Opens the cast's channel by Socket Mode on SQLite, as a story needs it."""
    opened = []

    def make(changes=(), file=None, **world):
        file = file or (partnership(changes) if changes else NORTHWIND_MERIDIAN)
        opened.append(Chat(tmp_path, sqlite_url, machine, "socket", file, **world))
        return opened[-1]

    yield make
    for chat in opened:
        chat.close()


@pytest.fixture
def room(make_room):
    """The cast in their live channel."""
    return make_room()


@pytest.fixture
def asking(make_room):
    """The cast before anybody has agreed."""
    return make_room(NOBODY_AGREED)


@pytest.fixture
def vendor(make_room):
    """The cast with a vendor that both companies have named."""
    return make_room(WITH_A_VENDOR)


@pytest.fixture
def logs():
    """Everything that was logged, as the command line logs it."""
    root = logging.getLogger()
    level = root.level
    configure("json")
    ours, written = root.handlers[0], io.StringIO()
    ours.setStream(written)
    yield written.getvalue
    root.removeHandler(ours)
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def left_of(logs):
    """What is left of words said anywhere."""
    return lambda chat: Evidence(chat, logs)


@pytest.fixture
def left(room, left_of):
    """What is left of words said in the live channel."""
    return left_of(room)


@pytest.fixture(scope="module")
def http(tmp_path_factory, sqlite_template):
    """One bot for all of it: what is left over from one piece of bad input shows in the next."""
    folder = tmp_path_factory.mktemp("http")
    shutil.copyfile(sqlite_template, folder / "rapport.db")
    chat = Chat(folder, f"sqlite:///{folder / 'rapport.db'}", lambda: 1_000_000.0, "http")
    yield chat
    chat.close()


@pytest.fixture
def remembered(room):
    """A declined challenge and an open question."""
    room.says("james", POLAND)
    room.types("priya", "decline 1 The sites have no licence for it.")
    room.asks("james", "answered 1")
    room.says("james", SPAIN)
    return room


@pytest.fixture
def server():
    with serving() as server:
        server.says("opinion", label="challenge", confidence=0.9)
        server.says("title", title=TITLE)
        yield server
    assert server.wrong == []


@pytest.fixture
def alone(tmp_path, sqlite_url, machine, server):
    """The channel with a model that nobody has agreed to."""
    chat = opened(tmp_path, sqlite_url, machine, server)
    yield chat
    chat.close()


@pytest.fixture
def model(alone):
    """The channel with a model that both companies have agreed to."""
    both_agree(alone)
    return alone


@pytest.fixture
def variants(tmp_path, database_url, machine, transport, server):
    """The same on both databases and by both ways in."""
    chat = opened(tmp_path, database_url, machine, server, transport)
    both_agree(chat)
    yield chat
    chat.close()
