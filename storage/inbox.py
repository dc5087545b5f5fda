"""What was heard and is not decided yet. Committed before the platform is told that we have it."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import bindparam, case, delete, func, literal, select, text, update
from sqlmodel import Session, col

from storage.lanes import Lanes
from storage.tables import Channel, Inbound
from storage.tables.delivery import UNDECIDED
from storage.tables.words import Heard, Live, Post
from storage.upsert import insert

LANE = "inbox:"
GIVE_UP_AFTER = 5
LONGER = 30 * 86400.0  # seconds that a row with a reason is remembered beyond the others
GIVEN = [
    *("kind", "channel", "key", "ts", "thread", "target", "by", "team", "text", "extra"),
    *("at", "kept_at", "category", "length", "fingerprint"),
]


class Inbox:
    def __init__(self, session: Session, lanes: Lanes) -> None:
        self.session = session
        self.lanes = lanes

    def put(self, rows: Sequence[dict[str, Any]]) -> None:
        """Keep each event once, and only of channels that are live at this very moment."""
        table = Inbound.__table__  # type: ignore[attr-defined] # SQLModel hides it from types
        given = [bindparam(f"in_{name}", type_=table.c[name].type) for name in GIVEN]
        fixed = [literal(Post.WAITING, table.c.state.type), literal(0), literal("")]
        live = col(Channel.state) == Live.LIVE
        here = col(Channel.id) == bindparam("here", type_=table.c.channel.type)
        source = select(col(Channel.partnership), *given, *fixed).where(here, live)
        columns = ["partnership", *GIVEN, "state", "attempts", "reason"]
        keep = insert(self.session, table).from_select(columns, source, include_defaults=False)
        values = [
            {f"in_{name}": row[name] for name in GIVEN} | {"here": row["channel"]} for row in rows
        ]
        self.session.execute(keep.on_conflict_do_nothing(), values)

    def next(self) -> tuple[Inbound, str, int] | None:
        """The oldest row of a room that nobody is working on, and the lease of that room."""
        waiting = select(Inbound).where(text(UNDECIDED))
        rows = waiting.order_by(col(Inbound.ts), col(Inbound.id))
        claimed = self.lanes.claim(rows, col(Inbound.channel), LANE)
        if claimed is not None:
            claimed[0].attempts += 1
        return claimed

    def done(self, id: int, reason: str = "") -> None:
        """Forget the words: what became no item was never ours to keep."""
        forget = {"text": "", "extra": {}, "fingerprint": "", "reason": reason}
        self._mark(id, state=Post.DONE, **forget)

    def try_again(self, id: int) -> None:
        """Waiting for a platform is no failure."""
        self._mark(id, attempts=col(Inbound.attempts) - 1)

    def set_aside(self, id: int, reason: str) -> None:
        """This one cannot be decided; the room goes on without it."""
        self._mark(id, state=Post.SET_ASIDE, reason=reason, text="", extra={})

    def oldest(self) -> float | None:
        """When the oldest undecided row was kept, in machine time."""
        return self.session.scalar(select(func.min(col(Inbound.kept_at))).where(text(UNDECIDED)))

    def counts(self) -> dict[Post, int]:
        """How many rows are in each state."""
        rows = self.session.execute(
            select(col(Inbound.state), func.count()).group_by(col(Inbound.state))
        )
        return {state: n for state, n in rows}

    def heard(self, channel: str, key: str) -> bool:
        """Whether this very event is in the inbox already."""
        mine = select(col(Inbound.id)).where(
            col(Inbound.channel) == channel, col(Inbound.key) == key
        )
        return self.session.scalar(mine) is not None

    def spoken(
        self, channel: str, thread: str, since: str, until: str, but: Collection[str]
    ) -> bool:
        """Whether anybody else wrote in a place between two messages."""
        mine = select(col(Inbound.id)).where(
            col(Inbound.channel) == channel,
            col(Inbound.thread) == thread,
            col(Inbound.kind) == Heard.POSTED,
            col(Inbound.ts) > since,
            col(Inbound.ts) < until,
            col(Inbound.by).not_in(but),
        )
        return self.session.scalars(mine.limit(1)).first() is not None

    def remembered(self, channel: str, ts: str, reason: str) -> Inbound | None:
        """The row of a message that was decided for this reason."""
        mine = select(Inbound).where(
            col(Inbound.channel) == channel,
            col(Inbound.key) == f"posted:{ts}",
            col(Inbound.reason) == reason,
        )
        return self.session.scalars(mine).first()

    def waits(self, channel: str, thread: str) -> bool:
        """Whether something of this thread is still undecided."""
        mine = select(col(Inbound.id)).where(
            col(Inbound.channel) == channel,
            col(Inbound.thread) == thread,
            text(UNDECIDED),
        )
        return self.session.scalars(mine.limit(1)).first() is not None

    def prune(self, before: float, most: int) -> int:
        """Forget that something was heard at all; how many rows that was.

        What may still be read back is remembered: it must not be decided a second time.
        """
        heard = select(col(Channel.heard_until)).where(col(Channel.id) == col(Inbound.channel))
        old = select(col(Inbound.id)).where(
            col(Inbound.state).in_((Post.DONE, Post.SET_ASIDE)),
            col(Inbound.ts) < heard.scalar_subquery(),
            col(Inbound.kept_at) < before - case((col(Inbound.reason) == "", 0.0), else_=LONGER),
        )
        gone = delete(Inbound).where(col(Inbound.id).in_(old.limit(most)))
        return len(self.session.execute(gone.returning(col(Inbound.id))).all())

    def _mark(self, id: int, **values: Any) -> None:
        self.session.execute(update(Inbound).where(col(Inbound.id) == id).values(**values))
