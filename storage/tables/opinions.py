"""What a language model was asked and what it proposed; what was spent, and whether it answers."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.columns import Utc, word
from storage.tables.words import Post, Task

# The words of a partial index; a question that is to use it must be asked in the same words.
UNASKED = "state = 'waiting'"


class Opinion(SQLModel, table=True):
    """One question to a model. `text` holds a message for a minute at most, until it is asked."""

    __table_args__ = (
        Index(
            "ix_opinion_waiting",
            "id",
            sqlite_where=text(UNASKED),
            postgresql_where=text(UNASKED),
        ),
        Index("ix_opinion_source", "partnership", "channel", "ts"),
    )
    id: int | None = Field(default=None, primary_key=True)
    partnership: str
    task: Task = word(Task)
    item: int = 0
    channel: str = ""
    ts: str = ""
    thread: str = ""
    by: str = ""
    at: datetime = Field(sa_type=Utc)
    kept_at: float
    text: str = ""
    state: Post = word(Post, first=Post.WAITING)
    attempts: int = 0
    model: str = ""
    version: int = 0
    label: str = ""
    confidence: int = 0
    reason: str = ""
    settled: str = ""


class Spent(SQLModel, table=True):
    """What a partnership asked a model for on a day; counts and nothing else."""

    partnership: str = Field(primary_key=True)
    day: str = Field(primary_key=True)
    calls: int = 0
    characters: int = 0


class Breaker(SQLModel, table=True):
    """Whether a model's server answers; outside every partnership, in machine time (seconds)."""

    name: str = Field(primary_key=True)
    failures: int = 0
    open_until: float = 0
    trying_until: float = 0
    reason: str = ""
