"""Which company is somebody of? The roster first, then what Slack says (D14)."""

from bot.app import Bot, Rank
from bot.errors import TryLater, Undeliverable, Way
from bot.events import Event, Heard
from handlers.slack.installations import Installations, call
from handlers.slack.translate import Payload

PATIENCE = 60.0  # seconds until Slack is asked again
MOST = 10  # people mentioned in one message whose company is asked for
GUEST = ["guest"]  # of a workspace, which says nothing about their company (D14)
SPEAKS = (Heard.POSTED, Heard.REACTED, Heard.JOINED)


class People:
    def __init__(self, bot: Bot, installations: Installations) -> None:
        self.bot = bot
        self.installations = installations

    async def stranger(self, partnership: str, event: Event) -> str:
        """The workspace of somebody of neither company; empty when the company is known."""
        if event.kind not in SPEAKS or not event.by:
            return ""
        for mentioned in event.mentions[:MOST]:
            await self.identify(partnership, mentioned, "", event)
        stranger = await self.identify(partnership, event.by, event.team, event)
        if not stranger:
            await self._seen(partnership, event)
        return stranger

    async def _seen(self, partnership: str, event: Event) -> None:
        """Whoever speaks or asks in a channel is in it; whoever is only mentioned may not be."""
        bot, account, channel = self.bot, event.by, event.place.channel
        if await bot.ask(partnership, bot.partnerships.is_new, account, channel):
            seen = bot.partnerships.seen
            await bot.do(partnership, seen, Rank.DECISION, account, channel, event.at)

    async def identify(self, partnership: str, account: str, hint: str, event: Event) -> str:
        """Learn whose colleague somebody is; raises TryLater when Slack could not be asked."""
        bot = self.bot
        known = await bot.ask(
            partnership, lambda tx: bot.register.roster(tx).person(account) is not None
        )
        if known:
            return ""
        teams, name = await self._look_up(account, hint)
        if teams == GUEST:
            return ""  # nobody's colleague, until a lead says whose
        for team in teams:
            learn = bot.partnerships.learn
            learnt = await bot.do(partnership, learn, Rank.DECISION, account, name, team, event.at)
            if learnt:
                return ""
        third = await bot.ask(partnership, lambda tx: [one.id for one in tx.people.teams()])
        return next((one for one in teams if one in third), next(iter(teams), "unknown"))

    async def called(self, account: str) -> str:
        """What people call somebody; raises TryLater when Slack could not be asked."""
        _, name = await self._look_up(account, "")
        return name or account

    async def _look_up(self, account: str, hint: str) -> tuple[list[str], str]:
        """The ids of somebody's organisation and workspace, and what people call them."""
        client = self.installations.of("")
        try:
            found = await call(client.users_info, account, user=account)
        except Undeliverable as no:
            if no.way != Way.REROUTE:  # a look-up that failed says nothing about the person
                raise TryLater(PATIENCE) from no
            return [hint] if hint else [], ""
        user: Payload = found.get("user") or {}
        if user.get("is_restricted") or user.get("is_ultra_restricted"):
            return GUEST, _name(user, account)
        enterprise = user.get("enterprise_user") or {}
        teams = [enterprise.get("enterprise_id"), user.get("team_id"), hint]
        return [str(team) for team in dict.fromkeys(teams) if team], _name(user, account)


def _name(user: Payload, account: str) -> str:
    profile = user.get("profile") or {}
    name = profile.get("real_name") or user.get("real_name") or user.get("name") or account
    return str(name)[:300]
