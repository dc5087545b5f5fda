"""Words that must not be kept: never stored, never quoted, and their author is told (D4)."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.errors import Refused
from bot.events import Asked, Event
from bot.messages.says import NotStored
from bot.rules import states
from bot.services import opinions
from bot.services.decisions import named
from bot.services.drafts import Drafts
from bot.services.incidents import Incidents, Seal
from bot.services.notices import Notices
from bot.services.register import Register
from bot.services.rounds import Rounds
from bot.services.screens import screened
from bot.services.sources import Sources
from bot.verbs import VERBS
from storage.database import Transaction
from storage.tables import Item
from storage.tables.words import Category, Heard, Settled

RAPPORT = "rapport"
UNKEPT = "I keep no words like these, so I have kept nothing. Please say it without them."
NOTICED = "I keep no words like these, so I have kept nothing. I have sent a note about it."


class Privacy:
    def __init__(
        self, register: Register, rounds: Rounds, incidents: Incidents, drafts: Drafts
    ) -> None:
        self.register = register
        self.drafts = drafts
        self.rounds = rounds
        self.sources = Sources(register)
        self.incidents = incidents
        self.notices = Notices(incidents)

    def not_stored(
        self, tx: Transaction, event: Event, category: Category, seal: Seal = (0, "")
    ) -> None:
        """This will tell the author what was not kept; what an edit brought in is taken out."""
        edited = event.kind == Heard.EDITED
        if edited:
            self._redact(tx, event, category)
        if self.incidents.begin(tx, event, category, seal, again=edited) is None:
            self._told(tx, event, category)

    def reported(self, tx: Transaction, event: Event, category: Category, by: str) -> None:
        """This will treat a message as somebody says that it is: what was kept of it goes."""
        self._redact(tx, replace(event, target=event.ts), category)
        opinions.drop(tx, event.place.channel, event.ts, "not to be sent")
        self.incidents.begin(tx, event, category, reported_by=by)

    def withhold(self, tx: Transaction, asked: Asked) -> NotStored | None:
        """This will keep typed words out; None when they may be kept. Raises Refused."""
        channel = self._channel(tx, asked)
        category = self.screened(tx, asked) or screened(tx, asked.decision, channel)
        if category is None:
            return None
        if VERBS[asked.verb].reads:
            raise Refused(UNKEPT)
        told = (asked.author or asked.by, asked.source, "", asked.at)
        self.not_stored(
            tx, Event(Heard.POSTED, asked.place, *told, present=asked.present), category
        )
        return NotStored(category)

    def screened(self, tx: Transaction, asked: Asked) -> Category | None:
        """Why words may not be kept where they would be; what two have cleared may be kept."""
        channel = self._channel(tx, asked)
        if asked.verb == "keep" and (out := self.incidents.kept_out(tx, channel, asked.source)):
            return out
        category = screened(tx, asked.text, channel, request=True)
        return None if self._cleared(tx, channel, asked.source, category) else category

    def found(self, tx: Transaction, event: Event) -> Category | None:
        """Why a message that somebody points at may not be kept, or None."""
        channel, ts = event.place.channel, event.ts
        category = self.incidents.kept_out(tx, channel, ts) or screened(tx, event.text, channel)
        cleared = self._cleared(tx, channel, ts, category)
        return None if cleared else category

    def _channel(self, tx: Transaction, asked: Asked) -> str:
        """Where words would be kept: at the item that they are said of."""
        number = asked.item if "ID" in VERBS[asked.verb].needs else 0
        if asked.verb == "decide":
            number = named(asked.text.strip().partition(" ")[0])
        item = tx.items.find(number) if number else None
        return item.channel if item else asked.place.channel

    def _cleared(self, tx: Transaction, channel: str, ts: str, category: Category | None) -> bool:
        participant = category == Category.PARTICIPANT
        return participant and self.incidents.cleared(tx, channel, ts)

    def _told(self, tx: Transaction, event: Event, category: Category) -> None:
        """Where no message of ours stands there is a notice, and nothing to settle."""
        place, ts = event.place.channel, event.target or event.ts
        tx.audit("not stored", place, event.by, event.at, category=category, ts=ts)
        detail = str(category)
        self.register.say(*(tx, "not_stored", event.by, event.at), person=event.by, detail=detail)

    def _redact(self, tx: Transaction, event: Event, category: Category) -> None:
        """Whatever was kept of a message goes: an answer, an item, words of its thread."""
        self.rounds.redact(tx, event, str(category))
        self.drafts.redact(tx, event, Settled.UNKEPT)
        self.sources.deleted(tx, event, str(category))
        said = datetime.fromtimestamp(float(event.target), UTC)
        for answer in tx.items.answered_at(event.by, said):
            for made in tx.items.decided_by(answer):
                self._forget(tx, made, event, category)
            answer.text, answer.salt = "", ""
            item = tx.items.find(answer.item)
            if item:
                name = states.name(item.kind, item.number)
                tx.audit("redact", name, RAPPORT, event.at, answer=answer.n, why=category)
                tx.people.unsay(item.number)
                self.register.moved(tx, item)
        item = tx.items.of_source(event.place.channel, event.target)
        if item is not None:
            self._forget(tx, item, event, category)

    def _forget(self, tx: Transaction, item: Item, event: Event, category: Category) -> None:
        self.register.forget(tx, item, RAPPORT, event.at, category)
        self.register.moved(tx, item)
