"""Who is in a channel, as Slack tells it."""

import asyncio
import re
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import Refused, TryLater
from bot.partnership.draft import Met, Seen
from handlers.slack.installations import Call, call

ID = re.compile(r"[CG][A-Z0-9]{2,}")
ATTEMPTS = 5
NOBODY = ("USLACKBOT",)
UNKNOWN = "Rapport is in no channel called {name}. Invite it there, or give the channel's id."
ALONE = "#{name} is not shared with another company yet: share it first."
OUTSIDE = "Rapport is not in #{name}: invite it there with /invite @Rapport."


async def look(client: AsyncWebClient, channel: str) -> Seen:
    """Everybody in a channel but bots; raises Refused, TryLater and Undeliverable."""
    me = await _patient(client.auth_test)
    id = channel if ID.fullmatch(channel) else await _named(client, channel.lstrip("#"))
    room = (await _patient(client.conversations_info, channel=id))["channel"]
    name = str(room.get("name") or id)
    if not room.get("is_member"):
        raise Refused(OUTSIDE.format(name=name))
    if not (room.get("is_ext_shared") or room.get("is_pending_ext_shared")):
        raise Refused(ALONE.format(name=name))
    accounts = [one for one in await members_of(client, id) if one not in NOBODY]
    users = [(await _patient(client.users_info, user=one))["user"] for one in accounts]
    people = tuple(_met(one) for one in users if not (one.get("is_bot") or one.get("deleted")))
    host = str(me.get("enterprise_id") or me["team_id"])
    return Seen(id, name, host, str(me.get("team") or host), people)


async def _named(client: AsyncWebClient, name: str) -> str:
    kinds = "public_channel,private_channel"
    mine = await _patient(client.users_conversations, types=kinds, exclude_archived=True, limit=999)
    found = [str(one["id"]) for one in mine["channels"] if one.get("name") == name]
    if not found:
        raise Refused(UNKNOWN.format(name=name))
    return found[0]


async def _patient(method: Call, **arguments: Any) -> Any:
    """A large channel is more calls than Slack takes at once: it says how long to wait."""
    for _ in range(ATTEMPTS - 1):
        try:
            return await call(method, **arguments)
        except TryLater as busy:
            if busy.unsure:
                raise
            await asyncio.sleep(busy.seconds)
    return await call(method, **arguments)


def _met(user: dict[str, Any]) -> Met:
    profile, enterprise = user.get("profile") or {}, user.get("enterprise_user") or {}
    workspace = str(user.get("team_id") or profile.get("team") or "")
    return Met(
        account=str(user["id"]),
        name=str(profile.get("real_name") or user.get("real_name") or user.get("name") or ""),
        title=str(profile.get("title") or ""),
        zone=str(user.get("tz") or ""),
        company=str(enterprise.get("enterprise_id") or workspace),
        workspace=workspace,
        guest=bool(user.get("is_restricted") or user.get("is_ultra_restricted")),
    )


async def members_of(client: AsyncWebClient, channel: str) -> list[str]:
    """The accounts of everybody in a channel, of every company."""
    found, cursor = list[str](), ""
    while True:
        page = await call(
            client.conversations_members, channel=channel, limit=1000, cursor=cursor or None
        )
        found += page["members"]
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return found
