"""What must not stand in a channel: where it stands, what became of it, who could read it."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.columns import Utc, moment, word
from storage.tables.words import Category, Removal

# The words of a partial index; a question that is to use it must be asked in the same words.
COMING = "next_action_at IS NOT NULL"


class Incident(SQLModel, table=True):
    """One message that must not stand where it stands; never a word of it.

    `text` is what somebody says against it. `sample` names the weekly list in which the privacy
    contact was asked about that, and `sampled` what they said. `exposed`: the list is complete.
    """

    __table_args__ = (
        Index("ix_incident_message", "partnership", "channel", "ts"),
        Index(
            "ix_incident_coming",
            "partnership",
            "next_action_at",
            sqlite_where=text(COMING),
            postgresql_where=text(COMING),
        ),
    )
    partnership: str = Field(primary_key=True)
    n: int = Field(primary_key=True)
    category: Category = word(Category)
    state: Removal = word(Removal, first=Removal.OPEN)
    channel: str
    ts: str
    thread: str = ""
    author: str
    reported_by: str = ""
    at: datetime = Field(sa_type=Utc)
    length: int = 0
    fingerprint: str = ""
    said_deleted_at: datetime | None = moment()
    gone_at: datetime | None = moment()
    told_at: datetime | None = moment()
    text: str = ""
    salt: str = ""
    settled_by: str = ""
    settled_at: datetime | None = moment()
    sample: int = 0
    sampled: str = ""
    sampled_by: str = ""
    sampled_at: datetime | None = moment()
    exposed: bool = False
    reference: str = ""
    next_action_at: datetime | None = moment()


class Exposure(SQLModel, table=True):
    """Somebody who was in the room, or came in, while a restricted message stood there."""

    partnership: str = Field(primary_key=True)
    incident: int = Field(primary_key=True)
    account: str = Field(primary_key=True)
    since: datetime = Field(sa_type=Utc)
