"""`rapport run` in a process of its own, started again whenever it was killed."""

import asyncio
import os
import signal
import sys
import time
from asyncio.subprocess import Process
from pathlib import Path

from sandbox import Sandbox

INHERITED = ("PATH", "PYTHONPATH")
RAPPORT = Path(sys.executable).with_name("rapport")


class EndedByItself(Exception):
    """It was not asked to, and its log says why."""


class Program:
    """`environment` is all it sees; what it logs goes to `log`."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        ours = {name: os.environ[name] for name in INHERITED if name in os.environ}
        self.environment = ours | environment
        self.log = log
        self.process: Process | None = None
        self.kills = 0
        self.back: list[float] = []

    async def start(self) -> None:
        """Start it, or start it again."""
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(RAPPORT, "run"),
                cwd=self.log.parent,
                env=self.environment,
                stdout=log,
                stderr=log,
            )

    def kill(self) -> None:
        """`kill -9`, if it is alive."""
        if self.process and self.process.returncode is None:
            self.process.kill()
            self.kills += 1

    async def watch(self, down: float, again: float | None, sandbox: Sandbox) -> None:
        """Start it again after each kill; raises EndedByItself when nobody killed it."""
        while True:
            assert self.process is not None
            code = await self.process.wait()
            if code != -signal.SIGKILL:
                raise EndedByItself(f"exit {code}, see {self.log}")
            await asyncio.sleep(down)
            began = time.monotonic()
            await self.start()
            if again is not None:
                asyncio.get_running_loop().call_later(again, self.kill)
                again = None
                continue
            await sandbox.connected()
            self.back.append(time.monotonic() - began)

    async def end(self) -> None:
        """Leave no process behind."""
        if self.process and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()
