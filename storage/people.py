"""Questions about partnerships, their people, channels and workspaces."""

from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session, col

from storage.tables import (
    Card,
    CardItem,
    Channel,
    Consent,
    Draft,
    Inbound,
    Incident,
    Item,
    Mark,
    Outbound,
    Partnership,
    Person,
    Round,
    Said,
    Team,
    Trust,
)
from storage.tables.words import Live


class People:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership
        self.applied: Partnership | None = None

    def row(self, *, lock: bool = False) -> Partnership:
        """This partnership, as it was last applied; read once a transaction, or locked."""
        if self.applied is None or lock:
            self.applied = self.session.get_one(
                Partnership, self.partnership, with_for_update=lock, populate_existing=lock
            )
        return self.applied

    def find(self) -> Partnership | None:
        return self.session.get(Partnership, self.partnership)

    def add(self, *rows: Partnership | Person | Channel | Team | Consent | Said) -> None:
        self.session.add_all(rows)
        self.session.flush()

    def everybody(self) -> list[Person]:
        mine = select(Person).where(col(Person.partnership) == self.partnership)
        return list(self.session.scalars(mine.order_by(col(Person.name))))

    def person(self, id: str) -> Person | None:
        return self.session.get(Person, (self.partnership, id))

    def teams(self) -> list[Team]:
        mine = select(Team).where(col(Team.partnership) == self.partnership)
        return list(self.session.scalars(mine))

    def channels(self) -> list[Channel]:
        mine = select(Channel).where(col(Channel.partnership) == self.partnership)
        return list(self.session.scalars(mine.order_by(col(Channel.id))))

    def channel(self, id: str) -> Channel | None:
        return self.session.get(Channel, (self.partnership, id))

    def forget(self, row: Team | Channel | Consent) -> None:
        self.session.delete(row)

    def consents(self, channel: str) -> list[Consent]:
        mine = select(Consent).where(
            col(Consent.partnership) == self.partnership, col(Consent.channel) == channel
        )
        return list(self.session.scalars(mine))

    def channel_due(self, now: datetime) -> Channel | None:
        """A channel whose pause is over."""
        mine = select(Channel).where(
            col(Channel.partnership) == self.partnership, col(Channel.next_action_at) <= now
        )
        return self.session.scalars(mine.order_by(col(Channel.next_action_at))).first()

    def unsay(self, item: int) -> None:
        """The words that were said of an item go; that something was said, and when, stays."""
        shown = select(col(CardItem.card)).where(
            col(CardItem.partnership) == self.partnership, col(CardItem.item) == item
        )
        told = (col(Said.partnership) == self.partnership) & col(Said.card).in_(shown)
        self.session.execute(update(Said).where(told).values(text=""))

    def said(self, person: str) -> list[Said]:
        mine = select(Said).where(
            col(Said.partnership) == self.partnership, col(Said.person) == person
        )
        return list(self.session.scalars(mine))


class Directory:
    """What must be known before the partnership is: whose room, whose person is this?"""

    def __init__(self, session: Session) -> None:
        self.session = session

    def partnerships(self) -> list[str]:
        return list(self.session.scalars(select(col(Partnership.id)).order_by(col(Partnership.id))))

    def of_channel(self, channel: str) -> tuple[str, Live] | None:
        """The partnership that a channel belongs to, and whether it is live."""
        row = self.session.execute(
            select(col(Channel.partnership), col(Channel.state)).where(col(Channel.id) == channel)
        ).first()
        return (row[0], row[1]) if row else None

    def takes_numbers(self, channel: str) -> bool:
        """Whether coded numbers of participants may be written in a channel."""
        mine = select(col(Channel.id)).where(col(Channel.id) == channel, col(Channel.coded))
        return self.session.scalar(mine) is not None

    def of_card(self, channel: str, ts: str) -> str:
        """The partnership of a message of ours, or nothing if it is none."""
        mine = select(col(Card.partnership)).where(
            col(Card.posted_in) == channel, col(Card.posted_ts) == ts
        )
        return self.session.scalars(mine.limit(1)).first() or "" if ts else ""

    def of_person(self, account: str) -> list[str]:
        """The partnerships in which this account is somebody."""
        mine = select(col(Person.partnership)).where(
            col(Person.id) == account, col(Person.left_at).is_(None)
        )
        return list(self.session.scalars(mine.order_by(col(Person.partnership))))

    def names(self, partnerships: list[str]) -> list[tuple[str, str]]:
        """What these partnerships are called, by id."""
        rows = select(col(Partnership.id), col(Partnership.name))
        mine = rows.where(col(Partnership.id).in_(partnerships)).order_by(col(Partnership.name))
        return [(id, name) for id, name in self.session.execute(mine)]

    def live(self) -> list[tuple[str, str, str]]:
        """Every live channel: partnership, id, and until when it was heard."""
        rows = self.session.execute(
            select(col(Channel.partnership), col(Channel.id), col(Channel.heard_until)).where(
                col(Channel.state) == Live.LIVE
            )
        )
        return [(partnership, id, until) for partnership, id, until in rows]

    def heard_until(self, channel: str) -> str:
        """Up to which message a channel was surely heard."""
        mine = select(col(Channel.heard_until)).where(col(Channel.id) == channel)
        return self.session.scalar(mine) or ""

    def ungreeted(self) -> list[str]:
        """Channels of partnerships that have had no greeting yet."""
        waiting = select(col(Channel.id)).where(col(Channel.greeted).is_(False))
        return list(self.session.scalars(waiting.order_by(col(Channel.id))))

    def renamed(self, old: str, new: str) -> None:
        """Slack calls a channel otherwise now; everything that stands in it comes along."""
        for table, name in (
            *((Channel, "id"), (Consent, "channel"), (Item, "channel"), (Card, "place")),
            *((Card, "posted_in"), (Inbound, "channel"), (Outbound, "place"), (Mark, "channel")),
            *((Round, "channel"), (Incident, "channel"), (Draft, "channel"), (Trust, "channel")),
        ):
            column = getattr(table, name)
            self.session.execute(update(table).where(column == old).values({name: new}))

    def heard(self, channel: str, ts: str) -> None:
        """This channel was heard at least until this message."""
        later = (col(Channel.id) == channel) & (col(Channel.heard_until) < ts)
        self.session.execute(update(Channel).where(later).values(heard_until=ts))
