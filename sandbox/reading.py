"""What people see, for those who check it."""

from sandbox import forms
from sandbox.base import Base
from sandbox.elements import labels
from sandbox.errors import Impossible
from sandbox.rooms import Message, Room
from sandbox.state import Form


class Reading(Base):
    """Looks, and changes nothing."""

    def messages(self, channel: str, thread: str = "", user: str = "") -> list[Message]:
        """Oldest first: what all see, and with `user` what that person alone sees as well.

        With `thread` only that thread, its first message included; without, threads too.
        """
        room = self.state.room(channel)
        if user and user not in room.members:
            raise Impossible(f"{user} is not in {channel}")
        seen = [m for m in room.messages.values() if m.only_for in ("", user) and not m.deleted]
        return [m for m in seen if thread in ("", m.ts, m.thread)]

    def said(self, channel: str, thread: str = "", user: str = "") -> list[Message]:
        """Of these, what the app wrote."""
        return [m for m in self.messages(channel, thread, user) if m.bot_id]

    def dm(self, user: str, team: str = "") -> list[Message]:
        """The direct messages of a person with the app; empty when there are none."""
        room = self._direct(user, team)
        return self.messages(room.id, user=user) if room else []

    def dm_channel(self, user: str, team: str = "") -> str:
        """The D… id of these; empty when nobody has written yet."""
        room = self._direct(user, team)
        return room.id if room else ""

    def whispers(self, user: str) -> list[Message]:
        """Everything that this person alone could see, in any room, oldest first."""
        rooms = self.state.rooms.values()
        found = [m for room in rooms for m in room.messages.values() if m.only_for == user]
        return sorted((m for m in found if not m.deleted), key=lambda m: float(m.ts))

    def forms(self, user: str) -> list[Form]:
        """The modals open in front of a person, the one on top last."""
        return forms.top(self.state, user)

    def reactions(self, channel: str, ts: str) -> dict[str, list[str]]:
        """Who left which emoji on a message."""
        found = self.state.message(channel, ts).reactions
        return {name: list(users) for name, users in found.items() if users}

    def button(self, label: str, channel: str, user: str = "") -> Message:
        """The newest message that offers this label; Impossible when none does."""
        for it in reversed(self.messages(channel, user=user)):
            if label in labels(it.blocks):
                return it
        raise Impossible(f"nothing in {channel} offers {label!r}")

    def reloads(self, user: str) -> None:
        """A person restarts Slack: what only they saw is gone."""
        for it in self.whispers(user):
            it.deleted = True

    def _direct(self, user: str, team: str) -> Room | None:
        for room in self.state.rooms.values():
            if room.direct and user in room.members and (not team or room.teams[0] == team):
                return room
        return None
