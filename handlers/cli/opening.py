"""The database of the environment: brought up to date, locked, opened, closed."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.app import Bot
from bot.errors import Refused
from bot.llm.client import place
from bot.settings import Settings
from handlers.clock import machine
from storage import migrate
from storage.database import Storage

SQLITE = "sqlite:///"
NOT_CURRENT = "The database has not the tables of this program: `rapport db upgrade` makes them."


@contextmanager
def opened(settings: Settings, *, upgrade: bool = False) -> Iterator[Bot]:
    """The bot on its database; raises Refused when the tables are not those of this program."""
    if upgrade:
        migrate.upgrade(settings.database_url)
    elif not is_current(settings):
        raise Refused(NOT_CURRENT)
    # A lease is measured by one clock: on PostgreSQL, where several machines work, its own.
    storage = Storage(settings.database_url, machine if sqlite_file(settings) else None)
    bot = Bot(storage, settings.secret, model=place(settings))
    try:
        yield bot
    finally:
        bot.close()


def is_current(settings: Settings) -> bool:
    """Whether the database has our tables; a SQLite file that is not there is not made."""
    file = sqlite_file(settings)
    return (file is None or file.exists()) and migrate.current(settings.database_url)


def sqlite_file(settings: Settings) -> Path | None:
    """The file of a SQLite database, None for any other."""
    if not settings.database_url.startswith(SQLITE):
        return None
    name = settings.database_url.removeprefix(SQLITE).partition("?")[0]
    if name in ("", ":memory:"):
        raise Refused("DATABASE_URL: name a file, like sqlite:///rapport.db.")
    return Path(name).resolve()


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """One `run` for a SQLite file. The kernel lets go of the lock, however the process ends."""
    file = sqlite_file(settings)
    if file is None:
        yield
        return
    with _lock_file(file).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused(
                f"Another `rapport run` works with {file}: a SQLite file has one;"
                " for more, use PostgreSQL."
            ) from None
        yield


def _lock_file(file: Path) -> Path:
    if not file.parent.is_dir():
        raise Refused(f"DATABASE_URL: there is no folder {file.parent}.")
    return file.with_name(f"{file.name}.lock")
