"""Opening forms: the item as it is now, and the people one may choose from (D18)."""

from bot.app import Bot
from bot.events import Asked
from bot.verbs import VERBS
from handlers.slack.installations import Installations, call
from handlers.slack.translate import Payload
from handlers.slack.views import forms


class Forms:
    def __init__(self, bot: Bot, installations: Installations) -> None:
        self.bot = bot
        self.installations = installations

    async def open(self, partnership: str, asked: Asked, trigger: str) -> None:
        """Open the form of a verb, or the list of everything else that can be done."""
        view = await self.view(partnership, asked)
        await call(self.installations.of("").views_open, trigger_id=trigger, view=view)

    async def raise_(self, partnership: str, asked: Asked, trigger: str) -> None:
        """Open “Keep this” for a message."""
        place = asked.place
        keep = {"partnership": partnership, "channel": place.channel, "source": asked.source}
        view = forms.raise_form(keep | {"thread": place.thread}, asked.text)
        await call(self.installations.of("").views_open, trigger_id=trigger, view=view)

    async def view(self, partnership: str, asked: Asked) -> Payload:
        """The form, as things stand now; raises Refused."""
        bot = self.bot
        item, people = await bot.ask(partnership, bot.lists.for_form, asked)
        keep = {
            "partnership": partnership,
            "item": item.number,
            "version": item.version,
            "channel": asked.place.channel,
            "thread": asked.place.thread,
        }
        if asked.verb == "more":
            return forms.more_form(item, keep)
        return forms.form(VERBS[asked.verb], item, keep, people)
