"""What was heard and waits for a person: pencilled in, or offered to its author alone."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.columns import Utc, document, moment, word
from storage.tables.words import Kind, Settled, Side


class Draft(SQLModel, table=True):
    """One message that is no item yet. Its words go when it is settled, the row at `forget_at`.

    `agreed` and `left` are the accounts that said so; for a decision one of each side is needed.
    """

    __table_args__ = (
        Index("uq_draft_source", "partnership", "channel", "source", unique=True),
        Index("ix_draft_forget", "partnership", "forget_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    partnership: str
    channel: str
    thread: str = ""
    source: str
    kind: Kind = word(Kind)
    by: str
    side: Side = word(Side)
    at: datetime = Field(sa_type=Utc)
    text: str
    salt: str
    offered: bool = False
    agreed: list[Any] = document(list)
    left: list[Any] = document(list)
    settled: Settled | None = word(Settled, nullable=True)
    settled_at: datetime | None = moment()
    item: int = 0
    forget_at: datetime = Field(sa_type=Utc)
