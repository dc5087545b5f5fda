"""Slack payloads into bot.events. Nothing else in the project reads a Slack dict."""

import html
import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from bot.events import LATE, Event, Heard, Place

Payload = dict[str, Any]
SPEECH = {None, "file_share", "thread_broadcast", "me_message"}
GONE = {"message_deleted", "tombstone"}
SYSTEM = {"USLACK", "USLACKBOT"}
MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>")
LONGEST = 40_000
PARTS = ("message", "previous_message", "item", "edited", "bot_profile", "metadata")
OUR_MARK = "rapport_said"  # the type of our metadata (D19)
SHAPES: dict[str, dict[str, type]] = {
    "block_actions": {"actions": list, "user": dict},
    "view_submission": {"view": dict, "user": dict},
    "message_action": {"message": dict, "user": dict, "channel": dict},
}


@dataclass(frozen=True)
class Ours:
    """By what we know ourselves: the bot users of every installation of our app."""

    users: frozenset[str]

    def is_us(self, event: Payload) -> bool:
        """Our own words, another app's, or the system's: never listened to (D8)."""
        user = event.get("user", "")
        bot = event.get("bot_id") or event.get("bot_profile")
        return bool(bot) or user in self.users or user in SYSTEM


def is_event(body: Payload) -> bool:
    return body.get("type") == "event_callback"


def is_direct(body: Payload) -> bool:
    """Somebody writes to us alone."""
    return str(inner(body).get("channel", "")).startswith("D")


def inner(body: Payload) -> Payload:
    """What an envelope tells; what is not of the shape it should have is left out."""
    return _sane(body.get("event"))


def is_readable(body: Payload, team: str) -> bool:
    """Whether it has what it must have: a workspace first of all."""
    if body.get("type") == "url_verification":
        return True
    if is_event(body):
        return bool(team) and not _is_odd(inner(body))
    wanted = SHAPES.get(str(body.get("type")), {})
    known = all(isinstance(body.get(name), kind) and body[name] for name, kind in wanted.items())
    return bool(team) and known


def clean(text: object) -> str:
    """Words that any database can store: no NUL, no half of a character."""
    return str(text or "").replace("\0", "").encode("utf-8", "ignore").decode()


def is_another_rapport(raw: Payload, ours: Ours) -> bool:
    """A post that carries our mark and is of no installation of ours (D38)."""
    marked = (raw.get("metadata") or {}).get("event_type") == OUR_MARK
    return marked and bool(raw.get("bot_id")) and raw.get("user") not in ours.users


def event(body: Payload, ours: Ours) -> Event | None:
    """What happened in a room, or None for what is no act of a person."""
    raw = inner(body)
    read = {
        "message": _message,
        "reaction_added": _reaction,
        "reaction_removed": _reaction,
        "member_joined_channel": _joined,
        "member_left_channel": _joined,
    }.get(raw.get("type", ""))
    return read(raw, ours) if read else None


def message(raw: Payload, channel: str, ours: Ours) -> Event | None:
    """A message that was read back from Slack's history."""
    return _said(_sane(raw) | {"channel": channel}, ours)


def read_back(raw: Payload, channel: str, ours: Ours, now: datetime) -> list[Event]:
    """What can be told of a message in a history: it was said, then edited, or it is gone."""
    inner = _sane(raw) | {"channel": channel}
    if inner.get("subtype") in GONE:
        gone = _deleted(inner | {"deleted_ts": inner.get("ts"), "event_ts": ""}, ours)
        return [replace(gone, ts=f"{now.timestamp():.6f}", at=now, name=LATE)] if gone else []
    edited = _changed({"message": inner, "channel": channel}, ours)
    return [event for event in (_said(inner, ours), edited) if event]


def moment(ts: str) -> datetime:
    """The business time of an event is its platform's own stamp (D41)."""
    return datetime.fromtimestamp(float(ts), UTC)


def stamp(value: object) -> str:
    """A ts of Slack's; anything else is no ts."""
    text = str(value or "")
    return text if re.fullmatch(r"\d{1,10}\.\d{1,9}", text) else ""


def _sane(raw: object) -> Payload:
    known = raw.items() if isinstance(raw, dict) else ()
    parts = {name: _sane(value) for name, value in known if name in PARTS and value}
    words = {name: clean(value) for name, value in known if isinstance(value, str)}
    if isinstance(raw, dict) and raw.get("files"):
        words["files"] = "attached"
    return words | {name: parts.get(name, {}) for name in PARTS if name in words or name in parts}


