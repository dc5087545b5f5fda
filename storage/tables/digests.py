"""The weekly lists: the coming one of each lead, and those that were sent."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.columns import Utc, moment


class Digest(SQLModel, table=True):
    """One list of one lead, over what was said from `since` to `until`.

    It is coming while it has a `next_action_at`; afterwards it stays as it was sent.
    """

    __table_args__ = (
        Index("ix_digest_person", "partnership", "person"),
        Index("ix_digest_next", "partnership", "next_action_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    partnership: str
    person: str
    since: datetime = Field(sa_type=Utc)
    until: datetime = Field(sa_type=Utc)
    sent_at: datetime | None = moment()
    next_action_at: datetime | None = moment()
