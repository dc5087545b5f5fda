"""What must be asked of Slack before a gesture at a message can be decided."""

from dataclasses import replace

from bot.errors import Refused
from bot.events import Asked, Place
from bot.rules.detection import screen
from handlers.slack.history import History
from handlers.slack.people import People
from storage.tables.words import Category


class Pointing:
    def __init__(self, people: People, history: History) -> None:
        self.people = people
        self.history = history

    async def with_words(self, partnership: str, asked: Asked) -> Asked:
        """The words that somebody wants kept, and whose they are."""
        found = await self.history.read_message(asked.place.channel, asked.source)
        if found is None:
            raise Refused("I cannot read that message any more.")
        await self.people.stranger(partnership, found)
        place = Place(asked.place.channel, found.place.thread)
        return replace(asked, text=found.text, author=found.by, place=place)

    async def complete(self, partnership: str, asked: Asked) -> Asked:
        """Whose message is reported, and who is in the room where allocation stands."""
        restricted = False
        if asked.verb == "report" and asked.source and not asked.author:
            found = await self.history.read_message(asked.place.channel, asked.source)
            if found:
                await self.people.stranger(partnership, found)
                asked = replace(asked, author=found.by, text="")
            restricted = asked.follow_up == Category.ALLOCATION
        elif asked.source:
            restricted = screen(asked.text) == Category.ALLOCATION
        if not restricted:
            return asked
        return replace(asked, present=await self.history.members(asked.place.channel))
