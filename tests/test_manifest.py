"""The app asks Slack for what the code uses, and for nothing else."""

import ast
import json
import re
from copy import deepcopy
from inspect import getsource
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

from handlers.slack import rooms, translate
from handlers.slack.beginnings import Beginnings
from handlers.slack.gestures import Gestures
from tests.methods import called, keywords

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT.parent / "shared" / "schemas"
REFERENCE = SCHEMAS / "slack-api-ref.compact.json"
SCHEMA = SCHEMAS / "manifest.schema.2.0.0.json"
MANIFEST = YAML(typ="safe").load((ROOT / "app.yaml").read_text())
BOT = set(MANIFEST["oauth_config"]["scopes"]["bot"])
EVENTS = MANIFEST["settings"]["event_subscriptions"]["bot_events"]

HISTORY = {"channels:history", "groups:history", "im:history"}
ROOMS = {"channels:read", "groups:read"}
# What each method needs in the places where we call it: channels, private channels and DMs.
CALLS = {
    "apps.connections.open": set(),  # the app-level token's own connections:write
    "auth.test": set(),
    "chat.delete": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "conversations.history": HISTORY,
    "conversations.info": ROOMS,
    "conversations.members": ROOMS,
    "conversations.open": {"im:write"},
    "conversations.replies": HISTORY,
    "reactions.add": {"reactions:write"},
    "reactions.remove": {"reactions:write"},
    "users.conversations": ROOMS,
    "users.info": {"users:read"},
    "views.open": set(),
}
HEARD = {
    "app_uninstalled": set(),
    "channel_archive": {"channels:read"},
    "channel_deleted": {"channels:read"},
    "channel_id_changed": set(),
    "channel_left": {"channels:read"},
    "channel_unarchive": {"channels:read"},
    "group_archive": {"groups:read"},
    "group_deleted": {"groups:read"},
    "group_left": {"groups:read"},
    "group_unarchive": {"groups:read"},
    "member_joined_channel": ROOMS,
    "member_left_channel": ROOMS,
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "reaction_added": {"reactions:read"},
    "reaction_removed": {"reactions:read"},
    "tokens_revoked": set(),
}
AGREED = """
    channels:history groups:history im:history chat:write im:write commands channels:read
    groups:read users:read reactions:read reactions:write metadata.message:read
"""


class Registrations:
    """Notes what a listener is registered for, as Bolt's app would."""

    def __init__(self):
        self.heard = {"command": [], "shortcut": [], "action": [], "view": []}

    def __getattr__(self, kind):
        return lambda what: self.heard[kind].append(what) or (lambda listener: listener)


@pytest.fixture(scope="module")
def registered():
    app = Registrations()
    for listeners in (Gestures, Beginnings):
        listeners.__new__(listeners).register(app)
    return app.heard


def known_events():
    """The names by which the code may speak of an event; `message` covers three of them."""
    listed = json.loads(REFERENCE.read_text())["events"] if REFERENCE.exists() else {}
    return {"message"} | HEARD.keys() | listed.keys()


def listened_to():
    """Every kind of event that the code names, as Slack's subscriptions call them."""
    named = {*rooms.LOST, *rooms.FOUND, *rooms.GONE, *words(translate.event), *words(rooms.Rooms)}
    kinds = {f"message.{place}" for place in ("channels", "groups", "im") if "message" in named}
    return (named & known_events()) - {"message"} | kinds


def words(part):
    """The texts that stand in a piece of code."""
    nodes = ast.walk(ast.parse(getsource(part).lstrip()))
    return {node.value for node in nodes if isinstance(getattr(node, "value", None), str)}


def over_http():
    """The manifest for an app that Slack calls at an address."""
    made = deepcopy(MANIFEST)
    url = "https://rapport.example/slack/events"
    made["settings"]["socket_mode_enabled"] = False
    made["settings"]["event_subscriptions"]["request_url"] = url
    made["settings"]["interactivity"]["request_url"] = url
    for command in made["features"]["slash_commands"]:
        command["url"] = url
    return made


def test_the_scopes_are_those_that_were_agreed():
    assert sorted(AGREED.split()) == sorted(BOT)
    assert "user" not in MANIFEST["oauth_config"]["scopes"]


def test_every_method_that_is_called_has_its_scopes_here():
    assert [method for method in called() if method not in CALLS] == []


def test_the_scopes_are_what_calls_events_and_commands_need():
    needed = set().union(*(CALLS[method] for method in called()), *(HEARD[one] for one in EVENTS))
    needed.add("commands")
    if "include_all_metadata" in keywords():
        needed.add("metadata.message:read")

    assert needed == BOT


def test_the_events_are_those_that_are_listened_to():
    assert set(EVENTS) == listened_to()
    assert len(EVENTS) == len(set(EVENTS))


def test_commands_are_those_that_are_registered(registered):
    (pattern,) = registered["command"]
    commands = [one["command"] for one in MANIFEST["features"]["slash_commands"]]

    assert all(pattern.match(command) for command in commands)
    assert sorted(f"/{word}" for word in re.findall("[a-z]+", pattern.pattern)) == sorted(commands)


def test_people_and_channels_arrive_in_commands_by_id():
    assert all(one["should_escape"] for one in MANIFEST["features"]["slash_commands"])


def test_shortcuts_are_those_that_are_registered(registered):
    shortcuts = [one["callback_id"] for one in MANIFEST["features"]["shortcuts"]]

    assert shortcuts == registered["shortcut"]


def test_the_bot_can_be_written_to_directly():
    home = MANIFEST["features"]["app_home"]

    assert home["messages_tab_enabled"] and not home["messages_tab_read_only_enabled"]


@pytest.mark.skipif(not SCHEMA.exists(), reason="Slack's schema of manifests is not at hand")
@pytest.mark.parametrize("manifest", [MANIFEST, over_http()], ids=["by Socket Mode", "over HTTP"])
def test_slack_s_own_schema_accepts_the_manifest(manifest):
    jsonschema.validate(manifest, json.loads(SCHEMA.read_text()))


@pytest.mark.skipif(not REFERENCE.exists(), reason="Slack's list of methods is not at hand")
@pytest.mark.parametrize("method", sorted(CALLS))
def test_slack_knows_the_scopes_of_our_calls(method):
    known = json.loads(REFERENCE.read_text())["methods"][method]["scope"]

    assert set(known.get("bot", [])) >= CALLS[method]


@pytest.mark.skipif(not REFERENCE.exists(), reason="Slack's list of events is not at hand")
@pytest.mark.parametrize("event", sorted(HEARD))
def test_slack_knows_the_scopes_of_our_events(event):
    known = json.loads(REFERENCE.read_text())["events"]

    assert set(known.get(event, HEARD[event])) >= HEARD[event]
