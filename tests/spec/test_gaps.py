"""What was said while nobody listened is read back, however busy Slack is just then (D34)."""

from tests.chats.cast import ACCOUNTS, HERE

MISSED = "Have you considered remote visits for the sites in Poland?"
LATER = "Who signs the amendment for Germany?"


def test_a_slack_that_is_busy_at_the_start_is_asked_again(room):
    ts = missed(room)
    room.sandbox.faults.add("conversations.history", "429", retry_after=0, channel=HERE, times=2)
    starts(room)

    assert "remote visits" in room.card(ts)


def test_what_was_not_read_back_before_a_crash_is_read_after_it(room):
    ts = missed(room)
    busy = room.sandbox.faults.add("conversations.history", "429", retry_after=0, times=None)
    starts(room)
    room.says("tom", LATER)
    assert room.posts(thread=ts) == []
    room.sandbox.faults.remove(busy)
    room.runner.run(room.stop_bot())
    starts(room)

    assert "remote visits" in room.card(ts)


def test_what_slack_was_still_trying_to_deliver_at_a_crash_is_read_after_it(room):
    room.sandbox.knobs.deliver_times = 0
    ts = room.says("james", MISSED)
    room.sandbox.knobs.deliver_times = 1
    room.fast_forward(minutes=2)
    room.says("tom", LATER)
    room.runner.run(room.stop_bot())
    starts(room)

    assert "remote visits" in room.card(ts)


def missed(room):
    """Somebody says something that reaches nobody."""
    room.runner.run(room.stop_bot())
    return room.runner.run(room.sandbox.says(ACCOUNTS["james"], HERE, MISSED))


def starts(room):
    room.runner.run(room.start_bot())
    room.runner.run(room.notice())
    room.settle()
