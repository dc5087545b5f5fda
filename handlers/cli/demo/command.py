"""The command: a sandbox, the real bot against it, and a page or a scene."""

import asyncio
import sys
from threading import Thread
from typing import Annotated

import typer

from bot.settings import hide_from_bolt
from handlers.cli import logs
from handlers.cli.demo import page
from handlers.cli.demo.scene import play
from handlers.cli.demo.screen import Screen
from handlers.cli.demo.stage import stage
from handlers.cli.sentences import sentences

Port = Annotated[int, typer.Option(min=0, max=65535, help="The sandbox's port; 0: a free one.")]
NoBrowser = Annotated[
    bool, typer.Option("--no-browser", help="Print the page's address and open nothing.")
]
Terminal = Annotated[
    bool, typer.Option("--terminal", help="Play a scene in this terminal, without a page.")
]
Fast = Annotated[bool, typer.Option("--fast", help="The terminal's scene without time to read.")]


def demo(
    port: Port = 0, no_browser: NoBrowser = False, terminal: Terminal = False, fast: Fast = False
) -> None:
    """Two companies, one channel, an answer owed: in your browser.

    Two companies share a channel in a Slack on this machine; the bot in it is the real one. You
    play everybody, and push the clock. No account, no network; Ctrl-C ends it.
    """
    with sentences():
        hide_from_bolt()
        logs.configure("console", quiet=True)
        if terminal:
            asyncio.run(_play(port, Screen(hurry=fast or not sys.stdout.isatty())))
        else:
            asyncio.run(page.show(port, typer.echo if no_browser else _open))


async def _play(port: int, screen: Screen) -> None:
    async with stage(port) as here:
        screen.address(here.sandbox.url.removesuffix("/api/"))
        await play(here, screen)


def _open(address: str) -> None:
    """In a thread of its own: some browsers do not return before they are closed."""
    typer.echo(f"{address}\nThis page opens in your browser. Ctrl-C ends it.")
    Thread(target=typer.launch, args=(address,), daemon=True).start()
