"""What is asked of us outside live channels: answered, and forgotten at once (D38)."""

from collections.abc import Awaitable, Callable

import structlog

from bot.app import Bot
from bot.errors import Refused, TryLater, Undeliverable
from bot.events import Asked, Event
from bot.messages.says import Message
from bot.services.hearing import Whisper
from bot.services.wishes import ANYWHERE, read
from handlers.loop import Aside
from handlers.slack.whispers import Whispers

log = structlog.get_logger(__name__)
QUIET = "I am not listening in this channel, so I keep nothing here. `@Rapport help` tells more."
MOST = 200  # answers under way; more than anybody asks for

Ask = Callable[[Asked], Awaitable[Message]]


class Requests:
    """Answers run beside the acknowledgement; they change nothing that could be lost."""

    def __init__(self, bot: Bot, whispers: Whispers, ask: Ask) -> None:
        self.bot = bot
        self.whispers = whispers
        self.ask = ask
        self.aside = Aside(MOST)

    def answer(self, event: Event) -> None:
        """Begin to answer; the words live in memory only."""
        self.aside.begin(lambda: self._answer(event))

    async def _answer(self, event: Event) -> None:
        try:
            message: Message | str = await self._find(event)
        except Refused as no:
            message = str(no)
        except (TryLater, Undeliverable, TimeoutError):
            log.warning("a question could not be answered now")
            return
        await self.whispers.whisper(Whisper(event.by, event.place, message))

    async def _find(self, event: Event) -> Message:
        asked = read(event)
        if not event.place.channel.startswith("D") and asked.verb not in ANYWHERE:
            raise Refused(QUIET)
        return await self.ask(asked)
