"""What the page draws, as JSON: what one person sees, and what stands around it."""

from collections.abc import Sequence
from dataclasses import asdict

from sandbox import forms
from sandbox.page.backstage import PUSHES, Backstage, Setting
from sandbox.rooms import Message, Room
from sandbox.sandbox import Sandbox
from sandbox.state import Form, State
from sandbox.world import Json


def look(sandbox: Sandbox, setting: Setting, backstage: Backstage, users: Sequence[str]) -> Json:
    """Everything, for the eyes of these people."""
    state = sandbox.state
    return {
        "setting": _setting(state, setting),
        "clock": {"now": backstage.now().isoformat(), "running": backstage.running()},
        "count": count(state, setting),
        "steps": [asdict(step) for step in backstage.steps()],
        "people": {who.id: _person(state, setting, who.id) for who in state.people.values()},
        "direct": {user: stamps for user, stamps in _direct(state)},
        "pair": pair(state),
        "views": {user: _view(state, user) for user in users},
    }


def count(state: State, setting: Setting) -> dict[str, int]:
    """How many messages of people were heard, are kept, and forgotten; others are pencilled in."""
    rooms = [state.rooms[room] for room in setting.listens if room in state.rooms]
    said = [it for room in rooms for it in room.messages.values() if not it.only_for]
    heard = [it for it in said if not it.bot_id and not it.subtype]
    kept = sum(bool(it.reactions.get(setting.kept)) for it in heard)
    waits = sum(bool(it.reactions.get(setting.pencilled)) for it in heard)
    return {"heard": len(heard), "kept": kept, "forgotten": len(heard) - kept - waits}


def pair(state: State) -> Json | None:
    """The newest direct messages that told people of two companies the same in one minute."""
    told: dict[tuple[int, str], list[tuple[str, Message]]] = {}
    for room in state.rooms.values():
        said = [it for it in room.messages.values() if it.bot_id and not it.deleted]
        if room.direct and said:
            newest = said[-1]
            minute = int(float(newest.ts)) // 60
            told.setdefault((minute, _first(newest)), []).append((room.members[0], newest))
    for (minute, _), readers in sorted(told.items(), reverse=True):
        by_team = {state.people[user].team: user for user, _ in reversed(readers)}
        if len(by_team) > 1:
            stamp = min(it.ts for _, it in readers)
            return {"minute": minute, "stamp": stamp, "readers": by_team}
    return None


def _first(it: Message) -> str:
    return it.versions[0].text if it.versions else it.text


def _setting(state: State, setting: Setting) -> Json:
    return {
        "title": setting.title,
        "intro": setting.intro,
        "room": setting.room,
        "first": list(setting.first),
        "halves": [
            {"team": team, "name": state.teams[team].name, "people": _people(state, setting, team)}
            for team in setting.halves
        ],
        "kept": setting.kept,
        "pencilled": setting.pencilled,
        "clocks": [list(each) for each in setting.clocks],
        "pushes": [list(each) for each in PUSHES],
    }


def _people(state: State, setting: Setting, team: str) -> list[str]:
    """Whom one can be: those of that company who are in the room."""
    present = state.room(setting.room).members
    return [who for who in present if state.people[who].team == team and not _bot(state, who)]


def _bot(state: State, user: str) -> bool:
    return bool(state.people[user].bot_id)


def _person(state: State, setting: Setting, user: str) -> Json:
    who = state.people[user]
    return {
        "name": who.name,
        "team": who.team,
        "company": state.teams[who.team].name,
        "title": setting.titles.get(user, ""),
        "zone": who.zone,
        "bot": bool(who.bot_id),
    }


def _direct(state: State) -> list[tuple[str, list[str]]]:
    """The stamps of what the app told each person directly: for unread marks."""
    rooms = [room for room in state.rooms.values() if room.direct]
    return [
        (room.members[0], [it.ts for it in room.messages.values() if it.bot_id and not it.deleted])
        for room in rooms
    ]


def _view(state: State, user: str) -> Json:
    team = state.person(user).team
    mine = [room for room in state.rooms.values() if user in room.members]
    mine.sort(key=lambda room: room.direct)
    here = state.installations.get(team)
    app = state.world.app
    return {
        "rooms": [_room(state, room, user) for room in mine],
        "apps": [i.bot_user for i in state.installations.values() if state.meets(user, i)],
        "forms": [_form(form) for form in forms.top(state, user)],
        "commands": list(app.commands().values()) if here else [],
        "shortcuts": [
            {"id": key, "name": each["name"]}
            for key, each in (app.shortcuts().items() if here else ())
            if each["type"] == "message"
        ],
    }


def _room(state: State, room: Room, user: str) -> Json:
    seen = [it for it in room.messages.values() if _sees(room, it, user)]
    return {
        "id": room.id,
        "name": room.name,
        "direct": room.direct,
        "private": room.kind(state.people[user].team) == "group",
        "archived": room.archived,
        "members": [who for who in room.members if who != user],
        "messages": [_message(it) for it in seen],
    }


def _sees(room: Room, it: Message, user: str) -> bool:
    return not it.deleted if it.only_for == user else room.stands(it)


def _message(it: Message) -> Json:
    shown: Json = {"ts": it.ts, "user": it.user, "thread": it.thread}
    if it.deleted:
        return shown | {"deleted": True, "text": "", "blocks": []}
    return shown | {
        "text": it.text,
        "blocks": it.blocks if it.bot_id else [],
        "bot": bool(it.bot_id),
        "subtype": it.subtype,
        "edited": bool(it.edited) and not it.bot_id,
        "only": bool(it.only_for),
        "broadcast": it.broadcast,
        "files": [str(each.get("name", "")) for each in it.files],
        "reactions": {name: list(users) for name, users in it.reactions.items() if users},
    }


def _form(form: Form) -> Json:
    shown = ("title", "submit", "close", "blocks")
    return {"id": form.id, "hash": form.hash, "values": form.values} | {
        key: form.body.get(key) for key in shown
    }
