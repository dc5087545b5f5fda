"""What may be found: the words of an item and of its answers, derived and never shown."""

from typing import Any

from sqlalchemy import DDL, Index, Text, event, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlmodel import Field, SQLModel

STALE = "stale"  # the words of a partial index, as in tables/items.py
INDEX = "passage_words"  # FTS5's own table on SQLite; PostgreSQL searches the column itself
ADD = "INSERT INTO passage_words (rowid, words) VALUES (new.id, new.words)"
# FTS5 forgets a row by being told what it was.
DROP = (
    "INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', old.id, old.words)"
)
ON_SQLITE = (
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5 (words, content='passage', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2')",
    f"CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN {ADD}; END",
    f"CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN {DROP}; END",
    f"CREATE TRIGGER passage_changed AFTER UPDATE OF words ON passage BEGIN {DROP}; {ADD}; END",
)
ON_POSTGRESQL = "CREATE INDEX ix_passage_words ON passage USING gin (words)"


class Passage(SQLModel, table=True):
    """One row an item. `stale` marks words that SQLite's index still has to be rid of (D4)."""

    __table_args__ = (
        Index("uq_passage_item", "partnership", "item", unique=True),
        Index("ix_passage_words", "words", postgresql_using="gin").ddl_if(dialect="postgresql"),
        Index(
            "ix_passage_stale",
            "id",
            sqlite_where=text(STALE),
            postgresql_where=text(STALE),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    partnership: str
    item: int
    words: Any = Field(sa_type=Text().with_variant(TSVECTOR(), "postgresql"), nullable=False)
    stale: bool = False


for statement in ON_SQLITE:
    made: Any = DDL(statement)  # type: ignore[no-untyped-call]
    event.listen(
        SQLModel.metadata.tables["passage"], "after_create", made.execute_if(dialect="sqlite")
    )
