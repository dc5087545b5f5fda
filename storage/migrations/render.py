"""Columns as the database knows them, so that an old migration outlives the code of its day."""

from typing import Any, Literal

from sqlalchemy import CheckConstraint, Enum
from sqlalchemy.engine.default import DefaultDialect
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

from storage.columns import Utc

PLAIN = DefaultDialect()


def render(what: str, thing: Any, _: Any) -> str | Literal[False]:
    """Python source for our own types and for the CHECK of a column of words."""
    if what == "type":
        return _type(thing)
    if what == "check" and isinstance(thing, CheckConstraint):
        return _check(thing)
    return False


def _type(thing: Any) -> str | Literal[False]:
    if isinstance(thing, Enum):
        return f"sa.String(length={thing.length})"
    if isinstance(thing, AutoString):
        return "sa.String()"
    return "sa.DateTime()" if isinstance(thing, Utc) else False


def _check(thing: CheckConstraint) -> str:
    """An Enum would bring its CHECK itself, but with the words of the day the migration runs."""
    told = {"literal_binds": True, "include_table": False}
    words = str(thing.sqltext.compile(dialect=PLAIN, compile_kwargs=told))
    named = {"table_name": thing.table.name, "column_0_name": [*thing.columns][0].name}
    name = str(SQLModel.metadata.naming_convention["ck"]) % named
    return f"sa.CheckConstraint({words!r}, name=op.f({name!r}))"
