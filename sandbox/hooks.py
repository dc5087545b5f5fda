"""response_url: answer a gesture later, five times, even where one may not post."""

from sandbox import events
from sandbox.blocks import checked
from sandbox.errors import SlackError
from sandbox.rooms import Message, Room
from sandbox.state import Hook, State
from sandbox.world import Json

USES, LASTS = 5, 1800.0


def issue(state: State, hook: Hook) -> str:
    """The address that a payload carries."""
    key = state.stamps.id("hook")
    state.hooks[key] = hook
    return f"{state.address}/response/{key}"


def use(state: State, key: str, said: Json) -> None:
    """Post, replace or delete, as the body asks."""
    hook = state.hooks.get(key)
    if hook is None:
        raise SlackError("invalid_url")
    if state.machine() - hook.born > LASTS:
        raise SlackError("expired_url")
    if hook.uses >= USES:
        raise SlackError("used_url")
    hook.uses += 1
    answer(state, hook, said)


def answer(state: State, hook: Hook, said: Json) -> Message | None:
    """What an acknowledgement with words, or a response_url, puts in front of the person."""
    shown = hook.room.messages.get(hook.message)
    if said.get("delete_original") and shown:
        shown.deleted = True
        return shown
    blocks = checked(said["blocks"], state.stamps) if said.get("blocks") else []
    if not said.get("text") and not blocks:
        raise SlackError("no_text")
    if said.get("replace_original") and shown:
        return _replace(state, hook.room, shown, str(said.get("text", "")), blocks)
    return _post(state, hook, said, blocks)


def _replace(state: State, room: Room, shown: Message, text: str, blocks: list[Json]) -> Message:
    before = shown.remember(stamp := state.stamps.next())
    shown.text, shown.blocks = text, blocks
    if not shown.only_for:
        shown.edited = (shown.user, stamp)
        events.changed(state, room, shown, before)
    return shown


def _post(state: State, hook: Hook, said: Json, blocks: list[Json]) -> Message:
    here = state.installations[hook.installation]
    it = Message(
        ts=state.stamps.next(),
        user=here.bot_user,
        text=str(said.get("text", "")),
        thread=str(said.get("thread_ts") or hook.thread),
        blocks=blocks,
        bot_id=here.bot_id,
        app_id=state.world.app.id,
        only_for="" if said.get("response_type") == "in_channel" else hook.user,
        stored_at=state.machine(),
    )
    hook.room.add(it)
    events.posted(state, hook.room, it)
    return it
