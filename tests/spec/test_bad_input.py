"""Bad input: nothing half done, nobody pinged, a private sentence or a log line."""

import json
import shutil

import pytest
from aiohttp import ClientSession

from sandbox.deliveries import EVENT, GESTURE
from tests.chats.cast import HERE
from tests.chats.chat import Chat
from tests.chats.looking import numbers, whispered

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
QUESTION = "When will the Polish contracts be signed?"
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


@pytest.fixture(scope="module")
def http(tmp_path_factory, sqlite_template):
    """One bot for all of it: what is left over from one piece of bad input shows in the next."""
    folder = tmp_path_factory.mktemp("http")
    shutil.copyfile(sqlite_template, folder / "rapport.db")
    chat = Chat(folder, f"sqlite:///{folder / 'rapport.db'}", lambda: 1_000_000.0, "http")
    yield chat
    chat.close()


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


def test_a_click_on_a_card_that_is_closed_by_now_is_explained(room):
    ts = room.says("james", CONSIDERED)
    card = room.sandbox.said(HERE, ts)[0]
    click = room.sandbox.clicks("U1PRIYA", HERE, card.ts, "Answer…")
    room.do(click)
    old = room.sandbox.deliveries.record[-1].payload
    room.submits("priya", outcome="decline", text="There is no licence for it.")
    room.clicks("james", "Answered")
    room.do(sends(room, GESTURE, old))

    assert "CH-1 is closed by now" in whispered(room, "priya")
    assert room.sandbox.forms("U1PRIYA") == []


def test_a_form_that_is_sent_twice_counts_once(room):
    room.says("james", CONSIDERED)
    room.clicks("priya", "Answer…")
    room.submits("priya", outcome="decline", text="There is no licence for it.")
    sent = [one for one in room.sandbox.deliveries.record if one.kind == GESTURE][-1].payload
    delivery = room.do(sends(room, GESTURE, sent))

    assert "has an answer by now" in str(delivery.answer)
    story = room.types("priya", "show 1")
    assert story.count("Decline: “There is no licence for it.”") == 1


def test_a_form_on_an_older_version_says_what_has_changed_and_can_be_sent_again(room):
    ts = room.says("james", CONSIDERED)
    room.clicks("priya", "Answer…")
    room.says("hannah", "We had this in another study, I ask them.", thread=ts)
    sent = room.submits("priya", outcome="decline", text="There is no licence for it.")

    assert sent.action == "update"
    shown = str(room.sandbox.forms("U1PRIYA")[-1].body["blocks"])
    assert "has changed since you opened this" in shown
    assert "Hannah Voss replied in the thread" in shown
    assert "declined" not in room.types("priya", "list")

    again = room.submits("priya", outcome="decline", text="There is no licence for it.")
    assert again.action == "close"
    assert "There is no licence for it." in room.posts(thread=ts)[-1]


def test_time_alone_makes_no_form_old(room):
    room.says("james", CONSIDERED)
    room.clicks("priya", "Answer…")
    room.until("2026-03-04T12:00:00+00:00")
    assert room.dms("priya"), "the owner was told meanwhile"

    sent = room.submits("priya", outcome="decline", text="There is no licence for it.")
    assert sent.action == "close"


def test_a_very_long_text_is_kept_and_shown_in_part(room, left):
    words = f"Have you considered remote visits? {'and more ' * 4400}"
    ts = room.says("james", words[:40_000])

    assert "CH-1" in room.card(ts) and len(room.card(ts)) < 1000
    heard = room.types("priya", f"answer 1 {'no ' * 4000}")
    assert "CH-1 is a challenge" in heard and len(heard) < 500
    assert len(room.types("priya", "show 1")) < 4000


NASTY = {
    "everybody": "<!channel> <!here> <!everyone> do it",
    "typed calls": "@channel @here @everyone do it",
    "a mention": "<@U0ROBERT> should do it",
    "a group": "<!subteam^S123|@leaders> do it",
    "a link": "<https://evil.example|northwind.example> has it",
    "markup": "*bold* _slanted_ ~gone~ `code` > quote",
    "emoji": ":rotating_light: 🚨 👩‍⚕️ do it",
    "right to left": "\u202egnp.exe שלום عليكم do it",
    "nothing to see": "\u200b\u2060do it\x00 now",
    "half a character": "do it \ud83d now",
    "entities": "&lt;!channel&gt; &amp;lt;!here&amp;gt; do it",
}


