"""Say it in Slack, once."""

from collections.abc import AsyncIterator
from typing import Any

from bot.errors import Undeliverable, Way
from bot.messages.says import Message
from bot.services.parcels import Parcel, Receipt
from handlers.slack.installations import Installations, call
from handlers.slack.translate import OUR_MARK, Payload
from handlers.slack.views import render

LOOK_BACK = 100  # messages; never by `oldest`: the two clocks are not compared (D2)
PEOPLE = ("U", "W")


class SlackSender:
    def __init__(self, installations: Installations) -> None:
        self.installations = installations

    async def post(self, parcel: Parcel, message: Message) -> Receipt:
        """A new message; the id in its metadata is what `find` looks for."""
        view, place = self._render(parcel, message), parcel.place
        said = await call(
            self._client(parcel).chat_postMessage,
            place.channel,
            channel=place.channel,
            thread_ts=place.thread or None,
            metadata={"event_type": OUR_MARK, "event_payload": {"id": parcel.uuid}},
            unfurl_links=False,
            unfurl_media=False,
            **view,
        )
        return Receipt(str(said["ts"]), str(said["channel"]), 0, view["text"])

    async def edit(self, parcel: Parcel, message: Message) -> Receipt:
        """The same message as it is now; repeating it does no harm."""
        view = self._render(parcel, message)
        where = {"channel": parcel.posted_in, "ts": parcel.posted_ts}
        await call(self._client(parcel).chat_update, **where, **view)
        return Receipt(parcel.posted_ts, parcel.posted_in, 0, view["text"])

    async def find(self, parcel: Parcel, message: Message | None) -> Receipt | None:
        """The message of an uncertain post as it stands there, or None if it never arrived.

        It shows no version that we know: its items may have moved since it was sent.
        """
        room = await self._room(parcel)
        text = self._render(parcel, message)["text"] if message else ""
        bot = self.installations.bots.get(parcel.installation, ("", ""))
        async for said in self._said(parcel, room):
            if _id(said) == parcel.uuid or _same_words(said, bot, text):
                return Receipt(str(said["ts"]), room, 0, str(said.get("text", "")))
        return None

    async def mark(self, parcel: Parcel) -> None:
        """Put our reaction on a message, or take it off."""
        assert parcel.mark is not None
        client, mark = self._client(parcel), parcel.mark
        method = client.reactions_add if mark.wanted else client.reactions_remove
        await call(method, channel=mark.channel, timestamp=mark.ts, name=mark.name)

    async def unsay(self, parcel: Parcel) -> None:
        """Take a card away; it may be gone already, or never have been posted."""
        if not parcel.posted_ts:
            return
        try:
            where = {"channel": parcel.posted_in, "ts": parcel.posted_ts}
            await call(self._client(parcel).chat_delete, **where)
        except Undeliverable as no:
            if no.way != Way.REPOST:
                raise

    def _client(self, parcel: Parcel) -> Any:
        return self.installations.of(parcel.installation)

    def _render(self, parcel: Parcel, message: Message) -> Payload:
        return render(message, self.installations.link(parcel.installation))

    async def _room(self, parcel: Parcel) -> str:
        """History knows no people: a DM whose post was never confirmed has to be looked up."""
        place = parcel.place.channel
        if not place.startswith(PEOPLE):
            return place
        opened = await call(self._client(parcel).conversations_open, place, users=place)
        return str(opened["channel"]["id"])

    async def _said(self, parcel: Parcel, room: str) -> AsyncIterator[Payload]:
        """The last hundred messages of a room, or a whole thread (the oldest come first)."""
        client = self._client(parcel)
        asked: Payload = {"channel": room, "limit": LOOK_BACK}
        if not parcel.place.thread:
            found = await call(client.conversations_history, include_all_metadata=True, **asked)
            for said in found["messages"]:
                yield said
            return
        cursor = ""
        while True:
            page = await call(
                client.conversations_replies,
                ts=parcel.place.thread,
                cursor=cursor or None,
                include_all_metadata=True,
                **asked,
            )
            for said in page["messages"]:
                yield said
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return


def _id(message: Payload) -> str:
    metadata = message.get("metadata") or {}
    return str((metadata.get("event_payload") or {}).get("id", ""))


def _same_words(message: Payload, bot: tuple[str, str], text: str) -> bool:
    """Where Slack hides our metadata, a post is known by its author and its words (D19)."""
    ours = message.get("bot_id") == bot[1] or message.get("user") == bot[0]
    return bool(text) and ours and not message.get("metadata") and message.get("text") == text
