"""`rapport run`: a process that starts, is ready, follows the file and ends when it is asked."""

import asyncio
import json
import signal
from contextlib import asynccontextmanager

import aiohttp

from sandbox import Sandbox, northwind_meridian
from tests.chats.cast import HERE
from tests.cli.program import CAST, MANIFEST, TOKENS, Program, until

CONSIDERED = "Have you considered remote visits for the sites in Poland?"


@asynccontextmanager
async def world():
    sandbox = Sandbox(northwind_meridian(manifest=MANIFEST))
    await sandbox.start()
    try:
        yield sandbox
    finally:
        await sandbox.stop()


@asynccontextmanager
async def program(*arguments, folder, **environment):
    running = await Program.start(*arguments, folder=folder, **environment)
    try:
        yield running
    finally:
        await running.stopped()


async def get(port, path):
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}{path}") as answer,
    ):
        return answer.status, await answer.json()


def around(sandbox, **more):
    """The environment of a bot in this sandbox, impatient."""
    return {
        **TOKENS,
        "SLACK_API_URL": sandbox.url.removesuffix("/"),
        "RAPPORT_LOG": "json",
        "RAPPORT_PORT": "0",
        "RAPPORT_TICK_SECONDS": "0.1",
        **more,
    }


def test_it_follows_what_is_applied_beside_it_and_ends_when_asked(tmp_path):
    async def story():
        async with (
            world() as sandbox,
            program("run", folder=tmp_path, **around(sandbox)) as run,
        ):
            port = json.loads(await run.says("listening"))["port"]
            await run.says("no partnership: rapport apply FILE")
            status, found = await get(port, "/readyz")
            assert (status, found["next"]) == (200, "no partnership: rapport apply FILE")

            async with program("apply", str(CAST), folder=tmp_path) as apply:
                assert await apply.ends() == (0, "")
            await until(lambda: any("agreed" in one.text for one in sandbox.said(HERE)))
            ts = await sandbox.says("U0JAMES", HERE, CONSIDERED)
            await until(lambda: sandbox.said(HERE, ts))
            assert "CH-1" in sandbox.said(HERE, ts)[0].text
            assert (await get(port, "/healthz"))[0] == 200

            assert await run.ends(by=signal.SIGTERM) == (0, "")
            assert run.output.count('"event": "connected"') == 1
            assert "considered" not in run.output

    asyncio.run(story())


def test_one_file_has_one_process_also_after_a_sudden_death(tmp_path):
    async def story():
        async with world() as sandbox:
            environment = around(sandbox)
            async with program("run", folder=tmp_path, **environment) as first:
                await first.says("connected")
                async with program("run", folder=tmp_path, **environment) as second:
                    code, sentence = await second.ends()
                assert code == 1
                assert sentence.startswith("Another `rapport run` works with")
                assert await first.ends(by=signal.SIGKILL) == (-signal.SIGKILL, "")
            async with program("run", folder=tmp_path, **environment) as third:
                await third.says("connected")
                assert await third.ends(by=signal.SIGINT) == (0, "")

    asyncio.run(story())


def test_health_answers_before_slack_does(tmp_path):
    async def story():
        async with world() as sandbox:
            sandbox.faults.add("auth.test", "500_before", times=None)
            called = {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": "sandbox-signing-secret"}
            async with program("run", folder=tmp_path, **around(sandbox, **called)) as run:
                port = json.loads(await run.says("listening"))["port"]
                await run.says("Slack does not answer yet")
                assert (await get(port, "/healthz"))[0] == 200
                status, found = await get(port, "/readyz")
                assert (status, found["slack"]) == (503, False)
                assert await run.ends(by=signal.SIGTERM) == (0, "")

    asyncio.run(story())
