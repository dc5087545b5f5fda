"""Input that Slack would not send, or not often."""

from tests.chats.cast import HERE

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MESSAGE = {"type": "message", "channel": HERE, "user": "U0JAMES", "ts": "1772445660.000100"}
PIN = {
    "type": "reaction_added",
    "user": "U0JAMES",
    "reaction": "pushpin",
    "event_ts": "1772445660.000100",
    "item": {"type": "message", "channel": HERE, "ts": "1772445600.000100"},
}
EVENTS = {
    "nothing at all": {},
    "no event": None,
    "an event that is a list": [1, 2],
    "an event that is words": "message",
    "an unknown kind": {"type": "weather_changed", "channel": HERE},
    "a kind that is a number": {"type": 7, "channel": HERE},
    "a message without a channel": {"type": "message", "user": "U0JAMES", "ts": "1.1"},
    "a message without an author": {"type": "message", "channel": HERE, "ts": "1.1"},
    "a message without a ts": MESSAGE | {"ts": None},
    "a ts that is words": MESSAGE | {"ts": "yesterday"},
    "a ts far from now": MESSAGE | {"ts": "999999999999.1"},
    "a text that is a list": MESSAGE | {"text": [CONSIDERED]},
    "an author who is an object": MESSAGE | {"user": {"id": "U0JAMES"}, "text": CONSIDERED},
    "a channel that is an object": MESSAGE | {"channel": {"id": HERE}, "text": CONSIDERED},
    "a thread that is a number": MESSAGE | {"thread_ts": 5, "text": "Good morning"},
    "an edit without a message": MESSAGE | {"subtype": "message_changed"},
    "an edit of words": MESSAGE | {"subtype": "message_changed", "message": "new"},
    "a deletion of nothing": MESSAGE | {"subtype": "message_deleted", "previous_message": 3},
    "half a character": MESSAGE | {"text": "half \ud83d of one\x00"},
    "a subtype of tomorrow": MESSAGE | {"subtype": "telepathy", "text": CONSIDERED},
    "a pin on nothing": PIN | {"item": None},
    "a pin on a list": PIN | {"item": ["message"]},
    "a pin on a file": PIN | {"item": {"type": "file", "file": "F1"}},
    "somebody who joins without a name": {"type": "member_joined_channel", "channel": HERE},
    "a renamed channel without names": {"type": "channel_id_changed"},
}
GESTURES = {
    "no kind": {},
    "an unknown kind": {"type": "telepathy"},
    "a click on nothing": {"type": "block_actions", "user": {"id": "U1PRIYA"}, "actions": []},
    "a click on words": {"type": "block_actions", "user": {"id": "U1PRIYA"}, "actions": "answer"},
    "a button of another app": {
        "type": "block_actions",
        "user": {"id": "U1PRIYA"},
        "actions": [{"action_id": "weather.show", "block_id": "b", "type": "button"}],
    },
    "a button of no item": {
        "type": "block_actions",
        "user": {"id": "U1PRIYA"},
        "channel": {"id": HERE},
        "actions": [{"action_id": "item.answer", "block_id": "b", "value": "all of them"}],
    },
    "a form of nothing": {"type": "view_submission", "user": {"id": "U1PRIYA"}, "view": None},
    "a form without our notes": {
        "type": "view_submission",
        "user": {"id": "U1PRIYA"},
        "view": {"callback_id": "item.answer", "type": "modal", "id": "V1", "blocks": []},
    },
    "a form with foreign notes": {
        "type": "view_submission",
        "user": {"id": "U1PRIYA"},
        "view": {
            "callback_id": "item.answer",
            "type": "modal",
            "id": "V1",
            "blocks": [],
            "private_metadata": '{"partnership": "nwt-mer", "item": "one", "version": []}',
        },
    },
    "an unknown shortcut": {
        "type": "message_action",
        "callback_id": "weather",
        "user": {"id": "U1PRIYA"},
        "message": {"ts": "1.1"},
        "channel": {"id": HERE},
    },
}
BODIES = {
    "no JSON": ("{not json", JSON),
    "a list": ("[1, 2, 3]", JSON),
    "a number": ("7", JSON),
    "null": ("null", JSON),
    "nothing": ("", JSON),
    "a payload that is no JSON": ("payload=%7Bnot", FORM),
    "a payload that is a list": ("payload=%5B1%5D", FORM),
    "a form of nothing known": ("a=b&c=d", FORM),
}


def envelope(event):
    """As Slack wraps an event."""
    return {
        "type": "event_callback",
        "team_id": "T1NWT",
        "api_app_id": "A0RAPPORT",
        "event": event,
        "event_id": "Ev1",
        "event_time": 1772445600,
        "authorizations": [{"team_id": "T1NWT", "user_id": "U1RAPPORT", "is_bot": True}],
    }


async def sends(chat, kind, payload):
    """Hand something to the bot as it is."""
    delivery = chat.sandbox.deliveries.send(kind, payload)
    await chat.sandbox.deliveries.ended(delivery)
    return delivery
