"""Check-ins: when each asks next, every round that was asked, and what people answered."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.columns import Utc, document, moment, word
from storage.tables.words import Side

# The words of a partial index; a question that is to use it must be asked in the same words.
UNCLOSED = "closed_at IS NULL"


class CheckIn(SQLModel, table=True):
    """A check-in of the partnership file, and when it asks next."""

    partnership: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    next_action_at: datetime | None = moment()


class Round(SQLModel, table=True):
    """One asking of a check-in, from its prompt to its close; asking twice is impossible.

    What was asked, and of whom, stays as it was asked, whatever the file says since.
    """

    __table_args__ = (
        Index("uq_round_asked", "partnership", "name", "asked_at", unique=True),
        Index("ix_round_thread", "partnership", "channel", "thread"),
        Index(
            "ix_round_closes",
            "partnership",
            "closes_at",
            sqlite_where=text(UNCLOSED),
            postgresql_where=text(UNCLOSED),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    partnership: str
    name: str
    channel: str
    thread: str = ""
    questions: list[Any] = document(list)
    asked: list[Any] = document(list)
    asked_at: datetime = Field(sa_type=Utc)
    closes_at: datetime = Field(sa_type=Utc)
    closed_at: datetime | None = moment()
    digested: bool = False


class CheckInAnswer(SQLModel, table=True):
    """What somebody answered: in the form once, or by a reply that `source` names."""

    partnership: str = Field(primary_key=True)
    round: int = Field(primary_key=True)
    n: int = Field(primary_key=True)
    by: str
    side: Side = word(Side)
    at: datetime = Field(sa_type=Utc)
    source: str = ""
    text: str
    salt: str
