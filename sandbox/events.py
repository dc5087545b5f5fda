"""Tell the app what happened: the inner event, its envelope, and who may hear it."""

from sandbox import shapes
from sandbox.deliveries import EVENT, Delivery
from sandbox.rooms import Message, Room
from sandbox.state import State
from sandbox.world import Installation, Json

PLURAL = {"channel": "channels", "group": "groups", "im": "im"}
SCOPES = {
    "app_mention": "app_mentions:read",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
}
FREE = {"app_uninstalled", "tokens_revoked", "channel_id_changed"}


def posted(state: State, room: Room, it: Message) -> Delivery | None:
    """Somebody wrote; a mention is told twice when the app asked for both."""
    listener = state.listener(room)
    if listener is None or it.only_for:
        return None
    event = _said(state, listener, room, it)
    told = publish(state, room, event)
    if f"<@{listener.bot_user}>" in it.text and not it.bot_id and not room.direct:
        mention = {k: v for k, v in event.items() if k != "channel_type"}
        publish(state, room, mention | {"type": "app_mention"})
    return told


def changed(state: State, room: Room, it: Message, before: Message) -> Delivery | None:
    """A message reads differently now; an unfurled link alone leaves `edited` as it was."""
    listener = state.listener(room)
    if listener is None:
        return None
    return publish(
        state,
        room,
        _hidden(state, listener, room, "message_changed")
        | {
            "message": shapes.message(state, listener, room, it),
            "previous_message": shapes.message(state, listener, room, before),
        },
    )


def deleted(state: State, room: Room, it: Message) -> Delivery | None:
    """A message is gone; one that has replies leaves a tombstone."""
    listener = state.listener(room)
    if listener is None:
        return None
    before = shapes.message(state, listener, room, it)
    if not it.thread and room.replies(it.ts):
        left = {"message": shapes.tombstone(it)}
        event = _hidden(state, listener, room, "message_changed") | left
    else:
        event = _hidden(state, listener, room, "message_deleted") | {"deleted_ts": it.ts}
    return publish(state, room, event | {"previous_message": before})


def reaction(
    state: State, room: Room, it: Message, user: str, name: str, kind: str
) -> Delivery | None:
    """A reaction came or went; nothing in it says of which company the person is."""
    item = {"type": "message", "channel": room.id, "ts": it.ts}
    event = {"type": kind, "user": user, "reaction": name, "item": item, "item_user": it.user}
    return publish(state, room, event | {"event_ts": state.stamps.next()})


def membership(
    state: State, room: Room, user: str, kind: str, inviter: str = ""
) -> Delivery | None:
    """Somebody came or went; `team` is the installed company, whoever it was."""
    listener = state.listener(room)
    if listener is None:
        return None
    letter = "G" if room.kind(listener.team) == "group" else "C"
    event: Json = {"type": kind, "user": user, "channel": room.id, "channel_type": letter}
    event |= {"team": listener.team, "event_ts": state.stamps.next()}
    return publish(state, room, event | ({"inviter": inviter} if inviter else {}))


def publish(
    state: State, room: Room | None, event: Json, to: Installation | None = None
) -> Delivery | None:
    """Send it to one installation, if that one subscribed and may hear it."""
    listener = to or (state.listener(room) if room else None)
    if listener is None or not _hears(state, listener, room, event["type"]):
        return None
    return state.deliveries.send(EVENT, _envelope(state, listener, room, event))


def _said(state: State, listener: Installation, room: Room, it: Message) -> Json:
    event = shapes.message(state, listener, room, it)
    event |= {"channel": room.id, "channel_type": room.kind(listener.team), "event_ts": it.ts}
    if it.metadata and "metadata.message:read" in listener.scopes:
        event["metadata"] = it.metadata
    return event


def _hidden(state: State, listener: Installation, room: Room, subtype: str) -> Json:
    stamp = state.stamps.next()
    kind = room.kind(listener.team)
    event: Json = {"type": "message", "subtype": subtype, "hidden": True, "channel": room.id}
    return event | {"channel_type": kind, "ts": stamp, "event_ts": stamp}


def _hears(state: State, listener: Installation, room: Room | None, kind: str) -> bool:
    place = PLURAL[room.kind(listener.team)] if room else ""
    name = f"message.{place}" if kind == "message" else kind
    if name not in state.world.app.subscriptions():
        return False
    if kind in FREE:
        return True
    default = f"{place}:history" if kind == "message" else f"{place}:read"
    return SCOPES.get(kind, default) in listener.scopes


def _envelope(state: State, listener: Installation, room: Room | None, event: Json) -> Json:
    organisation = state.teams[listener.team].enterprise or None
    context = state.stamps.id("4-sandbox-")
    if room:
        state.contexts[context] = room
    stamp = event.get("event_ts") or state.stamps.next()
    seen_by: Json = {"enterprise_id": organisation, "team_id": listener.team}
    seen_by |= {"user_id": listener.bot_user, "is_bot": True, "is_enterprise_install": False}
    envelope = {
        "token": state.world.app.verification_token,
        "team_id": listener.team,
        "context_team_id": listener.team,
        "context_enterprise_id": organisation,
        "api_app_id": state.world.app.id,
        "event": event,
        "type": "event_callback",
        "event_id": state.stamps.id("Ev"),
        "event_time": int(float(stamp)),
        "authorizations": [seen_by],
        "is_ext_shared_channel": bool(room and room.shared),
        "event_context": context,
    }
    return envelope | ({"enterprise_id": organisation} if organisation else {})
