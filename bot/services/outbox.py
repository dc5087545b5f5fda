"""Delivery, decided here and done by handlers/courier.py."""

from datetime import datetime

from bot.errors import Way
from bot.events import Place
from bot.services.parcels import Parcel, Receipt
from bot.services.rooms import Rooms
from bot.services.routes import Routes
from storage import cards, outbox
from storage.database import Transaction
from storage.tables import Card, Outbound, Said
from storage.tables.words import Post

NO_VOICE = 30.0  # seconds until somebody who could speak is looked for again
RECEIPTS = ("rung",)  # what was first said to a leader is kept as evidence (D1)


class Outbox:
    """`pace`: seconds between two posts in one place; Slack allows one a second."""

    def __init__(self, routes: Routes, rooms: Rooms, pace: float) -> None:
        self.routes = routes
        self.rooms = rooms
        self.pace = pace

    def claim(self, tx: Transaction) -> Parcel | None:
        """This will take the oldest post of a free place; else a card to edit; else a mark."""
        return self._next_post(tx) or self._next_edit(tx) or self._next_mark(tx)

    def sent(self, tx: Transaction, parcel: Parcel, receipt: Receipt, now: datetime) -> None:
        """This will record what was said and where."""
        if not self._ours(tx, parcel, self.pace if _posts(parcel) else 0):
            return
        tx = tx.within(parcel.partnership)
        if parcel.mark is not None:
            tx.marks.settled(parcel.mark, parcel.mark.wanted)
            return
        if parcel.row:
            tx.outbox.mark(
                parcel.row, state=Post.DONE, posted_ts=receipt.ts, posted_in=receipt.room
            )
            self._first_words(tx, parcel, receipt, now)
        if parcel.card and parcel.kind != "unsay":
            where = (receipt.ts, receipt.room, parcel.installation)
            tx.cards.shown(parcel.card, receipt.version, *where)

    def later(self, tx: Transaction, parcel: Parcel, seconds: float, whole: bool) -> None:
        """This will wait: the platform did nothing this time, whatever it did before."""
        if self._ours(tx, parcel, seconds) and parcel.row:
            tx.outbox.mark(parcel.row, state=_as_before(parcel))
        if whole:
            tx.lanes.park(outbox.LANE + parcel.installation, seconds)

    def unsure(self, tx: Transaction, parcel: Parcel, seconds: float) -> None:
        """This will wait and leave the row `sending`: whoever claims it next looks first."""
        self._ours(tx, parcel, seconds)

    def dropped(self, tx: Transaction, parcel: Parcel) -> None:
        """This will forget a message that is no longer wanted."""
        if not self._ours(tx, parcel):
            return
        if parcel.row:
            tx.outbox.mark(parcel.row, state=Post.DROPPED, reason="no longer wanted")
        elif parcel.card:
            tx.cards.leave(parcel.card)

    def refused(
        self, tx: Transaction, parcel: Parcel, way: Way, reason: str, now: datetime
    ) -> None:
        """This will stop the place or installation, try the next route, or keep the reason."""
        stops = reason if way == Way.STOP_PLACE else ""
        if not self._ours(tx, parcel, stopped=stops):
            return
        tx = tx.within(parcel.partnership)
        tx.audit("refused", parcel.kind, "rapport", now, reason=reason, place=parcel.place.channel)
        if way == Way.STOP_INSTALLATION:
            tx.accounts.stop(parcel.installation, reason)
            for lane in (outbox.LANE, cards.LANE):
                tx.lanes.stop(lane + parcel.installation, reason)
        if way == Way.STOP_PLACE:
            self.rooms.lost(tx, parcel.place.channel, now, reason)
        if way in (Way.STOP_INSTALLATION, Way.STOP_PLACE):
            if parcel.row:
                tx.outbox.mark(parcel.row, state=_as_before(parcel), installation="")
            return
        self._go_on(tx, parcel, way, reason, now)

    def _go_on(self, tx: Transaction, parcel: Parcel, way: Way, reason: str, now: datetime) -> None:
        if parcel.mark is not None:
            tx.marks.settled(parcel.mark, parcel.mark.shown, reason)
        elif parcel.edits and parcel.card:
            self._give_up_edit(tx, parcel, way, now)
        elif parcel.row and way == Way.REROUTE:
            self._reroute(tx, parcel.row, reason, now)
        elif parcel.row:
            tx.outbox.mark(parcel.row, state=Post.SET_ASIDE, reason=reason)

    def _reroute(self, tx: Transaction, id: int, reason: str, now: datetime) -> None:
        """The next way to this person; when there is none, both leads are told."""
        row = tx.session.get_one(Outbound, id)
        routes = self.routes.to(tx, row)
        if row.route + 1 < len(routes):
            new = routes[row.route + 1]
            row.route, row.state, row.reason = row.route + 1, Post.WAITING, reason
            row.place, row.installation = new.place, new.installation
            if row.card:
                tx.cards.move(row.card, new.place)
            tx.audit(
                "reroute", row.kind, "rapport", now, to=new.place, how=new.how, person=row.person
            )
            return
        row.state, row.reason = Post.SET_ASIDE, reason
        if not row.kind.startswith("offer:"):  # what was asked of one alone is nobody's else
            self.rooms.unreachable(tx, row.person, row.item, now)

    def _give_up_edit(self, tx: Transaction, parcel: Parcel, way: Way, now: datetime) -> None:
        """A frozen or lost card is posted anew; any other stays until its items move again."""
        assert parcel.card is not None
        if way != Way.REPOST:
            tx.cards.leave(parcel.card)
            return
        card = tx.cards.get(parcel.card)
        tx.cards.forget_post(parcel.card)
        row = Outbound(
            partnership=parcel.partnership,
            kind=parcel.kind,
            item=parcel.item,
            card=parcel.card,
            person=card.person,
            place=card.place,
            thread=card.thread,
            at=now,
        )
        tx.outbox.put(row)

    def _first_words(
        self, tx: Transaction, parcel: Parcel, receipt: Receipt, now: datetime
    ) -> None:
        """The trail, the receipt of what a leader was told, and the thread of a new item."""
        room, ts = receipt.room, receipt.ts
        tx.audit("said", parcel.kind, "rapport", now, item=parcel.item, place=room, ts=ts)
        if room.startswith("D") and parcel.person:
            tx.accounts.put(parcel.place.channel, dm=room)
        if parcel.kind in RECEIPTS and parcel.card:
            row = Said(
                partnership=parcel.partnership,
                card=parcel.card,
                person=parcel.person,
                channel=room,
                ts=ts,
                at=now,
                text=receipt.text,
            )
            tx.people.add(row)
        kind, _, id = parcel.kind.partition(":")
        round = tx.checkins.round(int(id), lock=True) if kind == "checkin" else None
        if round and not round.thread and parcel.card:
            round.thread = tx.cards.get(parcel.card).thread = ts
        item = tx.items.find(parcel.item, lock=True) if kind == "card" else None
        if item and not item.thread:
            item.thread = ts

    def _ours(self, tx: Transaction, parcel: Parcel, wait: float = 0, stopped: str = "") -> bool:
        """Free the lane; False when another has taken it over, and nothing may be recorded."""
        return tx.lanes.give_back(parcel.lane, parcel.fence, wait, stopped)

    def _next_post(self, tx: Transaction) -> Parcel | None:
        claimed = tx.outbox.next()
        if claimed is None:
            return None
        row, lane, fence = claimed
        if not row.installation and not self._find_voice(tx, row):
            tx.lanes.give_back(lane, fence, NO_VOICE)
            return None
        unsure, row.state = row.state == Post.SENDING, Post.SENDING
        card = tx.session.get(Card, row.card) if row.card else None
        return Parcel(
            lane=lane,
            fence=fence,
            partnership=row.partnership,
            kind=row.kind,
            place=Place(row.place, row.thread),
            installation=row.installation,
            item=row.item,
            at=row.at,
            row=row.id,
            uuid=row.uuid,
            card=row.card,
            person=row.person,
            detail=row.detail,
            posted_ts=card.posted_ts if card and row.kind == "unsay" else "",
            posted_in=card.posted_in if card else "",
            unsure=unsure,
        )

    def _find_voice(self, tx: Transaction, row: Outbound) -> bool:
        """Which installation speaks here; False while none can."""
        routes = self.routes.to(tx, row)
        if routes:
            row.installation = routes[min(row.route, len(routes) - 1)].installation
        return bool(routes)

    def _next_edit(self, tx: Transaction) -> Parcel | None:
        claimed = tx.cards.next()
        if claimed is None:
            return None
        card, lane, fence = claimed
        return Parcel(
            lane=lane,
            fence=fence,
            partnership=card.partnership,
            kind=card.kind,
            place=Place(card.place, card.thread),
            installation=card.posted_by,
            card=card.id,
            person=card.person,
            posted_ts=card.posted_ts,
            posted_in=card.posted_in,
        )

    def _next_mark(self, tx: Transaction) -> Parcel | None:
        claimed = tx.marks.next()
        if claimed is None:
            return None
        mark, lane, fence = claimed
        teams = [one.team for one in tx.accounts.installations() if not one.stopped]
        if not teams:
            tx.lanes.give_back(lane, fence, NO_VOICE)
            return None
        place = Place(mark.channel, mark.ts)
        return Parcel(lane, fence, mark.partnership, "mark", place, teams[0], mark=mark)


def _posts(parcel: Parcel) -> bool:
    """Whether it is one more message in its place: taking one away is none."""
    return parcel.row is not None and parcel.kind != "unsay"


def _as_before(parcel: Parcel) -> Post:
    """Refusing to say whether an earlier attempt arrived does not undo that attempt."""
    return Post.SENDING if parcel.unsure else Post.WAITING
