"""Leases with a fence: a worker that was thought dead cannot finish what another took over."""

from typing import Any, TypeVar

from sqlalchemy import ScalarSelect, Select, case, literal, or_, select, update
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col

from storage.tables import Lane
from storage.upsert import insert

Row = TypeVar("Row")
LEASE = 30.0  # seconds; three times a request's time-out
SETTLES = 2.0  # seconds until a request that was under way must have arrived or failed


class Lanes:
    def __init__(self, session: Session, now: float) -> None:
        self.session = session
        self.now = now

    def closed(self) -> ScalarSelect[str]:
        """The lanes that somebody holds, that must wait, or that were stopped."""
        held, early = col(Lane.leased_until) > self.now, col(Lane.not_before) > self.now
        shut = or_(held, early, col(Lane.stopped) != "")
        return select(col(Lane.name)).where(shut).scalar_subquery()

    def claim(
        self, rows: Select[Row], place: Mapped[str], kind: str
    ) -> tuple[Row, str, int] | None:
        """The first of these rows whose lane is free, that lane's name, and the fence.

        It is read again under the lease: whoever gave the lane back a moment ago may have done it.
        """
        free = rows.where((literal(kind) + place).not_in(self.closed()))
        where = self.session.scalar(free.with_only_columns(place).limit(1))
        fence = self.take(kind + where) if where is not None else None
        if where is None or fence is None:
            return None
        fresh = rows.where(place == where).execution_options(populate_existing=True)
        row = self.session.scalars(fresh.limit(1)).first()
        if row is None:
            self.give_back(kind + where, fence)
            return None
        return row, kind + where, fence

    def take(self, name: str) -> int | None:
        """The fence, which proves later that the lane is still ours; None: another was faster."""
        until = self.now + LEASE
        first = insert(self.session, Lane).values(
            name=name, fence=1, leased_until=until, not_before=0, stopped=""
        )
        again = first.on_conflict_do_update(
            index_elements=["name"],
            set_={"fence": col(Lane.fence) + 1, "leased_until": until},
            where=(col(Lane.leased_until) <= self.now)
            & (col(Lane.not_before) <= self.now)
            & (col(Lane.stopped) == ""),
        )
        fence: int | None = self.session.execute(again.returning(col(Lane.fence))).scalar()
        return fence

    def give_back(self, name: str, fence: int, wait: float = 0, stopped: str = "") -> bool:
        """Free a lane; False when it was no longer ours, and nothing may be recorded."""
        reason = {"stopped": stopped} if stopped else {}
        freed = self.session.execute(
            update(Lane)
            .where(col(Lane.name) == name, col(Lane.fence) == fence)
            .values(leased_until=0, not_before=self._later(self.now + wait), **reason)
            .returning(col(Lane.name))
        )
        return freed.first() is not None

    def park(self, name: str, seconds: float) -> None:
        """Nobody may take this lane for so long."""
        until = self.now + seconds
        row = insert(self.session, Lane).values(
            name=name, fence=1, leased_until=0, not_before=until, stopped=""
        )
        self.session.execute(
            row.on_conflict_do_update(
                index_elements=["name"], set_={"not_before": self._later(until)}
            )
        )

    def stop(self, name: str, reason: str) -> None:
        """Nobody may take this lane until it is opened again."""
        row = insert(self.session, Lane).values(
            name=name, fence=1, leased_until=0, not_before=0, stopped=reason
        )
        self.session.execute(
            row.on_conflict_do_update(index_elements=["name"], set_={"stopped": reason})
        )

    def open(self, name: str) -> None:
        """A stopped lane may be taken again."""
        self.session.execute(update(Lane).where(col(Lane.name) == name).values(stopped=""))

    def void(self) -> None:
        """The process that held these leases is certainly dead; what it sent must first settle."""
        held = col(Lane.leased_until) > 0
        settled = self._later(self.now + SETTLES)
        self.session.execute(update(Lane).where(held).values(leased_until=0, not_before=settled))

    def stopped(self) -> dict[str, str]:
        """Lanes that stand still, and why."""
        rows = self.session.execute(
            select(col(Lane.name), col(Lane.stopped)).where(col(Lane.stopped) != "")
        )
        return {name: reason for name, reason in rows}

    def _later(self, moment: float) -> Any:
        """Never shorten a wait that somebody else has set meanwhile."""
        return case((col(Lane.not_before) > moment, col(Lane.not_before)), else_=moment)
