"""How moments and words are stored."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column, DateTime, Dialect, Enum, TypeDecorator
from sqlmodel import Field, SQLModel

# A constraint without a name cannot be changed by a later migration.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Utc(TypeDecorator[datetime]):
    """A moment. SQLite forgets time zones; we never do."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value else None


def word(kind: type[StrEnum], *, first: StrEnum | None = None, nullable: bool = False) -> Any:
    """A column of words, stored as they are read and checked by the database."""
    return Field(default=first, sa_column=Column(_by_value(kind), nullable=nullable))


def _by_value(kind: type[StrEnum]) -> Enum:
    return Enum(
        kind,
        name=None,  # the CHECK is named after its column: two may hold the same words
        native_enum=False,
        length=24,
        create_constraint=True,
        values_callable=list,
    )


def moment(*, index: bool = False) -> Any:
    """A moment that may be missing."""
    return Field(default=None, sa_type=Utc, index=index)


def document(first: Callable[[], Any] | None = None) -> Any:
    """A small JSON value that is replaced as a whole, never changed in place."""
    return Field(default_factory=first, sa_column=Column(JSON, nullable=False))
