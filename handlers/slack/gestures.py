"""Commands, clicks, forms and shortcuts: decide and commit, then acknowledge (D3)."""

import asyncio
import re
from dataclasses import replace

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot import verbs
from bot.app import Bot, Rank
from bot.errors import Refused, Unsaid
from bot.events import Asked, Event, Heard
from bot.messages.says import Certain, Done, Message, NotStored, Which
from bot.rules.detection import screen
from bot.services.hearing import Whisper
from bot.services.privacy import NOTICED, UNKEPT
from bot.verbs import VERBS
from handlers.clock import Clock
from handlers.loop import Loop
from handlers.slack import asking, translate
from handlers.slack.beginnings import Beginnings
from handlers.slack.forms import Forms
from handlers.slack.history import History
from handlers.slack.installations import Installations
from handlers.slack.people import People
from handlers.slack.pointing import Pointing
from handlers.slack.translate import Payload
from handlers.slack.views import render
from handlers.slack.views.weights import certain_form
from handlers.slack.whispers import Whispers
from storage.tables.words import Category

IN_TIME = 2.5  # seconds; what has not begun by then does not begin (D3)
OURS = re.compile(
    r"^(item|channel|proposal|list|agenda|person|tenant|checkin|practice|incident|draft|model)\."
)
FOLLOWED = ("allow", "forbid")
SEVERAL = "You work in several partnerships: please ask me in the channel it is about."
LONGEST = 1_800  # characters that a button can carry beside a partnership
NOWHERE = "I am not set up here. Whoever invited me can name this channel in the partnership file."


class Several(Refused):
    """Somebody works in several partnerships, by id and name."""

    def __init__(self, partnerships: list[tuple[str, str]]) -> None:
        super().__init__(SEVERAL)
        self.partnerships = tuple(partnerships)


