"""SQLite has one writer at a time: an import by another process, and messages meanwhile (D9)."""

import subprocess
import sys
from itertools import count
from pathlib import Path

from sqlalchemy import func, select

from storage.database import Storage
from storage.tables import Item
from storage.tables.words import Post
from storage.writer import Together
from tests.storage.rows import OURS, event, partnership, room

ROWS = 20_000
ROOT = Path(__file__).parents[2]


def test_messages_are_kept_while_another_process_imports(sqlite_url, machine):
    storage = Storage(sqlite_url, machine=machine)
    with storage.transaction(OURS) as tx:
        tx.people.add(partnership(), room())
    together = Together(storage.writer, _keep(storage))

    kept = 0
    with _import(sqlite_url) as importing:
        for kept in count(1):
            together.put(event(f"{kept}.0")).result(timeout=60)
            if importing.poll() is not None:
                break

    assert importing.returncode == 0, importing.stderr.read()
    with storage.reading(OURS) as tx:
        assert tx.session.scalar(select(func.count()).select_from(Item)) == ROWS
        assert tx.inbox.counts() == {Post.WAITING: kept}
    storage.close()


def _keep(storage):
    def keep(events):
        with storage.transaction() as tx:
            tx.inbox.put(events)

    return keep


def _import(url):
    command = [sys.executable, "-m", "tests.storage.importer", url, str(ROWS)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
