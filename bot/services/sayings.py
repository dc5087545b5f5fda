"""What a decision puts into rows: words that are kept, and what is to be said about it."""

import secrets
from datetime import datetime, timedelta

from bot.events import Asked
from bot.partnership.roster import Roster
from bot.rules import states
from bot.rules.attention import KINDS, Gate, may_interrupt
from bot.services.rosters import Rosters, may_see_item
from storage.audit import fingerprint
from storage.database import Transaction
from storage.tables import Answer, Card, Item, Outbound
from storage.tables.words import Level

OUTCOMES = (*states.OUTCOME, "park", "endorse")
WEEK = timedelta(days=7)


class Sayings:
    def __init__(self, rosters: Rosters) -> None:
        self.rosters = rosters

    def roster(self, tx: Transaction) -> Roster:
        """Who is who in this transaction's partnership."""
        return self.rosters.of(tx)

    def write(self, tx: Transaction, item: Item, asked: Asked, text: str) -> int:
        """Keep somebody's words about an item; the trail gets only their hash.

        An outcome is kept without words too: who gave it is part of it.
        """
        if not text.strip() and asked.verb not in OUTCOMES:
            return 0
        n = len(tx.items.answers(item.number)) + 1
        row = Answer(
            partnership=tx.partnership,
            item=item.number,
            n=n,
            verb=asked.verb,
            by=asked.by,
            at=asked.at,
            text=text.strip(),
            salt=secrets.token_hex(16),
        )
        tx.items.add(row)
        name = states.name(item.kind, item.number)
        words = fingerprint(row.salt, row.text)
        tx.audit("write", name, asked.by, asked.at, answer=n, words=words)
        return n

    def say(
        self,
        tx: Transaction,
        kind: str,
        place: str,
        at: datetime,
        *,
        item: int = 0,
        thread: str = "",
        detail: str = "",
        person: str = "",
    ) -> None:
        """One row, one post, once the decision is committed."""
        if person and place == person and not self._admitted(tx, kind, person, at):
            return
        tx.outbox.put(
            Outbound(
                partnership=tx.partnership,
                kind=kind,
                item=item,
                person=person,
                detail=detail,
                place=place,
                thread=thread,
                at=at,
            )
        )

    def show(
        self,
        tx: Transaction,
        kind: str,
        item: Item,
        at: datetime,
        *,
        person: str = "",
        level: int = 0,
    ) -> None:
        """A message that follows the item: in its thread, or in somebody's DM with this tick's."""
        minute = at.replace(second=0, microsecond=0)
        card = tx.cards.same_tick(kind, person, minute, level) if person else None
        # Once one leader may have read it, the others are told the same and no more.
        if card and card.id and tx.outbox.untried(tx.cards.alike(card)):
            tx.cards.show(card.id, item.number)
            return
        if person and not (self._reads(tx, person, item) and self._admitted(tx, kind, person, at)):
            return
        place, thread = (person, "") if person else (item.channel, item.thread)
        row = Card(
            partnership=tx.partnership,
            kind=kind,
            place=place,
            thread=thread,
            person=person,
            level=level,
            at=minute,
        )
        self._first_post(tx, row, tx.cards.add(row, item.number), item.number, at)

    def post(
        self,
        tx: Transaction,
        kind: str,
        place: str,
        at: datetime,
        *,
        thread: str = "",
        person: str = "",
    ) -> int:
        """A message that follows no item: posted once, and shown anew when its kind is wanted.

        Its card, or 0 when the gate held it back.
        """
        if person and not self._admitted(tx, kind.partition(":")[0], person, at):
            return 0
        card = Card(
            partnership=tx.partnership, kind=kind, place=place, thread=thread, person=person, at=at
        )
        id = tx.cards.put(card)
        self._first_post(tx, card, id, 0, at)
        return id

    def _first_post(self, tx: Transaction, card: Card, id: int, item: int, at: datetime) -> None:
        """A card is posted once; afterwards it is only edited."""
        row = Outbound(
            partnership=tx.partnership,
            kind=card.kind,
            item=item,
            card=id,
            person=card.person,
            place=card.place,
            thread=card.thread,
            at=at,
        )
        tx.outbox.put(row)

    def unsay(self, tx: Transaction, item: Item, at: datetime) -> None:
        """The card in the thread is taken away again."""
        card = tx.cards.in_thread(item.number)
        if card:
            row = Outbound(
                partnership=tx.partnership,
                kind="unsay",
                item=item.number,
                card=card.id,
                place=item.channel,
                thread=item.thread,
                at=at,
            )
            tx.outbox.put(row)

    def make_room(self, tx: Transaction, item: Item, at: datetime) -> None:
        """Another card takes the place of this item's, unless the thread hangs on it."""
        card = tx.cards.in_thread(item.number)
        if card and (not card.posted_ts or card.posted_ts != item.thread):
            self.unsay(tx, item, at)

    def copy(self, tx: Transaction, item: Item) -> Item | None:
        """What was made of an item, in its words."""
        made = tx.items.find(item.linked_to) if item.linked_to else None
        return made if made and made.linked_to == item.number and not made.source else None

    def forget(self, tx: Transaction, item: Item, by: str, at: datetime, why: str) -> None:
        """The words of an item go, and the salt with them, wherever they were copied (D4)."""
        made = self.copy(tx, item)
        for one in (item, made) if made else (item,):
            one.text, one.salt, one.source_gone = "", "", item.source_gone
            if not one.about_said:
                one.function, one.country, one.site = "", "", ""  # they were read in the words
            tx.sources.forget(one.number)
            tx.people.unsay(one.number)
            tx.cards.want(one.number)
            tx.audit("redact", states.name(one.kind, one.number), by, at, why=why)

    def redact(self, tx: Transaction, item: Item, asked: Asked, why: str) -> None:
        """The words of an item go, and the salt with them; the trail stays whole (D26)."""
        self.forget(tx, item, asked.by, asked.at, why)
        for answer in tx.items.answers(item.number):
            if answer.by == asked.by:
                answer.text, answer.salt = "", ""

    def _reads(self, tx: Transaction, account: str, item: Item) -> bool:
        """Whether an item may be shown to somebody: whoever raised it knows it already."""
        roster = self.roster(tx)
        person = roster.person(account)
        if person is None or account == item.raised_by:
            return True
        return may_see_item(tx, roster, person, item)

    def _admitted(self, tx: Transaction, kind: str, account: str, at: datetime) -> bool:
        """The one gate for what nobody asked for; what it holds back stands in the trail."""
        person = self.roster(tx).person(account)
        level = person.level if person and person.role else Level.TEAM
        kind = kind.partition(":")[0]
        rank, week = KINDS[kind].rank, (at - WEEK).date().isoformat()
        if may_interrupt(kind, level, tx.accounts.told_since(account, rank, week)) == Gate.LIST:
            tx.audit("withheld", account, "rapport", at, kind=kind)
            return False
        tx.accounts.first_today(account, at.date().isoformat(), rank, kind)
        return True
