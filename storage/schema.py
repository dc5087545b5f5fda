"""What a database says about its own tables, one line per column, key, constraint and index."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Inspector, create_engine, inspect
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - importing them is what makes them known

SCRATCH = "rapport_scratch"


def differences(connection: Connection) -> list[str]:
    """Where this database is not what the tables say; nothing when it is."""
    found, wanted = describe(connection), _wanted(connection)
    missing = [f"missing: {line}" for line in wanted - found]
    return sorted(missing + [f"unexpected: {line}" for line in found - wanted])


def describe(connection: Connection, schema: str | None = None) -> set[str]:
    """Alembic compares neither the WHERE of an index nor a CHECK; this does."""
    inspector = inspect(connection)
    present = set(inspector.get_table_names(schema=schema))
    return {
        f"{table}: {line}"
        for table in SQLModel.metadata.tables
        if table in present
        for line in _lines(inspector, table, schema)
    }


def _lines(inspector: Inspector, table: str, schema: str | None) -> Iterator[str]:
    for column in inspector.get_columns(table, schema):
        kind = column["type"].compile(inspector.dialect)
        yield f"column {column['name']} {kind}{'' if column['nullable'] else ' NOT NULL'}"
    key = inspector.get_pk_constraint(table, schema)
    yield f"primary key {key['name']} ({', '.join(key['constrained_columns'])})"
    for unique in inspector.get_unique_constraints(table, schema):
        yield f"unique {unique['name']} ({', '.join(unique['column_names'])})"
    for check in inspector.get_check_constraints(table, schema):
        yield f"check {check['name']} {check['sqltext']}"
    for index in inspector.get_indexes(table, schema):
        if "duplicates_constraint" not in index:
            yield _index(index)


def _index(index: Any) -> str:
    words = "unique index" if index["unique"] else "index"
    columns = ", ".join(index.get("expressions") or index["column_names"])
    options = index.get("dialect_options", {})
    where = options.get("sqlite_where", options.get("postgresql_where"))
    return f"{words} {index['name']} ({columns})" + (f" WHERE {where}" if where is not None else "")


def _wanted(connection: Connection) -> set[str]:
    """The tables as this kind of database would make them, made aside and thrown away."""
    if connection.dialect.name == "sqlite":
        with create_engine("sqlite://").begin() as aside:
            SQLModel.metadata.create_all(aside)
            return describe(aside)
    with connection.begin_nested() as aside_and_back:
        connection.exec_driver_sql(f"CREATE SCHEMA {SCRATCH}")
        translated = connection.execution_options(schema_translate_map={None: SCRATCH})
        SQLModel.metadata.create_all(translated)
        wanted = describe(connection, SCRATCH)
        aside_and_back.rollback()
    return wanted
