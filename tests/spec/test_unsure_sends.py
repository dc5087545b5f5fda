"""A post that may have arrived is looked for until Slack says where it is, or that it is not."""

import pytest

from tests.chats.cast import ACCOUNTS, HERE

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
QUESTION = "When will the Polish contracts be signed?"


@pytest.mark.parametrize("trouble", ["429", "500_before", "reset_before", "not_json_before"])
def test_a_look_that_fails_does_not_make_it_unsaid(room, trouble):
    room.sandbox.faults.add("chat.postMessage", "reset_after")
    room.sandbox.faults.add("conversations.replies", trouble, channel=HERE, times=2)
    ts = room.says("james", CONSIDERED)
    passes(room)

    assert len(room.posts(thread=ts)) == 1
    assert "CH-1" in room.card(ts)


def test_a_leader_s_room_that_cannot_be_looked_up_at_once_is_waited_for(room):
    room.says("james", QUESTION)
    room.until("2026-03-09T09:00:00+00:00")
    room.sandbox.faults.add("chat.postMessage", "reset_after", channel="U0KASIA")
    room.sandbox.faults.add("conversations.open", "429", times=2)
    room.until("2026-03-09T12:00:00+00:00")
    passes(room)

    assert len(room.dms("kasia")) == len(room.dms("hannah")) == 1


def test_a_room_that_is_closed_to_us_meanwhile_hears_it_once(room):
    room.sandbox.faults.add("chat.postMessage", "reset_after")
    room.sandbox.faults.add("conversations.replies", "not_in_channel", channel=HERE)
    ts = room.says("james", CONSIDERED)
    passes(room)
    room.do(room.sandbox.removes_bot("U1PRIYA", HERE))
    room.do(room.sandbox.invites_bot("U1PRIYA", HERE))
    passes(room)

    assert len(room.posts(thread=ts)) == 1


def test_a_card_that_is_found_late_shows_what_happened_meanwhile(room):
    room.sandbox.faults.add("chat.postMessage", "reset_after")
    ts = room.says("james", CONSIDERED)
    room.decides(("decline", "priya", "No licence for it."))
    assert "Declined" not in room.card(ts)
    passes(room)

    assert [one for one in room.posts(thread=ts) if one.startswith("*CH-1*")] == [room.card(ts)]
    assert "Declined" in room.card(ts)


def test_a_warning_that_arrived_and_is_no_longer_wanted_is_corrected(room):
    room.says("james", QUESTION)
    room.sandbox.faults.add("chat.postMessage", "reset_after", channel="U1PRIYA")
    room.until("2026-03-03T10:01:00+00:00")
    room.decides(("answer", "priya", "On Thursday."))
    passes(room)

    assert len(room.dms("priya")) == 1
    assert "On Thursday." in room.dms("priya")[0]


def test_what_a_leader_first_read_is_the_evidence_though_it_was_found_late(room):
    room.says("james", QUESTION)
    room.until("2026-03-09T09:00:00+00:00")
    room.sandbox.faults.add("chat.postMessage", "reset_after", channel="U0KASIA")
    room.until("2026-03-09T10:01:00+00:00")
    room.decides(("line", "james", "The hospital is asked again."))
    passes(room)
    with room.bot.storage.reading("nwt-mer") as tx:
        first, other = (tx.people.said(ACCOUNTS[who])[0].text for who in ("kasia", "hannah"))

    assert first == other
    assert "asked again" not in first and "asked again" in room.dms("kasia")[0]


def passes(room):
    """Longer than anything waits before it tries again."""
    for _ in range(5):
        room.machine_passes(31)
