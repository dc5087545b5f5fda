"""People and companies come and go; channels are archived and shared."""

from sandbox import events
from sandbox.base import Base
from sandbox.errors import Impossible
from sandbox.rooms import Message, Room
from sandbox.world import Json


class Moving(Base):
    """What changes who is in a room."""

    async def joins(self, user: str, channel: str) -> None:
        """Somebody joins; their company must be in the channel already."""
        room = self.state.room(channel)
        if self.state.person(user).team not in room.teams:
            raise Impossible(f"{user}'s company is not in {channel}: share it first")
        if user not in room.members:
            await self._comes(room, user)

    async def leaves(self, user: str, channel: str) -> None:
        """Somebody leaves."""
        room = self.state.room(channel)
        self._place(user, channel)
        room.members.remove(user)
        await self._told(events.membership(self.state, room, user, "member_left_channel"))

    async def invites_bot(self, user: str, channel: str) -> None:
        """Somebody adds their own company's copy of the app."""
        room = self._place(user, channel)
        here = self.state.installations.get(self.state.person(user).team)
        if here is None:
            raise Impossible(f"{user}'s company has not installed the app")
        if here.bot_user not in room.members:
            await self._comes(room, here.bot_user, user)

    async def removes_bot(self, user: str, channel: str) -> None:
        """Somebody removes their own company's copy of the app."""
        room = self._place(user, channel)
        here = self.state.installations.get(self.state.person(user).team)
        if here is None or here.bot_user not in room.members:
            raise Impossible(f"{user} has no app to remove from {channel}")
        room.members.remove(here.bot_user)
        kind = "group_left" if room.kind(here.team) == "group" else "channel_left"
        event = {"type": kind, "channel": channel, "actor_id": user, "event_ts": self._now()}
        await self._told(events.publish(self.state, room, event, here))

    async def archives(self, user: str, channel: str) -> None:
        """Somebody archives a channel: nobody can write there any more."""
        room = self._place(user, channel)
        room.archived = True
        await self._about(room, "archive", {"user": user, "is_moved": 0})

    async def unarchives(self, user: str, channel: str) -> None:
        """Somebody opens it again."""
        room = self.state.room(channel)
        room.archived = False
        await self._about(room, "unarchive", {"user": user})

    async def renames(self, user: str, channel: str, name: str) -> None:
        """Somebody gives a channel another name; this event's `channel` is an object."""
        room = self._place(user, channel)
        room.name = name
        await self._about(room, "rename", {"channel": {"id": channel, "name": name}})

    async def shares(self, channel: str, team: str) -> None:
        """Another company accepts the invitation into a channel."""
        room = self.state.room(channel)
        if team not in room.teams:
            room.teams.append(team)
            event = {"type": "channel_shared", "connected_team_id": self._company(team)}
            await self._told(events.publish(self.state, room, event | self._in(room)))

    async def unshares(self, channel: str, team: str) -> None:
        """A company's connection ends; its people are out."""
        room = self.state.room(channel)
        room.teams.remove(team)
        event: Json = {"type": "channel_unshared", "is_ext_shared": room.shared}
        event |= {"previously_connected_team_id": self._company(team)}
        told = events.publish(self.state, room, event | self._in(room))
        room.members[:] = [m for m in room.members if self.state.people[m].team != team]
        await self._told(told)

    async def changes_id(self, channel: str, to: str) -> None:
        """Slack gives a channel another id, as it may when sharing begins."""
        room = self.state.rooms.pop(channel)
        room.id = to
        self.state.rooms[to] = room
        event = {"type": "channel_id_changed", "old_channel_id": channel, "new_channel_id": to}
        await self._told(events.publish(self.state, room, event | {"event_ts": self._now()}))

    def deactivates(self, user: str) -> None:
        """A company closes somebody's account; messages to it fail from now on."""
        self.state.disabled.add(self.state.person(user).id)

    def installs(self, team: str, scopes: tuple[str, ...] | None = None) -> None:
        """A company installs the app, or grants it other scopes; no event tells of it."""
        self.state.install(team, scopes)

    async def uninstalls(self, team: str) -> None:
        """A company removes the app: its token is dead, its bot is out of every room."""
        here = self.state.installations.pop(team)
        for form in self.state.forms.values():
            form.open = form.open and form.installation != team
        for room in self.state.rooms.values():
            room.members[:] = [m for m in room.members if m != here.bot_user or room.direct]
        self.state.revoked.add(here.token)
        tokens = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [here.bot_user]}}
        gone = {"type": "app_uninstalled"}
        told = [events.publish(self.state, None, event, here) for event in (tokens, gone)]
        for each in told:
            await self._told(each)

    async def _comes(self, room: Room, user: str, inviter: str = "") -> None:
        room.members.append(user)
        kind = "member_joined_channel"
        joined = events.membership(self.state, room, user, kind, inviter)
        it = Message(self._now(), user, f"<@{user}> has joined the channel")
        it.subtype = "channel_join"
        room.add(it)
        written = events.posted(self.state, room, it)
        for told in (joined, written):
            await self._told(told)

    async def _about(self, room: Room, act: str, more: Json) -> None:
        listener = self.state.listener(room)
        if listener is not None:
            noun = "group" if room.kind(listener.team) == "group" else "channel"
            event = {"type": f"{noun}_{act}"} | self._in(room) | more
            await self._told(events.publish(self.state, room, event))

    def _in(self, room: Room) -> Json:
        return {"channel": room.id, "event_ts": self._now()}

    def _company(self, team: str) -> str:
        return self.state.teams[team].enterprise or team

    def _now(self) -> str:
        return self.state.stamps.next()
