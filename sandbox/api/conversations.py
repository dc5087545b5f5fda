"""conversations.*: open, look at, and read back."""

from base64 import b64decode, b64encode
from binascii import Error
from typing import TypeVar

from sandbox import shapes
from sandbox.api.call import Call
from sandbox.api.chat import reachable
from sandbox.errors import SlackError
from sandbox.rooms import Message, Room
from sandbox.world import Json

MOST = 999
KINDS = {"public_channel": "channel", "private_channel": "group", "im": "im"}
SCOPES = {"channel": "channels:read", "group": "groups:read", "im": "im:read"}
T = TypeVar("T")


def open_direct(call: Call) -> Json:
    """Open the direct messages with one person."""
    users = [user for user in call.text("users").split(",") if user]
    if not users:
        raise SlackError("users_list_not_supplied")
    if len(users) > 1:
        raise SlackError("too_many_users")
    reachable(call, users[0])
    room = call.state.direct(users[0], call.installation)
    shape = shapes.channel(call.state, call.installation, room)
    return {"channel": shape if call.flag("return_im") else {"id": room.id}}


def info(call: Call) -> Json:
    """What a conversation is, and which companies are in it."""
    room = call.room()
    call.scope_in(room, "read")
    return {"channel": shapes.channel(call.state, call.installation, room)}


def members(call: Call) -> Json:
    """Who is in it, of every company."""
    room = call.room()
    call.scope_in(room, "read")
    page, cursor = paged(call, room.members, 100)
    return {"members": page, "response_metadata": {"next_cursor": cursor}}


def list_all(call: Call) -> Json:
    """Every conversation that the installation can see."""
    team, bot = call.installation.team, call.installation.bot_user
    rooms = call.state.rooms.values()
    open_to_all = [r for r in rooms if team in r.teams and r.kind(team) == "channel"]
    return listed(call, [r for r in rooms if r in open_to_all or bot in r.members])


def listed(call: Call, rooms: list[Room]) -> Json:
    """A page of conversations of the kinds that were asked for."""
    kinds = [KINDS.get(kind, "") for kind in (call.text("types") or "public_channel").split(",")]
    if "" in kinds:
        raise SlackError("invalid_types")
    for kind in kinds:
        call.scope(SCOPES[kind])
    wanted = [room for room in rooms if room.kind(call.installation.team) in kinds]
    if call.flag("exclude_archived"):
        wanted = [room for room in wanted if not room.archived]
    page, cursor = paged(call, wanted, 100)
    shown = [shapes.channel(call.state, call.installation, room) for room in page]
    return {"channels": shown, "response_metadata": {"next_cursor": cursor}}


def history(call: Call) -> Json:
    """What stands in a conversation, newest first."""
    room = call.joined()
    call.scope_in(room, "history")
    return _read(call, room, list(reversed(_between(call, room.top()))))


def replies(call: Call) -> Json:
    """A thread, oldest first; its first message always comes with it."""
    room = call.joined()
    call.scope_in(room, "history")
    parent = room.messages.get(call.need("ts"))
    if parent is None or not room.stands(parent):
        raise SlackError("thread_not_found")
    return _read(call, room, [parent, *_between(call, room.replies(parent.ts))])


def paged(call: Call, everything: list[T], default: int) -> tuple[list[T], str]:
    """One page and the cursor to the next; the cursor is empty at the end."""
    limit = call.number("limit", default, 1000)
    start = _position(call.text("cursor"))
    more = start + limit < len(everything)
    cursor = b64encode(f"next:{start + limit}".encode()).decode() if more else ""
    return everything[start : start + limit], cursor


def _read(call: Call, room: Room, found: list[Message]) -> Json:
    call.number("limit", 100, MOST)
    page, cursor = paged(call, [it for it in found if _shows(call, it)], 100)
    answer: Json = {"messages": [_shape(call, room, it) for it in page], "has_more": bool(cursor)}
    return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})


def _shape(call: Call, room: Room, it: Message) -> Json:
    shape = shapes.message(call.state, call.installation, room, it)
    wanted = it.metadata is not None and call.flag("include_all_metadata")
    if wanted and _metadata_shows(call, it):
        shape["metadata"] = it.metadata
    return shape


def _shows(call: Call, it: Message) -> bool:
    late = call.state.knobs.posts_visible
    return not late or call.state.machine() - it.stored_at >= late


def _metadata_shows(call: Call, it: Message) -> bool:
    visible = call.state.knobs.metadata_visible
    if "metadata.message:read" not in call.installation.scopes or visible == "never":
        return False
    return visible == "always" or call.state.machine() - it.stored_at >= visible


def _between(call: Call, messages: list[Message]) -> list[Message]:
    oldest, latest = _bound(call, "oldest", 0.0), _bound(call, "latest", float("inf"))
    if call.flag("inclusive"):
        return [it for it in messages if oldest <= float(it.ts) <= latest]
    return [it for it in messages if oldest < float(it.ts) < latest]


def _bound(call: Call, name: str, default: float) -> float:
    try:
        return float(call.text(name) or default)
    except ValueError:
        raise SlackError(f"invalid_ts_{name}") from None


def _position(cursor: str) -> int:
    try:
        return int(b64decode(cursor).decode().removeprefix("next:") or 0)
    except (Error, ValueError):
        raise SlackError("invalid_cursor") from None
