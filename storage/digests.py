"""Questions about weekly lists. Every one of them is asked inside one partnership."""

from datetime import datetime
from typing import Any

from sqlalchemy import select, text
from sqlmodel import Session, col

from storage.tables import Digest, Item, Turn
from storage.tables.items import OPEN
from storage.tables.words import Severity, State


class Digests:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership

    def add(self, row: Digest) -> None:
        self.session.add(row)
        self.session.flush()

    def forget(self, row: Digest) -> None:
        self.session.delete(row)

    def find(self, id: int) -> Digest | None:
        return self.session.scalars(self._mine().where(col(Digest.id) == id)).first()

    def coming(self) -> list[Digest]:
        """The lists that are still to be sent."""
        mine = self._mine().where(col(Digest.next_action_at).is_not(None))
        return list(self.session.scalars(mine.order_by(col(Digest.next_action_at))))

    def next(self, now: datetime, *, lock: bool = False) -> Digest | None:
        """The list whose moment came first."""
        due = self._mine().where(col(Digest.next_action_at) <= now)
        first = due.order_by(col(Digest.next_action_at), col(Digest.id)).limit(1)
        if lock:
            first = first.with_for_update().execution_options(populate_existing=True)
        return self.session.scalars(first).first()

    def sent(self, since: datetime) -> list[Digest]:
        """The lists of a while that were sent."""
        mine = self._mine().where(col(Digest.next_action_at).is_(None), col(Digest.until) >= since)
        return list(self.session.scalars(mine.order_by(col(Digest.id))))

    def late(self, until: datetime) -> list[Item]:
        """Minor items that were overdue at a moment, the longest first."""
        late = self._waiting().where(
            col(Item.severity) == Severity.MINOR,
            col(Item.state) != State.ANSWERED,
            col(Turn.due_at) < until,
            col(Turn.paused_at).is_(None),
        )
        return list(self.session.scalars(late.order_by(col(Turn.due_at), col(Item.number))))

    def unconfirmed(self) -> list[Item]:
        """Items with a reply of which nobody has said whether it answers them."""
        rested = self._waiting().where(col(Turn.rested).is_(True))
        return list(self.session.scalars(rested.order_by(col(Item.number))))

    def _mine(self) -> Any:
        return select(Digest).where(col(Digest.partnership) == self.partnership)

    def _waiting(self) -> Any:
        """Open items beside their open turns."""
        same = (col(Turn.partnership) == col(Item.partnership)) & (
            col(Turn.item) == col(Item.number)
        )
        mine = select(Item).join(Turn, same).where(col(Item.partnership) == self.partnership)
        return mine.where(text(OPEN), col(Turn.ended_at).is_(None))
