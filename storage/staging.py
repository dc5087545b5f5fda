"""Rows of an import that nobody sees yet: they stand under a name that is no partnership's."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlmodel import Session, col

from storage.tables import Answer, Entry, Item, Passage, Reference, Turn
from storage.tables.words import Kind, Way

MARK = " <- "  # an id of a partnership has no spaces, so that this is never one
PAGE = 500
TABLES: tuple[tuple[Any, str], ...] = (
    (Item, "number"),
    (Turn, "item"),
    (Answer, "item"),
    (Reference, "item"),
    (Passage, "item"),
)
# These rows are never read as objects, so that none need be brought in line.
_BLINDLY: dict[str, Any] = {"execution_options": {"synchronize_session": False}}


def aside(partnership: str, token: str) -> str:
    """What the rows of one import stand under until they are the partnership's."""
    return f"{partnership}{MARK}{token}"


class Staging:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership

    def brought(self, channel: str) -> Iterator[tuple[Kind, str, str]]:
        """What imports brought into a channel: kind, words, and a reference where there is one."""
        mine: Any = (
            select(col(Item.kind), col(Item.text), col(Reference.name))
            .outerjoin(
                Reference,
                (col(Reference.partnership) == col(Item.partnership))
                & (col(Reference.item) == col(Item.number)),
            )
            .where(
                col(Item.partnership) == self.partnership,
                col(Item.channel) == channel,
                col(Item.way) == Way.IMPORT,
            )
        )
        yield from ((kind, text, name or "") for kind, text, name in self._pages(mine))

    def count(self, token: str) -> int:
        """How many items stand there."""
        mine = select(func.count()).where(col(Item.partnership) == aside(self.partnership, token))
        return self.session.scalar(mine) or 0

    def settle(self, token: str, above: int) -> None:
        """They are the partnership's from now on, with the numbers above this one."""
        for table, number in TABLES:
            column = getattr(table, number)
            anew = {"partnership": self.partnership, number: column + above}
            mine = col(table.partnership) == aside(self.partnership, token)
            self.session.execute(update(table).where(mine).values(anew), **_BLINDLY)

    def clear(self) -> int:
        """Takes away a page of what was staged and never came in; how many rows that were."""
        gone = 0
        for table, key in (*TABLES, (Entry, "n")):
            mine = col(table.partnership).startswith(self.partnership + MARK, autoescape=True)
            names = col(table.partnership), getattr(table, key)
            page = self.session.execute(select(*names).where(mine).limit(PAGE)).all()
            for name in {one[0] for one in page}:
                these = {one[1] for one in page if one[0] == name}
                here = (col(table.partnership) == name) & getattr(table, key).in_(these)
                self.session.execute(delete(table).where(here), **_BLINDLY)
            gone += len(page)
        return gone

    def _pages(self, mine: Any) -> Iterator[Any]:
        with self.session.execute(mine.execution_options(yield_per=PAGE)) as rows:
            yield from rows
