"""Can we read back what we said? Delivery without duplicates stands on it (D19)."""

from typing import Any
from uuid import uuid4

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import TryLater, Undeliverable
from handlers.cli.doctor.findings import Finding, trouble
from handlers.slack.installations import call
from handlers.slack.translate import OUR_MARK

TEXT = "Rapport checks that it can read back its own message."
ABOUT = "reading back"
UNREAD = "check the scope metadata.message:read; until then messages are found by their words"
LOOK_BACK = 20


async def round_trip(client: AsyncWebClient, place: str) -> Finding:
    """Post a message with metadata, find it in the history, take it away."""
    id = str(uuid4())
    metadata = {"event_type": OUR_MARK, "event_payload": {"id": id}}
    try:
        said = await call(
            client.chat_postMessage, place, channel=place, text=TEXT, metadata=metadata
        )
    except (TryLater, Undeliverable) as error:
        return trouble(ABOUT, error, f"name a channel: rapport doctor CHANNEL (tried {place})")
    room, ts = str(said["channel"]), str(said["ts"])
    try:
        found = await _find(client, room, ts)
    except (TryLater, Undeliverable) as error:
        return trouble(ABOUT, error, UNREAD)
    finally:
        gone = await _take_away(client, room, ts)
    if found.get("metadata", {}).get("event_payload", {}).get("id") != id:
        return Finding(ABOUT, f"the message in {room} came back without its mark", UNREAD)
    if not gone:
        return Finding(ABOUT, f"the message in {room} could not be taken away", "delete it there")
    return Finding(ABOUT, f"a message in {room} was said, read back and taken away")


async def _find(client: AsyncWebClient, room: str, ts: str) -> dict[str, Any]:
    read = client.conversations_history
    page = await call(read, channel=room, limit=LOOK_BACK, include_all_metadata=True)
    return next((one for one in page["messages"] if one["ts"] == ts), {})


async def _take_away(client: AsyncWebClient, room: str, ts: str) -> bool:
    try:
        await call(client.chat_delete, channel=room, ts=ts)
    except (TryLater, Undeliverable):
        return False
    return True
