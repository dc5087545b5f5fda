"""What was heard, what is to be said, and who is at it. These stand outside partnerships."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.columns import Utc, document, moment, word
from storage.tables.words import Category, Heard, Post

# The words of partial indexes; a question that is to use one must be asked in the same words.
UNDECIDED = "state = 'waiting'"
UNSENT = "state IN ('waiting', 'sending')"
STALE = "wanted > shown"


class Inbound(SQLModel, table=True):
    """One event of a live channel. `key` makes it one, however often it comes."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "key"),
        Index(
            "ix_inbox_waiting",
            "ts",
            "id",
            sqlite_where=text(UNDECIDED),
            postgresql_where=text(UNDECIDED),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    partnership: str
    kind: Heard = word(Heard)
    channel: str
    key: str
    ts: str
    thread: str = ""
    target: str = ""
    by: str
    team: str = ""
    text: str = ""
    extra: dict[str, Any] = document()
    at: datetime = Field(sa_type=Utc)
    kept_at: float
    state: Post = word(Post, first=Post.WAITING)
    attempts: int = 0
    reason: str = ""
    category: Category | None = word(Category, nullable=True)
    length: int = 0
    fingerprint: str = ""


class Outbound(SQLModel, table=True):
    """Something to say once: a kind and the ids of its subjects, never words."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_waiting",
            "id",
            sqlite_where=text(UNSENT),
            postgresql_where=text(UNSENT),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(default_factory=lambda: str(uuid4()), unique=True)
    partnership: str
    kind: str
    item: int = 0
    card: int | None = None
    person: str = ""
    detail: str = ""
    place: str
    thread: str = ""
    installation: str = ""
    route: int = 0
    at: datetime = Field(sa_type=Utc)
    state: Post = word(Post, first=Post.WAITING)
    posted_ts: str = ""
    posted_in: str = ""
    reason: str = ""


class Card(SQLModel, table=True):
    """A message that follows its items. It wants to be shown again while `wanted` is ahead."""

    __table_args__ = (
        Index(
            "ix_card_stale",
            "id",
            sqlite_where=text(STALE),
            postgresql_where=text(STALE),
        ),
        Index("ix_card_tick", "partnership", "person", "at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    partnership: str
    kind: str
    place: str
    thread: str = ""
    person: str = ""
    level: int = 0
    at: datetime = Field(sa_type=Utc)
    posted_ts: str = ""
    posted_in: str = ""
    posted_by: str = ""
    wanted: int = 1
    shown: int = 0


class CardItem(SQLModel, table=True):
    """Which items a card shows: one in a thread, what one tick brought in a leader's DM."""

    card: int = Field(primary_key=True)
    partnership: str = Field(primary_key=True)
    item: int = Field(primary_key=True, index=True)


class Mark(SQLModel, table=True):
    """A reaction of ours that should be on, or off, a message."""

    __table_args__ = (
        Index(
            "ix_mark_stale",
            "channel",
            sqlite_where=text("wanted <> shown"),
            postgresql_where=text("wanted <> shown"),
        ),
    )
    partnership: str
    channel: str = Field(primary_key=True)
    ts: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    wanted: bool = True
    shown: bool = False
    refused: str = ""


class Lane(SQLModel, table=True):
    """Whoever holds a lane works on it alone, in machine time (seconds)."""

    name: str = Field(primary_key=True)
    fence: int = 1
    leased_until: float = 0
    not_before: float = 0
    stopped: str = ""


class Installation(SQLModel, table=True):
    """The app in one workspace; the token is encrypted."""

    team: str = Field(primary_key=True)
    enterprise: str = ""
    app: str = ""
    bot_user: str
    bot: str = ""
    url: str = ""
    token: str
    stopped: str = ""
    gone_at: datetime | None = moment()


class Account(SQLModel, table=True):
    """A platform identity: the workspace it was last seen in, and our DM with it."""

    id: str = Field(primary_key=True)
    team: str = ""
    enterprise: str = ""
    bot: bool = False
    looked_up_at: float = 0
    dm: str = ""


class Notice(SQLModel, table=True):
    """How often something was said to somebody on a day; a count and nothing else."""

    account: str = Field(primary_key=True)
    day: str = Field(primary_key=True)
    rank: int = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    told: int = 0
