"""The table of methods: what each needs, how often it may be called, and what does it."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.api import apps, chat, conversations, people, reactions, views
from sandbox.api.call import Call
from sandbox.world import Json


@dataclass(frozen=True)
class Method:
    """`scope` is needed before anything else; `tier` is calls a minute (slack.md 2.3)."""

    does: Callable[[Call], Json]
    scope: str = ""
    tier: int = 50


METHODS: dict[str, Method] = {
    "auth.test": Method(apps.auth_test, tier=300),
    "team.info": Method(apps.team_info, "team:read"),
    "chat.postMessage": Method(chat.post_message, "chat:write", tier=300),
    "chat.postEphemeral": Method(chat.post_ephemeral, "chat:write", tier=100),
    "chat.update": Method(chat.update, "chat:write"),
    "chat.delete": Method(chat.delete, "chat:write"),
    "chat.getPermalink": Method(chat.permalink, tier=300),
    "conversations.open": Method(conversations.open_direct, "im:write"),
    "conversations.info": Method(conversations.info),
    "conversations.history": Method(conversations.history),
    "conversations.replies": Method(conversations.replies),
    "conversations.members": Method(conversations.members, tier=100),
    "conversations.list": Method(conversations.list_all, tier=20),
    "users.info": Method(people.info, "users:read", tier=100),
    "users.conversations": Method(people.conversations),
    "reactions.add": Method(reactions.add, "reactions:write"),
    "reactions.remove": Method(reactions.remove, "reactions:write", tier=20),
    "reactions.get": Method(reactions.get, "reactions:read"),
    "views.open": Method(views.open_view, tier=100),
    "views.push": Method(views.push, tier=100),
    "views.update": Method(views.update, tier=100),
}
APP_METHODS = frozenset({"apps.connections.open", "apps.event.authorizations.list"})
