"""Check-ins: one prompt in the channel at its time, answers of both companies, one digest."""

import pytest

from tests.chats.cast import ACCOUNTS, HERE
from tests.chats.looking import digests, numbers, prompts, whispered

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
ASSUMED = "We assume that all sites have a scanner."
LEAVES = "Our start-up lead leaves at the end of March."
ASKED = "2026-03-05T08:30:00+00:00"  # Thursday, 09:30 in Zurich
CLOSED = "2026-03-06T08:30:00+00:00"


@pytest.fixture
def asked(room):
    """The prompt to both leads, on a Thursday morning."""
    room.until(ASKED)
    return prompts(room)[-1]


def test_both_companies_answer_and_read_each_other_in_one_digest(chat):
    chat.until(ASKED)
    prompt = prompts(chat)[-1]
    assert "Check-in: Leads" in prompt.text and "<@U1PRIYA> <@U0JAMES>" in prompt.text
    assert "What might the other company not know yet?" in prompt.text
    assert "until Fri 6 Mar 2026, 09:30 Zurich" in prompt.text

    chat.clicks("james", "Answer now")
    chat.submits("james", text=LEAVES)
    chat.says("priya", CONSIDERED, thread=prompt.ts)
    assert digests(chat, prompt) == []
    chat.until(CLOSED)

    (digest,) = digests(chat, prompt)
    assert "*Northwind Therapeutics*\nPriya Raman: “Have you considered" in digest
    assert f"*Meridian Clinical*\nJames Orton: “{LEAVES}”" in digest
    assert "*What came of it*\n*CH-1* Have you considered" in digest
    assert "has closed" in prompts(chat)[-1].text


def test_it_asks_once_in_one_place_and_nobody_directly(room, asked):
    room.fast_forward(hours=5)

    assert [one.ts for one in prompts(room)][-1] == asked.ts
    assert [who for who in ACCOUNTS if room.dms(who)] == []


def test_nothing_written_no_digest_and_the_silent_are_not_named(room, asked):
    room.until(CLOSED)

    assert digests(room, asked) == []
    closed = prompts(room)[-1].text
    assert "has closed" in closed and "Answer now" not in str(prompts(room)[-1].blocks)
    assert "U0JAMES" not in closed and "James" not in closed


def test_a_company_that_wrote_nothing_is_not_named_in_the_digest(room, asked):
    room.says("priya", LEAVES, thread=asked.ts)
    room.until(CLOSED)

    (digest,) = digests(room, asked)
    assert "Northwind" in digest and "Meridian" not in digest and "James" not in digest


def test_thanks_is_no_answer(room, asked):
    room.says("james", "Thanks, Priya!", thread=asked.ts)
    room.until(CLOSED)

    assert digests(room, asked) == []


def test_anybody_of_the_two_companies_may_answer_too(room, asked):
    room.clicks("claire", "Answer now")
    room.submits("claire", text="Two sites in Lille have no nurse.")
    room.says("tom", "The drug is late by a week.", thread=asked.ts)
    room.until(CLOSED)

    (digest,) = digests(room, asked)
    assert "Tom Lindqvist: “The drug is late" in digest
    assert "Claire Dubois: “Two sites in Lille" in digest


def test_an_answer_may_be_changed_and_taken_back_until_the_close(room, asked):
    room.clicks("james", "Answer now")
    room.submits("james", text="Our lead leaves.")
    room.clicks("james", "Answer now")
    field = room.sandbox.forms(ACCOUNTS["james"])[-1].body["blocks"][-1]
    assert field["element"]["initial_value"] == "Our lead leaves."
    room.submits("james", text=LEAVES)
    room.clicks("priya", "Answer now")
    room.submits("priya", text="Nothing yet.")
    room.clicks("priya", "Answer now")
    room.submits("priya", text="")
    room.until(CLOSED)

    (digest,) = digests(room, asked)
    assert LEAVES in digest and "Our lead leaves." not in digest and "Priya" not in digest


def test_a_reply_that_is_edited_is_the_answer_as_it_reads_then(room, asked):
    ts = room.says("james", "Our lead leaves.", thread=asked.ts)
    room.do(room.sandbox.edits(ACCOUNTS["james"], HERE, ts, LEAVES))
    room.until(CLOSED)

    assert LEAVES in digests(room, asked)[0] and "Our lead leaves." not in digests(room, asked)[0]


def test_after_the_close_the_form_says_so_and_the_thread_is_a_thread(room, asked):
    room.clicks("james", "Answer now")
    room.until(CLOSED)
    sent = room.submits("james", text=LEAVES)
    assert "has closed" in sent.errors["text"]

    room.says("priya", "One more thing: the drug is late.", thread=asked.ts)
    room.fast_forward(hours=1)
    assert digests(room, asked) == []


def test_one_thread_brings_up_several_items(room, asked):
    room.says("priya", CONSIDERED, thread=asked.ts)
    room.says("james", ASSUMED, thread=asked.ts)
    room.clicks("claire", "Answer now")
    room.submits("claire", text="Have you considered a second depot in Lyon?")
    assert numbers(room) == ["AS-2", "CH-1"], "what a form says is not shown before the close"
    room.until(CLOSED)

    assert numbers(room) == ["CH-3", "AS-2", "CH-1"]
    listed = digests(room, asked)[0].partition("*What came of it*")[2]
    assert [word for word in listed.split() if word.startswith("*")] == [
        "*CH-1*",
        "*AS-2*",
        "*CH-3*",
    ]


def test_an_answer_to_the_prompt_is_no_reply_to_an_item_of_the_thread(room, asked):
    room.says("priya", CONSIDERED, thread=asked.ts)
    room.says("james", LEAVES, thread=asked.ts)

    assert room.hears("priya") == []
    assert "By Mon 9 Mar 2026, 18:00" in room.posts(thread=asked.ts)[1]


def test_who_is_asked_what_and_when_and_an_answer_from_there(room, asked):
    told = room.asks("james", "checkin")
    assert "Check-in: Leads" in told and "Mondays, Thursdays at 09:30" in told
    assert "Asked: Priya Raman, James Orton" in told
    assert "Next: Mon 9 Mar 2026, 09:30 Zurich" in told
    assert "takes answers until Fri 6 Mar 2026, 09:30 Zurich" in told
    assert "Check-in: Team" in told and "Next: Tue 10 Mar 2026" in told

    room.clicks("james", "Answer now")
    room.submits("james", text=LEAVES)
    room.until(CLOSED)
    assert LEAVES in digests(room, asked)[0]
    assert "Next: Mon 9 Mar 2026" in room.types("priya", "checkin")


def test_somebody_of_neither_company_answers_nothing(vendor):
    vendor.until(ASKED)
    prompt = prompts(vendor)[-1]
    vendor.do(vendor.sandbox.shares(HERE, "T2ECOA"))
    vendor.do(vendor.sandbox.joins(ACCOUNTS["vera"], HERE))
    vendor.says("vera", "The tablets are late.", thread=prompt.ts)
    vendor.clicks("vera", "Answer now")
    assert "do not know yet which company" in whispered(vendor, "vera")
    vendor.until(CLOSED)

    assert digests(vendor, prompt) == []


def test_talk_within_one_company_is_no_answer(room, asked):
    room.says("priya", "<@U1TOM> can you look at the drug supply?", thread=asked.ts)
    room.until(CLOSED)

    assert digests(room, asked) == []
