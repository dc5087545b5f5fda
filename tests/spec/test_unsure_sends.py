"""A post that may have arrived is looked for until Slack says where it is, and only then repeated."""

import pytest

from tests.chats.cast import HERE

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


def passes(room):
    """Longer than anything waits before it tries again."""
    for _ in range(5):
        room.machine_passes(31)
