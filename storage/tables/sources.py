"""Further messages that an item is made of, beside the one that it was kept from."""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class Source(SQLModel, table=True):
    """Its words are a part of the item's, as long as `length`; none of what only points at it."""

    __table_args__ = (Index("ix_source_item", "partnership", "item", "ts"),)
    partnership: str = Field(primary_key=True)
    channel: str = Field(primary_key=True)
    ts: str = Field(primary_key=True)
    thread: str = ""
    item: int
    length: int = 0
