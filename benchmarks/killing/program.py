"""`rapport run` in a process of its own, started again whenever it was killed."""

import asyncio
import multiprocessing
import os
import signal
import time
from pathlib import Path

from sandbox import Sandbox

SERVER = multiprocessing.get_context("forkserver")  # it has imported the program already
SERVER.set_forkserver_preload(["handlers.cli"])


class EndedByItself(Exception):
    """It was not asked to, and its log says why."""


class Program:
    """`environment` is all it sees; what it logs goes to `log`, in whose folder it works."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        self.environment = environment
        self.log = log
        self.kills = 0
        self.back: list[float] = []

    def start(self) -> None:
        """Start it, or start it again."""
        given = (self.environment, str(self.log))
        self.process = SERVER.Process(target=_run, args=given, daemon=True)
        self.process.start()

    def kill(self) -> None:
        """`kill -9`, if it is alive."""
        if self.process.is_alive():
            self.process.kill()
            self.kills += 1

    async def watch(self, down: float, again: float | None, sandbox: Sandbox) -> None:
        """Start it again after each kill; raises EndedByItself when nobody killed it."""
        while True:
            code = await self.ended()
            if code != -signal.SIGKILL:
                raise EndedByItself(f"exit {code}, see {self.log}")
            await asyncio.sleep(down)
            began = time.monotonic()
            self.start()
            if again is not None:
                asyncio.get_running_loop().call_later(again, self.kill)
                again = None
                continue
            await sandbox.connected()
            self.back.append(time.monotonic() - began)

    async def ended(self) -> int | None:
        """Wait for its end; the exit code."""
        loop, end = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(self.process.sentinel, end.set)
        try:
            await end.wait()
        finally:
            loop.remove_reader(self.process.sentinel)
        self.process.join()
        return self.process.exitcode

    async def end(self) -> None:
        """Leave no process behind."""
        if self.process.is_alive():
            self.process.kill()
        await self.ended()


def _run(environment: dict[str, str], log: str) -> None:
    """What the program's own command does, in an environment of its own."""
    from handlers.cli import cli

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(Path(log).parent)
    with Path(log).open("ab") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    cli(["run"])
