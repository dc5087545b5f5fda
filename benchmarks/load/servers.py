"""Servers in processes of their own, on the first core where there are two."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientError, ClientSession

from benchmarks.load.databases import SECRET as KEY
from benchmarks.load.payloads import SECRET
from benchmarks.load.senders import Slack

RAPPORT = Path(sys.executable).with_name("rapport")
TRIES = 600
INHERITED = ("PATH", "PYTHONPATH")
CORES = sorted(os.sched_getaffinity(0))


def pin(process: int, core: int) -> None:
    """Keep a process, and what it starts from now on, on one core, where there are several."""
    if len(CORES) > 1:
        os.sched_setaffinity(process, {CORES[core]})


@asynccontextmanager
async def bare_http(port: int) -> AsyncIterator[None]:
    """Bolt with an empty listener, called by HTTP."""
    async with _process(_bare("http", str(port)), {}):
        await _ready(port)
        yield


@asynccontextmanager
async def bare_socket(slack: Slack, url: str) -> AsyncIterator[None]:
    """The same, by Socket Mode."""
    slack.connected.clear()
    async with _process(_bare("socket", url), {}):
        await slack.connected.wait()
        yield


@asynccontextmanager
async def rapport(url: str, api: str, port: int, slack: Slack | None = None) -> AsyncIterator[None]:
    """`rapport run` on a database; with `slack` over its Socket Mode, else called by HTTP."""
    mode = {"SLACK_APP_TOKEN": "xapp-bench"} if slack else {"SLACK_SIGNING_SECRET": SECRET}
    environment = mode | {
        "DATABASE_URL": url,
        "SLACK_BOT_TOKEN": "xoxb-bench",
        "SLACK_API_URL": api,
        "RAPPORT_SECRET_KEY": KEY,
        "RAPPORT_PORT": str(port),
        "RAPPORT_LOG": "json",
    }
    if slack:
        slack.connected.clear()
    async with _process([str(RAPPORT), "run"], environment):
        await _ready(port)
        yield


def _bare(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "benchmarks.load.bare", *arguments]


@asynccontextmanager
async def _process(command: list[str], environment: dict[str, str]) -> AsyncIterator[None]:
    ours = {name: os.environ[name] for name in INHERITED if name in os.environ}
    nowhere = asyncio.subprocess.DEVNULL
    child = await asyncio.create_subprocess_exec(
        *command, env=ours | environment, stdout=nowhere, preexec_fn=lambda: pin(0, 0)
    )
    try:
        yield
    finally:
        child.kill()
        await child.wait()


async def _ready(port: int) -> None:
    async with ClientSession() as session:
        for _ in range(TRIES):
            try:
                async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
                    if answer.status == 200:
                        return
            except ClientError:
                pass
            await asyncio.sleep(0.05)
    raise TimeoutError(f"nothing is ready on port {port}")
