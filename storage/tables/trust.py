"""How a channel is heard besides what its file says."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from storage.columns import moment


class Trust(SQLModel, table=True):
    """Whether a channel is heard one step quieter, and when that is looked at next."""

    __table_args__ = (
        Index("uq_trust_channel", "partnership", "channel", unique=True),
        Index("ix_trust_next", "partnership", "next_action_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    partnership: str
    channel: str
    quieter: bool = False
    next_action_at: datetime | None = moment()
