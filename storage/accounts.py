"""Platform identities and installations: outside every partnership, and without words."""

from sqlalchemy import func, select, update
from sqlmodel import Session, col

from storage.tables import Account, Installation, Notice
from storage.upsert import insert


class Accounts:
    def __init__(self, session: Session) -> None:
        self.session = session

    def find(self, id: str) -> Account | None:
        return self.session.get(Account, id)

    def put(self, id: str, **values: object) -> None:
        """What was learnt about an account."""
        first = {"team": "", "enterprise": "", "bot": False, "looked_up_at": 0.0, "dm": ""}
        row = insert(self.session, Account).values(id=id, **(first | values))
        self.session.execute(row.on_conflict_do_update(index_elements=["id"], set_=values))

    def installations(self) -> list[Installation]:
        return list(self.session.scalars(select(Installation).order_by(col(Installation.team))))

    def installation(self, team: str) -> Installation | None:
        return self.session.get(Installation, team)

    def install(self, **values: object) -> None:
        """The app in one workspace, as it is now."""
        first = {"enterprise": "", "app": "", "bot": "", "stopped": "", "gone_at": None}
        row = insert(self.session, Installation).values(**(first | values))
        self.session.execute(row.on_conflict_do_update(index_elements=["team"], set_=values))

    def stop(self, team: str, reason: str) -> None:
        """Slack refuses this installation: its rows wait until somebody mends it."""
        mine = col(Installation.team) == team
        self.session.execute(update(Installation).where(mine).values(stopped=reason))

    def told_since(self, account: str, rank: int, day: str) -> int:
        """How often somebody was told things of this rank from a day on."""
        mine = (col(Notice.account) == account) & (col(Notice.rank) == rank)
        since = select(func.sum(col(Notice.told))).where(mine, col(Notice.day) >= day)
        return self.session.scalar(since) or 0

    def first_today(self, account: str, day: str, rank: int, kind: str) -> bool:
        """Count what is said to somebody on a day; True the first time."""
        row = insert(self.session, Notice).values(
            account=account, day=day, rank=rank, kind=kind, told=1
        )
        counted = row.on_conflict_do_update(
            index_elements=["account", "day", "rank", "kind"],
            set_={"told": col(Notice.told) + 1},
        )
        told: int = self.session.execute(counted.returning(col(Notice.told))).scalar_one()
        return told == 1
