"""Nobody answers: the owner first, then both leads see the text, then both leaderships together."""

from datetime import UTC, datetime

from tests.chats.cast import ACCOUNTS

QUESTION = "When will the Polish contracts be signed?"


def test_nobody_answers_and_both_companies_hear_level_by_level(chat):
    ts = chat.says("james", QUESTION)  # Monday 2 March, 11:00 in Zurich; due Wednesday 11:00
    chat.until("2026-03-03T09:59:00+00:00")
    assert chat.hears("priya") == []

    chat.until("2026-03-03T10:01:00+00:00")
    assert len(chat.posts(thread=ts)) == 1, "half the time has passed: the card is shown"
    warned = chat.hears("priya")
    assert len(warned) == 1 and "Q-1" in warned[0]

    chat.until("2026-03-04T12:00:00+00:00")
    assert [who for who in CAST if chat.hears(who)] == ["james"], "the other lead, level 1"

    chat.until("2026-03-06T12:00:00+00:00")
    previewed = {who: chat.hears(who) for who in CAST}
    assert len(previewed["priya"]) == len(previewed["james"]) == 1
    assert previewed["hannah"] == previewed["kasia"] == []

    chat.until("2026-03-10T12:00:00+00:00")
    hannah, kasia = chat.hears("hannah"), chat.hears("kasia")
    assert len(hannah) == 1 and hannah == kasia
    assert "Q-1" in hannah[0] and "Northwind Therapeutics (Priya Raman)" in hannah[0]
    assert minute(chat, "hannah") == minute(chat, "kasia")
    assert chat.hears("sam") == chat.hears("robert") == []

    chat.until("2026-03-25T18:00:00+00:00")
    sam, robert = chat.hears("sam"), chat.hears("robert")
    assert len(sam) == 1 and sam == robert
    assert minute(chat, "sam") == minute(chat, "robert")


def test_seen_with_me_of_the_owing_side_stops_the_climb(chat):
    chat.says("james", QUESTION)
    chat.until("2026-03-10T12:00:00+00:00")
    chat.clicks("hannah", "Seen, with me")

    seen = "Seen, with Hannah Voss (Northwind Therapeutics) until Thu 12 Mar 2026"
    assert seen in chat.dms("kasia")[-1], "the other leader's message changes in place"
    assert len(chat.dms("kasia")) == 1
    chat.until("2026-03-11T12:00:00+00:00")
    assert chat.hears("sam") == []


def test_seen_with_me_of_the_waiting_side_stops_nothing(chat):
    ts = chat.says("james", QUESTION)
    chat.until("2026-03-10T12:00:00+00:00")
    chat.clicks("kasia", "Seen, with me")
    said = chat.posts(thread=ts)[-1]
    assert said == "*Q-1* Seen, with Kasia Nowak (Meridian Clinical).", "no date: it holds nothing"
    assert "until" not in chat.dms("hannah")[-1]

    chat.until("2026-03-25T18:00:00+00:00")
    assert len(chat.hears("sam")) == len(chat.hears("robert")) == 1


def test_whoever_was_not_told_holds_nothing(chat):
    """The team's lead owes the answer; only a leader's word stops the climb."""
    chat.says("james", QUESTION)

    assert "leaders who were told" in chat.asks("priya", "ack Q-1")
    chat.until("2026-03-10T12:00:00+00:00")
    assert len(chat.hears("hannah")) == 1


CAST = ("priya", "james", "hannah", "kasia", "sam", "robert", "tom", "claire")


def minute(chat, who):
    """The minute in which somebody's last message was posted."""
    last = chat.sandbox.dm(ACCOUNTS[who])[-1]
    return datetime.fromtimestamp(float(last.ts), UTC).replace(second=0, microsecond=0)
