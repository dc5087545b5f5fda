"""A shared channel as a test sees it: people speak, the bot answers, time passes.

The bot is the production bot; Slack is the sandbox, over Socket Mode or signed HTTP.
"""

import asyncio
from contextlib import AsyncExitStack
from datetime import datetime, timedelta

from bot.app import Bot
from bot.events import Asked, Place
from bot.llm.client import place
from bot.settings import Settings
from handlers.serve import introduce, running
from handlers.transports import http, socket
from sandbox import Sandbox, northwind_meridian
from storage.database import Storage
from tests.chats.cast import ACCOUNTS, HERE, MANIFEST, NORTHWIND_MERIDIAN

TIMEOUT = 0.5  # seconds; a Slack on this machine that has not answered by then will not
MONDAY = datetime.fromisoformat("2026-03-02T10:00:00+00:00")


class Chat:
    """One partnership, live, on a Monday morning; `says`, `types`, `clicks` and look."""

    def __init__(
        self,
        folder,
        url,
        machine,
        transport="socket",
        file=NORTHWIND_MERIDIAN,
        model=(),
        **world,
    ):
        self.model = dict(model)  # settings of a language model
        self.folder, self.url, self.machine, self.transport = folder, url, machine, transport
        self.time = folder / "now"
        self.time.write_text(MONDAY.isoformat())
        self.runner = asyncio.Runner()
        world = northwind_meridian(manifest=MANIFEST, **world)
        self.sandbox = Sandbox(world, clock=self.now)
        self.told = {}
        self.runner.run(self._open(file))

    # Opening and closing

    async def _open(self, file):
        await self.sandbox.start()
        await self.start_bot()
        if file:
            await self.apply(file)
        await self.run.slack.rooms.greet()
        await self._settle()

    async def start_bot(self):
        """Start, or start again: what is known is in the database."""
        self.stack = AsyncExitStack()
        http_mode = self.transport == "http"
        settings = Settings(
            database_url=self.url,
            slack_bot_token="xoxb-sandbox-T1NWT",
            slack_app_token="" if http_mode else "xapp-sandbox",
            slack_signing_secret="sandbox-signing-secret" if http_mode else "",
            slack_api_url=self.sandbox.url,
            rapport_secret_key="k" * 32,
            rapport_clock=self.time,
            rapport_port=0,
            **self.model,
        )
        self.bot = Bot(Storage(self.url, self.machine), settings.secret, 0, place(settings))
        self.run = await self.stack.enter_async_context(running(settings, self.bot, TIMEOUT))
        await introduce(self.run)
        if http_mode:
            port = await self.stack.enter_async_context(http.serving(self.run, "127.0.0.1", 0))
            http.announce(self.run, port)
            await self.sandbox.listen_at(f"http://127.0.0.1:{port}/slack/events")
        else:
            await self.stack.enter_async_context(socket.connected(self.run, self.notice))
            await self.sandbox.connected()

    async def notice(self):
        """Slack is back: what it could not deliver is read."""
        await self.run.slack.history.repair()

    async def stop_bot(self):
        await self.stack.aclose()
        self.bot.close()

    async def apply(self, file, *, take_file=False):
        given = (file, self.run.clock.now(), take_file)
        return await self.bot.do(file.id, self.bot.partnerships.apply, 0, *given)

    def close(self):
        self.runner.run(self.stop_bot())
        self.runner.run(self.sandbox.stop())
        self.runner.close()

    def restart(self):
        self.runner.run(self.stop_bot())
        self.runner.run(self.start_bot())
        self.settle()

    # People act

    def says(self, who, text, channel=HERE, thread="", **more):
        return self.do(self.sandbox.says(ACCOUNTS[who], channel, text, thread=thread, **more))

    def types(self, who, words, channel=HERE, command="/rapport"):
        """What the person reads in answer to a slash command."""
        return self.do(self.sandbox.command(ACCOUNTS[who], channel, command, words))

    def asks(self, who, words, channel=HERE, thread=""):
        """What the person alone reads in answer to a mention."""
        before = len(self.sandbox.whispers(ACCOUNTS[who]))
        self.says(who, f"<@U1RAPPORT> {words}", channel, thread)
        heard = self.sandbox.whispers(ACCOUNTS[who])[before:]
        return heard[-1].text if heard else ""

    def writes(self, who, words):
        """What the bot answers in the direct messages with this person."""
        before = len(self.sandbox.dm(ACCOUNTS[who]))
        self.do(self.sandbox.says(ACCOUNTS[who], "U1RAPPORT", words))
        heard = [one for one in self.sandbox.dm(ACCOUNTS[who])[before:] if one.user == "U1RAPPORT"]
        return heard[-1].text if heard else ""

    def clicks(self, who, label, channel="", nth=-1, **more):
        """Press the newest button of this name that the person can see."""
        room, message = self._button(who, label, channel, nth)
        return self.do(self.sandbox.clicks(ACCOUNTS[who], room, message.ts, label, **more))

    def submits(self, who, **fields):
        form = self.sandbox.forms(ACCOUNTS[who])[-1]
        return self.do(self.sandbox.submits(ACCOUNTS[who], form.id, fields))

    def decides(self, *moves):
        """Several moves of the first item, before anything can be said about them."""
        for verb, who, text in moves:
            asked = Asked(verb, ACCOUNTS[who], Place(HERE), self.now(), item=1, text=text)
            move = self.bot.do("nwt-mer", self.bot.wishes.carry, 0, asked)
            self.runner.run(_awaited(move))
        self.settle()

    def do(self, act):
        result = self.runner.run(act)
        self.settle()
        return result

    # Time passes

    def now(self):
        return datetime.fromisoformat(self.time.read_text())

    def fast_forward(self, **span):
        self.until(self.now() + timedelta(**span))

    def until(self, moment):
        """Live through every moment up to this one."""
        moment = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
        self.time.write_text(moment.isoformat())
        self.runner.run(self.run.ticks.advance())
        self.settle()

    def machine_passes(self, seconds):
        self.machine.passes(seconds)
        self.settle()

    def settle(self):
        self.runner.run(self._settle())

    async def _settle(self):
        """Until nobody has anything left to hear, decide or say."""
        for _ in range(3):
            await self.sandbox.settled()
            await self.run.settle()
        await self.sandbox.settled()

    # Looking

    def posts(self, channel=HERE, thread=""):
        """The bot's messages of a channel, or of a thread, as they read now."""
        return [message.text for message in self.sandbox.said(channel, thread)]

    def dms(self, who):
        """The bot's direct messages to somebody, as they read now."""
        said = [one for one in self.sandbox.dm(ACCOUNTS[who]) if one.user == "U1RAPPORT"]
        return [message.text for message in said]

    def hears(self, who):
        """What somebody was told directly since the last look."""
        seen = self.told.get(who, 0)
        said = self.dms(who)
        self.told[who] = len(said)
        return said[seen:]

    def card(self, thread, channel=HERE):
        """The first answer of the bot in a thread."""
        return self.posts(channel, thread)[0]

    def marks(self, ts, channel=HERE):
        return sorted(self.sandbox.reactions(channel, ts))

    def _button(self, who, label, channel, nth):
        account = ACCOUNTS[who]
        rooms = [channel] if channel else [HERE, self._dm(account)]
        found = []
        for room in filter(None, rooms):
            for message in self._everything(room, account):
                if _has(message, label):
                    found.append((room, message))
        assert found, f"{who} sees no button {label!r}"
        found.sort(key=lambda pair: float(pair[1].ts))
        return found[nth]

    def _dm(self, account):
        try:
            return self.sandbox.dm_channel(account)
        except LookupError:
            return ""

    def _everything(self, room, account):
        top = self.sandbox.messages(room, user=account)
        threads = [self.sandbox.messages(room, one.ts, user=account) for one in top]
        return [*top, *(one for thread in threads for one in thread[1:])]


async def _awaited(act):
    return await act


def _has(message, label):
    texts = []
    for block in message.blocks:
        for element in block.get("elements", []):
            texts.append(
                (element.get("text") or {}).get("text") if block["type"] == "actions" else ""
            )
            texts += [option["text"]["text"] for option in element.get("options", [])]
    return label in texts
