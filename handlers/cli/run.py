"""`rapport run`: listen, decide and speak, until somebody asks the process to end."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import structlog
import uvloop

from bot import settings as environment
from bot.app import Bot
from bot.errors import Refused
from bot.settings import Settings
from handlers import clock
from handlers.cli import logs
from handlers.cli.opening import alone, opened
from handlers.cli.sentences import sentences
from handlers.serve import Running, introduce, running
from handlers.transports import http, socket

log = structlog.get_logger(__name__)
FINISHES = 6.0  # seconds for what is under way; with the closing of the doors less than 10 (D33)
NO_PARTNERSHIP = "no partnership: rapport apply FILE"


def run() -> None:
    """Listen, decide and speak until stopped.

    Needs SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP). Health
    is at RAPPORT_HOST:RAPPORT_PORT, /healthz and /readyz. SIGTERM finishes what is under way.
    """
    with sentences():
        settings = environment.read()
        check_tokens(settings)
        with alone(settings), opened(settings, upgrade=True) as bot:
            logs.configure(settings.rapport_log)
            forget_the_dead(bot)
            with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
                runner.run(serve(settings, bot))


def check_tokens(settings: Settings) -> None:
    """Raise Refused with the variables that are missing."""
    missing = []
    if not settings.slack_bot_token:
        missing.append("SLACK_BOT_TOKEN")
    if not settings.slack_app_token and not settings.slack_signing_secret:
        missing.append("SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)")
    if missing:
        raise Refused(f"Slack and I cannot meet: please set {', and '.join(missing)}.")


def forget_the_dead(bot: Bot) -> None:
    """Who holds a SQLite file alone knows that whoever had leases on it is dead."""
    if bot.storage.sqlite:
        with bot.storage.transaction() as tx:
            tx.lanes.void()


async def serve(settings: Settings, bot: Bot) -> None:
    """Health answers first, then Slack; on SIGTERM or SIGINT in the opposite order."""
    ended = end_of_the_process()
    async with running(settings, bot) as run, working(run) as begin, AsyncExitStack() as doors:
        where = (settings.rapport_host, settings.rapport_port)
        port = await doors.enter_async_context(http.serving(run, *where))
        if await _unless(ended, _connect(run, doors, port, begin)):
            await ended.wait()
        log.info("stopping")
    log.info("stopped")


@asynccontextmanager
async def working(run: Running) -> AsyncIterator[Callable[[], None]]:
    """What is yielded begins the work; on leaving, what is under way is finished."""
    loops = (run.slack.worker, run.slack.courier, run.second)
    tasks = list[asyncio.Task[None]]()

    def begin() -> None:
        tasks.extend(asyncio.create_task(loop.run()) for loop in loops)

    try:
        yield begin
    finally:
        for loop in loops:
            loop.stop()
        await _finish([*tasks, asyncio.create_task(run.slack.settle())])


async def _finish(tasks: list[asyncio.Task[None]]) -> None:
    """Wait a little; whatever takes longer is stopped, and gives its lease back."""
    _, late = await asyncio.wait(tasks, timeout=FINISHES)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)


async def _connect(
    run: Running, doors: AsyncExitStack, port: int, begin: Callable[[], None]
) -> None:
    """Learn who we are, begin to work, open the door that Slack comes in by."""
    await introduce(run)
    begin()
    if run.settings.slack_app_token:
        await doors.enter_async_context(socket.connected(run, run.catch_up))
    else:
        http.announce(run, port)
        await run.catch_up()
    await run.slack.rooms.greet()
    await _say_what_is_missing(run)
    ticks = clock.start(run.settings.rapport_tick_seconds, run.tick, run.minute)
    doors.callback(ticks.shutdown, wait=False)


async def _say_what_is_missing(run: Running) -> None:
    if not await run.bot.ask("", lambda tx: tx.directory.partnerships()):
        log.warning(NO_PARTNERSHIP)


async def _unless(ended: asyncio.Event, work: Coroutine[Any, Any, None]) -> bool:
    """Do this, unless the end comes first; whether it was done."""
    task, end = asyncio.create_task(work), asyncio.create_task(ended.wait())
    await asyncio.wait({task, end}, return_when=asyncio.FIRST_COMPLETED)
    end.cancel()
    if not task.done():
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return False
    task.result()
    return True


def end_of_the_process() -> asyncio.Event:
    """Set on SIGTERM and on Ctrl-C."""
    ended, loop = asyncio.Event(), asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, ended.set)
    return ended
