"""Words about an answer, after it: nobody waits for a model, and whoever asked reads them alone."""

from bot.errors import Refused
from bot.messages.says import Found
from bot.services.hearing import Whisper
from handlers.loop import Aside
from handlers.opinions import Opinions
from handlers.slack.whispers import Whispers

MOST = 20  # under way; what is beyond has had its list


class Phrasing:
    def __init__(self, opinions: Opinions, whispers: Whispers) -> None:
        self.opinions = opinions
        self.whispers = whispers
        self.aside = Aside(MOST)

    def follow(self, said: Whisper) -> None:
        """Begin, if what was said is something that was found."""
        if isinstance(said.message, Found) and self.opinions.model:
            self.aside.begin(lambda: self._follow(said))

    async def _follow(self, said: Whisper) -> None:
        assert isinstance(said.message, Found)
        try:
            phrased = await self.opinions.phrase(said.message, said.to)
        except Refused:
            return  # whoever asked has left meanwhile
        if phrased:
            await self.whispers.whisper(Whisper(said.to, said.place, phrased))
