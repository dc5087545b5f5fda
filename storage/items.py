"""Questions about items. Every one of them is asked inside one partnership."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import func, inspect, literal, select, text, update
from sqlmodel import Session, SQLModel, col

from storage.search import Search
from storage.tables import Answer, Counter, Item, Reference, Rung, Turn
from storage.tables.items import FROM_MESSAGE, OFFERED, OPEN
from storage.tables.words import Kind, Level, State
from storage.upsert import insert

T = TypeVar("T", Item, Turn, Answer, Reference)
ENDED = (State.CLOSED, State.WITHDRAWN, State.DUPLICATE)


class Items:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership
        self.search = Search(session, partnership)

    def next_number(self, many: int = 1) -> int:
        """One sequence, without gaps: it rolls back with the item. The last of as many as asked."""
        first = insert(self.session, Counter).values(partnership=self.partnership, last=many)
        more = {"last": col(Counter.last) + many}
        counted = first.on_conflict_do_update(index_elements=["partnership"], set_=more)
        number: int = self.session.execute(counted.returning(col(Counter.last))).scalar_one()
        return number

    def count_from(self, number: int) -> None:
        """Numbers up to this one are taken."""
        first = insert(self.session, Counter).values(partnership=self.partnership, last=number)
        beyond = {"index_elements": ["partnership"], "set_": {"last": number}}
        behind = col(Counter.last) < number
        self.session.execute(first.on_conflict_do_update(**beyond, where=behind))

    def add(self, *rows: Item | Turn | Answer | Rung | Reference) -> None:
        self.session.add_all(rows)
        self.session.flush()

    def all(self, table: type[T]) -> list[T]:
        """Every item, or all that belongs to items, in the order of its keys."""
        columns: Any = table
        mine = select(table).where(columns.partnership == self.partnership)
        return list(self.session.scalars(mine.order_by(*inspect(table).primary_key)))

    def numbers(self) -> set[int]:
        """The numbers that are taken."""
        mine = select(col(Item.number)).where(col(Item.partnership) == self.partnership)
        return set(self.session.scalars(mine))

    def bring(self, rows: Iterable[Item | Turn | Answer | Reference]) -> None:
        """Many at once, as statements: an import must not keep others waiting (D9)."""
        tables, rows = dict[type[SQLModel], list[dict[str, Any]]](), list(rows)
        for row in rows:
            tables.setdefault(type(row), []).append(row.model_dump())
        for table, values in tables.items():
            self.session.execute(insert(self.session, table), values)
        self.search.bring(rows)

    def find(self, number: int, *, lock: bool = False) -> Item | None:
        """The item of this number, locked against every other mover if asked."""
        mine = select(Item).where(
            col(Item.partnership) == self.partnership, col(Item.number) == number
        )
        if lock:  # and as it is now, whatever was read of it before the lock was ours
            mine = mine.with_for_update().execution_options(populate_existing=True)
        return self.session.scalars(mine).first()

    def turn(self, number: int) -> Turn:
        """The latest turn: the open one while the item is open."""
        mine = select(Turn).where(
            col(Turn.partnership) == self.partnership, col(Turn.item) == number
        )
        return self.session.scalars(mine.order_by(col(Turn.n).desc()).limit(1)).one()

    def turns(self, number: int) -> list[Turn]:
        mine = select(Turn).where(
            col(Turn.partnership) == self.partnership, col(Turn.item) == number
        )
        return list(self.session.scalars(mine.order_by(col(Turn.n))))

    def answered_at(self, by: str, at: datetime) -> list[Answer]:
        """The words that somebody's message of this very moment gave."""
        mine = select(Answer).where(
            col(Answer.partnership) == self.partnership,
            col(Answer.by) == by,
            col(Answer.at) == at,
            col(Answer.text) != "",
        )
        return list(self.session.scalars(mine))

    def decided_by(self, answer: Answer) -> list[Item]:
        """The decision that an answer is too, in the same words."""
        mine = self._mine().where(col(Item.linked_to) == answer.item)
        mine = mine.where(col(Item.kind) == Kind.DECISION)
        same = mine.where(col(Item.kept_by) == answer.by, col(Item.raised_at) == answer.at)
        return list(self.session.scalars(same))

    def answers(self, number: int) -> list[Answer]:
        mine = select(Answer).where(
            col(Answer.partnership) == self.partnership, col(Answer.item) == number
        )
        return list(self.session.scalars(mine.order_by(col(Answer.n))))

    def rungs(self, number: int) -> list[Rung]:
        mine = select(Rung).where(
            col(Rung.partnership) == self.partnership, col(Rung.item) == number
        )
        return list(self.session.scalars(mine.order_by(col(Rung.at), col(Rung.level))))

    def rehearsed(self, since: datetime, until: datetime) -> list[Rung]:
        """The levels that would have been told from one moment on, before another."""
        mine = select(Rung).where(
            col(Rung.partnership) == self.partnership,
            col(Rung.rehearsed).is_(True),
            col(Rung.at) >= since,
            col(Rung.at) < until,
        )
        return list(self.session.scalars(mine.order_by(col(Rung.at), col(Rung.item))))

    def references(self, number: int) -> list[Reference]:
        mine = select(Reference).where(
            col(Reference.partnership) == self.partnership, col(Reference.item) == number
        )
        return list(self.session.scalars(mine.order_by(col(Reference.name))))

    def of_thread(self, channel: str, thread: str) -> list[Item]:
        """The items whose card stands in this thread, newest first."""
        mine = self._mine().where(col(Item.channel) == channel, col(Item.thread) == thread)
        return list(self.session.scalars(mine.order_by(col(Item.number).desc())))

    def of_source(self, channel: str, ts: str) -> Item | None:
        """The item that was kept from this very message."""
        mine = self._mine().where(col(Item.channel) == channel, col(Item.source) == ts)
        mine = mine.where(text(FROM_MESSAGE))
        return self.session.scalars(mine).first()

    def open(self, channels: list[str] | None = None) -> list[Item]:
        """What is open, the newest turn first; in these channels only, when some are given."""
        mine = self._mine().where(text(OPEN))
        if channels is not None:
            mine = mine.where(col(Item.channel).in_(channels))
        latest = (
            select(func.max(col(Turn.started_at)))
            .where(col(Turn.partnership) == col(Item.partnership))
            .where(col(Turn.item) == col(Item.number))
            .scalar_subquery()
        )
        return list(self.session.scalars(mine.order_by(latest.desc(), col(Item.number).desc())))

    def same_as(self, number: int) -> list[Item]:
        """What is the same as this item, or asks whether it is, in the order it was kept."""
        mine = self._mine().where(col(Item.same_as) == number, text(OFFERED))
        return list(self.session.scalars(mine.order_by(col(Item.number))))

    def due(self, now: datetime, but: frozenset[int] = frozenset()) -> Item | None:
        """The item whose moment came first, leaving out some that must wait."""
        due = self._mine().where(col(Item.next_action_at) <= now, text(OPEN))
        due = due.where(col(Item.number).not_in(but)) if but else due
        first = due.order_by(col(Item.next_action_at), col(Item.number)).limit(1)
        return self.session.scalars(first).first()

    def wake(self, channel: str, now: datetime) -> None:
        """Every open item of a channel looks at its clock again, now."""
        here = (col(Item.partnership) == self.partnership) & (col(Item.channel) == channel)
        awake = col(Item.state).not_in(ENDED)
        self.session.execute(update(Item).where(here & awake).values(next_action_at=now))

    def wake_all(self, now: datetime) -> None:
        """Every open item looks at its clock again, now: the rules have changed."""
        mine = (col(Item.partnership) == self.partnership) & col(Item.state).not_in(ENDED)
        self.session.execute(update(Item).where(mine).values(next_action_at=now))

    def climb_anew(self, now: datetime) -> None:
        """What has only been rehearsed was not said: a climb goes on from the team, from now."""
        rehearsed = select(literal(1)).where(
            col(Rung.partnership) == col(Turn.partnership),
            col(Rung.item) == col(Turn.item),
            col(Rung.turn) == col(Turn.n),
            col(Rung.climb) == col(Turn.climb),
            col(Rung.level) == col(Turn.rung),
            col(Rung.rehearsed).is_(True),
        )
        mine = (col(Turn.partnership) == self.partnership) & col(Turn.ended_at).is_(None)
        team = {"rung": Level.TEAM, "rung_at": now, "previewed_at": None}
        anew = update(Turn).where(mine, rehearsed.exists())
        self.session.execute(anew.values(climb=col(Turn.climb) + 1, **team))

    def _mine(self) -> Any:
        return select(Item).where(col(Item.partnership) == self.partnership)
