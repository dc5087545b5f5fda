"""Questions about check-ins. Every one of them is asked inside one partnership."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select, text
from sqlmodel import Session, col

from storage.tables import Channel, CheckIn, CheckInAnswer, Round
from storage.tables.checkins import UNCLOSED
from storage.tables.words import Live


class CheckIns:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership

    def add(self, *rows: CheckIn | Round | CheckInAnswer) -> None:
        self.session.add_all(rows)
        self.session.flush()

    def forget(self, row: CheckIn) -> None:
        self.session.delete(row)

    def all(self) -> list[CheckIn]:
        mine = select(CheckIn).where(col(CheckIn.partnership) == self.partnership)
        return list(self.session.scalars(mine.order_by(col(CheckIn.name))))

    def next(self, now: datetime, *, lock: bool = False) -> CheckIn | None:
        """The check-in whose moment to ask came first."""
        mine = select(CheckIn).where(
            col(CheckIn.partnership) == self.partnership, col(CheckIn.next_action_at) <= now
        )
        first = mine.order_by(col(CheckIn.next_action_at), col(CheckIn.name)).limit(1)
        return self.session.scalars(_locked(first) if lock else first).first()

    def round(self, id: int, *, lock: bool = False) -> Round | None:
        """The round of this number, locked against everybody else's hands if asked."""
        mine = self._rounds().where(col(Round.id) == id)
        return self.session.scalars(_locked(mine) if lock else mine).first()

    def last(self, name: str) -> Round | None:
        """The latest round of a check-in."""
        mine = self._rounds().where(col(Round.name) == name)
        return self.session.scalars(mine.order_by(col(Round.asked_at).desc()).limit(1)).first()

    def open(self) -> list[Round]:
        """The rounds that are not closed yet."""
        mine = self._rounds().where(text(UNCLOSED))
        return list(self.session.scalars(mine.order_by(col(Round.closes_at), col(Round.id))))

    def closing(self, now: datetime) -> list[Round]:
        """The rounds whose time is over, the first of them first, where we are listening."""
        mine = self._rounds().where(text(UNCLOSED), col(Round.closes_at) <= now)
        here = mine.join(Channel, col(Channel.id) == col(Round.channel)).where(
            col(Channel.partnership) == self.partnership, col(Channel.state) == Live.LIVE
        )
        return list(self.session.scalars(here.order_by(col(Round.closes_at), col(Round.id))))

    def of_thread(self, channel: str, thread: str) -> Round | None:
        """The round whose prompt began this thread."""
        here = self._rounds().where(col(Round.channel) == channel, col(Round.thread) == thread)
        return self.session.scalars(here).first() if thread else None

    def answers(self, round: int) -> list[CheckInAnswer]:
        """What was answered in a round, in the order it came."""
        mine = self._answers().where(col(CheckInAnswer.round) == round)
        return list(self.session.scalars(mine.order_by(col(CheckInAnswer.n))))

    def of_source(self, channel: str, source: str) -> CheckInAnswer | None:
        """The answer that was given by this very message."""
        if not source:
            return None
        mine = self._answers().join(Round, col(Round.id) == col(CheckInAnswer.round))
        here = mine.where(
            col(Round.partnership) == self.partnership,
            col(Round.channel) == channel,
            col(CheckInAnswer.source) == source,
        )
        return self.session.scalars(here).first()

    def next_answer(self, round: int) -> int:
        """The number of the next answer of a round."""
        mine = select(func.max(col(CheckInAnswer.n))).where(
            col(CheckInAnswer.partnership) == self.partnership, col(CheckInAnswer.round) == round
        )
        return (self.session.scalar(mine) or 0) + 1

    def _rounds(self) -> Any:
        return select(Round).where(col(Round.partnership) == self.partnership)

    def _answers(self) -> Any:
        return select(CheckInAnswer).where(col(CheckInAnswer.partnership) == self.partnership)


def _locked(rows: Any) -> Any:
    """And as they are now, whatever was read of them before the lock was ours."""
    return rows.with_for_update().execution_options(populate_existing=True)
