"""The page in the browser, until somebody ends the program."""

import asyncio
from collections.abc import Callable
from urllib.parse import urlsplit

from handlers.cli.demo.backstage import live
from handlers.cli.demo.cast import ASKING, FILE, HERE, JAMES, PRIYA, ROOMS
from handlers.cli.demo.history import live_through
from handlers.cli.demo.stage import stage
from handlers.cli.run import end_of_the_process
from sandbox.page import Page, Setting

SETTING = Setting(
    title="Rapport",
    intro="Two companies, one shared channel. The bot is the real one; you play everybody.",
    halves=("T1NWT", "T0MRD"),
    first=(PRIYA, JAMES),
    room=HERE,
    listens=ROOMS,
    kept="memo",
    pencilled="pencil2",
    titles={one.ids[0]: one.role for one in FILE.people},
    clocks=(("Zurich", "Europe/Zurich"), ("London", "Europe/London")),
)


async def show(port: int, opened: Callable[[str], None]) -> None:
    """Serve the page, from the beginning again whenever somebody starts over."""
    ended = end_of_the_process()
    address = await _play(port, ended, opened)
    while not ended.is_set():
        await _play(urlsplit(address).port or port, ended)


async def _play(
    port: int, ended: asyncio.Event, opened: Callable[[str], None] | None = None
) -> str:
    """Once from the beginning; answers the address."""
    page = Page(SETTING)
    async with stage(port, page.mount, ASKING) as here, live(here) as backstage:
        await live_through(here)
        page.open(backstage)
        address = here.sandbox.url.removesuffix("/api/")
        if opened:
            opened(address)
        await _first(ended, backstage.again)
    return address


async def _first(*events: asyncio.Event) -> None:
    waiting = [asyncio.create_task(event.wait()) for event in events]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for one in waiting:
        one.cancel()
