"""What a database says about its own tables, one line per column, key, constraint and index."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Dialect, create_engine, inspect
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
    ours: Any = {"schema": schema, "filter_names": [*SQLModel.metadata.tables]}
    told: dict[Callable[[Any, Dialect], str], Any] = {
        _column: inspector.get_multi_columns(**ours),
        _unique: inspector.get_multi_unique_constraints(**ours),
        _check: inspector.get_multi_check_constraints(**ours),
        _index: inspector.get_multi_indexes(**ours),
    }
    lines = {
        f"{table}: {line(one, connection.dialect)}"
        for line, tables in told.items()
        for (_, table), several in tables.items()
        for one in several
        if "duplicates_constraint" not in one
    }
    keys = inspector.get_multi_pk_constraint(**ours)
    lines |= {f"{table}: {_key(key)}" for (_, table), key in keys.items()}
    return lines | (_searched(connection) if connection.dialect.name == "sqlite" else set())


def _searched(connection: Connection) -> set[str]:
    """What SQLite keeps for the search beside a table: no inspector tells of it."""
    told = connection.exec_driver_sql(
        "SELECT tbl_name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE %'"
        " OR (type = 'trigger' AND tbl_name = 'passage')"
    )
    return {f"{table}: {sql}" for table, sql in told}


def _column(column: Any, dialect: Dialect) -> str:
    kind = column["type"].compile(dialect)
    return f"column {column['name']} {kind}{'' if column['nullable'] else ' NOT NULL'}"


def _key(key: Any) -> str:
    return f"primary key {key['name']} ({', '.join(key['constrained_columns'])})"


def _unique(unique: Any, _: Dialect) -> str:
    return f"unique {unique['name']} ({', '.join(unique['column_names'])})"


def _check(check: Any, _: Dialect) -> str:
    return f"check {check['name']} {check['sqltext']}"


def _index(index: Any, _: Dialect) -> str:
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
