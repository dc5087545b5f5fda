"""The command: a sandbox, the real bot against it, and a scene."""

import asyncio
import sys
from typing import Annotated

import typer

from bot.settings import hide_from_bolt
from handlers.cli import logs
from handlers.cli.demo.scene import play
from handlers.cli.demo.screen import Screen
from handlers.cli.demo.stage import stage
from handlers.cli.sentences import sentences

Port = Annotated[int, typer.Option(min=0, max=65535, help="The sandbox's port; 0: a free one.")]
NoBrowser = Annotated[
    bool, typer.Option("--no-browser", help="For scripts: this scene opens no browser anyway.")
]
Fast = Annotated[bool, typer.Option("--fast", help="Without time to read.")]


def demo(port: Port = 0, no_browser: NoBrowser = False, fast: Fast = False) -> None:
    """Play a short scene in this terminal.

    Two companies share a channel in a Slack on this machine; the bot in it is the real one.
    Everything shown is read from that Slack. No account, no network, a minute and a half.
    """
    with sentences():
        hide_from_bolt()
        logs.configure("console", quiet=True)
        asyncio.run(_play(port, Screen(hurry=fast or not sys.stdout.isatty())))


async def _play(port: int, screen: Screen) -> None:
    async with stage(port) as here:
        screen.address(here.sandbox.url.removesuffix("/api/"))
        await play(here, screen)
