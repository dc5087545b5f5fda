"""What both leaderships hear is the same when it is heard, not only after a correction."""

from datetime import datetime

import pytest

from tests.chats.cast import ACCOUNTS
from tests.chats.looking import item

CONTRACTS = "When will the Polish contracts be signed?"
TEMPLATES = "Who sends the templates to Hungary?"
LEVEL_2 = datetime.fromisoformat("2026-03-09T10:01:00+00:00")


def test_an_item_that_comes_while_one_leader_reads_already_is_told_to_both_alike(room):
    for question in (CONTRACTS, TEMPLATES):
        room.says("james", question)
    room.until("2026-03-09T09:59:00+00:00")
    room.time.write_text(LEVEL_2.isoformat())
    advance(room, 1)
    room.runner.run(room.run.slack.courier.step())
    assert sorted(len(room.dms(who)) for who in ("hannah", "kasia")) == [0, 1]
    advance(room, 2)
    room.settle()

    assert first_words(room, "hannah") == first_words(room, "kasia")
    assert len(first_words(room, "hannah")) == 2


def test_what_one_tick_brings_is_one_message_for_each(room):
    for question in (CONTRACTS, TEMPLATES):
        room.says("james", question)
    room.until(LEVEL_2)

    assert first_words(room, "hannah") == first_words(room, "kasia")
    assert len(first_words(room, "hannah")) == 1


def advance(room, number):
    """What is due on one item, and nothing else."""
    clockwork = room.bot.clockwork
    room.runner.run(_do(room.bot, clockwork.read, number))
    assert room.runner.run(_do(room.bot, clockwork.advance, number))


async def _do(bot, act, number):
    return await bot.do("nwt-mer", act, 0, number, LEVEL_2)


def first_words(room, who):
    """What somebody's messages said when they came."""
    heard = [one for one in room.sandbox.dm(ACCOUNTS[who]) if one.user == "U1RAPPORT"]
    return [one.versions[0].text if one.versions else one.text for one in heard]


def test_what_one_leadership_has_read_the_other_reads_too(room):
    room.says("james", CONTRACTS)
    room.sandbox.faults.add("chat.postMessage", "429", channel=ACCOUNTS["kasia"], retry_after=300)
    room.until("2026-03-10T12:00:00+00:00")
    assert len(room.dms("hannah")) == 1 and room.dms("kasia") == []
    room.types("priya", "answer 1 On 30 April.")
    room.machine_passes(400)

    assert room.dms("kasia") == room.dms("hannah")
    assert "On 30 April." in room.dms("kasia")[0]


def test_a_second_press_of_seen_with_me_says_nothing_new(room):
    ts = room.says("james", CONTRACTS)
    room.until("2026-03-10T12:00:00+00:00")
    before = len(room.posts(thread=ts))
    room.clicks("hannah", "Seen, with me")
    room.asks("hannah", "ack 1")

    assert len(room.posts(thread=ts)) == before + 1


def test_seen_with_me_is_not_offered_to_whoever_has_said_it(room):
    room.says("james", CONTRACTS)
    room.until("2026-03-10T12:00:00+00:00")
    room.clicks("hannah", "Seen, with me")

    with pytest.raises(AssertionError, match="sees no button"):
        room.clicks("hannah", "Seen, with me")
    room.clicks("kasia", "Seen, with me")
    assert "Seen, with Kasia Nowak" in room.dms("hannah")[0]


def test_whoever_owes_it_reads_until_when_it_is_held(room):
    room.says("james", CONTRACTS)
    room.until("2026-03-10T12:00:00+00:00")

    assert (
        "Noted: Q-1 is with you until Thu 12 Mar 2026, 13:00 Zurich, and goes no further before "
        "then. Both companies see this." in room.asks("hannah", "ack 1")
    )


def test_whoever_waits_for_it_reads_that_it_still_goes_on(room):
    room.says("james", CONTRACTS)
    room.until("2026-03-10T12:00:00+00:00")

    assert (
        "Noted: both companies see that you have seen Q-1. It still goes on to the next level; "
        "only Northwind Therapeutics can hold it." in room.asks("kasia", "ack 1")
    )


def test_what_is_of_both_is_held_by_both(room):
    room.types("priya", "issue The depot in Lyon is flooded.")
    room.until("2026-03-16T12:00:00+00:00")
    first, thread = room.asks("hannah", "ack 1"), item(room, 1).thread
    assert "Noted. It is held once a leader of Meridian Clinical presses this too." in first
    said = room.posts(thread=thread)[-1]
    assert said == "*I-1* Seen, with Hannah Voss (Northwind Therapeutics)."

    assert "I-1 is with you until" in room.asks("kasia", "ack 1")
