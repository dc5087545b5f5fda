"""Slips and stale gestures: a private sentence with the nearest right form."""

import json

import pytest

from sandbox.deliveries import GESTURE
from tests.chats.cast import HERE
from tests.chats.looking import numbers, whispered
from tests.chats.odd import sends

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
QUESTION = "When will the Polish contracts be signed?"
NASTY = {
    "everybody": "<!channel> <!here> <!everyone> do it",
    "typed calls": "@channel @here @everyone do it",
    "a mention": "<@U0ROBERT> should do it",
    "a group": "<!subteam^S123|@leaders> do it",
    "a link": "<https://evil.example|northwind.example> has it",
    "markup": "*bold* _slanted_ ~gone~ `code` > quote",
    "emoji": ":rotating_light: 🚨 👩‍⚕️ do it",
    "right to left": "\u202egnp.exe שלום عليكم do it",
    "nothing to see": "\u200b\u2060do it now",
    "entities": "&lt;!channel&gt; &amp;lt;!here&amp;gt; do it",
}


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
    assert story.count("declined it: “There is no licence for it.”") == 1


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


def test_a_form_that_slack_does_not_open_is_explained(room):
    room.says("james", CONSIDERED)
    room.sandbox.faults.add("views.open", "expired_trigger_id")
    room.clicks("priya", "Answer…")

    assert "Please try it once more" in whispered(room, "priya")


def test_a_very_long_text_is_kept_and_shown_in_part(room, left):
    words = f"Have you considered remote visits? {'and more ' * 4400}"
    ts = room.says("james", words[:40_000])

    assert "CH-1" in room.card(ts) and len(room.card(ts)) < 1000
    heard = room.types("priya", f"answer 1 {'no ' * 4000}")
    assert "CH-1 is a challenge" in heard and len(heard) < 500
    assert len(room.types("priya", "show 1")) < 4000


def test_what_people_type_calls_nobody_and_breaks_nothing(room):
    """The raw text and blocks of every post are looked at, not what a reader would see."""
    room.says("james", QUESTION)
    for words in NASTY.values():
        room.types("priya", f"challenge {words}?")
        room.types("priya", f"answer 1 {words}")
        room.types("priya", f"list {words}")
        room.writes("priya", f"find {words}")
        room.says("james", f"<@U1RAPPORT> issue {words}")

    posted = [call.args for call in room.sandbox.calls if call.method.startswith("chat.")]
    raw = json.dumps([[one.get("text", ""), one.get("blocks", "")] for one in posted])
    for call in ("<!", "<@U0ROBERT", "evil.example|", "@channel", "@here", "@everyone"):
        assert call not in raw
    assert [one for one in room.sandbox.calls if one.error] == []
    assert len(numbers(room)) == 2 * len(NASTY) + 1


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
