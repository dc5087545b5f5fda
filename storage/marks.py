"""Reactions of ours: what should stand on a message, and what does."""

from sqlalchemy import select, update
from sqlmodel import Session, col

from storage.lanes import Lanes
from storage.tables import Mark
from storage.upsert import insert

LANE = "mark:"


class Marks:
    def __init__(self, session: Session, lanes: Lanes, partnership: str) -> None:
        self.session = session
        self.lanes = lanes
        self.partnership = partnership

    def put(self, channel: str, ts: str, name: str) -> None:
        """This reaction should stand on this message."""
        self._want(channel, ts, name, on=True)

    def lift(self, channel: str, ts: str, name: str) -> None:
        """This reaction should be taken off again."""
        self._want(channel, ts, name, on=False)

    def next(self) -> tuple[Mark, str, int] | None:
        """A mark that is not as it should be, and the lease of its channel's marks."""
        stale = (col(Mark.wanted) != col(Mark.shown)) & (col(Mark.refused) == "")
        rows = select(Mark).where(stale).order_by(col(Mark.ts), col(Mark.name))
        return self.lanes.claim(rows, col(Mark.channel), LANE)

    def settled(self, mark: Mark, shown: bool, refused: str = "") -> None:
        """The mark is on or off now, or Slack said why it cannot be."""
        same = (
            (col(Mark.channel) == mark.channel)
            & (col(Mark.ts) == mark.ts)
            & (col(Mark.name) == mark.name)
        )
        self.session.execute(update(Mark).where(same).values(shown=shown, refused=refused))

    def _want(self, channel: str, ts: str, name: str, on: bool) -> None:
        row = insert(self.session, Mark).values(
            partnership=self.partnership,
            channel=channel,
            ts=ts,
            name=name,
            wanted=on,
            shown=False,
            refused="",
        )
        self.session.execute(
            row.on_conflict_do_update(
                index_elements=["channel", "ts", "name"],
                set_={"wanted": on, "refused": ""},
                where=col(Mark.partnership) == self.partnership,
            )
        )
