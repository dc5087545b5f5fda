"""Another Rapport in the same room: the later of the two falls silent (D38)."""

import structlog

from bot.app import Bot, Rank
from bot.errors import TryLater, Undeliverable
from bot.events import Live
from handlers.clock import Clock
from handlers.loop import Aside, Loop
from handlers.slack import translate
from handlers.slack.installations import Installations, call

log = structlog.get_logger(__name__)
MOST = 20  # rooms looked into at a time
READ = 100  # messages before our own greeting: whoever came first has said something there


class Neighbours:
    def __init__(self, bot: Bot, clock: Clock, installations: Installations, courier: Loop) -> None:
        self.bot = bot
        self.clock = clock
        self.installations = installations
        self.courier = courier
        self.aside = Aside(MOST)
        self.looked: set[str] = set()

    def noticed(self, channel: str) -> None:
        """Look, once a room, who was there first; what is dropped is noticed again."""
        if channel not in self.looked:
            self.looked.add(channel)
            self.aside.begin(lambda: self._look(channel))

    async def _look(self, channel: str) -> None:
        bot = self.bot
        found = await bot.ask("", lambda tx: tx.directory.of_channel(channel))
        if not found or found[1] != Live.LIVE:
            self.looked.discard(channel)  # it may go live later
            return
        partnership = found[0]
        greeted = await bot.ask(partnership, bot.rooms.greeted_at, channel)
        try:
            later = not greeted or await self._was_here(channel, greeted)
        except (TryLater, Undeliverable) as no:
            log.info("who was here first is not known yet", channel=channel, reason=str(no))
            self.looked.discard(channel)
            return
        log.warning("another Rapport speaks here", channel=channel, we_came_later=later)
        if later:
            now = self.clock.now()
            await bot.do(partnership, bot.rooms.two_servers, Rank.DECISION, channel, now)
            self.courier.wake()

    async def _was_here(self, channel: str, before: str) -> bool:
        """Whether the other spoke here before our greeting."""
        page = await call(
            self.installations.of("").conversations_history,
            channel=channel,
            latest=before,
            limit=READ,
            include_all_metadata=True,
        )
        ours = self.installations.ours()
        return any(translate.is_another_rapport(raw, ours) for raw in page.get("messages", []))
