"""What one person alone reads: an ephemeral message, else a DM, else a hint in the thread."""

from collections.abc import Callable

from bot.errors import TryLater, Undeliverable
from bot.events import Place
from bot.services.hearing import Whisper
from handlers.slack.installations import Installations, call
from handlers.slack.translate import Payload
from handlers.slack.views import render
from handlers.slack.views.refusals import hint, refusal


class Whispers:
    def __init__(self, installations: Installations) -> None:
        self.installations = installations
        self.then: Callable[[Whisper], None] = lambda _: None  # what follows what was said

    async def whisper(self, whisper: Whisper) -> None:
        """Say it so that one person alone sees it. A failure is not repeated: people ask again."""
        view = self.view(whisper)
        try:
            await self._say(whisper.to, whisper.place, view)
        except (TryLater, Undeliverable):
            await self._hint(whisper)
        else:
            self.then(whisper)

    def view(self, whisper: Whisper) -> Payload:
        """A refusal's sentence, or an answer."""
        if isinstance(whisper.message, str):
            return refusal(whisper.message)
        return render(whisper.message, self.installations.link(""))

    async def _say(self, who: str, place: Place, view: Payload) -> None:
        client = self.installations.of("")
        if place.channel.startswith("D"):
            await call(client.chat_postMessage, channel=place.channel, **view)
            return
        thread = place.thread or None
        where: Payload = {"channel": place.channel, "user": who, "thread_ts": thread}
        try:
            await call(client.chat_postEphemeral, **where, **view)
        except Undeliverable:
            await call(client.chat_postMessage, channel=who, **view)

    async def _hint(self, whisper: Whisper) -> None:
        """A line without a word of the register."""
        place, client = whisper.place, self.installations.of("")
        where: Payload = {"channel": place.channel, "thread_ts": place.thread or None}
        try:
            await call(client.chat_postMessage, **hint(whisper.to), **where)
        except (TryLater, Undeliverable):
            return
