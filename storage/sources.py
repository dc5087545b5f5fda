"""Questions about the further messages of items. Every one is asked inside one partnership."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session, col

from storage.tables import Item, Source


class Sources:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership

    def add(self, row: Source) -> None:
        self.session.add(row)
        self.session.flush()

    def drop(self, row: Source) -> None:
        self.session.delete(row)
        self.session.flush()

    def of_item(self, item: int) -> list[Source]:
        """The further messages of an item, in the order in which they were written."""
        mine = self._mine().where(col(Source.item) == item)
        return list(self.session.scalars(mine.order_by(col(Source.ts))))

    def of_message(self, channel: str, ts: str) -> Source | None:
        """What this very message is a part of."""
        mine = self._mine().where(col(Source.channel) == channel, col(Source.ts) == ts)
        return self.session.scalars(mine).first()

    def after(self, channel: str, thread: str, ts: str) -> list[Source]:
        """The further messages that were written after a moment in one place."""
        mine = self._mine().where(
            col(Source.channel) == channel, col(Source.thread) == thread, col(Source.ts) > ts
        )
        return list(self.session.scalars(mine.order_by(col(Source.ts))))

    def before(self, channel: str, by: Collection[str], since: str, until: str) -> list[Item]:
        """What was kept from somebody's messages between two moments, the latest first."""
        mine = select(Item).where(
            col(Item.partnership) == self.partnership,
            col(Item.channel) == channel,
            col(Item.raised_by).in_(by),
            col(Item.source) >= since,
            col(Item.source) < until,
        )
        return list(self.session.scalars(mine.order_by(col(Item.source).desc())))

    def forget(self, item: int) -> None:
        """The words of an item are gone, and with them those of its further messages."""
        mine = (col(Source.partnership) == self.partnership) & (col(Source.item) == item)
        self.session.execute(update(Source).where(mine).values(length=0))

    def _mine(self) -> Any:
        return select(Source).where(col(Source.partnership) == self.partnership)
