"""What a sandbox knows at this moment; every part of it works on this one object."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sandbox.bell import Bell
from sandbox.deliveries import Carry, Deliveries
from sandbox.errors import Impossible
from sandbox.faults import Faults
from sandbox.knobs import Knobs
from sandbox.rooms import Message, Room
from sandbox.stamps import Stamps
from sandbox.world import Installation, Json, Person, Team, World

Clock = Callable[[], datetime]


@dataclass
class Form:
    """A modal in front of one person."""

    id: str
    user: str
    team: str
    installation: str
    body: Json
    hash: str
    root: str
    values: dict[str, dict[str, Json]]
    previous: str | None = None
    open: bool = True


@dataclass
class Trigger:
    """The right to open a modal for somebody: three seconds, once."""

    user: str
    installation: str
    born: float
    used: bool = False


@dataclass
class Hook:
    """A response_url: five uses in thirty minutes."""

    room: Room
    user: str
    installation: str
    thread: str
    message: str
    born: float
    uses: int = 0


@dataclass(frozen=True)
class Called:
    """One call of the Web API; `error` is empty when it worked, or the fault that struck."""

    method: str
    args: Json
    error: str


class State:
    """The world as it has become."""

    def __init__(self, world: World, clock: Clock | None, carry: Carry, knobs: Knobs) -> None:
        self.world = world
        self.knobs = knobs
        self.stamps = Stamps(clock or (lambda: datetime.now(UTC)))
        self.machine = time.monotonic
        self.bell = Bell()
        self.deliveries = Deliveries(carry, knobs, self.stamps)
        self.address = ""
        self.faults = Faults()
        self.teams: dict[str, Team] = {team.id: team for team in world.teams}
        self.people: dict[str, Person] = {person.id: person for person in world.people}
        self.rooms: dict[str, Room] = {c.id: Room.of(c) for c in world.channels}
        self.installations: dict[str, Installation] = {}
        self.revoked: set[str] = set()
        self.disabled: set[str] = set()
        self.forms: dict[str, Form] = {}
        self.triggers: dict[str, Trigger] = {}
        self.calls: list[Called] = []
        self.hooks: dict[str, Hook] = {}
        self.contexts: dict[str, Room] = {}
        for team in world.installed:
            self.install(team)

    def install(self, team: str, scopes: tuple[str, ...] | None = None) -> Installation:
        """Put the app into that workspace, or change there what it may do."""
        granted = self.world.installation(team)
        if scopes is not None:
            granted = replace(granted, scopes=scopes)
        self.installations[team] = granted
        self.revoked.discard(granted.token)
        name, zone = self.world.app.name, "Etc/UTC"
        bot = Person(granted.bot_user, name, team, zone, bot_id=granted.bot_id)
        self.people[bot.id] = bot
        return granted

    def person(self, user: str) -> Person:
        """Who that is; Impossible for a name nobody has."""
        if user not in self.people:
            raise Impossible(f"nobody is called {user}")
        return self.people[user]

    def room(self, channel: str) -> Room:
        """The room of that id; Impossible when there is none."""
        if channel not in self.rooms:
            raise Impossible(f"there is no channel {channel}")
        return self.rooms[channel]

    def message(self, channel: str, ts: str) -> Message:
        """A message that anybody sees or saw; Impossible when there is none."""
        found = self.room(channel).messages.get(ts)
        if found is None:
            raise Impossible(f"there is no message {ts} in {channel}")
        return found

    def listener(self, room: Room) -> Installation | None:
        """The one installation that hears of a room: the one whose bot joined it last."""
        bots = {i.bot_user: i for i in self.installations.values()}
        present = [bots[member] for member in room.members if member in bots]
        return present[-1] if present else None

    def of_bot(self, user: str) -> Installation | None:
        """The installation that this bot user belongs to."""
        return next((i for i in self.installations.values() if i.bot_user == user), None)

    def meets(self, user: str, installation: Installation) -> bool:
        """Whether a bot may write to that person: same company, or a channel in common."""
        if self.people[user].team == installation.team:
            return True
        both = {user, installation.bot_user}
        return any(both <= set(r.members) for r in self.rooms.values() if not r.direct)

    def direct(self, user: str, installation: Installation) -> Room:
        """The direct messages of a person and a bot, opened when there are none yet."""
        both = [user, installation.bot_user]
        for room in self.rooms.values():
            if room.direct and room.members == both:
                return room
        teams = list(dict.fromkeys([installation.team, self.people[user].team]))
        room = Room(self.stamps.id("D"), "", teams, both, direct=True)
        self.rooms[room.id] = room
        return room
