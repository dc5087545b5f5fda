"""One way from a verb to the service method that the table names."""

from bot import verbs
from bot.errors import Refused
from bot.events import Asked, Event, Way
from bot.messages.says import Message
from bot.rules.detection import screen
from bot.rules.incidents import meant
from bot.services.privacy import UNKEPT, Privacy
from bot.verbs import VERBS, Verb
from storage.database import Transaction

ANYWHERE = (
    *("help", "setup", "start", "stop", "pause", "version"),
    *("list", "mine", "agenda", "show", "why", "export", "model"),
)


class Wishes:
    """`services` maps the first half of a verb's `does` to its service."""

    def __init__(self, privacy: Privacy, services: dict[str, object]) -> None:
        self.privacy = privacy
        self.services = services

    def carry(self, tx: Transaction, asked: Asked) -> Message:
        """This will do what somebody asked for, however it came."""
        if withheld := self.privacy.withhold(tx, asked):
            return withheld
        noun, _, method = VERBS[asked.verb].does.partition(".")
        answer: Message = getattr(self.services[noun], method)(tx, asked)
        return answer

    def mentioned(self, tx: Transaction, event: Event, found: Event | None) -> Message:
        """This will read a verb out of words to us and carry it out."""
        return self.carry(tx, read(event, found))


def understand(words: str) -> tuple[Verb, int, str]:
    """The verb, the item and the rest; a refusal never quotes what may not be kept."""
    try:
        return verbs.read(words)
    except Refused:
        if screen(words):
            raise Refused(UNKEPT) from None
        raise


def read(event: Event, found: Event | None = None) -> Asked:
    """What somebody who mentioned us asks for. Raises Refused."""
    verb, item, rest = understand(event.text or "help")
    pointed, reports = verb.name in ("keep", "report"), verb.name == "report"
    if pointed and not _is_this(rest, reports):
        raise Refused(f"Say `{verb.name} this` in the thread of the message that you mean.")
    return Asked(
        verb=verb.name,
        by=event.by,
        place=event.place,
        at=event.at,
        item=item,
        text="" if reports else (found.text if found else "") if pointed else rest,
        person=next(iter(event.mentions), ""),
        source=(event.place.thread if pointed else event.ts),
        author=found.by if pointed and found else "",
        follow_up=str(meant(rest) or "") if reports else "",
        present=event.present,
        team=event.team,
        way=Way.MENTION,
    )


def _is_this(rest: str, more: bool) -> bool:
    """`this`, and what it is where that may be said."""
    said = rest.strip(" .!").lower()
    return said == "this" or (more and said.startswith("this "))


def edited_words(event: Event) -> str:
    """What an edited message says now; the verb of one that was said to us is no part of it."""
    if not event.to_us:
        return event.text
    try:
        return understand(event.text)[2] or event.text
    except Refused:
        return event.text
