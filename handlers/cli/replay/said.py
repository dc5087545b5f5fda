"""What people said in a room of an export, one day in memory at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.errors import Refused
from bot.events import Event
from handlers.cli.replay.archive import Archive
from handlers.cli.replay.people import Author, People
from handlers.slack import exported, translate
from handlers.slack.exported import Room

# A file is named after a day in the exporter's zone, which is at most this far from ours.
ASTRAY = timedelta(days=1)
NO_LIST = "{name}: this is no list, as every file of an export is."


@dataclass(frozen=True)
class Said:
    """One message of a person; `late` ones came after --until and only answer what was before."""

    event: Event
    by: Author
    late: bool = False


@dataclass
class Span:
    """From one day to another, both included, in UTC."""

    since: date | None = None
    until: date | None = None

    def begins(self, at: datetime) -> bool:
        return self.since is None or at.date() >= self.since

    def is_past(self, at: datetime) -> bool:
        return self.until is not None and at.date() > self.until

    def misses(self, day: date) -> bool:
        """Whether nothing in the file of a day can be of it."""
        return self.since is not None and day < self.since - ASTRAY


@dataclass
class Counts:
    """What was not speech: bots and joins, and what has no shape."""

    ignored: int = 0
    malformed: int = 0


@dataclass
class Export:
    archive: Archive
    people: People
    rooms: list[Room]
    days: dict[str, list[tuple[date, str]]]  # the files of a room by its name, the oldest first
    counts: Counts = field(default_factory=Counts)

    @classmethod
    def of(cls, archive: Archive) -> "Export":
        """The people and the rooms; raises Refused for what is no export."""
        people = People()
        for name in exported.INDEXES:
            if name in archive.files:
                people.add(_list(archive, name))
        lists = [_list(archive, name) for name in exported.ROOMS if name in archive.files]
        found = (room for raw in lists for room in exported.rooms(raw))
        rooms = {room.name: room for room in found}
        return cls(archive, people, list(rooms.values()), _days(archive, rooms))

    @property
    def ends(self) -> datetime | None:
        """When the last day of any room begins: until then at least there was time to answer."""
        last = max((found[-1][0] for found in self.days.values() if found), default=None)
        return datetime.combine(last, time(), UTC) if last else None

    def said(self, room: Room, span: Span, read: Callable[[], None]) -> Iterator[Said]:
        """What people said, in its order; `read` is called after each file."""
        bots = self.people.bots
        for day, name in self.days[room.name]:
            if not span.misses(day):
                for raw in _in_order(_list(self.archive, name)):
                    yield from self._one(raw, room, span, bots)
            read()

    def _one(self, raw: Any, room: Room, span: Span, bots: translate.Ours) -> Iterator[Said]:
        stamp = translate.stamp(raw.get("ts")) if isinstance(raw, dict) else ""
        if not stamp:
            self.counts.malformed += 1
            return
        at = translate.moment(stamp)
        if not span.begins(at):
            return
        event, late = translate.message(raw, room.id, bots), span.is_past(at)
        if event is not None:
            yield Said(event, self.people.author(event.by, raw), late)
        elif not late:
            self.counts.ignored += 1


def _list(archive: Archive, name: str) -> list[Any]:
    found = archive.json(name)
    if not isinstance(found, list):
        raise Refused(NO_LIST.format(name=name))
    return found


def _in_order(day: list[Any]) -> list[Any]:
    """By time; within a thread the bot depends on it, and an export does not promise it."""
    return sorted(day, key=lambda raw: translate.stamp(_ts(raw)).rjust(30, "0"))


def _ts(raw: Any) -> Any:
    return raw.get("ts") if isinstance(raw, dict) else None


def _days(archive: Archive, rooms: dict[str, Room]) -> dict[str, list[tuple[date, str]]]:
    days: dict[str, list[tuple[date, str]]] = {name: [] for name in rooms}
    for file in archive.files:
        folder, _, name = file.rpartition("/")
        if folder in days and (day := _day(name)):
            days[folder].append((day, file))
    return {room: sorted(found) for room, found in days.items()}


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(name.removesuffix(".json"))
    except ValueError:
        return None
