"""What is to be said. Written with the decision, sent after it."""

from sqlalchemy import func, literal, select, text, update
from sqlmodel import Session, col

from storage.lanes import Lanes
from storage.tables import Outbound
from storage.tables.delivery import UNSENT
from storage.tables.words import Post

LANE = "post:"


class Outbox:
    def __init__(self, session: Session, lanes: Lanes) -> None:
        self.session = session
        self.lanes = lanes

    def put(self, row: Outbound) -> None:
        """Say this once, when the decision is committed."""
        self.session.add(row)

    def next(self) -> tuple[Outbound, str, int] | None:
        """The oldest unsent row of a free place, and the lease of that place."""
        free = (literal(LANE) + col(Outbound.installation)).not_in(self.lanes.closed())
        rows = select(Outbound).where(text(UNSENT), free).order_by(col(Outbound.id))
        return self.lanes.claim(rows, col(Outbound.place), LANE)

    def mark(self, id: int, **values: object) -> None:
        self.session.execute(update(Outbound).where(col(Outbound.id) == id).values(**values))

    def untried(self, cards: list[int]) -> bool:
        """Whether nobody has begun to post any of these cards, nor will before this is decided."""
        rows = select(col(Outbound.card)).where(
            text(UNSENT), col(Outbound.card).in_(cards), col(Outbound.state) == Post.WAITING
        )
        return set(self.session.scalars(rows.with_for_update())) >= set(cards)

    def begun(self, cards: list[int]) -> bool:
        """Whether any of these cards was posted, or may have been."""
        told = (Post.SENDING, Post.DONE)
        rows = select(col(Outbound.id)).where(
            col(Outbound.card).in_(cards), col(Outbound.state).in_(told)
        )
        return self.session.scalars(rows.limit(1)).first() is not None

    def counts(self) -> dict[Post, int]:
        """How many rows are in each state."""
        rows = self.session.execute(
            select(col(Outbound.state), func.count()).group_by(col(Outbound.state))
        )
        return {state: n for state, n in rows}

    def refused(self) -> list[tuple[str, str]]:
        """Places and reasons of what could not be said."""
        rows = self.session.execute(
            select(col(Outbound.place), col(Outbound.reason)).where(
                col(Outbound.state) == Post.SET_ASIDE
            )
        )
        return [(place, reason) for place, reason in rows]