@pytest.mark.parametrize("words", NASTY.values(), ids=NASTY)
def test_what_people_type_calls_nobody_and_breaks_nothing(room, words):
    """The raw text and blocks of every post are looked at, not what a reader would see."""
    room.says("james", QUESTION)
    safe = words.encode("utf-8", "ignore").decode()
    room.types("priya", f"answer 1 {safe}")
    room.types("priya", f"challenge {safe}?")
    room.types("priya", f"list {safe}")
    room.writes("priya", f"find {safe}")
    room.says("james", f"<@U1RAPPORT> issue {safe}")

    posted = [call.args for call in room.sandbox.calls if call.method.startswith("chat.")]
    raw = json.dumps([[one.get("text", ""), one.get("blocks", "")] for one in posted])
    for call in ("<!", "<@U0ROBERT", "evil.example|", "@channel", "@here", "@everyone"):
        assert call not in raw.replace("\\u2060", "\u2060")
    assert [one for one in room.sandbox.calls if one.error] == []
    assert len(numbers(room)) == 3


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("lsit", "Did you mean `list`?"),
        ("anwser 1 Yes.", "Did you mean `answer`?"),
        ("frobnicate", "`help` shows what I can do"),
        ("show", "an item looks like CH-23"),
        ("show CH", "an item looks like CH-23"),
        ("show me", "`show ID`"),
        ("show XX-1", "an item looks like CH-23"),
        ("show 99", "There is no item 99 here"),
        ("show 99999999999999999999", "an item looks like CH-23"),
        ("answer 1", "`answer ID TEXT`"),
        ("due 1 someday", "Try 3 Dec"),
        ("due 1 32 May", "Try 3 Dec"),
        ("assign 1 Nobody Atall", "I know nobody called"),
        ("assign 1 <@U9NOBODY>", "I know nobody called"),
        ("severity 1 enormous because", "minor, moderate, major or critical"),
        ("severity 1 major", "Please say why"),
        ("pause forever", "`pause 1h`"),
        ("link 1 x", "`link Q-1 CAPA-1042`"),
        ("accept 1", "`accept` is for a challenge; Q-1 is a question"),
        ("reopen 1 It came back.", "Q-1"),
        ("keep this", "in the thread"),
        ("agree", "`help` shows"),
    ],
)
def test_a_slip_is_answered_privately_with_the_nearest_right_form(http, words, near):
    if not numbers(http):
        http.says("james", QUESTION)
        http.do(http.sandbox.redeliver())  # a connection that idled may have been closed
    posts_before = len(http.posts())

    assert near in http.types("priya", words)
    assert len(http.posts()) == posts_before
    assert numbers(http) == ["Q-1"]


def test_a_slip_in_a_mention_is_answered_in_its_thread_alone(room):
    ts = room.says("claire", "About the contracts.")

    assert "Did you mean `list`?" in room.asks("james", "lsit", thread=ts)
    assert room.posts(thread=ts) == []


def test_a_person_of_neither_company_is_refused_by_every_way(room):
    room.do(room.sandbox.shares(HERE, "T9XYZ"))
    room.sandbox.state.room(HERE).members.append("U9NOBODY")
    room.types("priya", "challenge Are remote visits possible?")
    card = room.sandbox.said(HERE)[-1]
    room.do(room.sandbox.clicks("U9NOBODY", HERE, card.ts, "Answer…"))
    assert room.sandbox.forms("U9NOBODY") == []
    assert "which company you belong to" in whispered(room, "alex")

    assert "not a valid command" in room.types("alex", "list")
    assert "which company" in room.asks("alex", "answer 1 Yes.")
    assert "Waiting on Meridian Clinical" in card.text


def envelope(event):
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
    delivery = chat.sandbox.deliveries.send(kind, payload)
    await chat.sandbox.deliveries.ended(delivery)
    return delivery


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


def test_a_form_that_slack_does_not_open_is_explained(room):
    room.says("james", CONSIDERED)
    room.sandbox.faults.add("views.open", "expired_trigger_id")
    room.clicks("priya", "Answer…")

    assert "Please try it once more" in whispered(room, "priya")
