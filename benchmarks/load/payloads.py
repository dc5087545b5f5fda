"""What Slack sends, about as large as Slack sends it, and signed as Slack signs it."""

import hmac
import json
import time
from random import Random
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from sandbox.talk import rich

Payload = dict[str, Any]
TEAM, BOT, BOT_ID, SECRET = "T1NWT", "U1RAPPORT", "B1RAPPORT", "sandbox-signing-secret"
ROOMS = ("C0201", *(f"C02{n:02}" for n in range(10, 19)))
PEOPLE = ("U0JAMES", "U0CLAIRE", "U1PRIYA", "U1TOM")
TALK = (
    "Morning all, the minutes of yesterday are in the folder.",
    "Thanks, that is clear now.",
    "The newsletter of the sites in Hungary went out on Friday, forty pages of it.",
    "I am back at two, lunch with the team from Lyon.",
)
ASKED = "Have you considered remote visits for the sites in region {}?"
REPLY = "Our colleagues in region {} are looking into it this week."
CAPTURED, THREADS = 0.05, 0.20


def messages(count: int, threads: list[tuple[str, str]], seed: int = 1) -> list[Payload]:
    """Talk in ten rooms: 5 % will be captured, 20 % stand in `threads` (room and ts)."""
    dice, first = Random(seed), time.time()
    said = []
    for n in range(count):
        room, thread, share = dice.choice(ROOMS), "", dice.random()
        text = dice.choice(TALK)
        if share < CAPTURED:
            text = ASKED.format(n)
        elif share < CAPTURED + THREADS and threads:
            (room, thread), text = dice.choice(threads), REPLY.format(n)
        said.append(message(room, dice.choice(PEOPLE), text, f"{first + n * 1e-4:.6f}", thread))
    return said


def message(room: str, user: str, text: str, ts: str, thread: str = "") -> Payload:
    """One message, as an event."""
    team = "T0MRD" if user.startswith("U0") else TEAM
    event = {
        "type": "message",
        "user": user,
        "ts": ts,
        "client_msg_id": str(UUID(int=hash((room, ts)) % 2**128)),
        "text": text,
        "team": team,
        "user_team": team,
        "source_team": team,
        "user_profile": {"real_name": user.lower(), "team": team, "is_restricted": False},
        "blocks": rich(text),
        "channel": room,
        "event_ts": ts,
        "channel_type": "channel",
    }
    bot = {"enterprise_id": None, "team_id": TEAM, "user_id": BOT, "is_bot": True}
    return {
        "token": "verification",
        "team_id": TEAM,
        "context_team_id": TEAM,
        "context_enterprise_id": None,
        "api_app_id": "A0RAPPORT",
        "event": event | ({"thread_ts": thread} if thread else {}),
        "type": "event_callback",
        "event_id": f"Ev{ts.replace('.', '')}",
        "event_time": int(float(ts)),
        "authorizations": [bot | {"is_enterprise_install": False}],
        "is_ext_shared_channel": True,
        "event_context": f"4-{ts}-{room}",
    }


def command(n: int) -> Payload:
    """`/rapport list`, typed by somebody of the host."""
    return {
        "command": "/rapport",
        "text": "list",
        "user_id": "U1PRIYA",
        "user_name": "priya",
        "team_id": TEAM,
        "channel_id": ROOMS[0],
        "api_app_id": "A0RAPPORT",
        "response_url": "http://127.0.0.1:9/response",
        "trigger_id": f"{n}.1",
    }


def click(n: int) -> Payload:
    """“Seen, with me” on the first item: a gesture that commits every time."""
    action = {"action_id": "item.ack", "block_id": "b", "type": "button", "value": "1"}
    return {
        "type": "block_actions",
        "user": {"id": "U1HANNAH", "team_id": TEAM},
        "team": {"id": TEAM},
        "channel": {"id": ROOMS[0]},
        "container": {"type": "message", "message_ts": "1.0", "channel_id": ROOMS[0]},
        "message": {"ts": "1.0", "user": BOT, "bot_id": BOT_ID, "text": "-"},
        "api_app_id": "A0RAPPORT",
        "trigger_id": f"{n}.2",
        "response_url": "http://127.0.0.1:9/response",
        "actions": [action | {"action_ts": f"{time.time():.6f}"}],
    }


def signed(payload: Payload, port: int) -> bytes:
    """A whole HTTP request, ready to be sent."""
    kind, body = _body(payload)
    now = str(int(time.time()))
    words = f"v0:{now}:".encode() + body
    signature = hmac.new(SECRET.encode(), words, "sha256").hexdigest()
    head = (
        f"POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: {kind}\r\n"
        f"Content-Length: {len(body)}\r\nX-Slack-Request-Timestamp: {now}\r\n"
        f"X-Slack-Signature: v0={signature}\r\n\r\n"
    )
    return head.encode() + body


def _body(payload: Payload) -> tuple[str, bytes]:
    form = "application/x-www-form-urlencoded"
    if payload.get("type") == "event_callback":
        return "application/json", json.dumps(payload).encode()
    fields = {"payload": json.dumps(payload)} if "actions" in payload else payload
    return form, urlencode(fields).encode()
