"""What a gesture sends: commands, clicks, shortcuts and forms (slack.md 1.2)."""

from sandbox import forms, hooks, shapes
from sandbox.elements import initial_values
from sandbox.rooms import Message, Room
from sandbox.state import Form, Hook, State
from sandbox.world import Installation, Json


def command(
    state: State, here: Installation, user: str, room: Room, words: tuple[str, str]
) -> Json:
    """A slash command: a flat form, all strings."""
    team = state.teams[here.team]
    hook = Hook(room, user, here.team, "", "", state.machine())
    return {
        "token": state.world.app.verification_token,
        "team_id": here.team,
        "team_domain": team.domain,
        "channel_id": room.id,
        "channel_name": "directmessage" if room.direct else room.name,
        "user_id": user,
        "user_name": state.people[user].handle,
        "command": words[0],
        "text": words[1],
        "api_app_id": state.world.app.id,
        "is_enterprise_install": "false",
        "response_url": hooks.issue(state, hook),
        "trigger_id": forms.issue(state, user, here.team),
    } | ({"enterprise_id": team.enterprise} if team.enterprise else {})


def click(state: State, here: Installation, user: str, room: Room, it: Message) -> Json:
    """A button or menu in a message: `team` is the installed one, `user.team_id` the person's."""
    hook = Hook(room, user, here.team, it.thread, it.ts, state.machine())
    container: Json = {"type": "message", "message_ts": it.ts, "channel_id": room.id}
    container |= {"is_ephemeral": bool(it.only_for)} | _threaded(it)
    body = gesture(state, here, user, "block_actions", here.team) | {
        "container": container,
        "channel": {"id": room.id, "name": "directmessage" if room.direct else room.name},
        "state": {"values": initial_values(it.blocks)},
        "response_url": hooks.issue(state, hook),
    }
    if not it.only_for:
        body["message"] = shapes.message(state, here, room, it)
    return body


def click_in_form(state: State, form: Form) -> Json:
    """A button or menu inside a modal."""
    here = state.installations[form.installation]
    body = gesture(state, here, form.user, "block_actions", here.team)
    view = shapes.view(state, form, form.team)
    return body | {"container": {"type": "view", "view_id": form.id}, "view": view}


def shortcut(state: State, here: Installation, user: str, callback: str) -> Json:
    """A global shortcut; it has no place and no response_url."""
    body = gesture(state, here, user, "shortcut", here.team)
    return body | {"callback_id": callback, "action_ts": state.stamps.next()}


def message_shortcut(
    state: State, here: Installation, user: str, callback: str, at: tuple[Room, Message]
) -> Json:
    """A shortcut from a message's menu."""
    room, it = at
    hook = Hook(room, user, here.team, "", "", state.machine())
    return gesture(state, here, user, "message_action", here.team) | {
        "callback_id": callback,
        "action_ts": state.stamps.next(),
        "message_ts": it.ts,
        "channel": {"id": room.id, "name": room.name},
        "message": shapes.message(state, here, room, it),
        "response_url": hooks.issue(state, hook),
    }


def submission(state: State, form: Form, kind: str) -> Json:
    """A form sent or closed: here `team` is the person's own company."""
    here = state.installations[form.installation]
    body = gesture(state, here, form.user, kind, form.team)
    body["view"] = shapes.view(state, form, form.team)
    if kind == "view_closed":
        del body["trigger_id"]
        return body | {"is_cleared": False}
    return body | {"response_urls": []}


def gesture(state: State, here: Installation, user: str, kind: str, team_id: str) -> Json:
    """What all of them carry."""
    who, team = state.people[user], state.teams[team_id]
    whole = state.teams[here.team].enterprise
    return {
        "type": kind,
        "user": {
            "id": user,
            "username": who.handle,
            "name": who.handle,
            "team_id": who.team,
        },
        "api_app_id": state.world.app.id,
        "token": state.world.app.verification_token,
        "trigger_id": forms.issue(state, user, here.team),
        "team": {"id": team.id, "domain": team.domain},
        "enterprise": {"id": whole, "name": whole} if whole else None,
        "is_enterprise_install": False,
    }


def _threaded(it: Message) -> Json:
    return {"thread_ts": it.thread} if it.thread else {}
