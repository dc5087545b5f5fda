"""`rapport demo` in a process of its own, as somebody types it."""

import os
import signal
import subprocess
from contextlib import contextmanager

from tests.cli.program import PATIENCE, RAPPORT, ROOT


@contextmanager
def demo(*arguments):
    """The process and the address that it printed."""
    bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    command = [RAPPORT, "demo", "--port", "0", "--no-browser", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=bare, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process, process.stdout.readline().strip()
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                process.wait(PATIENCE)
