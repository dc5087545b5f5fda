"""INSERT … ON CONFLICT, in the words of whichever database this is."""

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session


def insert(where: Session | Connection, table: Any) -> Any:
    """The dialect's own INSERT, which knows ON CONFLICT."""
    return sqlite.insert(table) if on_sqlite(where) else postgresql.insert(table)


def on_sqlite(where: Session | Connection) -> bool:
    """Which of the two databases this is."""
    bind = where.get_bind() if isinstance(where, Session) else where
    return bind.dialect.name == "sqlite"
