"""Questions about incidents. Every one of them is asked inside one partnership."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select, text
from sqlmodel import Session, col

from storage.tables import Exposure, Incident
from storage.tables.incidents import COMING
from storage.tables.words import Category, Removal
from storage.upsert import insert


class Incidents:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership

    def add(self, row: Incident) -> None:
        self.session.add(row)
        self.session.flush()

    def next_number(self) -> int:
        """The number of the next incident; whoever asks holds the partnership's row."""
        mine = select(func.max(col(Incident.n))).where(
            col(Incident.partnership) == self.partnership
        )
        return (self.session.scalar(mine) or 0) + 1

    def find(self, n: int, *, lock: bool = False) -> Incident | None:
        """The incident of this number, locked against everybody else's hands if asked."""
        mine = self._rows().where(col(Incident.n) == n)
        if lock:
            mine = mine.with_for_update().execution_options(populate_existing=True)
        return self.session.scalars(mine).first()

    def of_message(self, channel: str, ts: str) -> list[Incident]:
        """What was found in one message, the latest first."""
        here = self._rows().where(col(Incident.channel) == channel, col(Incident.ts) == ts)
        return list(self.session.scalars(here.order_by(col(Incident.n).desc())))

    def open(self) -> list[Incident]:
        """What nobody has settled yet, oldest first."""
        mine = self._rows().where(col(Incident.state) == Removal.OPEN)
        return list(self.session.scalars(mine.order_by(col(Incident.n))))

    def due(self, now: datetime) -> Incident | None:
        """The incident whose moment came first."""
        mine = self._rows().where(text(COMING), col(Incident.next_action_at) <= now)
        first = mine.order_by(col(Incident.next_action_at), col(Incident.n)).limit(1)
        return self.session.scalars(first).first()

    def doubted(self, most: int) -> list[Incident]:
        """What somebody said is none, and nobody has looked at, oldest first."""
        mine = self._rows().where(
            col(Incident.state) == Removal.NOT_DATA, col(Incident.sampled) == ""
        )
        return list(self.session.scalars(mine.order_by(col(Incident.n)).limit(most)))

    def sample(self, sample: int) -> list[Incident]:
        """What one weekly list asks about."""
        mine = self._rows().where(col(Incident.sample) == sample)
        return list(self.session.scalars(mine.order_by(col(Incident.n))))

    def restricted(self) -> frozenset[int]:
        """The numbers of what only the unblinded may know of."""
        mine = select(col(Incident.n)).where(
            col(Incident.partnership) == self.partnership,
            col(Incident.category) == Category.ALLOCATION,
        )
        return frozenset(self.session.scalars(mine))

    def expose(self, n: int, account: str, since: datetime) -> None:
        """Somebody could read it, once, however often that is noticed."""
        row = {"partnership": self.partnership, "incident": n, "account": account, "since": since}
        new = insert(self.session, Exposure).values(**row)
        self.session.execute(new.on_conflict_do_nothing())

    def exposures(self, n: int) -> list[Exposure]:
        """Who could read it, in the order of their names for the platform."""
        mine = select(Exposure).where(
            col(Exposure.partnership) == self.partnership, col(Exposure.incident) == n
        )
        return list(self.session.scalars(mine.order_by(col(Exposure.account))))

    def _rows(self) -> Any:
        return select(Incident).where(col(Incident.partnership) == self.partnership)