class Gestures:
    def __init__(
        self,
        bot: Bot,
        clock: Clock,
        installations: Installations,
        people: People,
        history: History,
        beginnings: Beginnings,
        whispers: Whispers,
        courier: Loop,
    ) -> None:
        self.bot = bot
        self.clock = clock
        self.installations = installations
        self.people = people
        self.pointing = Pointing(people, history)
        self.beginnings = beginnings
        self.forms = Forms(bot, installations)
        self.whispers = whispers
        self.courier = courier

    def register(self, app: AsyncApp) -> None:
        """One listener a kind: Bolt tries them one by one."""
        app.command(re.compile(r"^/(rapport|consider)$"))(self.commanded)
        app.action(OURS)(self.clicked)
        app.view(OURS)(self.submitted)
        app.shortcut("item.keep")(self.pointed)
        app.shortcut("item.report")(self.pointed)

    async def commanded(self, ack: AsyncAck, body: Payload) -> None:
        """Someone typed a verb."""
        asked = asking.commanded(body, self.clock.now())
        try:
            answer = await self.ask(asked)
        except Unsaid as unsaid:
            wanted = replace(asked, verb=unsaid.verb)
            await self.forms.open(await self.tenant(asked), wanted, asking.command_trigger(body))
            await ack()
            return
        await ack(response_type="ephemeral", **self._render(answer))
        self.whispers.then(Whisper(asked.by, asked.place, answer))

    async def clicked(self, ack: AsyncAck, body: Payload) -> None:
        """Someone pressed a button, or chose from a menu."""
        asked = asking.clicked(body, self.clock.now())
        if asked is None:
            await ack()
            return
        if asked.partnership:
            await self._chosen(asked, asking.message(body))
        else:
            partnership = await self.tenant(asked, asking.message(body))
            await self._known(partnership, asked)
            await self._pressed(partnership, asked, asking.trigger(body))
        await ack()

    async def _pressed(self, partnership: str, asked: Asked, trigger: asking.Trigger) -> None:
        """Do it, or open the form of what has to be said first."""
        if asked.verb == "more" or VERBS[asked.verb].form:
            await self.forms.open(partnership, asked, trigger)
            return
        try:
            answer = await self._decide(partnership, asked)
        except Unsaid as unsaid:
            await self.forms.open(partnership, replace(asked, verb=unsaid.verb), trigger)
            return
        if VERBS[asked.verb].reads or asked.verb == "report":
            await self.whispers.whisper(Whisper(asked.by, asked.place, answer))

    async def submitted(self, ack: AsyncAck, body: Payload) -> None:
        """Someone sent a form."""
        kept = translate.private(body["view"])
        asked = asking.submitted(body, kept, self.clock.now())
        partnership = str(kept.get("partnership", ""))
        await self._known(partnership, asked)
        if asked.verb == "more":
            chosen = replace(asked, verb=asked.follow_up, follow_up="")
            if len(VERBS[chosen.verb].needs) > 1:
                await ack(response_action="update", view=await self.forms.view(partnership, chosen))
                return
            asked = chosen
        if asked.verb == "keep":
            asked = await self.pointing.with_words(partnership, asked)
        elif fresh := await self.forms.changed(partnership, asked, kept):
            await ack(response_action="update", view=fresh)
            return
        try:
            answer = await self._decide(partnership, replace(asked, version=0))
        except Unsaid as unsaid:
            if asked.verb == unsaid.verb:
                raise
            view = await self.forms.view(partnership, replace(asked, verb=unsaid.verb))
            await ack(response_action="update", view=view)
            return
        if isinstance(answer, Certain):
            kept |= {"version": 0, "seen": None}
            await ack(response_action="update", view=certain_form(answer, kept))
            return
        await self._told(asked, answer)
        await ack()

    async def _told(self, asked: Asked, answer: Message) -> None:
        """What a form closes on is not seen: some answers are said beside it."""
        if isinstance(answer, Done) and answer.verb in ("report", "tapped"):
            await self.whispers.whisper(Whisper(asked.by, asked.place, answer))

    async def pointed(self, ack: AsyncAck, body: Payload) -> None:
        """Someone chose “Keep this” or “Report this message”."""
        asked = asking.pointed(body, self.clock.now())
        partnership = await self.tenant(asked)
        await self._known(partnership, asked)
        if asked.verb == "keep":
            await self._screened(partnership, asked)
        await self.forms.raise_(partnership, asked, asking.trigger(body))
        await ack()

    async def ask(self, asked: Asked) -> Message:
        """Carry out what somebody asks for; raises Refused."""
        if asked.verb == "setup" and await self._is_new(asked.place.channel):
            return await self.beginnings.begin(asked)
        try:
            partnership = await self.tenant(asked)
        except Several as several:
            if category := screen(asked.text):
                return _unkept(asked, category)
            words = verbs.typed(asked.verb, asked.item, asked.text)
            if len(words) > LONGEST:
                raise
            return Which(several.partnerships, words)
        await self._known(partnership, asked)
        return await self._decide(partnership, asked)

    async def _is_new(self, channel: str) -> bool:
        """Whether a channel belongs to no partnership yet."""
        found = await self.bot.ask("", lambda tx: tx.directory.of_channel(channel))
        return found is None and not channel.startswith("D")

    async def tenant(self, asked: Asked, message: tuple[str, str] = ("", "")) -> str:
        """The partnership that a gesture is about: its room's, its message's, its person's."""
        bot, channel = self.bot, asked.place.channel
        found = await bot.ask("", lambda tx: tx.directory.of_channel(channel))
        if found:
            return found[0]
        shown = await bot.ask("", lambda tx: tx.directory.of_card(*message))
        if shown:
            return shown
        mine = await bot.ask("", lambda tx: tx.directory.of_person(asked.by))
        if asked.partnership in mine:
            return asked.partnership
        if len(mine) == 1 and (channel.startswith("D") or VERBS.get(asked.verb)):
            return mine[0]
        if not mine:
            raise Refused(NOWHERE)
        raise Several(await bot.ask("", lambda tx: tx.directory.names(mine)))

    async def _chosen(self, asked: Asked, message: tuple[str, str]) -> None:
        """A button that says for which partnership it is; who pressed it reads what came of it.

        Of some, the message itself says so, if it is one that we edit.
        """
        if asked.verb == "belongs":
            asked = replace(asked, text=await self.people.called(asked.person))
        answer = await self.ask(asked)
        shown = await self.bot.ask("", lambda tx: tx.directory.of_card(*message))
        if not (shown and asked.verb in FOLLOWED):
            await self.whispers.whisper(Whisper(asked.by, asked.place, answer))

    async def _decide(self, partnership: str, asked: Asked) -> Message:
        bot, asked = self.bot, await self.pointing.complete(partnership, asked)
        if asked.verb in VERBS and VERBS[asked.verb].reads:
            return await bot.ask(partnership, bot.wishes.carry, asked)
        async with asyncio.timeout(IN_TIME):
            answer = await bot.do(partnership, bot.wishes.carry, Rank.GESTURE, asked)
        self.courier.wake()
        if isinstance(answer, NotStored):
            raise Refused(NOTICED)
        return answer

    async def _known(self, partnership: str, asked: Asked) -> None:
        """A colleague whom the file does not name is learnt before they are asked anything."""
        event = Event(Heard.POSTED, asked.place, asked.by, "0.0", "", asked.at, team=asked.team)
        await self.people.stranger(partnership, event)

    async def _screened(self, partnership: str, asked: Asked) -> None:
        """A form quotes the message: what must not be kept is not quoted either."""
        asked = await self.pointing.complete(partnership, asked)
        if await self.bot.do(partnership, self.bot.privacy.withhold, Rank.GESTURE, asked):
            self.courier.wake()
            raise Refused(NOTICED)

    def _render(self, answer: Message) -> Payload:
        return render(answer, self.installations.link(""))


def _unkept(asked: Asked, category: Category) -> NotStored:
    """The notice at once: no partnership is known yet that could send it."""
    if VERBS[asked.verb].reads:
        raise Refused(UNKEPT)
    return NotStored(category)
