"""What the worker decides about one event: one transaction, whatever it was."""

import logging
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.errors import Refused
from bot.events import Asked, Event, Place, Way
from bot.messages.says import Done, Message, NotStored
from bot.partnership.people import Person
from bot.partnership.roster import SIDES
from bot.rules import permissions
from bot.services import talk
from bot.services.drafts import Drafts
from bot.services.following import Following
from bot.services.inbox import Letter
from bot.services.items import Items
from bot.services.opinions import Opinions
from bot.services.pointing import PIN, reports
from bot.services.privacy import NOTICED, Privacy
from bot.services.register import Register
from bot.services.replies import Replies
from bot.services.rooms import Rooms
from bot.services.rounds import Rounds
from bot.services.sources import Sources
from bot.services.wishes import Wishes
from storage.database import Transaction
from storage.tables.words import Category, Heard

log = logging.getLogger(__name__)

KEPT_OUT = "I do not keep that message; its author has got a note about it."
PATIENCE = 10.0  # seconds
RECENT = timedelta(minutes=10)
RETRIED = 600  # seconds in which the platform may still deliver what was said before


@dataclass(frozen=True)
class Whisper:
    """What one person alone reads: an answer to what they asked, or why not."""

    to: str
    place: Place
    message: Message | str


class Hearing:
    def __init__(
        self,
        register: Register,
        items: Items,
        rooms: Rooms,
        wishes: Wishes,
        privacy: Privacy,
        rounds: Rounds,
        drafts: Drafts,
        opinions: Opinions,
    ) -> None:
        self.drafts = drafts
        self.register = register
        self.replies = Replies(register)
        self.sources = Sources(register)
        self.privacy = privacy
        self.items = items
        self.rooms = rooms
        self.wishes = wishes
        self.rounds = rounds
        self.incidents = privacy.incidents
        self.opinions = opinions
        self.following = Following(register, wishes, privacy, rounds, drafts, opinions)
        self.whole = False  # whether nothing that was missed is still to be read back (D34)

    def decide(
        self, tx: Transaction, letter: Letter, found: Event | None, stranger: str
    ) -> Whisper | None:
        """This will decide about one event and forget its words.

        `found` is the message it points at, read from the platform; `stranger` the workspace of
        a person who turned out to be of neither company.
        """
        if not tx.lanes.give_back(letter.lane, letter.fence):
            return None
        event = letter.event
        if self.whole:
            tx.directory.heard(event.place.channel, f"{float(event.ts) - RETRIED:.6f}")
        try:
            with tx.session.begin_nested():
                self.sources.came_between(tx, event)
                whisper = self._decide(tx, letter, found, stranger)
                self.sources.raised_between(tx, event)
        except Refused as no:
            whisper = Whisper(event.by, event.place, str(no))
        tx.inbox.done(letter.row, talk.reason(tx, self.register.roster(tx), event))
        return whisper

    def early(self, tx: Transaction, letter: Letter) -> bool:
        """Whether an event came before the message it belongs to, which may still be under way.

        Only what was said minutes ago is waited for, and for seconds only.
        """
        event = letter.event
        first = event.target or event.place.thread
        if not first or tx.machine_now - letter.kept_at > PATIENCE:
            return False
        recent = float(event.ts) - float(first) < RECENT.total_seconds()
        channel = tx.people.channel(event.place.channel)
        since = channel.heard_from if channel else ""
        place = event.place.channel
        begun = tx.items.of_thread(place, first) or tx.checkins.of_thread(place, first)
        known = begun or tx.inbox.heard(place, f"posted:{first}")
        return recent and first > since and not known

    def _decide(
        self, tx: Transaction, letter: Letter, found: Event | None, stranger: str
    ) -> Whisper | None:
        event = letter.event
        self.opinions.gone(tx, event)
        if letter.category:
            self._not_stored(tx, letter, letter.category)
            return None
        mended = self.incidents.happened(tx, event)
        if event.kind == Heard.DELETED:
            self.following.deleted(tx, event)
            return None
        person = self.register.roster(tx).person(event.by)
        if person is None:
            return self._unknown(tx, event, stranger)
        if event.kind == Heard.POSTED:
            return self._posted(tx, event, found, person)
        if event.kind == Heard.EDITED:
            self.following.edited(tx, event)
            if not self.rounds.takes(tx, event):
                self.replies.heard(tx, event, person)
            further = tx.sources.of_message(event.place.channel, event.target)
            if mended and not event.to_us and further is None:  # said for the first time
                said = replace(event, kind=Heard.POSTED, ts=event.target)
                self.items.capture(tx, said, person)
        return self._pinned(tx, event, found) if event.kind == Heard.REACTED else None

    def _not_stored(self, tx: Transaction, letter: Letter, category: Category) -> None:
        """The words are not kept; that somebody replied still counts."""
        event = letter.event
        self.privacy.not_stored(tx, event, category, letter.seal)
        person = self.register.roster(tx).person(event.by)
        about = event.kind == Heard.POSTED and not event.to_us and not self.rounds.takes(tx, event)
        if person and about:
            self.replies.heard(tx, event, person, unread=True)

    def _posted(
        self, tx: Transaction, event: Event, found: Event | None, person: Person
    ) -> Whisper | None:
        if event.to_us:
            if found and not reports(event) and (category := self.privacy.found(tx, found)):
                return self._kept_out(tx, event, found, category)
            answer = self.wishes.mentioned(tx, event, found)
            said = NOTICED if isinstance(answer, NotStored) else answer
            return Whisper(event.by, event.place, said)
        answers = self.rounds.reply(tx, event, person) is not None
        if not answers and self.sources.goes_on(tx, event, person):
            return None
        which = "" if answers else self.replies.heard(tx, event, person)
        kept = self.items.capture(tx, event, person, several=answers)
        if not (kept or answers):
            self.opinions.consider(tx, event, person)
        if which:
            return Whisper(event.by, event.place, which)
        return None

    def _pinned(self, tx: Transaction, event: Event, found: Event | None) -> Whisper | None:
        if event.name != PIN or not event.added:
            return None
        if found is None:
            raise Refused("I cannot read that message. Paste its words after `@Rapport challenge`.")
        if category := self.privacy.found(tx, found):
            return self._kept_out(tx, event, found, category)
        asked = Asked(
            verb="keep",
            by=event.by,
            place=found.place,
            at=event.at,
            text=found.text,
            source=found.ts,
            author=found.by,
            way=Way.REACTION,
        )
        kept = self.drafts.keep_this(tx, asked)
        waits = isinstance(kept, Done) and kept.verb == "tapped"
        return Whisper(event.by, found.place, kept) if waits else None

    def _kept_out(self, tx: Transaction, event: Event, found: Event, category: Category) -> Whisper:
        """An answer and no refusal, which would undo the notice to the author."""
        self.privacy.not_stored(tx, replace(found, at=event.at), category)
        return Whisper(event.by, event.place, KEPT_OUT)

    def _unknown(self, tx: Transaction, event: Event, stranger: str) -> Whisper | None:
        """Unknown people are asked about, never guessed: one private line a day to both leads."""
        third = self._third_party(tx, stranger)
        if event.kind == Heard.JOINED and stranger and not third:
            self.rooms.stranger(tx, event.place.channel, stranger, event.at)
        if event.kind == Heard.POSTED and not third:
            roster = self.register.roster(tx)
            day = event.at.date().isoformat()
            for side in SIDES:
                lead = roster.lead(side).ids[0]
                if tx.accounts.first_today(lead, day, 0, f"unknown {event.by}"):
                    self.register.say(
                        *(tx, "unknown_person", lead, event.at), person=lead, detail=event.by
                    )
        return Whisper(event.by, event.place, permissions.UNKNOWN) if event.to_us else None

    def _third_party(self, tx: Transaction, team: str) -> bool:
        """A company of `others` may be in the room: never captured, never asked."""
        return team in {one.id for one in tx.people.teams() if one.side is None}
