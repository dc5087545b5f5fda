"""What must not stand in a channel: its author is told, and somebody sees to it (D4)."""

import secrets
from datetime import datetime

from bot.errors import Refused
from bot.events import Asked, Event, Heard
from bot.messages.says import Done, Message
from bot.rules import hours
from bot.rules.incidents import UNFIXED_AFTER, next_sample
from bot.services.exposures import Exposures, named
from bot.services.register import Register
from bot.services.samples import DATA, RIGHT, Samples
from storage.audit import fingerprint
from storage.database import Transaction
from storage.tables import Incident
from storage.tables.words import Category, Live, Removal

RAPPORT = "rapport"
STANDING = (Removal.OPEN, Removal.NOT_DATA)
LONGEST = 500
GONE = "There is nothing of yours to settle here any more."
LOOKED_AT = "{who} has looked at it and asks you to delete it. Please talk to them if in doubt."
Seal = tuple[int, str]


class Incidents:
    def __init__(self, register: Register, exposures: Exposures, samples: Samples) -> None:
        self.register = register
        self.exposures = exposures
        self.samples = samples

    def begin(
        self,
        tx: Transaction,
        event: Event,
        category: Category,
        seal: Seal = (0, ""),
        *,
        again: bool = False,
        reported_by: str = "",
    ) -> Incident | None:
        """This will note where it stands and tell whoever must know; None: it stands nowhere.

        Safety information makes no incident: it would look like a case that somebody follows.
        """
        ts, channel = event.target or event.ts, tx.people.channel(event.place.channel)
        heard = channel is not None and channel.state == Live.LIVE
        if not (ts and heard) or category == Category.SAFETY:
            return None
        tx.people.row(lock=True)  # one number is given at a time
        restricted = self._open(tx, event.place.channel, ts, Category.ALLOCATION)
        if restricted and category != Category.ALLOCATION:
            return restricted  # nobody is asked to change it, nor sent to look
        known = self._open(tx, event.place.channel, ts, category)
        if known is None and not (again or reported_by):
            known = self._doubted(tx, event.place.channel, ts, category)
        row = known or self._new(tx, event, ts, category, seal, reported_by)
        if known is None and category == Category.ALLOCATION:
            self._give_way(tx, row)
            self.exposures.begin(tx, row, event.present)
        if known is None or again:
            kind = f"not_stored:{row.n}"
            self.register.post(tx, kind, row.author, event.at, person=row.author)
        return row

    def deleted(self, tx: Transaction, asked: Asked) -> Message:
        """This will note that its author has deleted it; the platform has the last word."""
        row = self._mine(tx, asked)
        if row.said_deleted_at is None:
            row.said_deleted_at = asked.at
            tx.audit("said deleted", named(row), asked.by, asked.at)
        shown(tx, row)
        return Done("deleted")

    def not_data(self, tx: Transaction, asked: Asked) -> Message:
        """This will note why it is no participant data; the privacy contact reads that."""
        row, reason = self._mine(tx, asked), asked.text.strip()
        roster = self.register.roster(tx)
        contact = roster.contact(roster.file.contacts.privacy)
        if row.sampled == DATA:
            who = contact.name if contact else "The privacy contact"
            raise Refused(LOOKED_AT.format(who=who))
        if not reason or len(reason) > LONGEST:
            raise Refused(f"Please give your reason, in at most {LONGEST} characters.")
        row.text, row.salt = reason, secrets.token_hex(16)
        row.state, row.settled_by, row.settled_at = Removal.NOT_DATA, asked.by, asked.at
        looks = next_sample(asked.at, hours.calendar_of(roster, contact)) if contact else None
        row.next_action_at = looks
        words = fingerprint(row.salt, row.text)
        tx.audit("not participant data", named(row), asked.by, asked.at, words=words)
        shown(tx, row)
        return Done("not_data")

    def for_form(self, tx: Transaction, asked: Asked) -> None:
        """This will refuse whoever may not send the form."""
        if asked.verb == "not_data":
            self._mine(tx, asked)
        else:
            self.exposures.check(tx, asked)

    def happened(self, tx: Transaction, event: Event) -> bool:
        """This will note what settles an incident by itself; whether an edit has mended one."""
        if event.kind == Heard.JOINED:
            self.exposures.joined(tx, event)
        rows = tx.incidents.of_message(event.place.channel, event.target) if event.target else []
        rows = [one for one in rows if one.state in STANDING and one.gone_at is None]
        if event.kind == Heard.DELETED:
            for row in rows:
                row.gone_at = event.at
                self._settle(tx, row, RAPPORT, event.at, "gone")
        mended = [one for one in rows if one.category == Category.PARTICIPANT]
        if event.kind != Heard.EDITED:
            return False
        for row in mended:
            self._settle(tx, row, event.by, event.at, "edited")
        return bool(mended)

    def stands(self, tx: Transaction, channel: str, ts: str) -> bool:
        """Whether a restricted message must stay as it is: nothing is taken from it."""
        return self._open(tx, channel, ts, Category.ALLOCATION) is not None

    def cleared(self, tx: Transaction, channel: str, ts: str) -> bool:
        """Whether its author and the privacy contact agree that it is no participant data."""
        rows = tx.incidents.of_message(channel, ts) if ts else []
        latest = next((one for one in rows if one.category == Category.PARTICIPANT), None)
        return latest is not None and latest.state == Removal.NOT_DATA and latest.sampled == RIGHT

    def kept_out(self, tx: Transaction, channel: str, ts: str) -> Category | None:
        """Why a message stays out, whatever its words say: somebody may have reported it."""
        rows = tx.incidents.of_message(channel, ts) if ts else []
        if any(one.category == Category.ALLOCATION for one in rows):
            return Category.ALLOCATION
        out = bool(rows) and rows[0].state in STANDING and not self.cleared(tx, channel, ts)
        return Category.PARTICIPANT if out else None

    def due(self, tx: Transaction, now: datetime) -> tuple[int, datetime] | None:
        """This will name what somebody else has to look at now."""
        row = tx.incidents.due(now)
        return (row.n, row.next_action_at) if row and row.next_action_at else None

    def advance(self, tx: Transaction, n: int, now: datetime) -> None:
        """This will show the privacy contact what still stands, or what authors doubt."""
        row = tx.incidents.find(n, lock=True)
        if row is None or row.next_action_at is None or row.next_action_at > now:
            return
        row.next_action_at = None
        if row.state == Removal.NOT_DATA:
            self.samples.ask(tx, now)
        elif row.state == Removal.OPEN:
            self._unfixed(tx, row, now)

    def where(self, tx: Transaction, n: int) -> tuple[str, str] | None:
        """This will say where something still stands that nobody has settled."""
        row = tx.incidents.find(n)
        return (row.channel, row.ts) if row and row.state == Removal.OPEN else None

    def vanished(self, tx: Transaction, n: int, now: datetime) -> None:
        """This will note that the platform has it no longer, though it did not tell us."""
        row = tx.incidents.find(n, lock=True)
        if row and row.state == Removal.OPEN and row.gone_at is None:
            row.gone_at = now
            self._settle(tx, row, RAPPORT, now, "gone")

    def _new(
        self, tx: Transaction, event: Event, ts: str, category: Category, seal: Seal, reporter: str
    ) -> Incident:
        length, hashed = seal
        row = Incident(
            partnership=tx.partnership,
            n=tx.incidents.next_number(),
            category=category,
            channel=event.place.channel,
            ts=ts,
            thread=event.place.thread,
            author=event.by,
            reported_by=reporter,
            at=event.at,
            length=length,
            fingerprint=hashed,
        )
        if category == Category.PARTICIPANT:
            row.next_action_at = event.at + UNFIXED_AFTER
        tx.incidents.add(row)
        where = {"category": category, "channel": row.channel, "ts": ts}
        tx.audit("not stored", named(row), reporter or event.by, event.at, **where)
        return row

    def _open(self, tx: Transaction, channel: str, ts: str, category: Category) -> Incident | None:
        rows = tx.incidents.of_message(channel, ts)
        same = (one for one in rows if one.category == category and one.state == Removal.OPEN)
        return next(same, None)

    def _give_way(self, tx: Transaction, restricted: Incident) -> None:
        """Of what is restricted now nobody else is told: not whom to ask, nor where it is."""
        for row in tx.incidents.of_message(restricted.channel, restricted.ts):
            if row.n != restricted.n and row.state in STANDING:
                row.state, row.next_action_at = Removal.CLOSED, None
                row.text, row.salt = "", ""
                tx.audit("give way", named(row), RAPPORT, restricted.at, why=restricted.category)
                shown(tx, row)

    def _doubted(
        self, tx: Transaction, channel: str, ts: str, category: Category
    ) -> Incident | None:
        """What its author spoke against, or was assessed: pointing at it is nothing new."""
        rows = tx.incidents.of_message(channel, ts)
        latest = next((one for one in rows if one.category == category), None)
        known = latest and (latest.state == Removal.NOT_DATA or category == Category.ALLOCATION)
        return latest if known else None

    def _mine(self, tx: Transaction, asked: Asked) -> Incident:
        """What an author can settle, or a refusal that tells nothing."""
        row = tx.incidents.find(asked.item, lock=True)
        mine = row is not None and row.author == asked.by and row.state == Removal.OPEN
        if row is None or not mine or row.category != Category.PARTICIPANT:
            raise Refused(GONE)
        return row

    def _settle(self, tx: Transaction, row: Incident, by: str, at: datetime, how: str) -> None:
        if row.category == Category.PARTICIPANT:
            row.state, row.next_action_at = Removal.REMOVED, None
            row.text, row.salt = "", ""
            row.settled_by, row.settled_at = by, at
        tx.audit(how, named(row), by, at, state=row.state)
        shown(tx, row)

    def _unfixed(self, tx: Transaction, row: Incident, now: datetime) -> None:
        roster = self.register.roster(tx)
        contact = roster.contact(roster.file.contacts.privacy)
        row.told_at = now
        told = contact.ids[0] if contact else ""
        tx.audit("unfixed", named(row), RAPPORT, now, told=told or None)
        if told:
            self.register.post(tx, f"unfixed:{row.n}", told, now, person=told)


def shown(tx: Transaction, row: Incident) -> None:
    """Whatever was said of it is shown anew."""
    for kind in ("not_stored", "unfixed", "look_there"):
        tx.cards.want_numbered(f"{kind}:{row.n}")
    if row.sample:
        tx.cards.want_numbered(f"sample:{row.sample}")
