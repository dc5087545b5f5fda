"""People write, change, delete and react."""

from sandbox import events
from sandbox.base import Base
from sandbox.errors import Impossible
from sandbox.rooms import Message
from sandbox.world import Json


class Talk(Base):
    """What anybody in a channel can do, whether or not their company has the app."""

    async def says(
        self,
        user: str,
        channel: str,
        text: str,
        *,
        thread: str = "",
        files: tuple[str, ...] = (),
        subtype: str = "",
        broadcast: bool = False,
    ) -> str:
        """Somebody writes; done when the app was told, or could not be. Answers the `ts`."""
        room, state = self._place(user, channel), self.state
        if thread and room.root(thread) is None:
            raise Impossible(f"there is no thread {thread} in {channel}")
        kind = subtype or ("thread_broadcast" if broadcast else "file_share" if files else "")
        it = Message(state.stamps.next(), user, text, thread, subtype=kind, broadcast=broadcast)
        it.blocks = rich(text)
        it.files = [_file(state.stamps.id("F"), user, name) for name in files]
        it.stored_at = state.machine()
        room.add(it)
        await self._told(events.posted(state, room, it))
        return it.ts

    async def edits(self, user: str, channel: str, ts: str, text: str) -> None:
        """Somebody changes their own message."""
        room, it = self._place(user, channel), self._own(user, channel, ts)
        stamp = self.state.stamps.next()
        before = it.remember(stamp)
        it.text, it.blocks, it.edited = text, rich(text), (user, stamp)
        await self._told(events.changed(self.state, room, it, before))

    async def deletes(self, user: str, channel: str, ts: str) -> None:
        """Somebody takes their own message away."""
        room, it = self._place(user, channel), self._own(user, channel, ts)
        told = events.deleted(self.state, room, it)
        it.remember(self.state.stamps.next())
        it.deleted = True
        await self._told(told)

    async def reacts(self, user: str, channel: str, ts: str, name: str) -> None:
        """Somebody leaves an emoji; a second time changes nothing."""
        room, it = self._place(user, channel), self._seen(user, channel, ts)
        users = it.reactions.setdefault(name, [])
        if user not in users:
            users.append(user)
            kind = "reaction_added"
            await self._told(events.reaction(self.state, room, it, user, name, kind))

    async def unreacts(self, user: str, channel: str, ts: str, name: str) -> None:
        """Somebody takes their emoji back."""
        room, it = self._place(user, channel), self._seen(user, channel, ts)
        users = it.reactions.get(name, [])
        if user not in users:
            raise Impossible(f"{user} has not reacted with {name}")
        users.remove(user)
        kind = "reaction_removed"
        await self._told(events.reaction(self.state, room, it, user, name, kind))

    def _seen(self, user: str, channel: str, ts: str) -> Message:
        it = self._place(user, channel).find(ts)
        if it is None:
            raise Impossible(f"{user} sees no message {ts} in {channel}")
        return it

    def _own(self, user: str, channel: str, ts: str) -> Message:
        it = self._seen(user, channel, ts)
        if it.user != user:
            raise Impossible(f"{user} did not write {ts}")
        return it


def rich(text: str) -> list[Json]:
    """What Slack's own editor makes of typed words: they stand in the payload twice."""
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    return [{"type": "rich_text", "elements": [section]}]


def _file(key: str, user: str, name: str) -> Json:
    kind = name.rpartition(".")[2]
    return {"id": key, "name": name, "filetype": kind, "user": user, "mode": "hosted"}
