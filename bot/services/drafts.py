"""What was heard and waits for a person: pencilled in, or offered to its author alone."""

import secrets
from dataclasses import replace
from datetime import datetime

from bot.errors import Refused
from bot.events import Asked, Event, Heard, Place
from bot.messages.drafts import Offer
from bot.messages.says import Done, Message
from bot.partnership.people import Person
from bot.partnership.roster import OTHER, SIDES
from bot.rules import policy
from bot.rules.policy import Course, Plan
from bot.services.items import LONGEST, Items
from bot.services.pencilled import closed, may_read, pencilled
from bot.services.register import Register
from bot.services.screens import kind_of
from storage.audit import fingerprint
from storage.database import Transaction
from storage.tables import Draft
from storage.tables.words import Kind, Settled, Side, Way

PENCIL = "pencil2"  # ✏️, our mark on what waits for a person
RAPPORT = "rapport"
AT_ONCE = 50  # rows forgotten in one transaction (D9)
GONE = "This is no longer here."
SETTLED = {
    Settled.KEPT: "This is kept already.",
    Settled.LEFT: "This was left. 📌 on the message keeps it all the same.",
    Settled.GONE: "Its author has deleted that message.",
    Settled.UNKEPT: "I do not keep that message; its author has got a note about it.",
}


