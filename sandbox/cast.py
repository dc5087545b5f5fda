"""Northwind, Meridian, a vendor and a stranger: the world that the stories play in."""

from collections.abc import Mapping
from typing import Any

from sandbox.world import App, Channel, Person, Team, World

NORTHWIND, MERIDIAN, VENDOR, STRANGERS = "T1NWT", "T0MRD", "T2ECOA", "T9XYZ"

EVENTS = (
    "message.channels message.groups message.im reaction_added reaction_removed"
    " member_joined_channel member_left_channel channel_left group_left channel_archive"
    " channel_unarchive group_archive group_unarchive channel_rename group_rename channel_shared"
    " channel_unshared channel_id_changed app_uninstalled tokens_revoked"
)
SCOPES = (
    "channels:history groups:history im:history chat:write im:write commands channels:read"
    " groups:read users:read reactions:read reactions:write metadata.message:read"
)
MANIFEST: Mapping[str, Any] = {
    "display_information": {"name": "Rapport"},
    "features": {
        "app_home": {"messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
        "bot_user": {"display_name": "Rapport", "always_online": True},
        "slash_commands": [
            {"command": "/rapport", "description": "Ask Rapport", "should_escape": True},
            {"command": "/consider", "description": "A challenge", "should_escape": True},
        ],
        "shortcuts": [
            {"name": "Keep this", "type": "message", "callback_id": "item.keep", "description": "-"}
        ],
    },
    "oauth_config": {"scopes": {"bot": SCOPES.split()}},
    "settings": {
        "event_subscriptions": {"bot_events": EVENTS.split()},
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
    },
}

TEAMS = (
    Team(NORTHWIND, "Northwind Therapeutics", "northwind"),
    Team(MERIDIAN, "Meridian Clinical", "meridian"),
    Team(VENDOR, "eCOA vendor", "ecoa"),
    Team(STRANGERS, "Somebody else", "somebody-else"),
)
BOSTON, LONDON = "America/New_York", "Europe/London"
PEOPLE = (
    Person("U1PRIYA", "Priya Raman", NORTHWIND),
    Person("U1TOM", "Tom Lindqvist", NORTHWIND),
    Person("U1BEN", "Ben Harker", NORTHWIND, BOSTON),
    Person("U1HANNAH", "Hannah Voss", NORTHWIND, email="hannah.voss@northwind.example"),
    Person("U1SAM", "Samuel Adeyemi", NORTHWIND, BOSTON, "samuel.adeyemi@northwind.example"),
    Person("U1PETRA", "Petra Vogel", NORTHWIND),
    Person("U0JAMES", "James Orton", MERIDIAN, LONDON),
    Person("U0CLAIRE", "Claire Dubois", MERIDIAN, "Europe/Paris"),
    Person("U0JAVIER", "Javier Ruiz", MERIDIAN, "Europe/Madrid"),
    Person("U0KASIA", "Kasia Nowak", MERIDIAN, "Europe/Warsaw", "kasia.nowak@meridian.example"),
    Person("U0ROBERT", "Robert Hale", MERIDIAN, LONDON, "robert.hale@meridian.example"),
    Person("U2VERA", "Vera Lang", VENDOR, "Europe/Berlin"),
    Person("U2OLAF", "Olaf Brandt", VENDOR, "Europe/Berlin"),
    Person("U9NOBODY", "Alex Doe", STRANGERS, LONDON),
    Person("U9SECOND", "Robin Roe", STRANGERS, LONDON),
)
BOT = "U1RAPPORT"
STUDY_TEAM = (
    *("U1PRIYA", "U1TOM", "U1BEN", "U1HANNAH", "U1SAM", "U1PETRA"),
    *("U0JAMES", "U0CLAIRE", "U0JAVIER", "U0KASIA", "U0ROBERT", BOT),
)
LEADERS = ("U1PRIYA", "U1HANNAH", "U1SAM", "U0JAMES", "U0KASIA", "U0ROBERT", BOT)
CHANNELS = (
    Channel("C0201", "201-study-team", NORTHWIND, (MERIDIAN,), STUDY_TEAM),
    Channel(
        "C0GOV", "201-governance", NORTHWIND, (MERIDIAN,), LEADERS, private_in=(NORTHWIND, MERIDIAN)
    ),
    Channel("C0LOOSE", "congress-dinner", NORTHWIND, (MERIDIAN,), ("U1TOM", "U0JAVIER", BOT)),
    Channel("C1INT", "northwind-only", NORTHWIND, (), ("U1PRIYA", "U1TOM", BOT)),
)


def northwind_meridian(
    installed: tuple[str, ...] = (NORTHWIND,), manifest: Mapping[str, Any] = MANIFEST
) -> World:
    """The default world; a second company in `installed` has the app too, but in no channel."""
    app = App("A0RAPPORT", "Rapport", "xapp-sandbox", "sandbox-signing-secret", manifest)
    bots = {NORTHWIND: (BOT, "B1RAPPORT"), MERIDIAN: ("U0RAPPORT", "B0RAPPORT")}
    return World(app, TEAMS, PEOPLE, CHANNELS, installed, bots)
