"""A second process that imports items, as `rapport import` does: in small steps (D9)."""

import sys

from sqlalchemy import insert

from storage.database import Storage
from storage.tables import Item
from tests.storage.rows import OURS, item

STEP = 50
ROW = item().model_dump()


def bring(url, rows):
    storage = Storage(url, machine=lambda: 0.0)
    for first in range(1, rows + 1, STEP):
        step = [ROW | {"number": n, "source": f"{n}.0"} for n in range(first, first + STEP)]
        with storage.transaction(OURS) as tx:
            tx.session.execute(insert(Item.__table__), step)
    storage.close()


if __name__ == "__main__":
    bring(sys.argv[1], int(sys.argv[2]))
