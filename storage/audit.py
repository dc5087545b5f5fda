"""Who did what, when, from what to what. Append-only; changing one entry breaks all that follow."""

import json
from collections.abc import Generator, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import select
from sqlmodel import Session, col

from storage.tables import Entry, Head
from storage.upsert import insert

HASHED = ("partnership", "n", "at", "by", "verb", "subject", "fields")
FORM = 1
PAGE = 500


@dataclass(frozen=True)
class Note:
    """What an entry is to say; the chain adds its number and hashes."""

    verb: str
    subject: object
    by: str
    at: datetime
    fields: dict[str, object]


class Audit:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership

    def __call__(self, verb: str, subject: object, by: str, at: datetime, **fields: object) -> None:
        """Write an entry: ids, field names, codes and times, never words."""
        self.extend([Note(verb, subject, by, at, fields)])

    def extend(self, notes: Iterable[Note]) -> None:
        """Write many at once: the chain's end is locked, read and moved only once."""
        head, rows = self._locked_head(), list[dict[str, object]]()
        for note in notes:
            row: dict[str, object] = {
                "partnership": self.partnership,
                "n": head.n + 1,
                "at": note.at.astimezone(UTC).isoformat(),
                "by": note.by,
                "verb": note.verb,
                "subject": str(note.subject),
                "fields": {name: _plain(value) for name, value in note.fields.items()},
            }
            rows.append(row | {"previous": head.hash, "hash": _hash(head.hash, row)})
            head.n, head.hash = head.n + 1, str(rows[-1]["hash"])
            if len(rows) == PAGE:
                self.session.execute(insert(self.session, Entry), rows)
                rows = []
        if rows:
            self.session.execute(insert(self.session, Entry), rows)
        self.session.flush()

    def entries(self, subject: object = None) -> list[Entry]:
        """The trail, or the part of it about one subject, oldest first."""
        mine = select(Entry).where(col(Entry.partnership) == self.partnership)
        if subject is not None:
            mine = mine.where(col(Entry.subject) == str(subject))
        return list(self.session.scalars(mine.order_by(col(Entry.n))))

    def broken_at(self) -> int | None:
        """The first entry that is not what was written, or None when all are."""
        previous, n = "", 0
        with closing(self._all()) as entries:
            for n, entry in enumerate(entries, 1):
                if (entry.n, entry.previous, entry.hash) != (n, previous, digest(entry)):
                    return n
                previous = entry.hash
        head = self.session.get(Head, self.partnership) or Head(partnership=self.partnership)
        if (head.n, head.hash) == (n, previous):
            return None
        return n if head.n == n else min(head.n, n) + 1

    def length(self) -> int:
        """How many entries there are."""
        head = self.session.get(Head, self.partnership)
        return head.n if head else 0

    def _locked_head(self) -> Head:
        """The chain's end, ours until the transaction ends: two writers cannot fork it."""
        first = insert(self.session, Head).values(partnership=self.partnership, n=0, hash="")
        self.session.execute(first.on_conflict_do_nothing())
        mine = select(Head).where(col(Head.partnership) == self.partnership)
        fresh = mine.with_for_update().execution_options(populate_existing=True)
        return self.session.scalars(fresh).one()

    def _all(self) -> Generator[Entry]:
        mine = select(Entry).where(col(Entry.partnership) == self.partnership)
        pages = mine.order_by(col(Entry.n)).execution_options(yield_per=PAGE)
        with self.session.scalars(pages) as entries:  # a cursor of the server's, given back
            yield from entries


def digest(entry: Entry) -> str:
    """The hash of an entry as it stands there."""
    return _hash(entry.previous, {name: getattr(entry, name) for name in HASHED})


def _hash(previous: str, fields: dict[str, object]) -> str:
    """SHA-256 of the hash before and the canonical JSON of the fields."""
    canonical = {"v": FORM} | fields
    text = json.dumps(canonical, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return sha256((previous + text).encode()).hexdigest()


def fingerprint(salt: str, text: str) -> str:
    """What stands in the trail instead of words; without the salt nobody can guess them."""
    return sha256((salt + text).encode()).hexdigest()


def _plain(value: object) -> object:
    """JSON knows no moments and no words of ours."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, dict):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return str(value) if value is not None and not isinstance(value, bool | int) else value
