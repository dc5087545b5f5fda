"""One call of a method: who calls, with what, and what may be asked of its arguments."""

import json
from dataclasses import dataclass
from typing import Any

from sandbox.errors import SlackError
from sandbox.rooms import Message, Room
from sandbox.state import State
from sandbox.world import Installation, Json

PLURAL = {"channel": "channels", "group": "groups", "im": "im"}


@dataclass(frozen=True)
class Call:
    """The arguments come from a form, a query or JSON; all three read the same."""

    state: State
    installation: Installation
    args: Json

    def text(self, name: str) -> str:
        """An argument as text; empty when it was not given."""
        value = self.args.get(name)
        return "" if value is None else str(value)

    def need(self, name: str) -> str:
        """An argument that must be given."""
        if not (value := self.text(name)):
            raise SlackError("invalid_arguments", f"[ERROR] missing required field: {name}")
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """Slack's ways to say yes."""
        value = self.text(name).lower()
        return default if not value else value in ("1", "true")

    def number(self, name: str, default: int, most: int) -> int:
        """A whole number within its limits."""
        value = self.text(name) or str(default)
        if not value.isdecimal() or not 0 < int(value) <= most:
            raise SlackError("invalid_limit" if name == "limit" else "invalid_arguments")
        return int(value)

    def parsed(self, name: str, error: str = "invalid_arguments") -> Any:
        """An argument that is JSON, or already was."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise SlackError(error) from None

    def room(self, name: str = "channel") -> Room:
        """A conversation that this installation can see."""
        room = self.state.rooms.get(self.need(name))
        if room is None or not self._sees(room):
            raise SlackError("channel_not_found")
        return room

    def joined(self, otherwise: str = "not_in_channel") -> Room:
        """A conversation that the bot is in."""
        room = self.room()
        if self.installation.bot_user not in room.members:
            raise SlackError(otherwise)
        return room

    def message(self, room: Room, name: str = "ts") -> Message:
        """A message that everybody there sees."""
        found = room.find(self.need(name))
        if found is None:
            raise SlackError("message_not_found")
        return found

    def scope(self, needed: str) -> None:
        """Refuse what this installation was not granted."""
        if needed not in self.installation.scopes:
            provided = ",".join(self.installation.scopes)
            raise SlackError("missing_scope", needed=needed, provided=provided)

    def scope_in(self, room: Room, what: str) -> None:
        """The same for scopes that differ by kind of conversation."""
        self.scope(f"{PLURAL[room.kind(self.installation.team)]}:{what}")

    def _sees(self, room: Room) -> bool:
        present = self.installation.bot_user in room.members
        public = room.kind(self.installation.team) == "channel"
        return present or (public and self.installation.team in room.teams)
