"""What the terminal shows: a clock, the channel, and direct messages side by side."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from itertools import zip_longest
from zoneinfo import ZoneInfo

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from handlers.cli.demo.cast import BOT, FILE, LEADERS, NAME
from handlers.cli.demo.mrkdwn import NAMES, plain
from handlers.cli.demo.news import News
from sandbox import Message
from storage.tables.words import Side

WIDTH = 100
NAMED = 16  # columns for who says it
AT_LEAST, SECONDS_A_WORD, LONGEST = 0.6, 0.04, 3.5  # altogether a minute and a half
COLOURS = {Side.SPONSOR: "cyan", Side.CRO: "magenta"}
SIDES = {one.ids[0]: one.side for one in FILE.people}
OURS = "green"
KEPT = "Rapport's mark: everybody sees that this is kept."


class Screen:
    """`hurry`: no time to read, for scripts and tests."""

    def __init__(self, hurry: bool) -> None:
        self.hurry = hurry
        here = Console()
        width = min(WIDTH, here.width) if here.is_terminal else WIDTH
        self.console = Console(width=width, highlight=False)

    def address(self, url: str) -> None:
        """Where this Slack listens."""
        self.console.print(url, style="dim", soft_wrap=True)

    def title(self) -> None:
        """The two companies, in the colours that they keep."""
        names = {side: FILE.companies.of(side).name for side in Side}
        left = Text(names[Side.SPONSOR], f"bold {COLOURS[Side.SPONSOR]}")
        right = Text(names[Side.CRO], f"bold {COLOURS[Side.CRO]}", justify="right")
        self.console.print(Panel(_columns(left, right), title=f"#{NAME}", padding=(0, 1)))

    async def tell(self, words: str) -> None:
        """The narrator."""
        self.console.print()
        self.console.print(Text(words, "italic"))
        await self._pause(words)

    def clock(self, now: datetime) -> None:
        """What the clocks of both companies show."""
        zones = [FILE.companies.of(side).time_zone for side in Side]
        told = [
            f"{now.astimezone(ZoneInfo(zone)):%H:%M} {zone.partition('/')[2]}" for zone in zones
        ]
        day = now.astimezone(ZoneInfo(zones[0]))
        words = f"{day:%a} {day.day} {day:%b %Y} · {' · '.join(told)}"
        self.console.print()
        self.console.print(Rule(Text(words), style="dim", align="left"))

    async def show(self, news: Sequence[News]) -> None:
        """The channel line by line, then direct messages, each company on its own side.

        Of messages that change in place only the leaders' are shown again: it is one scene.
        """
        for one in news:
            if not one.reader:
                self.console.print(_line(one))
                await self._pause(one.message.text)
        direct = [one for one in news if one.was is None or one.reader in LEADERS]
        sides = [[one for one in direct if SIDES.get(one.reader) == side] for side in Side]
        for left, right in zip_longest(*sides):
            both = [_panel(one) if one else Text() for one in (left, right)]
            self.console.print(_columns(*both))
            await self._pause(" ".join(one.message.text for one in (left, right) if one))

    async def alone(self, who: str, typed: str, text: str) -> None:
        """A question, and the answer that only the person who asked can read."""
        self.console.print(_said(who, Text(typed)))
        body = Panel(plain(text), title="only you can see this", title_align="left", style="dim")
        self.console.print(Padding(body, (0, 0, 0, NAMED + 2)))
        await self._pause(text)

    async def _pause(self, words: str) -> None:
        if not self.hurry:
            await asyncio.sleep(min(LONGEST, AT_LEAST + SECONDS_A_WORD * len(words.split())))


def _line(one: News) -> RenderableType:
    message = one.message
    if one.mark:
        return _said("", Text(f"{one.mark}  {KEPT}", OURS))
    if one.was is not None:
        now = Text("the card reads now", "italic dim")
        return _said(BOT, now, _changed(one), thread=bool(message.thread))
    if not one.ours:
        return _said(message.user, plain(message.text), thread=bool(message.thread))
    return _said(BOT, plain(message.text), _buttons(message), thread=bool(message.thread))


def _changed(one: News) -> Text:
    """The lines that were not there before."""
    before = set((one.was or "").splitlines())
    lines = [line for line in one.message.text.splitlines() if line not in before]
    return plain("\n".join(lines or one.message.text.splitlines()))


def _said(who: str, *what: RenderableType, thread: bool = False) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=NAMED)
    grid.add_column(ratio=1)
    side = SIDES.get(who)
    name = Text(NAMES.get(who, ""), f"bold {COLOURS[side] if side else OURS}")
    body = [one for one in what if one]
    grid.add_row(Text.assemble(("└ ", "dim"), name) if thread else name, Group(*body))
    return grid


def _buttons(message: Message) -> Text:
    """What can be pressed under a message."""
    found = Text()
    for block in message.blocks:
        for it in block["elements"] if block["type"] == "actions" else ():
            label = (it.get("text") or {}).get("text", "⋯")
            found.append(f" {label} ", "reverse dim")
            found.append("  ")
    return found


def _panel(one: News) -> Panel:
    """A direct message of the bot, with the second in which it was posted."""
    message = one.message
    stamp = datetime.fromtimestamp(float(message.ts), ZoneInfo("UTC"))
    news = "changed in place" if one.was is not None else f"{stamp:%H:%M:%S} UTC"
    body = (_changed(one) if one.was is not None else plain(message.text), _buttons(message))
    return Panel(
        Group(*(part for part in body if part)),
        title=f"Rapport → {NAMES[one.reader]}",
        title_align="left",
        subtitle=news,
        subtitle_align="right",
        border_style=COLOURS[SIDES[one.reader]],
    )


def _columns(*both: RenderableType) -> Table:
    grid = Table.grid(expand=True, padding=(0, 0, 0, 0))
    for _ in both:
        grid.add_column(ratio=1)
    grid.add_row(*both)
    return grid
