"""Questions about what rules have kept. Every one of them is asked inside one partnership."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import case, exists, func, select
from sqlmodel import Session, col

from storage.tables import Answer, Channel, Item, Trust
from storage.tables.words import Live, State, Way


class Trusts:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership

    def add(self, row: Trust) -> None:
        self.session.add(row)
        self.session.flush()

    def all(self) -> list[Trust]:
        return list(self.session.scalars(self._mine().order_by(col(Trust.channel))))

    def find(self, id: int) -> Trust | None:
        return self.session.scalars(self._mine().where(col(Trust.id) == id)).first()

    def of_channel(self, channel: str) -> Trust | None:
        """What is known of a channel, or None while nothing is."""
        return self.session.scalars(self._mine().where(col(Trust.channel) == channel)).first()

    def next(self, now: datetime, *, lock: bool = False) -> Trust | None:
        """The channel that was to be looked at first, of those in which we are listening."""
        live = select(col(Channel.id)).where(
            col(Channel.partnership) == self.partnership, col(Channel.state) == Live.LIVE
        )
        due = self._mine().where(col(Trust.next_action_at) <= now, col(Trust.channel).in_(live))
        first = due.order_by(col(Trust.next_action_at), col(Trust.channel)).limit(1)
        if lock:
            first = first.with_for_update().execution_options(populate_existing=True)
        return self.session.scalars(first).first()

    def tally(self, since: datetime, answers: Sequence[str]) -> dict[str, tuple[int, int]]:
        """How many items a rule kept in each channel, and how many were taken off unanswered.

        Whose message was deleted at its source is in neither count: that judges no rule.
        """
        answered = exists().where(
            col(Answer.partnership) == col(Item.partnership),
            col(Answer.item) == col(Item.number),
            col(Answer.verb).in_(answers),
        )
        withdrawn = col(Item.state) == State.WITHDRAWN
        off = func.sum(case((withdrawn & ~answered, 1), else_=0))
        mine = select(col(Item.channel), func.count(), off).where(
            col(Item.partnership) == self.partnership,
            col(Item.way) == Way.RULE,
            col(Item.raised_at) >= since,
            ~(withdrawn & col(Item.source_gone)),
        )
        rows = self.session.execute(mine.group_by(col(Item.channel)))
        return {channel: (kept, int(gone or 0)) for channel, kept, gone in rows}

    def _mine(self) -> Any:
        return select(Trust).where(col(Trust.partnership) == self.partnership)
