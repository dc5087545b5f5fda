"""Everything people can do, in no platform's words."""

from dataclasses import dataclass
from datetime import datetime

from storage.tables.words import Heard as Heard
from storage.tables.words import Live as Live
from storage.tables.words import Way as Way

LATE = "late"  # the name of a deletion that was read back: nobody knows when it was


@dataclass(frozen=True)
class Place:
    """A room, and a thread of it by the id of its first message."""

    channel: str
    thread: str = ""


@dataclass(frozen=True)
class Event:
    """Something that happened in a room. `ts` orders it, `key` makes it one, `at` dates it."""

    kind: Heard
    place: Place
    by: str
    ts: str
    key: str
    at: datetime
    text: str = ""
    target: str = ""  # the message it happened to
    team: str = ""  # the workspace the platform names for the person
    mentions: tuple[str, ...] = ()
    name: str = ""  # of a reaction; or LATE
    added: bool = True
    to_us: bool = False
    files: bool = False  # something is attached, which nobody opens
    present: tuple[str, ...] | None = None  # who was in the room, where that was asked for


@dataclass(frozen=True)
class Asked:
    """A verb, however it came: a command, a mention, a button, a form."""

    verb: str
    by: str
    place: Place
    at: datetime
    item: int = 0
    text: str = ""
    when: str = ""
    person: str = ""
    severity: str = ""
    follow_up: str = ""
    decision: str = ""  # what a form asks for beside the text
    source: str = ""  # the message that a shortcut or a reaction points at
    author: str = ""  # whose message that is
    version: int = 0  # of the item that a form was opened on
    side: str = ""  # the company that a button names
    shows: str = ""  # what a button makes public
    team: str = ""
    partnership: str = ""  # that was chosen, where a person is in several
    way: Way = Way.COMMAND
    present: tuple[str, ...] | None = None  # who is in the room, where that was asked for
