"""Who and what there is before anybody acts: companies, people, channels and the app."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Team:
    """A company's workspace; with `enterprise` it belongs to a Grid organisation."""

    id: str
    name: str
    domain: str
    enterprise: str = ""


@dataclass(frozen=True)
class Person:
    """An account of one workspace; a bot user is one too."""

    id: str
    name: str
    team: str
    zone: str = "Europe/Zurich"
    email: str = ""
    guest: bool = False
    bot_id: str = ""
    title: str = ""

    @property
    def handle(self) -> str:
        """The user name, as in a profile's address."""
        return self.name.lower().replace(" ", ".")


@dataclass(frozen=True)
class Channel:
    """A channel, the company that hosts it, and the companies that it is shared with."""

    id: str
    name: str
    host: str
    shared_with: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    private_in: tuple[str, ...] = ()  # public for one company, private for the other: allowed


@dataclass(frozen=True)
class Installation:
    """The app in one workspace: a token, a bot user and what it may do."""

    team: str
    token: str
    bot_user: str
    bot_id: str
    scopes: tuple[str, ...]


@dataclass(frozen=True)
class App:
    """The app as its makers registered it; `manifest` is the text of its app.yaml, parsed."""

    id: str
    name: str
    app_token: str
    signing_secret: str
    manifest: Mapping[str, Any]
    verification_token: str = "sandbox-verification"

    def commands(self) -> dict[str, Json]:
        """The slash commands by name."""
        listed = self.manifest.get("features", {}).get("slash_commands", [])
        return {command["command"]: command for command in listed}

    def shortcuts(self) -> dict[str, Json]:
        """The shortcuts by callback id."""
        listed = self.manifest.get("features", {}).get("shortcuts", [])
        return {shortcut["callback_id"]: shortcut for shortcut in listed}

    def subscriptions(self) -> frozenset[str]:
        """The names of the events that the app asked for."""
        settings = self.manifest.get("settings", {})
        return frozenset(settings.get("event_subscriptions", {}).get("bot_events", []))

    def scopes(self) -> tuple[str, ...]:
        """What an installation is granted."""
        return tuple(self.manifest.get("oauth_config", {}).get("scopes", {}).get("bot", []))

    def takes_direct_messages(self) -> bool:
        """Whether the app's Messages tab is on."""
        home = self.manifest.get("features", {}).get("app_home", {})
        return bool(home.get("messages_tab_enabled", False))


@dataclass(frozen=True)
class World:
    """Everything a sandbox starts with."""

    app: App
    teams: tuple[Team, ...]
    people: tuple[Person, ...]
    channels: tuple[Channel, ...]
    installed: tuple[str, ...] = ()
    bots: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def installation(self, team: str) -> Installation:
        """The app in that workspace, as Slack would grant it."""
        user, bot_id = self.bots.get(team, (f"U{team[1:]}BOT", f"B{team[1:]}BOT"))
        return Installation(team, f"xoxb-sandbox-{team}", user, bot_id, self.app.scopes())
