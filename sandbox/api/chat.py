"""chat.*: write, change, take away, whisper."""

from typing import Any

from sandbox import events, shapes
from sandbox.api.call import Call
from sandbox.blocks import checked
from sandbox.errors import SlackError
from sandbox.rooms import Message, Room
from sandbox.world import Json

CUT_AT = 40_000
LONGEST_EDIT = 4000
PEOPLE = ("U", "W")


def post_message(call: Call) -> Json:
    """Say it in a channel, a thread, or to a person."""
    room = _place(call)
    _may_write(call, room)
    said = _new(call, room)
    return {"channel": room.id, "ts": said.ts, "message": _shape(call, room, said)}


def post_ephemeral(call: Call) -> Json:
    """Say it so that one person alone sees it; nobody can read it back."""
    room, user = call.room(), call.need("user")
    _may_write(call, room)
    if user not in room.members:
        raise SlackError("user_not_in_channel")
    return {"message_ts": _new(call, room, only_for=user).ts}


def update(call: Call) -> Json:
    """Change an own message; what is not given stays as it was."""
    room = call.joined(otherwise="channel_not_found")
    it = _own(call, room, "cant_update_message")
    text, blocks = call.args.get("text"), _blocks(call)
    if text is not None and len(str(text)) > LONGEST_EDIT:
        raise SlackError("msg_too_long")
    if not text and not blocks and not it.blocks:
        raise SlackError("no_text")
    before = it.remember(stamp := call.state.stamps.next())
    it.text = it.text if text is None else str(text)
    it.blocks = it.blocks if blocks is None else blocks
    it.metadata = _metadata(call) if call.args.get("metadata") is not None else it.metadata
    it.edited = (it.user, stamp)
    events.changed(call.state, room, it, before)
    return {"channel": room.id, "ts": it.ts, "text": it.text, "message": _shape(call, room, it)}


def delete(call: Call) -> Json:
    """Take an own message away."""
    room = call.joined(otherwise="channel_not_found")
    it = _own(call, room, "cant_delete_message")
    events.deleted(call.state, room, it)
    it.remember(call.state.stamps.next())
    it.deleted = True
    return {"channel": room.id, "ts": it.ts}


def permalink(call: Call) -> Json:
    """The address of a message in the caller's own workspace."""
    room = call.room()
    it = call.message(room, "message_ts")
    domain = call.state.teams[call.installation.team].domain
    link = f"https://{domain}.slack.com/archives/{room.id}/p{it.ts.replace('.', '')}"
    thread = f"?thread_ts={it.thread}&cid={room.id}" if it.thread else ""
    return {"channel": room.id, "permalink": link + thread}


def _place(call: Call) -> Room:
    channel = call.need("channel")
    if not channel.startswith(PEOPLE):
        return call.room()
    state, here = call.state, call.installation
    if channel not in state.people or channel == here.bot_user:
        raise SlackError("channel_not_found")
    reachable(call, channel)
    return state.direct(channel, here)


def reachable(call: Call, user: str) -> None:
    """Refuse to write to somebody whom this bot does not meet (slack.md 1.1, D16)."""
    if user not in call.state.people:
        raise SlackError("user_not_found")
    if user in call.state.disabled:
        raise SlackError("user_disabled")
    if not call.state.world.app.takes_direct_messages():
        raise SlackError("messages_tab_disabled")
    if not call.state.meets(user, call.installation):
        strange = not shapes.in_common(call.state, user, call.installation.team)
        raise SlackError("user_not_found" if strange else "user_not_visible")


def _may_write(call: Call, room: Room) -> None:
    if call.installation.bot_user not in room.members:
        raise SlackError("not_in_channel")
    if room.archived:
        raise SlackError("is_archived")


def _new(call: Call, room: Room, only_for: str = "") -> Message:
    state, here = call.state, call.installation
    text, blocks = call.text("text") or call.text("markdown_text"), _blocks(call)
    if not text and not blocks and not call.args.get("attachments"):
        raise SlackError("no_text")
    it = Message(
        ts="",
        user=here.bot_user,
        text=text[:CUT_AT],
        thread=_thread(call, room),
        blocks=blocks or [],
        bot_id=here.bot_id,
        app_id=state.world.app.id,
        metadata=_metadata(call),
        only_for=only_for,
        broadcast=call.flag("reply_broadcast"),
        stored_at=state.machine(),
        unfurl=call.flag("unfurl_links", True),
    )
    it.ts = state.stamps.next()
    room.add(it)
    events.posted(state, room, it)
    return it


def _thread(call: Call, room: Room) -> str:
    thread = call.text("thread_ts")
    if not thread:
        return ""
    if room.root(thread) is None:
        raise SlackError("cannot_reply_to_message")
    return thread


def _own(call: Call, room: Room, otherwise: str) -> Message:
    it = call.message(room)
    if it.bot_id != call.installation.bot_id:
        raise SlackError(otherwise)
    return it


def _blocks(call: Call) -> list[Json] | None:
    blocks = call.parsed("blocks", "invalid_blocks_format")
    return None if blocks is None else checked(blocks, call.state.stamps)


def _metadata(call: Call) -> Json | None:
    metadata: Any = call.parsed("metadata", "invalid_metadata_format")
    if not metadata:
        return None
    whole = isinstance(metadata, dict) and isinstance(metadata.get("event_payload"), dict)
    if not whole or not isinstance(metadata.get("event_type"), str):
        raise SlackError("invalid_metadata_format")
    return dict(metadata)


def _shape(call: Call, room: Room, it: Message) -> Json:
    shape = shapes.message(call.state, call.installation, room, it)
    return shape | ({"metadata": it.metadata} if it.metadata else {})
