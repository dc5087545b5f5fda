"""Offers: where the rules are unsure, the author alone is asked, once."""

import pytest

from bot.errors import Refused
from tests.chats.cast import HERE
from tests.chats.looking import numbers, pin
from tests.chats.unsure import OFFERED
from tests.spec.test_drafts import draft, presses

JOKE = "Have you considered a monitor for page {}? haha 😂😂"
MILD = "Is the second scan worth it?"
NORTHWIND, MERIDIAN = "Northwind Therapeutics", "Meridian Clinical"
BOTH = [
    pytest.param("priya", "james", MERIDIAN, id="the sponsor's"),
    pytest.param("james", "priya", NORTHWIND, id="the CRO's"),
    pytest.param("claire", "tom", NORTHWIND, id="of no lead"),
]


def offers(room, who):
    return [text for text in room.dms(who) if "Shall I keep this" in text or "Kept as" in text]


@pytest.mark.parametrize(("author", "other", "company"), BOTH)
def test_the_author_alone_is_asked(chat, author, other, company):
    ts = chat.says(author, OFFERED)

    (asked,) = chat.dms(author)
    assert asked.startswith(f"Shall I keep this as a challenge for {company}?")
    assert "second scan" in asked and "|Open the message>" in asked
    assert chat.dms(other) == [] and chat.posts(thread=ts) == [] and chat.marks(ts) == []
    assert numbers(chat) == []


@pytest.mark.parametrize("author", ["priya", "james"])
def test_keep_it_keeps_it(room, author):
    ts = room.says(author, OFFERED)
    room.clicks(author, "Keep it")

    assert numbers(room) == ["CH-1"] and room.marks(ts) == ["memo"]
    assert "CH-1" in room.card(ts)
    assert "Kept as CH-1." in room.dms(author)[-1] and "Shall I" not in room.dms(author)[-1]


@pytest.mark.parametrize("author", ["priya", "james"])
def test_leave_it_forgets_it(room, left, author):
    ts = room.says(author, OFFERED)
    room.clicks(author, "Leave it")

    assert "Left: it is not kept." in room.dms(author)[0] and "scan" not in room.dms(author)[0]
    assert numbers(room) == [] and room.marks(ts) == []
    assert left.after_a_minute("second scan") == []


def test_nobody_else_may_answer_for_them(room):
    ts = room.says("claire", OFFERED)
    for who in ("priya", "james", "kasia"):
        for verb in ("keep_draft", "leave_draft"):
            with pytest.raises(Refused, match="no longer here"):
                presses(room, who, verb, draft(room, ts).id)


def test_it_stands_in_nobody_s_weekly_list(room):
    room.says("claire", OFFERED)
    room.until("2026-03-09T12:00:00+00:00")

    assert room.dms("priya") == room.dms("james") == []


@pytest.mark.parametrize(
    ("who", "most"),
    [pytest.param("claire", 3, id="the team"), pytest.param("kasia", 1, id="a leader")],
)
def test_the_weekly_budget_holds_back_the_rest_and_nothing_is_remembered(room, left, who, most):
    for n in range(most + 1):
        room.says(who, JOKE.format(f"number{n}"))

    assert len(offers(room, who)) == most
    assert left.after_a_minute(f"number{most}") == []
    room.until("2026-03-10T12:00:00+00:00")
    room.says(who, JOKE.format("another"))
    assert len(offers(room, who)) == 1, "a new week; the others are forgotten"


def test_after_a_week_it_is_forgotten_and_its_buttons_go(room, left):
    room.says("claire", OFFERED)
    room.until("2026-03-09T10:01:00+00:00")

    (asked,) = room.dms("claire")
    assert asked == "Left: it is not kept."
    assert left.after_a_minute("second scan") == []


def test_somebody_else_s_pin_settles_it(room):
    ts = room.says("claire", OFFERED)
    pin(room, "priya", ts)

    assert numbers(room) == ["CH-1"] and "Kept as CH-1." in room.dms("claire")[0]


def test_it_goes_with_its_message(room, left):
    ts = room.says("claire", OFFERED)
    room.do(room.sandbox.deletes("U0CLAIRE", HERE, ts))

    assert room.dms("claire") == ["Its author has deleted the message."]
    assert left.after_a_minute("second scan") == []


def test_in_a_thread_that_has_an_item_nobody_is_asked(room):
    ts = room.says("james", "Have you considered remote visits for the sites in Poland?")
    room.says("claire", OFFERED, thread=ts)

    assert room.dms("claire") == []


def test_what_is_said_within_one_company_is_not_offered(room):
    room.says("claire", f"<@U0JAMES> {OFFERED}")

    assert room.dms("claire") == []


@pytest.mark.parametrize(
    ("mode", "text", "expected"),
    [
        ("quiet", OFFERED, []),
        ("normal", OFFERED, ["offered"]),
        ("eager", OFFERED, ["CH-1"]),
        ("quiet", MILD, ["offered"]),
        ("normal", MILD, ["Q-1"]),
    ],
)
def test_how_much_is_asked_is_the_channel_s_mode(make_room, mode, text, expected):
    room = make_room([("C0201, room: shared", f"C0201, room: shared, mode: {mode}")])
    room.says("claire", text)

    assert [*numbers(room), *("offered" for _ in offers(room, "claire"))] == expected
