"""Messages that follow their items. Ten moves make one edit."""

from datetime import datetime

from sqlalchemy import literal, or_, select, text, update
from sqlmodel import Session, col

from storage.lanes import Lanes
from storage.tables import Card, CardItem, Item
from storage.tables.items import OFFERED
from storage.upsert import insert

LANE = "edit:"


class Cards:
    def __init__(self, session: Session, lanes: Lanes, partnership: str) -> None:
        self.session = session
        self.lanes = lanes
        self.partnership = partnership

    def add(self, card: Card, item: int) -> int:
        """A new card that shows this item; its number."""
        self.session.add(card)
        self.session.flush()
        assert card.id is not None
        self.show(card.id, item)
        return card.id

    def show(self, card: int, item: int) -> None:
        """This card shows this item too, once, however often it is asked."""
        row = {"card": card, "partnership": self.partnership, "item": item}
        self.session.execute(insert(self.session, CardItem).values(**row).on_conflict_do_nothing())
        self._want(col(Card.id) == card)

    def want(self, item: int) -> None:
        """An item moved: its cards are out of date, and those that ask whether they show it too."""
        asking = select(col(Item.number)).where(
            col(Item.partnership) == self.partnership, col(Item.same_as) == item, text(OFFERED)
        )
        shown = or_(col(CardItem.item) == item, col(CardItem.item).in_(asking))
        mine = select(col(CardItem.card)).where(
            col(CardItem.partnership) == self.partnership, shown
        )
        self._want(col(Card.id).in_(mine))

    def put(self, card: Card) -> int:
        """A new card that shows no item, such as a greeting; its number."""
        self.session.add(card)
        self.session.flush()
        assert card.id is not None
        return card.id

    def want_kind(self, kind: str, place: str) -> None:
        """What this kind of card says in this place is out of date."""
        mine = col(Card.partnership) == self.partnership
        self._want(mine & (col(Card.kind) == kind) & (col(Card.place) == place))

    def want_numbered(self, kind: str) -> None:
        """What this one kind of card says is out of date, wherever it stands."""
        self._want((col(Card.partnership) == self.partnership) & (col(Card.kind) == kind))

    def first_posted(self, kind: str, place: str) -> str:
        """Where the first card of this kind stands in this place, or nothing."""
        mine = (col(Card.partnership) == self.partnership) & (col(Card.kind) == kind)
        here = mine & (col(Card.place) == place) & (col(Card.posted_ts) != "")
        first = select(col(Card.posted_ts)).where(here).order_by(col(Card.id)).limit(1)
        return self.session.scalar(first) or ""

    def has(self, kind: str, person: str) -> bool:
        """Whether somebody was sent a card of this kind."""
        mine = (col(Card.partnership) == self.partnership) & (col(Card.kind) == kind)
        theirs = select(col(Card.id)).where(mine & (col(Card.person) == person))
        return self.session.scalar(theirs.limit(1)) is not None

    def want_family(self, kind: str) -> None:
        """What all cards of this kind say, whatever their number, is out of date."""
        mine = col(Card.partnership) == self.partnership
        self._want(mine & col(Card.kind).startswith(f"{kind}:", autoescape=True))

    def same_tick(self, kind: str, person: str, at: datetime, level: int = 0) -> Card | None:
        """The latest card of this kind and level that this person gets in this minute, unposted."""
        mine = select(Card).where(
            col(Card.partnership) == self.partnership,
            col(Card.kind) == kind,
            col(Card.person) == person,
            col(Card.at) == at,
            col(Card.level) == level,
            col(Card.posted_ts) == "",
        )
        return self.session.scalars(mine.order_by(col(Card.id).desc())).first()

    def alike(self, card: Card) -> list[int]:
        """This card, and those that tell others of the same in the same minute."""
        shown = select(col(CardItem.item)).where(col(CardItem.card) == card.id)
        first = shown.order_by(col(CardItem.item)).limit(1).scalar_subquery()
        mine = select(col(Card.id)).join(CardItem, col(CardItem.card) == col(Card.id))
        same = (col(Card.kind) == card.kind) & (col(Card.at) == card.at)
        here = col(CardItem.partnership) == self.partnership
        told = mine.where(here, same, col(CardItem.item) == first)
        return [id for id in self.session.scalars(told.distinct()) if id]

    def get(self, id: int) -> Card:
        return self.session.get_one(Card, id)

    def in_thread(self, item: int) -> Card | None:
        """The card of an item in its own thread."""
        mine = select(Card).join(CardItem, col(CardItem.card) == col(Card.id))
        here = (col(CardItem.partnership) == self.partnership) & (col(CardItem.item) == item)
        return self.session.scalars(mine.where(here, col(Card.kind) == "card")).first()

    def items(self, card: int) -> list[int]:
        """The items that a card shows, in the order they came."""
        mine = select(col(CardItem.item)).where(
            col(CardItem.card) == card, col(CardItem.partnership) == self.partnership
        )
        return list(self.session.scalars(mine.order_by(col(CardItem.item))))

    def told(self, item: int, kind: str) -> list[str]:
        """The people in whose DMs this item stands, in messages of this kind."""
        mine = select(col(Card.person)).join(CardItem, col(CardItem.card) == col(Card.id))
        here = (col(CardItem.partnership) == self.partnership) & (col(CardItem.item) == item)
        return list(self.session.scalars(mine.where(here, col(Card.kind) == kind)))

    def next(self) -> tuple[Card, str, int] | None:
        """A posted card that shows an old state, and the lease of its place's edits."""
        free = (literal(LANE) + col(Card.posted_by)).not_in(self.lanes.closed())
        stale = (col(Card.wanted) > col(Card.shown)) & (col(Card.posted_ts) != "")
        rows = select(Card).where(stale, free).order_by(col(Card.id))
        return self.lanes.claim(rows, col(Card.place), LANE)

    def shown(self, id: int, version: int, ts: str, place: str, by: str) -> None:
        """The card stands there and shows this version."""
        where = {"posted_ts": ts, "posted_in": place, "posted_by": by}
        self.session.execute(update(Card).where(col(Card.id) == id).values(shown=version, **where))

    def move(self, id: int, place: str) -> None:
        """This card goes to another place: the one it was meant for cannot be reached."""
        self.session.execute(update(Card).where(col(Card.id) == id).values(place=place))

    def forget_post(self, id: int) -> None:
        """What was posted is gone or frozen: the card is to be posted anew."""
        self.session.execute(
            update(Card).where(col(Card.id) == id).values(posted_ts="", posted_in="", shown=0)
        )

    def leave(self, id: int) -> None:
        """Leave a card as it stands until its items move again."""
        self.session.execute(update(Card).where(col(Card.id) == id).values(shown=col(Card.wanted)))

    def _want(self, which: object) -> None:
        self.session.execute(
            update(Card).where(which).values(wanted=col(Card.wanted) + 1)  # type: ignore[arg-type]
        )
