"""An import is a second process beside one that runs: what is said meanwhile is kept (D9)."""

import subprocess
from dataclasses import replace
from itertools import count

from handlers.cli.sheet.columns import table
from handlers.cli.sheet.file import written
from storage.database import Storage
from storage.tables import Item
from storage.tables.words import Post
from storage.writer import Together
from tests.cli.program import CAST, RAPPORT
from tests.spec.test_imported import row
from tests.storage.rows import OURS, event

ROWS = 1_000


def test_messages_are_kept_while_a_sheet_comes_in(rapport, sqlite_url, machine, tmp_path):
    rapport("apply", CAST, DATABASE_URL=sqlite_url)
    sheet = [replace(row(n), source=f"{n}.0") for n in range(1, ROWS + 1)]
    (tmp_path / "register.csv").write_bytes(written(table(sheet)))
    storage = Storage(sqlite_url, machine=machine)
    together = Together(storage.writer, lambda events: keep(storage, events))

    kept = 0
    command = [RAPPORT, "import", tmp_path / "register.csv"]
    around = {"DATABASE_URL": sqlite_url}
    with subprocess.Popen(command, env=around, stderr=subprocess.PIPE) as importing:
        for kept in count(1):
            together.put(event(f"{kept}.0")).result(timeout=60)
            if importing.poll() is not None:
                break

    assert importing.returncode == 0
    with storage.reading(OURS) as tx:
        assert len(tx.items.all(Item)) == ROWS
        assert tx.inbox.counts() == {Post.WAITING: kept}
        assert tx.audit.broken_at() is None
    storage.close()


def keep(storage, events):
    with storage.transaction() as tx:
        tx.inbox.put(events)
