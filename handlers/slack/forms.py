"""Opening forms: the item as it is now, and the people one may choose from (D18)."""

from dataclasses import replace

from bot.app import Bot
from bot.events import Asked
from bot.rules import states
from bot.verbs import VERBS
from handlers.slack.asking import Trigger
from handlers.slack.installations import Installations, call
from handlers.slack.translate import Payload
from handlers.slack.views import checkins, forms, incidents, stories
from handlers.slack.views.blocks import section


class Forms:
    def __init__(self, bot: Bot, installations: Installations) -> None:
        self.bot = bot
        self.installations = installations

    async def open(self, partnership: str, asked: Asked, trigger: Trigger) -> None:
        """Open the form of a verb, or the list of everything else that can be done."""
        await self._show(await self.view(partnership, asked), trigger)

    async def raise_(self, partnership: str, asked: Asked, trigger: Trigger) -> None:
        """Open “Keep this” or “Report this message”."""
        place = asked.place
        keep = {"partnership": partnership, "channel": place.channel, "source": asked.source}
        keep |= {"thread": place.thread}
        report = asked.verb == "report"
        view = incidents.report_form(keep) if report else forms.raise_form(keep, asked.text)
        await self._show(view, trigger)

    async def _show(self, view: Payload, trigger: Trigger) -> None:
        """Only the installation that heard the gesture may open a form for it."""
        client = self.installations.of(trigger.team)
        await call(client.views_open, trigger_id=trigger.id, view=view)

    async def changed(self, partnership: str, asked: Asked, kept: Payload) -> Payload | None:
        """The form anew, with what others did since it was opened; None when nobody did (D18)."""
        bot, seen = self.bot, kept.get("seen")
        if not isinstance(seen, int):
            return None
        item, steps = await bot.ask(partnership, bot.lists.since, asked, seen)
        if not steps:
            return None
        several = asked.verb in states.answers(item.kind)
        opened = "answer" if several else asked.verb
        fresh = await self.view(partnership, replace(asked, verb=opened))
        fresh["blocks"].insert(0, section(stories.changes(item, steps)))
        return fresh

    async def view(self, partnership: str, asked: Asked) -> Payload:
        """The form, as things stand now; raises Refused."""
        bot = self.bot
        if asked.verb == "respond":
            keep = {"partnership": partnership, "item": asked.item}
            return checkins.form(await bot.ask(partnership, bot.rounds.for_form, asked), keep)
        if asked.verb in incidents.ASKS:
            await bot.ask(partnership, bot.incidents.for_form, asked)
            return incidents.form(asked.verb, {"partnership": partnership, "item": asked.item})
        item, people, seen = await bot.ask(partnership, bot.lists.for_form, asked)
        keep = {
            "partnership": partnership,
            "item": item.number,
            "version": item.version,
            "seen": seen,
            "channel": asked.place.channel,
            "thread": asked.place.thread,
        }
        if asked.verb == "more":
            return forms.more_form(item, keep)
        return forms.form(VERBS[asked.verb], item, keep, people)
