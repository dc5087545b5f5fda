"""What happens to rooms and to the app itself: invited, removed, archived, renamed, uninstalled."""

from datetime import datetime

import structlog

from bot.app import Bot, Rank
from bot.errors import TryLater, Undeliverable
from handlers.clock import Clock
from handlers.loop import Loop
from handlers.slack import translate
from handlers.slack.installations import Installations, call
from handlers.slack.translate import Payload
from handlers.slack.views.refusals import elsewhere

log = structlog.get_logger(__name__)
LOST = {
    *("channel_left", "channel_archive", "channel_deleted"),
    *("group_left", "group_archive", "group_deleted"),
}
FOUND = {"channel_unarchive", "group_unarchive"}
GONE = {"app_uninstalled", "tokens_revoked"}


class Rooms:
    def __init__(self, bot: Bot, clock: Clock, installations: Installations, courier: Loop) -> None:
        self.bot = bot
        self.clock = clock
        self.installations = installations
        self.courier = courier
        self.looked_for: set[str] = set()

    async def happened(self, event: Payload, team: str) -> bool:
        """Take an event about a room or the app; False when it is about something else."""
        kind, channel = str(event.get("type", "")), str(event.get("channel", ""))
        at = translate.moment(translate.stamp(event.get("event_ts")) or "0.0")
        if kind == "member_joined_channel" and self._is_us(event):
            await self._entered(channel, at, str(event.get("inviter", "")))
        elif kind in FOUND:
            await self._entered(channel, at, "")
        elif kind in LOST or (kind == "member_left_channel" and self._is_us(event)):
            await self._lost(channel, at, kind)
        elif kind == "channel_id_changed":
            old, new = str(event.get("old_channel_id")), str(event.get("new_channel_id"))
            await self.bot.do("", lambda tx: tx.directory.renamed(old, new))
        elif kind in GONE:
            await self._removed(event, team, kind)
        else:
            return False
        return True

    async def _removed(self, event: Payload, team: str, kind: str) -> None:
        """The app is gone from a workspace: nothing is said there, and its rows wait."""
        if kind == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
            return
        log.warning("the app was removed from a workspace", kind=kind, workspace=team)
        self.installations.forget(team)
        await self.bot.do("", lambda tx: tx.accounts.stop(team, kind))

    async def greet_new(self) -> None:
        """Say hello in channels that were named since the last look."""
        waiting = await self.bot.ask("", lambda tx: tx.directory.ungreeted())
        if not self.looked_for.issuperset(waiting):
            await self.greet()

    async def greet(self) -> None:
        """Say hello wherever we are already a member and have not greeted yet."""
        waiting = await self.bot.ask("", lambda tx: tx.directory.ungreeted())
        self.looked_for = set(waiting)
        if not waiting:
            return
        mine = await self._ours()
        for channel in waiting:
            if channel in mine:
                await self._entered(channel, self.clock.now(), "")

    async def _ours(self) -> set[str]:
        try:
            found = await call(
                self.installations.of("").users_conversations,
                types="public_channel,private_channel",
                exclude_archived=True,
                limit=999,
            )
        except (TryLater, Undeliverable):
            return set()
        return {str(one["id"]) for one in found.get("channels", [])}

    async def _entered(self, channel: str, at: datetime, inviter: str) -> None:
        bot = self.bot
        found = await bot.ask("", lambda tx: tx.directory.of_channel(channel))
        if found:
            await bot.do(found[0], bot.rooms.entered, Rank.GESTURE, channel, at)
            self.courier.wake()
        elif inviter:
            client = self.installations.of("")
            try:
                where = {"channel": channel, "user": inviter}
                await call(client.chat_postEphemeral, **elsewhere(), **where)
            except (TryLater, Undeliverable):
                log.info("nobody could be told that a channel is unknown", channel=channel)

    async def _lost(self, channel: str, at: datetime, reason: str) -> None:
        bot = self.bot
        found = await bot.ask("", lambda tx: tx.directory.of_channel(channel))
        if found:
            await bot.do(found[0], bot.rooms.lost, Rank.GESTURE, channel, at, reason)

    def _is_us(self, event: Payload) -> bool:
        return event.get("user") in self.installations.ours().users
