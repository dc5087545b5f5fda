"""Delivery by Socket Mode: acknowledged, repeated, lost, doubled, disordered."""

import asyncio

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Knobs, Sandbox


async def test_a_delivery_is_recorded(sandbox, app):
    await sandbox.says("U1PRIYA", "C0201", "Hello")
    delivery = sandbox.deliveries.record[0]

    assert (delivery.kind, delivery.acked) == ("events_api", True)
    assert [(attempt.retry, attempt.reason) for attempt in delivery.attempts] == [(0, "")]


async def test_what_is_not_acknowledged_comes_again(sandbox, app):
    sandbox.knobs.ack_seconds = 0.05
    app.deaf = True
    await sandbox.says("U1PRIYA", "C0201", "Hello")
    assert [d.event["text"] for d in sandbox.deliveries.failed] == ["Hello"]

    app.deaf = False
    sandbox.knobs.ack_seconds = 1.0
    assert await sandbox.redeliver() == 1
    first, again = app.bodies
    assert first["event_id"] == again["event_id"]
    assert app.headers[1]["x-slack-retry-num"] == ["1"]
    assert app.headers[1]["x-slack-retry-reason"] == ["http_timeout"]


async def test_after_three_retries_an_event_is_lost(sandbox):
    await sandbox.says("U1PRIYA", "C0201", "Is anybody there?")
    for _ in range(3):
        assert await sandbox.redeliver() == 0

    assert [len(delivery.attempts) for delivery in sandbox.deliveries.lost] == [4]
    assert await sandbox.redeliver() == 0
    assert len(sandbox.deliveries.lost[0].attempts) == 4


async def test_retries_come_by_themselves_when_they_are_given_times(sandbox):
    sandbox.knobs.redelivery = (0, 0, 0)
    await sandbox.says("U1PRIYA", "C0201", "Is anybody there?")
    async with asyncio.timeout(5):
        await sandbox.deliveries.exhausted()

    assert len(sandbox.deliveries.lost) == 1


async def test_what_nobody_heard_can_be_read_back(sandbox, client):
    await sandbox.says("U1PRIYA", "C0201", "Hello")

    assert sandbox.deliveries.failed[0].reason == "connection_failed"
    history = await client.conversations_history(channel="C0201")
    assert [m["text"] for m in history["messages"]] == ["Hello"]


async def test_a_gesture_that_nobody_takes_is_not_repeated(sandbox):
    said = await sandbox.command("U1PRIYA", "C0201", "/rapport", "list")

    assert said == '/rapport failed with the error "dispatch_failed"'
    assert sandbox.deliveries.failed == []


async def test_a_command_that_takes_too_long_says_so(sandbox, app):
    sandbox.knobs.ack_seconds = 0.05
    app.deaf = True

    said = await sandbox.command("U1PRIYA", "C0201", "/rapport", "list")
    assert said == '/rapport failed with the error "operation_timeout"'


@pytest.mark.parametrize(("one_id", "ids"), [(True, 1), (False, 3)])
async def test_an_event_may_come_three_times(sandbox, app, one_id, ids):
    sandbox.knobs.deliver_times, sandbox.knobs.one_event_id = 3, one_id
    await sandbox.says("U1PRIYA", "C0201", "Hello")

    assert len(app.events) == 3
    assert len({body["event_id"] for body in app.bodies}) == ids
    assert len({event["ts"] for event in app.events}) == 1


async def test_events_may_be_held_and_shuffled(sandbox, app):
    sandbox.hold()
    said = [await sandbox.says("U1PRIYA", "C0201", str(n)) for n in range(8)]
    assert app.events == []

    await sandbox.release(shuffle=1)
    heard = [event["ts"] for event in app.events]
    assert heard != said
    assert sorted(heard) == said


async def test_each_payload_goes_to_one_of_several_connections(sandbox, app):
    await app.connect()
    for n in range(4):
        await sandbox.says("U1PRIYA", "C0201", str(n))

    assert len(sandbox.sockets.connections) == 2
    assert [event["text"] for event in app.events] == ["0", "1", "2", "3"]


async def test_a_connection_is_renewed_when_slack_asks(sandbox, app):
    before = sandbox.sockets.connections[0]
    await sandbox.sockets.disconnect("refresh_requested")
    async with asyncio.timeout(5):
        await sandbox.sockets.until(lambda open_now: open_now and before not in open_now)
    await sandbox.says("U1PRIYA", "C0201", "Hello")

    assert app.kinds() == ["message"]


async def test_a_cut_connection_fails_what_was_on_its_way(sandbox, app):
    app.deaf = True
    speaking = asyncio.create_task(sandbox.says("U1PRIYA", "C0201", "Hello"))
    async with asyncio.timeout(5):
        await app.heard.wait()
    sandbox.sockets.drop()
    await speaking

    assert sandbox.deliveries.failed[0].reason == "connection_failed"


async def test_the_state_outlives_the_one_who_connected(sandbox, client, app):
    await client.chat_postMessage(channel="C0201", text="Hello")
    await app.close()
    other = AsyncWebClient("xoxb-sandbox-T1NWT", sandbox.url)

    assert len((await other.conversations_history(channel="C0201"))["messages"]) == 1


async def test_two_sandboxes_do_not_know_each_other(sandbox, world):
    other = Sandbox(world, knobs=Knobs())
    await other.start()
    await sandbox.says("U1PRIYA", "C0201", "Hello")

    assert other.messages("C0201") == []
    assert other.url != sandbox.url
    await other.stop()
