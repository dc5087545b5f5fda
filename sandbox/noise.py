"""What reaches a channel without anybody of the two companies having spoken."""

from sandbox import events
from sandbox.base import Base
from sandbox.rooms import Message
from sandbox.world import Json


class Noise(Base):
    """Slack itself, other apps, and previews of links."""

    async def notices(self, channel: str, text: str) -> str:
        """Slack says something about the channel, as USLACK."""
        return await self._appears(channel, Message(self._stamp(), "USLACK", text))

    async def app_says(
        self, channel: str, text: str, app: str = "A9OTHER", metadata: Json | None = None
    ) -> str:
        """Another app posts."""
        it = Message(self._stamp(), f"U{app[1:]}", text, metadata=metadata)
        it.bot_id, it.app_id = f"B{app[1:]}", app
        return await self._appears(channel, it)

    async def unfurls(self, channel: str, ts: str) -> None:
        """Slack shows a link's preview: a change that nobody made and that edits nothing."""
        room, it = self.state.room(channel), self.state.message(channel, ts)
        await self._told(events.changed(self.state, room, it, it))

    async def _appears(self, channel: str, it: Message) -> str:
        room = self.state.room(channel)
        it.stored_at = self.state.machine()
        room.add(it)
        await self._told(events.posted(self.state, room, it))
        return it.ts

    def _stamp(self) -> str:
        return self.state.stamps.next()
