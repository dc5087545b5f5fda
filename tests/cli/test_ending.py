"""A process that is asked to end gives back what it was at; the next one goes on at once."""

import asyncio

from storage.tables.words import Post
from tests.chats.cast import HERE
from tests.cli.program import until

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
SETTLES = 4  # seconds of machine time; a lease would last 30


async def broken_off(room, step, method):
    """Begin a step, and break it off while Slack is being asked."""
    task = asyncio.create_task(step())
    await until(lambda: any(one.method == method for one in room.sandbox.calls))
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def test_a_post_that_was_broken_off_is_looked_for_and_said_once(room):
    async def story():
        ts = await room.sandbox.says("U0JAMES", HERE, CONSIDERED)
        await room.run.slack.worker.drain()
        room.sandbox.calls.clear()
        room.sandbox.faults.add("chat.postMessage", "timeout_after")
        await broken_off(room, room.run.slack.courier.step, "chat.postMessage")
        return ts

    ts = room.runner.run(story())
    room.machine_passes(SETTLES)

    assert len(room.posts(thread=ts)) == 1
    with room.bot.storage.reading() as tx:
        assert set(tx.outbox.counts()) == {Post.DONE}, "it was found"


def test_an_event_that_was_broken_off_is_decided_by_the_next(room):
    async def story():
        ts = await room.sandbox.says("U1TOM", HERE, "The depot is closed next week.")
        await room.run.slack.worker.drain()
        room.sandbox.faults.add("conversations.replies", "timeout_before")
        await room.sandbox.reacts("U0JAMES", HERE, ts, "pushpin")
        await broken_off(room, room.run.slack.worker.step, "conversations.replies")
        return ts

    ts = room.runner.run(story())
    room.settle()

    assert "depot" in room.card(ts)


def test_a_loop_that_was_stopped_begins_nothing_new(room):
    room.run.slack.worker.stop()
    room.run.slack.courier.stop()
    ts = room.says("james", CONSIDERED)

    assert room.posts(thread=ts) == []
