"""The indexes of what is searched, which Alembic cannot see: as they are written in the table."""

from typing import Any

from alembic.autogenerate import renderers
from alembic.operations.ops import MigrateOperation
from sqlalchemy import inspect

from storage.tables.search import INDEX, ON_POSTGRESQL, ON_SQLITE


class Derived(MigrateOperation):
    """Statements that each database understands in its own way."""


def is_ours(name: str | None, kind: str, _: Any) -> bool:
    """FTS5 keeps tables of its own beside the one that it was asked for."""
    return kind != "table" or not (name or "").startswith(INDEX)


def is_seen(_: Any, name: str | None, *__: Any) -> bool:
    """Alembic would make the index of one database in both."""
    return name != ON_POSTGRESQL.split()[2]


def add_indexes(context: Any, _: Any, directives: list[Any]) -> None:
    """The revision that makes the table makes its indexes too."""
    if directives and not inspect(context.connection).has_table(INDEX):
        directives[0].upgrade_ops.ops.append(Derived())


@renderers.dispatch_for(Derived)
def _render(_: Any, __: Derived) -> list[str]:
    lines = [
        "if op.get_context().dialect.name == 'postgresql':",
        f"    op.execute({ON_POSTGRESQL!r})",
    ]
    return [*lines, "else:", *(f"    op.execute({one!r})" for one in ON_SQLITE)]
