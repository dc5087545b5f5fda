"""What Slack would not send: acknowledged, logged, and nothing half done."""

import json

import pytest
from aiohttp import ClientSession

from sandbox.deliveries import EVENT, GESTURE
from tests.chats.looking import numbers
from tests.chats.odd import (
    BODIES,
    CONSIDERED,
    EVENTS,
    GESTURES,
    JSON,
    MESSAGE,
    PIN,
    envelope,
    sends,
)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_body_that_is_none_of_slacks_is_acknowledged_and_logged(http, logs, body):
    text, content_type = body

    assert 200 <= posts(http, text, content_type) < 500
    assert is_well(http)


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)
def test_an_odd_event_changes_nothing(http, logs, event):
    assert posts(http, json.dumps(envelope(event)), JSON) == 200
    assert numbers(http) == []
    assert "Traceback" not in logs()
    assert is_well(http)


@pytest.mark.parametrize("gesture", GESTURES.values(), ids=GESTURES)
def test_an_odd_gesture_changes_nothing(http, logs, gesture):
    body = {"team": {"id": "T1NWT"}, "api_app_id": "A0RAPPORT", "trigger_id": "1.1"} | gesture
    delivery = http.do(sends(http, GESTURE, body))

    assert delivery.attempts[-1].acked, delivery.reason
    assert numbers(http) == []
    assert "Traceback" not in logs()
    assert is_well(http)


@pytest.mark.parametrize("event", ["no event", "an edit of words", "a pin on nothing"])
def test_what_cannot_be_read_leaves_a_line_in_the_log(http, logs, event):
    posts(
        http,
        json.dumps(envelope(EVENTS[event] if event == "no event" else PIN | {"item": 1})),
        JSON,
    )

    assert "could not be read" in logs()


@pytest.mark.parametrize("signature", ["", "v0=", "v0=0123456789abcdef", "nonsense"])
def test_a_wrong_signature_is_refused(http, signature):
    body = json.dumps(envelope(MESSAGE | {"text": CONSIDERED}))

    assert posts(http, body, JSON, {"x-slack-signature": signature}) == 401
    assert numbers(http) == []


def test_an_old_signature_is_refused(http):
    assert posts(http, "{}", JSON, {"x-slack-request-timestamp": "1000000000"}) == 401


def test_the_same_things_by_socket_mode(room, logs):
    for event in EVENTS.values():
        room.do(sends(room, EVENT, envelope(event)))
    for gesture in GESTURES.values():
        room.do(sends(room, GESTURE, {"team": {"id": "T1NWT"}} | gesture))

    assert room.marks(room.says("james", CONSIDERED)) == ["memo"]
    assert numbers(room) == ["CH-1"]


def posts(chat, body, content_type, headers=()):
    """The status of one signed POST."""

    async def post():
        signed = chat.sandbox.signed.headers(body) | {"content-type": content_type} | dict(headers)
        async with (
            ClientSession() as session,
            session.post(chat.sandbox.signed.url, data=body.encode(), headers=signed) as got,
        ):
            return got.status

    return chat.do(post())


def is_well(chat):
    """Nothing waits, nothing was set aside, and people are still heard."""
    with chat.bot.storage.reading() as tx:
        counts = {str(state): n for state, n in tx.inbox.counts().items()}
    return not set(counts) & {"waiting", "set aside"} and "Rapport 0" in chat.types(
        "priya", "version"
    )
