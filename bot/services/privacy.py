"""Words that must not be kept: never stored, never quoted, and their author is told (D4)."""

from bot.errors import Refused
from bot.events import Asked, Event
from bot.messages.says import NotStored
from bot.partnership.roster import Roster
from bot.rules.detection import screen
from bot.services.register import Register
from bot.services.rounds import Rounds
from bot.verbs import VERBS
from storage.database import Transaction
from storage.tables.words import Category, Heard

TOLD = "told"  # the unblinded contact was told where it is
UNKEPT = "I keep no words like these, so I have kept nothing. Please say it without them."
NOTICED = "I keep no words like these, so I have kept nothing. I have sent a note about it."


class Privacy:
    def __init__(self, register: Register, rounds: Rounds) -> None:
        self.register = register
        self.rounds = rounds

    def not_stored(self, tx: Transaction, event: Event, category: Category) -> None:
        """This will tell the author what was not kept; what an edit brought in is taken out."""
        at, roster = event.at, self.register.roster(tx)
        if event.kind == Heard.EDITED:
            self._redact(tx, event, category)
        channel, ts = event.place.channel, event.target or event.ts
        tx.audit("not stored", channel, event.by, at, category=category, ts=ts)
        detail = str(category)
        contact = roster.contact(roster.file.contacts.unblinded)
        if category == Category.ALLOCATION and contact and ts:
            detail = f"{category} {TOLD}"
            account = contact.ids[0]
            self.register.say(
                *(tx, "look_there", account, at), person=account, detail=f"{channel} {ts}"
            )
        self.register.say(tx, "not_stored", event.by, at, person=event.by, detail=detail)

    def withhold(self, tx: Transaction, asked: Asked) -> NotStored | None:
        """This will keep typed words out; None when they may be kept. Raises Refused."""
        category = screen(asked.text, request=True) or screen(asked.decision)
        if category is None:
            return None
        if VERBS[asked.verb].reads:
            raise Refused(UNKEPT)
        author = asked.author or asked.by
        event = Event(Heard.POSTED, asked.place, author, asked.source, "", asked.at)
        self.not_stored(tx, event, category)
        return NotStored(category)

    def words(self, roster: Roster, detail: str) -> NotStored:
        """The notice to an author, from the outbox row's category."""
        category, _, told = detail.partition(" ")
        contacts = roster.file.contacts
        unblinded = roster.contact(contacts.unblinded) if told else None
        return NotStored(
            category=Category(category),
            safety_line=contacts.safety_line or "",
            unblinded=unblinded.name if unblinded else "",
        )

    def _redact(self, tx: Transaction, event: Event, category: Category) -> None:
        self.rounds.redact(tx, event, str(category))
        item = tx.items.of_source(event.place.channel, event.target)
        if item is None:
            return
        self.register.forget(tx, item, "rapport", event.at, category)
        self.register.moved(tx, item)
