"""What was kept of a message follows it: its author changes or deletes it (design 6)."""

import secrets
from dataclasses import replace

from bot.events import LATE, Asked, Event, Way
from bot.rules import states
from bot.services import about, wanted
from bot.services.drafts import Drafts
from bot.services.hands import is_agreed, is_fresh, is_touched
from bot.services.opinions import Opinions
from bot.services.privacy import Privacy
from bot.services.register import Register
from bot.services.replies import Replies
from bot.services.rounds import Rounds
from bot.services.sources import Sources
from bot.services.wishes import Wishes, edited_words
from storage.audit import fingerprint
from storage.database import Transaction
from storage.tables.words import Settled

GONE = "deleted by its author"


class Following:
    def __init__(
        self,
        register: Register,
        wishes: Wishes,
        privacy: Privacy,
        rounds: Rounds,
        drafts: Drafts,
        opinions: Opinions,
    ) -> None:
        self.register = register
        self.wishes = wishes
        self.incidents = privacy.incidents
        self.rounds = rounds
        self.drafts = drafts
        self.opinions = opinions
        self.replies = Replies(register)
        self.sources = Sources(register)

    def edited(self, tx: Transaction, event: Event) -> None:
        """This will let what was kept of a message follow its author's change."""
        if self.incidents.stands(tx, event.place.channel, event.target):
            return
        self.rounds.edited(tx, event)
        self.sources.edited(tx, event, edited_words(event))
        self.drafts.edited(tx, replace(event, text=edited_words(event)))
        item = tx.items.of_source(event.place.channel, event.target)
        if item is None or item.state in states.ENDED or event.by != item.raised_by:
            return
        name, roster = states.name(item.kind, item.number), self.register.roster(tx)
        if is_agreed(tx, roster, item):
            tx.audit("too late", name, event.by, event.at)
            return
        item.text = self.sources.own(tx, item, edited_words(event))
        about.read(tx, roster, item)
        item.salt = item.salt or secrets.token_hex(16)  # gone with words that could not be kept
        words = fingerprint(item.salt, item.text)
        tx.audit("edit", name, event.by, event.at, words=words, **about.kept(item))
        wanted.again(self.register, tx, item, event.at)
        self.register.moved(tx, item)
        self.opinions.title(tx, item, event.at)

    def deleted(self, tx: Transaction, event: Event) -> None:
        """This will note that a message is gone; at once and untouched its item goes too."""
        self.rounds.redact(tx, event, GONE)
        self.drafts.redact(tx, event, Settled.GONE)
        self.replies.deleted(tx, event)
        self.sources.deleted(tx, event, GONE)
        item = tx.items.of_source(event.place.channel, event.target)
        if item is None or item.source_gone:
            return
        item.source_gone = True
        asked = Asked("withdraw", item.raised_by, event.place, event.at, item=item.number)
        at_once = event.name != LATE and is_fresh(item, event.at)
        if at_once and not is_touched(tx, self.register.roster(tx), item):
            self.wishes.carry(tx, replace(asked, way=Way.RULE))
            return
        self.register.forget(tx, item, item.raised_by, event.at, GONE)
        self.register.moved(tx, item)
