"""A partnership with ten live rooms and some tracked threads; each round starts from a copy."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, select, text
from sqlmodel import SQLModel

from benchmarks.load.payloads import ASKED, BOT, ROOMS, message
from bot.app import Bot
from handlers.clock import machine
from handlers.slack import translate
from storage.database import Storage
from storage.migrate import upgrade
from storage.tables import Card, Inbound, Mark, Outbound
from storage.tables.delivery import STALE, UNDECIDED, UNSENT
from tests.chats.cast import partnership
from tests.postgres import Postgres

SECRET = "k" * 32
TRACKED = 20
ONE_ROOM = "- {slack: C0201, room: shared, time_zone: Europe/Zurich}"
TEN_ROOMS = "\n      ".join(ONE_ROOM.replace("C0201", room) for room in ROOMS)
FILE = partnership([(ONE_ROOM, TEN_ROOMS)])
OURS = translate.Ours(frozenset({BOT}))


class Databases:
    """Fresh ones on demand; `threads` are those of the items that each of them holds."""

    def __init__(self, folder: Path, server: Postgres | None) -> None:
        self.folder = folder
        self.server = server
        self.template = folder / "template.db"
        upgrade(f"sqlite:///{self.template}")
        self.threads = prepare(f"sqlite:///{self.template}")
        if server:
            self.copied = server.create(template=server.template)
            prepare(server.url(self.copied), self.threads)

    @contextmanager
    def fresh(self, postgres: bool) -> Iterator[str]:
        """A new database of one kind, gone afterwards."""
        if postgres:
            assert self.server is not None
            name = self.server.create(template=self.copied)
            yield self.server.url(name)
            self.server.drop(name)
            return
        file = self.folder / f"{time.monotonic_ns()}.db"
        shutil.copyfile(self.template, file)
        yield f"sqlite:///{file}"
        for each in self.folder.glob(f"{file.name}*"):
            each.unlink()


def opened(url: str) -> Bot:
    """The bot on a database, as the command line opens it."""
    return Bot(Storage(url, machine if url.startswith("sqlite") else None), SECRET)


def prepare(url: str, threads: list[tuple[str, str]] | None = None) -> list[tuple[str, str]]:
    """Apply the partnership and capture the tracked items; their rooms and threads."""
    bot, now = opened(url), datetime.now(UTC)
    with bot.storage.transaction(FILE.id) as tx:
        bot.partnerships.apply(tx, FILE, now)
        for channel in tx.people.channels():
            channel.greeted = True
    stamps = [f"{now.timestamp() - TRACKED + n:.6f}" for n in range(TRACKED)]
    threads = threads or [(ROOMS[n % len(ROOMS)], ts) for n, ts in enumerate(stamps)]
    for n, (room, ts) in enumerate(threads):
        heard = translate.event(message(room, "U0JAMES", ASKED.format(n), ts), OURS)
        assert heard is not None
        with bot.storage.transaction() as tx:
            bot.inbox.keep(tx, [heard])
    while _decide(bot):
        pass
    bot.close()
    return threads


def _decide(bot: Bot) -> bool:
    with bot.storage.transaction() as tx:
        letter = bot.inbox.claim(tx)
    if letter:
        with bot.storage.transaction(letter.partnership) as tx:
            bot.hearing.decide(tx, letter, None, "")
    return letter is not None


def undecided(bot: Bot) -> int:
    """How many events of the inbox wait for their decision."""
    return _count(bot, Inbound, UNDECIDED)


def unsaid(bot: Bot) -> int:
    """How many posts, new versions of cards and reactions wait to be sent."""
    rest = ((Outbound, UNSENT), (Card, STALE), (Mark, "wanted <> shown"))
    return sum(_count(bot, table, words) for table, words in rest)


def _count(bot: Bot, table: type[SQLModel], words: str) -> int:
    with bot.storage.reading() as tx:
        mine = select(func.count()).select_from(table).where(text(words))
        return int(tx.session.scalar(mine) or 0)
