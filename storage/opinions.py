"""Questions about what a model was asked, what was spent on a day, and whether it answers."""

from typing import Any

from sqlalchemy import delete, select, text, update
from sqlmodel import Session, col

from storage.lanes import Lanes
from storage.tables import Breaker, Opinion, Spent
from storage.tables.opinions import UNASKED
from storage.tables.words import Post, Task
from storage.upsert import insert

LANE = "opinion:"
UNDER_WAY = (Post.WAITING, Post.SENDING)


class Opinions:
    def __init__(self, session: Session, lanes: Lanes, partnership: str) -> None:
        self.session = session
        self.lanes = lanes
        self.partnership = partnership

    def add(self, row: Opinion) -> int:
        """One more question; its number."""
        self.session.add(row)
        self.session.flush()
        assert row.id is not None
        return row.id

    def next(self) -> tuple[Opinion, str, int] | None:
        """The oldest question that nobody has asked yet, and the lease of its partnership."""
        waiting = select(Opinion).where(text(UNASKED)).order_by(col(Opinion.id))
        return self.lanes.claim(waiting, col(Opinion.partnership), LANE)

    def get(self, id: int) -> Opinion | None:
        """A question of this partnership."""
        return self.session.scalars(self._mine().where(col(Opinion.id) == id)).first()

    def of_message(self, channel: str, ts: str) -> list[Opinion]:
        """What was asked about a message."""
        mine = self._mine().where(col(Opinion.channel) == channel, col(Opinion.ts) == ts)
        return list(self.session.scalars(mine.order_by(col(Opinion.id))))

    def of_item(self, number: int, task: Task) -> list[Opinion]:
        """What was asked about an item."""
        mine = self._mine().where(col(Opinion.item) == number, col(Opinion.task) == task)
        return list(self.session.scalars(mine.order_by(col(Opinion.id))))

    def drop(self, reason: str) -> None:
        """Nothing more is asked for this partnership, and nothing is waited for."""
        mine = col(Opinion.partnership) == self.partnership
        self._drop(mine & col(Opinion.state).in_(UNDER_WAY), reason)

    def drop_late(self, before: float, titles_before: float) -> None:
        """What waited too long is not asked any more: its words go."""
        late = (col(Opinion.kept_at) <= before) & (col(Opinion.task) != Task.TITLE)
        late = late | (col(Opinion.kept_at) <= titles_before)
        self._drop(late & col(Opinion.state).in_(UNDER_WAY), "late")

    def prune(self, before: float) -> None:
        """Forget that a model was asked at all, where nothing came of it."""
        old = (col(Opinion.kept_at) < before) & (col(Opinion.settled) == "")
        self.session.execute(delete(Opinion).where(old & col(Opinion.state).not_in(UNDER_WAY)))

    def spent(self, day: str) -> tuple[int, int]:
        """Calls and characters of a day."""
        row = self.session.get(Spent, (self.partnership, day))
        return (row.calls, row.characters) if row else (0, 0)

    def spend(self, day: str, characters: int, calls: int, most: int) -> bool:
        """Count one more call, unless it would be above the day's calls or characters."""
        first = insert(self.session, Spent).values(
            partnership=self.partnership, day=day, calls=1, characters=characters
        )
        within = (col(Spent.calls) < calls) & (col(Spent.characters) + characters <= most)
        counted = first.on_conflict_do_update(
            index_elements=["partnership", "day"],
            set_={"calls": col(Spent.calls) + 1, "characters": col(Spent.characters) + characters},
            where=within,
        )
        if calls < 1 or characters > most:
            return False
        return self.session.execute(counted.returning(col(Spent.calls))).first() is not None

    def breaker(self, name: str) -> Breaker:
        """How a server has answered, locked against whoever else asks it."""
        first = insert(self.session, Breaker).values(
            name=name, failures=0, open_until=0, trying_until=0, reason=""
        )
        self.session.execute(first.on_conflict_do_nothing())
        mine = select(Breaker).where(col(Breaker.name) == name).with_for_update()
        fresh = mine.execution_options(populate_existing=True)
        return self.session.scalars(fresh).one()

    def broken(self, name: str) -> Breaker | None:
        """The same, for whoever only looks."""
        return self.session.get(Breaker, name)

    def _mine(self) -> Any:
        return select(Opinion).where(col(Opinion.partnership) == self.partnership)

    def _drop(self, which: object, reason: str) -> None:
        values = {"text": "", "state": Post.DROPPED, "reason": reason}
        self.session.execute(update(Opinion).where(which).values(**values))  # type: ignore[arg-type]
