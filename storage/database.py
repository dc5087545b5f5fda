"""The one way in: a transaction."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, create_engine, event, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from storage.accounts import Accounts
from storage.audit import Audit
from storage.cards import Cards
from storage.checkins import CheckIns
from storage.digests import Digests
from storage.drafts import Drafts
from storage.inbox import Inbox
from storage.incidents import Incidents
from storage.items import Items
from storage.lanes import Lanes
from storage.marks import Marks
from storage.opinions import Opinions
from storage.outbox import Outbox
from storage.people import Directory, People
from storage.search import Search
from storage.sources import Sources
from storage.staging import Staging
from storage.trust import Trusts
from storage.writer import OneThread, Pool, Writer

Unavailable = OperationalError  # the database cannot be reached, opened or locked
BUSY = "busy_timeout=2500"  # milliseconds; `apply` and `import` are second writers (D9)
WRITING = (BUSY, "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON")
READING = (BUSY, "query_only=ON")
THREADS = 6
READERS = 4


class Transaction:
    """What may be asked and changed while a service decides. It cannot name another tenant."""

    def __init__(self, session: Session, now: float, partnership: str) -> None:
        self.session = session
        self.machine_now = now
        self.partnership = partnership
        self.lanes = Lanes(session, now)
        self.inbox = Inbox(session, self.lanes)
        self.outbox = Outbox(session, self.lanes)
        self.accounts = Accounts(session)
        self.directory = Directory(session)
        self.cards = Cards(session, self.lanes, partnership)
        self.marks = Marks(session, self.lanes, partnership)
        self.items = Items(session, partnership)
        self.sources = Sources(session, partnership)
        self.staging = Staging(session, partnership)
        self.people = People(session, partnership)
        self.search = Search(session, partnership)
        self.checkins = CheckIns(session, partnership)
        self.incidents = Incidents(session, partnership)
        self.drafts = Drafts(session, partnership)
        self.digests = Digests(session, partnership)
        self.trust = Trusts(session, partnership)
        self.opinions = Opinions(session, self.lanes, partnership)
        self.audit = Audit(session, partnership)

    def within(self, partnership: str) -> "Transaction":
        """The same transaction, in the partnership that it turned out to be about."""
        return Transaction(self.session, self.machine_now, partnership)


class Storage:
    """`machine` gives machine time in seconds; without it PostgreSQL's own clock is asked."""

    def __init__(self, url: str, machine: Callable[[], float] | None = None) -> None:
        self.url = make_url(url)
        self.sqlite = self.url.get_backend_name() == "sqlite"
        self.machine = machine
        self.writing = self._engine(WRITING, "BEGIN IMMEDIATE", 1 if self.sqlite else THREADS)
        self.beside = self._engine(READING, "BEGIN", READERS) if self.sqlite else self.writing
        self.writer: Writer = OneThread() if self.sqlite else Pool(THREADS)

    @contextmanager
    def transaction(self, partnership: str = "") -> Iterator[Transaction]:
        """Everything in the block is stored, or none of it is. No partnership: the mailroom."""
        with Session(self.writing, expire_on_commit=False) as session, session.begin():
            yield Transaction(session, self._now(session), partnership)

    @contextmanager
    def reading(self, partnership: str = "") -> Iterator[Transaction]:
        """The same questions beside the writer."""
        with Session(self.beside) as session:
            yield Transaction(session, self._now(session), partnership)

    def forget(self) -> None:
        """Overwritten words live on in SQLite's write-ahead log until it is emptied (D4)."""
        if not self.sqlite:
            return
        with self.writing.connect() as connection:
            raw: Any = connection.connection.driver_connection
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self.writer.close()
        self.writing.dispose()
        self.beside.dispose()

    def _now(self, session: Session) -> float:
        if self.machine:
            return self.machine()
        return float(session.scalar(select(func.extract("epoch", func.clock_timestamp()))) or 0)

    def _engine(self, pragmas: tuple[str, ...], begin: str, size: int) -> Engine:
        if not self.sqlite:
            more = {"max_overflow": READERS, "pool_pre_ping": True}
            return create_engine(self.url, pool_size=size, hide_parameters=True, **more)
        # A failed statement must not carry what people wrote into the log.
        engine = create_engine(self.url, pool_size=size, max_overflow=0, hide_parameters=True)
        event.listen(engine, "connect", lambda raw, _: _prepare(raw, pragmas))
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
        return engine


def _prepare(connection: sqlite3.Connection, pragmas: tuple[str, ...]) -> None:
    connection.isolation_level = None
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
