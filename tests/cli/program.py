"""The program in a process of its own, beside a sandbox in this one."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.chats.cast import MANIFEST

RAPPORT = Path(sys.executable).with_name("rapport")
ROOT = Path(__file__).parents[2]
CAST = ROOT / "tests" / "partnership" / "northwind_meridian.yaml"
PATIENCE = 30  # seconds after which a test gives up
TOKENS = {"SLACK_BOT_TOKEN": "xoxb-sandbox-T1NWT", "SLACK_APP_TOKEN": "xapp-sandbox"}
__all__ = ["CAST", "MANIFEST", "TOKENS", "Program", "until"]


class Program:
    """`rapport …`, its output line by line, and its end."""

    def __init__(self, process):
        self.process = process
        self.lines = []

    @classmethod
    async def start(cls, *arguments, folder, **environment):
        bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
        bare |= {"HTTP_PROXY": "http://127.0.0.1:9"}  # nobody there: loopback needs no proxy
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            *(RAPPORT, *arguments), cwd=folder, env=bare | environment, stdout=pipe, stderr=pipe
        )
        return cls(process)

    async def says(self, words):
        """Wait for a line with these words."""
        async with asyncio.timeout(PATIENCE):
            while line := (await self.process.stdout.readline()).decode():
                self.lines.append(line)
                if words in line:
                    return line
        errors = (await self.process.stderr.read()).decode()
        raise AssertionError(f"{words!r} was not said:\n{''.join(self.lines)}{errors}")

    async def ends(self, by=None):
        """Wait for the end, asked for by a signal or not: exit code and what stands on stderr."""
        if by:
            self.process.send_signal(by)
        async with asyncio.timeout(PATIENCE):
            out, errors = await self.process.communicate()
        self.lines.append(out.decode())
        return self.process.returncode, errors.decode()

    async def stopped(self):
        """Never leave a process behind."""
        if self.process.returncode is None:
            await self.ends(signal.SIGKILL)

    @property
    def output(self):
        return "".join(self.lines)


async def until(found):
    """Wait for something to become true in the sandbox."""
    async with asyncio.timeout(PATIENCE):
        while not found():
            await asyncio.sleep(0.01)