class Drafts:
    def __init__(self, register: Register, items: Items) -> None:
        self.register = register
        self.items = items
        items.aside = items.opinions.aside = lambda tx, *told: self.pencil(tx, *told)

    def pencil(self, tx: Transaction, event: Event, by: Person, plan: Plan) -> None:
        """This will remember what may be an item: marked for all, or asked of its author alone."""
        here, source = event.place.channel, event.ts
        if not source or tx.drafts.of_source(here, source) or tx.items.of_source(here, source):
            return
        assert plan.kind is not None
        offered = plan.course is Course.OFFER
        row = self._row(tx, event, by, plan.kind, offered)
        kind = f"offer:{row.id}"
        if offered and not self.register.post(tx, kind, event.by, event.at, person=event.by):
            tx.drafts.forget([row.id or 0])
            return
        self._noted(tx, row, RAPPORT, event.at)

    def keep_this(self, tx: Transaction, asked: Asked) -> Message:
        """This will keep a message that somebody points at, pencilled in before or not.

        A decision is kept by whoever took it, else by one person of each company.
        """
        if known := self.items.pointed_at(tx, asked):
            return Done("kept before", self.register.facts(tx, known))
        row = tx.drafts.of_source(asked.place.channel, asked.source, lock=True)
        seen = row.kind if row and not row.settled else kind_of(tx, asked)
        kind = Kind(asked.follow_up) if asked.follow_up else seen
        if kind == Kind.DECISION and not self._may_alone(tx, asked):
            row = self._decision(tx, asked, row)
            if missing := self._tap(tx, row, asked):
                return missing
        kept = self.items.keep_this(tx, replace(asked, follow_up=str(kind)))
        if row:
            assert isinstance(kept, Done) and kept.item is not None
            row.item = kept.item.number
            self._settle(tx, row, Settled.KEPT, asked.by, asked.at)
        return kept

    def keep(self, tx: Transaction, asked: Asked) -> Message:
        """This will keep a draft by the button in a list, or in the offer."""
        row = self._open(tx, asked)
        pointed = replace(
            asked,
            verb="keep",
            item=0,
            place=Place(row.channel, row.thread),
            text=row.text,
            source=row.source,
            author=row.by,
            follow_up=str(row.kind),
            way=Way.BUTTON,
        )
        return self.keep_this(tx, pointed)

    def leave(self, tx: Transaction, asked: Asked) -> Message:
        """This will leave it: at once when its author says so, else when both companies do."""
        row, by = self._open(tx, asked), self.register.by(tx, asked.by)
        if not self._has(tx, row.left, by.side):
            row.left = [*row.left, asked.by]
            row.agreed = self._but(tx, row.agreed, by.side)
            tx.audit("leave", named(row), asked.by, asked.at, side=by.side)
        if row.by in by.ids or all(self._has(tx, row.left, side) for side in SIDES):
            self._settle(tx, row, Settled.LEFT, asked.by, asked.at)
        self.shown(tx, row, asked.at)
        return Done("leave_draft")

    def offer(self, tx: Transaction, id: int, posted: bool) -> Offer | None:
        """The question to an author as it stands now; one that came to nothing is not asked."""
        row = tx.drafts.find(id)
        if row is None:
            return Offer(closed(id), "") if posted else None
        if row.settled and not posted:
            return None
        roster = self.register.roster(tx)
        return Offer(pencilled(tx, roster, row, row.side), roster.company(OTHER[row.side]))

    def edited(self, tx: Transaction, event: Event) -> None:
        """This will let a draft follow its message."""
        row = tx.drafts.of_source(event.place.channel, event.target, lock=True)
        if row is None or row.settled or row.by != event.by:
            return
        words, more = event.text[:LONGEST], dict[str, object]()
        if words != row.text:  # a tap was meant for the words of then
            row.text, row.agreed, row.left = words, [], []
            more = {"agreed": [], "left": []}
        words = fingerprint(row.salt, row.text)
        tx.audit("edit", named(row), event.by, event.at, words=words, **more)
        self.shown(tx, row, event.at)

    def redact(self, tx: Transaction, event: Event, how: Settled) -> None:
        """This will forget a draft whose message is gone or must not be kept."""
        row = tx.drafts.of_source(event.place.channel, event.target, lock=True)
        if row and not row.settled:
            self._settle(tx, row, how, RAPPORT, event.at)

    def due(self, tx: Transaction, now: datetime) -> datetime | None:
        """This will say since when a draft should have been forgotten."""
        return tx.drafts.due(now)

    def forget(self, tx: Transaction, now: datetime) -> None:
        """This will forget what nobody kept in time: rows, words and marks."""
        rows = tx.drafts.over(now, AT_ONCE)
        for row in rows:
            if not row.settled:
                self._settle(tx, row, Settled.LEFT, RAPPORT, now)
        tx.drafts.forget([row.id or 0 for row in rows])

    def shown(self, tx: Transaction, row: Draft, at: datetime) -> None:
        """Where it was shown already, it is shown anew."""
        tx.cards.want_kind(f"offer:{row.id}", row.by)
        for sent in tx.digests.sent(at - max(policy.REMEMBERED.values())):
            tx.cards.want_kind(f"weekly:{sent.id}", sent.person)

    def _row(self, tx: Transaction, event: Event, by: Person, kind: Kind, offered: bool) -> Draft:
        row = Draft(
            partnership=tx.partnership,
            channel=event.place.channel,
            thread=event.place.thread,
            source=event.ts,
            kind=kind,
            by=event.by,
            side=by.side,
            at=event.at,
            text=event.text[:LONGEST],
            salt=secrets.token_hex(16),
            offered=offered,
            forget_at=event.at + policy.REMEMBERED[offered],
        )
        tx.drafts.add(row)
        return row

    def _open(self, tx: Transaction, asked: Asked) -> Draft:
        """The draft that a button means, if this person may read it and nobody was faster."""
        by, roster = self.register.by(tx, asked.by), self.register.roster(tx)
        row = tx.drafts.find(asked.item, lock=True)
        if row is None or not may_read(tx, roster, by, row):
            raise Refused(GONE)
        if row.settled:
            raise Refused(SETTLED[row.settled])
        return row

    def _may_alone(self, tx: Transaction, asked: Asked) -> bool:
        """Whoever took a decision keeps it alone."""
        by = self.register.by(tx, asked.by)
        return (asked.author or asked.by) in by.ids

    def _decision(self, tx: Transaction, asked: Asked, row: Draft | None) -> Draft:
        """A decision that no rule had seen is pencilled in by the first who points at it."""
        if row and not row.settled and row.kind == Kind.DECISION:
            return row
        if row:
            tx.drafts.forget([row.id or 0])
        by, place = asked.author, asked.place
        event = Event(Heard.POSTED, place, by, asked.source, "", asked.at, asked.text)
        new = self._row(tx, event, self.register.by(tx, by), Kind.DECISION, offered=False)
        self._noted(tx, new, asked.by, asked.at)
        return new

    def _noted(self, tx: Transaction, row: Draft, by: str, at: datetime) -> None:
        """The trail, and our pencil on what everybody may read."""
        words = fingerprint(row.salt, row.text)
        where = {"channel": row.channel, "source": row.source, "author": row.by}
        verb = "offer" if row.offered else "pencil"
        tx.audit(verb, named(row), by, at, kind=row.kind, words=words, **where)
        if not row.offered:
            tx.marks.put(row.channel, row.source, PENCIL)

    def _tap(self, tx: Transaction, row: Draft, asked: Asked) -> Message | None:
        """One company's word on a decision; None when the other has given its own already."""
        by, roster = self.register.by(tx, asked.by), self.register.roster(tx)
        if not self._has(tx, row.agreed, by.side):
            row.agreed = [*row.agreed, asked.by]
            row.left = self._but(tx, row.left, by.side)
            tx.audit("agree", named(row), asked.by, asked.at, side=by.side)
        if self._has(tx, row.agreed, OTHER[by.side]):
            return None
        self.shown(tx, row, asked.at)
        names = {"company": roster.company(by.side), "other": roster.company(OTHER[by.side])}
        return Done("tapped", names=names)

    def _has(self, tx: Transaction, accounts: list[str], side: Side) -> bool:
        """Whether somebody of a company is among them."""
        roster = self.register.roster(tx)
        return any(one.side == side for id in accounts if (one := roster.person(id)))

    def _but(self, tx: Transaction, accounts: list[str], side: Side) -> list[str]:
        """Without those of a company that thinks otherwise by now."""
        return [one for one in accounts if not self._has(tx, [one], side)]

    def _settle(self, tx: Transaction, row: Draft, how: Settled, by: str, at: datetime) -> None:
        """It waits no longer: its words go, and our pencil from the message."""
        row.settled, row.settled_at, row.text, row.salt = how, at, "", ""
        if not row.offered and how != Settled.GONE:
            tx.marks.lift(row.channel, row.source, PENCIL)
        tx.audit("settle", named(row), by, at, how=how, item=row.item or None)
        self.shown(tx, row, at)


def named(row: Draft) -> str:
    """How the trail calls a draft."""
    return f"draft {row.id}"