def _is_odd(raw: Payload) -> bool:
    kind = raw.get("type", "")
    if kind == "message":
        return not (stamp(raw.get("ts")) and raw.get("channel"))
    if kind.startswith("reaction_"):
        item = raw.get("item") or {}
        return not (stamp(item.get("ts")) and stamp(raw.get("event_ts")) and item.get("channel"))
    return not kind


def _message(raw: Payload, ours: Ours) -> Event | None:
    subtype = raw.get("subtype")
    if subtype == "message_changed":
        return _changed(raw, ours)
    if subtype in GONE:
        return _deleted(raw, ours)
    return _said(raw, ours) if subtype in SPEECH else None


def _said(raw: Payload, ours: Ours) -> Event | None:
    ts, user = stamp(raw.get("ts")), raw.get("user")
    speech = raw.get("subtype") in SPEECH and ts and user
    if not speech or ours.is_us(raw):
        return None
    return _words(raw, ours, Heard.POSTED, key=f"posted:{ts}", ts=ts, at=ts)


def _changed(raw: Payload, ours: Ours) -> Event | None:
    now, before = raw.get("message") or {}, raw.get("previous_message") or {}
    edited = stamp((now.get("edited") or {}).get("ts"))
    if not edited or now.get("text") == before.get("text") or ours.is_us(now):
        return _deleted(raw, ours) if now.get("subtype") == "tombstone" else None
    inner = now | {"channel": raw.get("channel")}
    target = stamp(now.get("ts"))
    return _words(inner, ours, Heard.EDITED, key=f"edited:{target}:{edited}", ts=edited, at=edited)


def _deleted(raw: Payload, ours: Ours) -> Event | None:
    before = raw.get("previous_message") or raw.get("message") or {}
    target = stamp(raw.get("deleted_ts") or before.get("ts"))
    ts = stamp(raw.get("event_ts") or raw.get("ts")) or target
    if not target or ours.is_us(before):
        return None
    return Event(
        kind=Heard.DELETED,
        place=Place(str(raw.get("channel", "")), stamp(before.get("thread_ts"))),
        by=str(before.get("user", "")),
        ts=ts,
        key=f"deleted:{target}",
        at=moment(ts),
        target=target,
    )


def _reaction(raw: Payload, ours: Ours) -> Event | None:
    item = raw.get("item") or {}
    ts, target = stamp(raw.get("event_ts")), stamp(item.get("ts"))
    if item.get("type") != "message" or not target or not ts or ours.is_us(raw):
        return None
    added = raw["type"] == "reaction_added"
    user, name = str(raw.get("user", "")), str(raw.get("reaction", ""))[:100]
    return Event(
        kind=Heard.REACTED,
        place=Place(str(item.get("channel", ""))),
        by=user,
        ts=ts,
        key=f"reacted:{target}:{user}:{name}:{'+' if added else '-'}:{ts}",
        at=moment(ts),
        target=target,
        name=name,
        added=added,
    )


def _joined(raw: Payload, ours: Ours) -> Event | None:
    ts, user = stamp(raw.get("event_ts")), str(raw.get("user", ""))
    if not ts or not user:
        return None
    kind = Heard.JOINED if raw["type"] == "member_joined_channel" else Heard.LEFT
    return Event(
        kind=kind,
        place=Place(str(raw.get("channel", ""))),
        by=user,
        ts=ts,
        key=f"{kind}:{user}:{ts}",
        at=moment(ts),
        team=str(raw.get("team", "")) if user in ours.users else "",
        to_us=user in ours.users,
    )


def _words(raw: Payload, ours: Ours, kind: Heard, *, key: str, ts: str, at: str) -> Event:
    text = str(raw.get("text") or "")[:LONGEST]
    mentions = tuple(dict.fromkeys(MENTION.findall(text)))
    to_us = bool(ours.users & set(mentions))
    if to_us:
        text = MENTION.sub(lambda found: "" if found[1] in ours.users else found[0], text)
    own, thread = stamp(raw.get("ts")), stamp(raw.get("thread_ts"))
    return Event(
        kind=kind,
        place=Place(str(raw.get("channel", "")), "" if thread == own else thread),
        by=str(raw.get("user", "")),
        ts=ts,
        key=key,
        at=moment(at),
        text=html.unescape(text).strip(),
        target=own if kind == Heard.EDITED else "",
        team=str(raw.get("user_team") or ""),
        mentions=tuple(one for one in mentions if one not in ours.users),
        to_us=to_us,
        files=bool(raw.get("files")),
    )


def private(view: Payload) -> dict[str, Any]:
    """What we wrote into a form when we opened it."""
    try:
        kept = json.loads(view.get("private_metadata") or "{}")
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
