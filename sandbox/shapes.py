"""How Slack writes things down: people, channels, messages and forms as JSON."""

from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_OID, uuid5
from zoneinfo import ZoneInfo

from sandbox.rooms import Message, Room
from sandbox.state import Form, State
from sandbox.world import Installation, Json, Person


def author(state: State, installation: Installation, user: str) -> Json:
    """Whose message it is; a foreigner's says so, an own one does not (slack.md 1.2)."""
    if user not in state.people:
        return {}
    team = state.people[user].team
    if team == installation.team or not state.knobs.tells_user_team:
        return {"team": team}
    company = home(state, user)
    return {"team": company, "user_team": company, "source_team": company}


def home(state: State, user: str) -> str:
    """The company of a person as events name it: the organisation where there is one."""
    team = state.teams[state.people[user].team]
    return team.enterprise or team.id


def message(state: State, installation: Installation, room: Room, it: Message) -> Json:
    """A message as events and history carry it; metadata only where that is asked for."""
    if it.deleted:
        return tombstone(it)
    shape: Json = {"type": "message", "user": it.user, "text": it.text, "ts": it.ts}
    shape |= author(state, installation, it.user)
    shape |= _kept(it) | _thread(room, it)
    if not it.bot_id and not it.subtype:
        shape["client_msg_id"] = str(uuid5(NAMESPACE_OID, it.ts))
    if it.bot_id:
        own = it.app_id == state.world.app.id
        name = state.world.app.name if own else "Another app"
        profile = {"id": it.bot_id, "app_id": it.app_id, "name": name}
        shape |= {"bot_id": it.bot_id, "app_id": it.app_id, "bot_profile": profile}
    if it.edited:
        shape["edited"] = {"user": it.edited[0], "ts": it.edited[1]}
    if it.files:
        foreign = bool(shape.get("source_team"))
        shape["files"] = [_stub(file) if foreign else file for file in it.files]
    if reactions := reacted(it):
        shape["reactions"] = reactions
    return shape


def tombstone(it: Message) -> Json:
    """What is left of a deleted message that has replies."""
    tomb: Json = {"type": "message", "subtype": "tombstone", "user": "USLACKBOT", "hidden": True}
    return tomb | {"text": "This message was deleted.", "ts": it.ts, "thread_ts": it.ts}


def reacted(it: Message) -> list[Json]:
    """Who reacted with what."""
    return [
        {"name": name, "users": list(users), "count": len(users)}
        for name, users in it.reactions.items()
        if users
    ]


def user(state: State, installation: Installation, who: Person) -> Json:
    """A person as that installation may see them; a foreigner's e-mail is withheld."""
    foreign = who.team != installation.team
    profile: Json = {"real_name": who.name, "display_name": who.handle, "team": who.team}
    profile["title"] = who.title
    if not foreign and who.email and "users:read.email" in installation.scopes:
        profile["email"] = who.email
    shape: Json = {
        "id": who.id,
        "team_id": who.team,
        "name": who.handle,
        "real_name": who.name,
        "deleted": who.id in state.disabled,
        "is_bot": bool(who.bot_id),
        "is_app_user": False,
        "is_restricted": who.guest,
        "is_ultra_restricted": False,
        "profile": profile,
    } | _zone(who.zone)
    if foreign:
        shape["is_stranger"] = not in_common(state, who.id, installation.team)
    if organisation := state.teams[who.team].enterprise:
        shape["enterprise_user"] = {"enterprise_id": organisation, "teams": [who.team]}
    return shape


def in_common(state: State, user_id: str, team: str) -> bool:
    """Whether the person is in any channel that this company is in."""
    return any(team in room.teams and user_id in room.members for room in state.rooms.values())


def channel(state: State, installation: Installation, room: Room) -> Json:
    """A conversation as that installation sees it."""
    here = installation.team
    if room.direct:
        other = next(m for m in room.members if m != installation.bot_user)
        return {"id": room.id, "is_im": True, "user": other, "is_archived": False}
    private = room.kind(here) == "group"
    return {
        "id": room.id,
        "name": room.name,
        "is_channel": not private,
        "is_group": False,
        "is_im": False,
        "is_mpim": False,
        "is_private": private,
        "is_archived": room.archived,
        "is_member": installation.bot_user in room.members,
        "context_team_id": here,
        "num_members": len(room.members),
    } | _shared(state, room)


def view(state: State, form: Form, team: str | None = None) -> Json:
    """A modal; `team` is the company of the person in front of it."""
    installation = state.installations[form.installation]
    return form.body | {
        "id": form.id,
        "team_id": team or form.installation,
        "state": {"values": form.values},
        "hash": form.hash,
        "previous_view_id": form.previous,
        "root_view_id": form.root,
        "app_id": state.world.app.id,
        "app_installed_team_id": form.installation,
        "bot_id": installation.bot_id,
    }


def _shared(state: State, room: Room) -> Json:
    return {
        "is_shared": room.shared,
        "is_org_shared": False,
        "is_ext_shared": room.shared,
        "is_pending_ext_shared": False,
        "pending_shared": [],
        "shared_team_ids": list(room.teams),
        "internal_team_ids": [],
        "conversation_host_id": state.teams[room.teams[0]].enterprise or room.teams[0],
    }


def _zone(name: str) -> Json:
    now = datetime.now(UTC).astimezone(ZoneInfo(name))
    offset = now.utcoffset() or timedelta()
    return {"tz": name, "tz_label": now.tzname(), "tz_offset": int(offset.total_seconds())}


def _kept(it: Message) -> Json:
    kept: Json = {"subtype": it.subtype} if it.subtype else {}
    return kept | ({"blocks": it.blocks} if it.blocks else {})


def _thread(room: Room, it: Message) -> Json:
    if it.thread:
        parent = room.messages[it.thread]
        return {"thread_ts": it.thread, "parent_user_id": parent.user}
    replies = room.replies(it.ts)
    if not replies:
        return {}
    users = list(dict.fromkeys(reply.user for reply in replies))
    return {
        "thread_ts": it.ts,
        "reply_count": len(replies),
        "reply_users": users,
        "reply_users_count": len(users),
        "latest_reply": replies[-1].ts,
    }


def _stub(file: Json) -> Json:
    return {"id": file["id"], "mode": "file_access", "file_access": "check_file_info"}
