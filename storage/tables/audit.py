"""The audit trail: each entry carries the hash of the one before."""

from typing import Any

from sqlmodel import Field, SQLModel

from storage.columns import document


class Entry(SQLModel, table=True):
    """Ids, field names, codes and times; words only as the hash of salt and text."""

    __tablename__ = "audit"
    partnership: str = Field(primary_key=True)
    n: int = Field(primary_key=True)
    at: str
    by: str
    verb: str
    subject: str
    fields: dict[str, Any] = document()
    previous: str
    hash: str


class Head(SQLModel, table=True):
    """The end of a partnership's chain; locked last by whoever writes to it."""

    __tablename__ = "audit_head"
    partnership: str = Field(primary_key=True)
    n: int = 0
    hash: str = ""
