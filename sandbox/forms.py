"""Refuse what Slack would refuse in a modal, and give out ids, hashes and triggers."""

import json
from typing import Any

from sandbox.blocks import Reader, checked
from sandbox.elements import initial_values
from sandbox.errors import SlackError
from sandbox.limits import VIEW_BLOCKS
from sandbox.state import Form, State, Trigger
from sandbox.world import Json

LARGEST = 250_000
DEEPEST = 3
TITLES = {"title": 24, "submit": 24, "close": 24}
STRINGS = {"private_metadata": 3000, "callback_id": 255, "external_id": 255}
SWITCHES = {"clear_on_close", "notify_on_close", "submit_disabled"}


def checked_view(view: Any, state: State) -> Json:
    """The view with everything that Slack fills in; or its refusal."""
    if not isinstance(view, dict) or view.get("type") != "modal":
        raise SlackError("invalid_arguments", "[ERROR] unsupported type [json-pointer:/view/type]")
    if len(json.dumps(view)) > LARGEST:
        raise SlackError("view_too_large")
    if problems := _problems(view):
        raise SlackError("invalid_arguments", *problems)
    blocks = checked(view.get("blocks"), state.stamps, VIEW_BLOCKS, "invalid_arguments")
    filled: Json = {"private_metadata": "", "callback_id": "", "external_id": ""}
    filled |= {"clear_on_close": False, "notify_on_close": False, "submit": None, "close": None}
    return filled | view | {"blocks": blocks}


def show(state: State, view: Json, trigger: Trigger, below: Form | None = None) -> Form:
    """Put a form in front of the person, on top of the one `below`."""
    known = {f.body["external_id"] for f in state.forms.values() if f.open}
    if view["external_id"] and view["external_id"] in known:
        raise SlackError("duplicate_external_id")
    key = state.stamps.id("V")
    form = Form(
        key,
        trigger.user,
        state.people[trigger.user].team,
        trigger.installation,
        view,
        hash=state.stamps.next(),
        root=below.root if below else key,
        values=initial_values(view["blocks"]),
        previous=below.id if below else None,
    )
    state.forms[key] = form
    return form


def replace(state: State, form: Form, view: Json) -> None:
    """Show something else in the same window; what was filled in stays where the ids are equal."""
    form.body, form.hash = view, state.stamps.next()
    fresh = initial_values(view["blocks"])
    for block, actions in fresh.items():
        for action in actions:
            actions[action] = form.values.get(block, {}).get(action, actions[action])
    form.values = fresh


def top(state: State, user: str) -> list[Form]:
    """The open forms of a person, the one on top last."""
    return [form for form in state.forms.values() if form.open and form.user == user]


def issue(state: State, user: str, installation: str) -> str:
    """A trigger_id: whoever holds it may open one form for that person, for three seconds."""
    key = f"{state.stamps.next()}.{state.stamps.id('x')}"
    state.triggers[key] = Trigger(user, installation, state.machine())
    return key


def exchange(state: State, key: str, installation: str) -> Trigger:
    """Use a trigger up."""
    trigger = state.triggers.get(key)
    if trigger is None or trigger.installation != installation:
        raise SlackError("invalid_trigger_id")
    if trigger.used:
        raise SlackError("exchanged_trigger_id")
    if state.machine() - trigger.born > state.knobs.trigger_seconds:
        raise SlackError("expired_trigger_id")
    trigger.used = True
    return trigger


def _problems(view: Json) -> list[str]:
    reader = Reader()
    known = {"type", "blocks"} | set(TITLES) | set(STRINGS) | SWITCHES
    for key in set(view) - known:
        reader.note(f"invalid additional property: {key}", "/view")
    if not view.get("title"):
        reader.note("missing required field: title", "/view")
    inputs = any(isinstance(b, dict) and b.get("type") == "input" for b in view.get("blocks", []))
    if inputs and not view.get("submit"):
        reader.note("missing required field: submit", "/view")
    for key, most in TITLES.items():
        if view.get(key):
            reader.text(view[key], most, f"/view/{key}", plain=True)
    for key, most in STRINGS.items():
        if len(str(view.get(key) or "")) > most:
            reader.note(f"must be less than {most + 1} characters", f"/view/{key}")
    return reader.problems
