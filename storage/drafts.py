"""Questions about drafts. Every one of them is asked inside one partnership."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlmodel import Session, col

from storage.tables import Draft


class Drafts:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership

    def add(self, row: Draft) -> int:
        """A new draft; its number."""
        self.session.add(row)
        self.session.flush()
        assert row.id is not None
        return row.id

    def find(self, id: int, *, lock: bool = False) -> Draft | None:
        """The draft of this number, locked against everybody else's hands if asked."""
        mine = self._mine().where(col(Draft.id) == id)
        return self.session.scalars(_locked(mine) if lock else mine).first()

    def of_source(self, channel: str, source: str, *, lock: bool = False) -> Draft | None:
        """What was pencilled in of this very message."""
        here = self._mine().where(col(Draft.channel) == channel, col(Draft.source) == source)
        return self.session.scalars(_locked(here) if lock else here).first()

    def said(self, since: datetime, until: datetime) -> list[Draft]:
        """What was pencilled in for everybody from one moment on, before another."""
        said = self._mine().where(
            col(Draft.at) >= since, col(Draft.at) < until, col(Draft.offered).is_(False)
        )
        return list(self.session.scalars(said.order_by(col(Draft.at), col(Draft.id))))

    def due(self, now: datetime) -> datetime | None:
        """Since when the first of them should have been forgotten."""
        mine = select(col(Draft.forget_at)).where(
            col(Draft.partnership) == self.partnership, col(Draft.forget_at) <= now
        )
        return self.session.scalars(mine.order_by(col(Draft.forget_at)).limit(1)).first()

    def over(self, now: datetime, most: int) -> list[Draft]:
        """Those that are to be forgotten, the first of them first."""
        over = self._mine().where(col(Draft.forget_at) <= now)
        first = over.order_by(col(Draft.forget_at), col(Draft.id)).limit(most)
        return list(self.session.scalars(_locked(first)))

    def forget(self, ids: Sequence[int]) -> None:
        """Rows and words."""
        mine = (col(Draft.partnership) == self.partnership) & col(Draft.id).in_(ids)
        self.session.execute(delete(Draft).where(mine))

    def _mine(self) -> Any:
        return select(Draft).where(col(Draft.partnership) == self.partnership)


def _locked(rows: Any) -> Any:
    """And as they are now, whatever was read of them before the lock was ours."""
    return rows.with_for_update().execution_options(populate_existing=True)
