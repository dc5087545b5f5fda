"""The bot may live and die in another process; what Slack knows stays."""

import asyncio
import sys
from pathlib import Path

HERE = Path(__file__).parents[2]


async def start(sandbox, mood):
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.sandbox.child", sandbox.url, mood), cwd=HERE
    )
    async with asyncio.timeout(30):
        await sandbox.connected()
    return child


async def test_what_a_killed_bot_did_not_acknowledge_comes_to_the_next_one(sandbox):
    sandbox.knobs.ack_seconds = 10.0
    deadly = await start(sandbox, "deadly")
    await sandbox.says("U0JAMES", "C0201", "Hello")
    await deadly.wait()
    assert sandbox.deliveries.failed[0].reason == "connection_failed"

    calm = await start(sandbox, "calm")
    await sandbox.redeliver()
    assert sandbox.deliveries.failed == []
    assert [m.text for m in sandbox.said("C0201")] == ["deadly: Hello", "calm: Hello"]
    calm.kill()
    await calm.wait()
