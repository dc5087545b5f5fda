"""`rapport run`: a process that starts, is ready, follows the file and ends when it is asked."""

import asyncio
import json
import signal
import socket
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.errors import Refused
from handlers.serve import introduce
from handlers.transports.socket import connected
from sandbox import Sandbox, northwind_meridian
from tests.chats.cast import FILE, HERE
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


def test_it_follows_what_is_applied_beside_it_and_ends_when_asked(rapport, tmp_path):
    async def story():
        async with (
            world() as sandbox,
            program("run", folder=tmp_path, **around(sandbox)) as run,
        ):
            port = json.loads(await run.says("listening"))["port"]
            await run.says("no partnership: rapport apply FILE")
            status, found = await get(port, "/readyz")
            assert (status, found["next"]) == (200, "no partnership: rapport apply FILE")

            applied = await asyncio.to_thread(rapport, "apply", CAST)
            assert applied.exit_code == 0, applied.output
            await until(lambda: any("agreed" in one.text for one in sandbox.said(HERE)))
            ts = await sandbox.says("U0JAMES", HERE, CONSIDERED)
            await until(lambda: sandbox.said(HERE, ts))
            assert "CH-1" in sandbox.said(HERE, ts)[0].text
            assert "Northwind Therapeutics (Priya Raman)" in sandbox.said(HERE, ts)[0].text

            renamed = tmp_path / "renamed.yaml"
            renamed.write_text(FILE.replace("name: Northwind Therapeutics", "name: Northwind Bio"))
            await asyncio.to_thread(rapport, "apply", renamed)
            ts = await sandbox.says("U0JAMES", HERE, f"{CONSIDERED} And in Spain?")
            await until(lambda: sandbox.said(HERE, ts))
            assert "Northwind Bio (Priya Raman)" in sandbox.said(HERE, ts)[0].text

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


def test_two_processes_share_one_postgresql(rapport, postgres_url, tmp_path):
    database = {"DATABASE_URL": postgres_url}

    async def story():
        assert rapport("apply", CAST, **database).exit_code == 0
        async with world() as sandbox:
            environment = around(sandbox, **database)
            async with (
                program("run", folder=tmp_path, **environment) as one,
                program("run", folder=tmp_path, **environment) as other,
            ):
                await asyncio.gather(one.says("connected"), other.says("connected"))
                said = [await sandbox.says("U0JAMES", HERE, f"{CONSIDERED} {n}") for n in range(3)]
                await until(lambda: all(sandbox.said(HERE, ts) for ts in said))
                ends = await asyncio.gather(*(it.ends(by=signal.SIGTERM) for it in (one, other)))
                assert ends == [(0, ""), (0, "")]
                assert [len(sandbox.said(HERE, ts)) for ts in said] == [1] * 3

    asyncio.run(story())


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        pytest.param({}, ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SIGNING_SECRET"], id="nothing"),
        pytest.param(
            {"SLACK_BOT_TOKEN": "xoxb-1"}, ["APP_TOKEN", "SIGNING_SECRET"], id="no way in"
        ),
        pytest.param({"SLACK_APP_TOKEN": "xapp-1"}, ["SLACK_BOT_TOKEN"], id="no voice"),
        pytest.param({**TOKENS, "RAPPORT_CLOCK": "now"}, ["RAPPORT_CLOCK"], id="no real clock"),
        pytest.param(
            {**TOKENS, "DATABASE_URL": "sqlite:///nowhere/x.db"}, ["DATABASE_URL"], id="no folder"
        ),
    ],
)
def test_a_wrong_environment_is_one_sentence_with_the_variables(rapport, environment, named):
    result = rapport("run", **environment)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert all(word in result.stderr for word in named)


def test_a_port_that_is_taken_is_one_sentence(rapport):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = rapport("run", **TOKENS, RAPPORT_PORT=port, SLACK_API_URL="http://127.0.0.1:9")

    assert result.exit_code == 1
    assert f"RAPPORT_PORT: nobody can listen on 127.0.0.1:{port}" in result.stderr


@pytest.mark.parametrize(
    ("method", "variable"),
    [("auth.test", "SLACK_BOT_TOKEN"), ("apps.connections.open", "SLACK_APP_TOKEN")],
)
def test_a_token_that_slack_refuses_ends_it_with_a_sentence(room, method, variable):
    async def connect():
        await introduce(room.run)
        async with connected(room.run, room.notice):
            raise AssertionError("connected with a refused token")

    room.sandbox.faults.add(method, "invalid_auth")
    with pytest.raises(Refused, match=f"{variable}: Slack refuses it .invalid_auth"):
        room.runner.run(connect())
