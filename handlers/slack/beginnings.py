"""A channel of no partnership is set up from Slack: look who is in it, ask, apply (D15)."""

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.app import Bot, Rank
from bot.errors import Refused, TryLater, Undeliverable
from bot.events import Asked, Place, Way
from bot.messages.says import Begin, Done
from bot.partnership import PartnershipFile, read
from bot.partnership.draft import Chosen, Seen, draft, partners, slug_of, team_of
from bot.services.hearing import Whisper
from handlers.clock import Clock
from handlers.slack import asking, translate
from handlers.slack.discovery import look
from handlers.slack.installations import Installations, call
from handlers.slack.translate import Payload
from handlers.slack.views.beginnings import begin_form
from handlers.slack.whispers import Whispers

BEGIN = "partnership.begin"
MENTION_ME = "Say it as a message here: `@Rapport setup`. Then I look who is in the channel."
HOSTED = "Somebody of {host}, who hosts me, sets me up. Then each company agrees for itself."
ONCE_MORE = "Please say `@Rapport setup` in that channel once more."
BUSY = "Slack does not tell me who is here. Please try again in a minute."
NAMELESS = "Please say what the other company is called."
TAKEN = "This channel is set up already: `@Rapport setup` shows how."


class Beginnings:
    def __init__(
        self,
        bot: Bot,
        clock: Clock,
        installations: Installations,
        whispers: Whispers,
    ) -> None:
        self.bot = bot
        self.clock = clock
        self.installations = installations
        self.whispers = whispers
        self.seen: dict[str, Seen] = {}

    def register(self, app: AsyncApp) -> None:
        """A button and its form."""
        app.action(BEGIN)(self.clicked)
        app.view(BEGIN)(self.submitted)

    async def begin(self, asked: Asked) -> Begin:
        """Who is here, and a button; raises Refused for whoever may not, or where it cannot be."""
        if asked.way == Way.COMMAND:
            raise Refused(MENTION_ME)
        channel = asked.place.channel
        try:
            seen = await look(self.installations.of(""), channel)
        except (TryLater, Undeliverable):
            raise Refused(BUSY) from None
        partner = partners(seen)[0]
        _check_host(seen, asked.by)
        self.seen[channel] = seen
        many = len(team_of(seen, seen.host)), len(team_of(seen, partner))
        return Begin(channel, seen.name, seen.host_name, many)

    async def clicked(self, ack: AsyncAck, body: Payload) -> None:
        """Somebody presses “Set up…”."""
        channel = str((body.get("channel") or {}).get("id", ""))
        seen = self._remembered(channel, body)
        trigger = asking.trigger(body)
        client = self.installations.of(trigger.team)
        await call(client.views_open, trigger_id=trigger.id, view=begin_form(seen))
        await ack()

    async def submitted(self, ack: AsyncAck, body: Payload) -> None:
        """Somebody sends its form: the partnership begins, in practice."""
        channel = str(translate.private(body["view"]).get("channel", ""))
        seen = self._remembered(channel, body)
        given = asking.fields(body["view"], FIELDS)
        file = await self._file(seen, given)
        apply = self.bot.partnerships.begin
        by = str((body.get("user") or {}).get("id", ""))
        await self.bot.do(file.id, apply, Rank.GESTURE, file, by, self.clock.now())
        await ack()
        await self.whispers.whisper(Whisper(by, Place(channel), Done("begin")))

    def _remembered(self, channel: str, body: Payload) -> Seen:
        if channel not in self.seen:
            raise Refused(ONCE_MORE)
        _check_host(self.seen[channel], str((body.get("user") or {}).get("id", "")))
        return self.seen[channel]

    async def _file(self, seen: Seen, given: dict[str, str]) -> PartnershipFile:
        partner = partners(seen)[0]
        known = await self.bot.ask("", lambda tx: tx.directory.partnerships())
        if await self.bot.ask("", lambda tx: tx.directory.of_channel(seen.channel)):
            raise Refused(TAKEN)
        if not given.get("other", "").strip():
            raise Refused(NAMELESS)
        slug = slug_of(seen)
        chosen = Chosen(
            sponsor=partner if given.get("sponsor") == "other" else seen.host,
            names={partner: given.get("other", "")},
            leads={seen.host: given.get("host_lead", ""), partner: given.get("other_lead", "")},
            study=given.get("study", "").strip(),
            id=slug if slug not in known else f"{slug}-{seen.channel.lower()}",
        )
        return read(draft(seen, chosen), "what you entered")


FIELDS = ("sponsor", "other", "host_lead", "other_lead", "study")


def _check_host(seen: Seen, account: str) -> None:
    """Whoever hosts sets up; the other company has its say by agreeing, or not."""
    mine = {one.account for one in seen.people if one.company == seen.host and not one.guest}
    if account not in mine:
        raise Refused(HOSTED.format(host=seen.host_name))
