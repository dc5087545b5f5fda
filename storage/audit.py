"""Who did what, when, from what to what. Append-only; changing one entry breaks all that follow."""

import json
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Row, bindparam, select, update
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
        if rows:
            self.session.execute(insert(self.session, Entry), rows)
        self.session.flush()

    def set_aside(self, name: str, first: int, notes: Iterable[Note]) -> None:
        """Keep what is to be said later under another name; what is hashed of it is made now."""
        rows = list[dict[str, object]]()
        for n, note in enumerate(notes, first):
            fields = {key: _plain(value) for key, value in note.fields.items()}
            row: dict[str, object] = {"partnership": name, "n": n, "fields": fields, "hash": ""}
            row |= {"at": note.at.astimezone(UTC).isoformat(), "by": note.by, "verb": note.verb}
            rows.append(row | {"subject": str(note.subject), "previous": _canonical(fields)})
        self.session.execute(insert(self.session, Entry), rows)

    def adopt(self, name: str, renamed: Callable[[str], str]) -> None:
        """What was set aside is said now: it moves to the chain's end, in its order."""
        head, table = self._locked_head(), Entry.__table__  # type: ignore[attr-defined]
        n, last = head.n, head.hash
        names = ("n", "subject", "previous", "hash")
        new: dict[str, Any] = {one: bindparam(f"new_{one}") for one in names}
        move = update(table).where(table.c.partnership == name, table.c.n == bindparam("was"))
        move = move.values(partnership=self.partnership, **new)
        for page in self._aside(name):
            moves = list[dict[str, object]]()
            for one in page:
                n, before, subject = n + 1, last, renamed(one.subject)
                said = _said(self.partnership, n, one.at, one.by, one.verb, subject, one.previous)
                last = sha256((before + said).encode()).hexdigest()
                values = zip(names, (n, subject, before, last), strict=True)
                moves.append({"was": one.n} | {f"new_{key}": value for key, value in values})
            self.session.execute(move, moves)
        head.n, head.hash = n, last
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

    def _aside(self, name: str) -> Iterator[list[Row[Any]]]:
        """What was set aside, by the page; it moves away meanwhile."""
        names = (Entry.n, Entry.at, Entry.by, Entry.verb, Entry.subject, Entry.previous)
        mine = select(*map(col, names)).where(col(Entry.partnership) == name)
        mine = mine.order_by(col(Entry.n)).limit(PAGE)
        while page := list(self.session.execute(mine).all()):
            yield page

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
    return sha256((previous + _canonical({"v": FORM} | fields)).encode()).hexdigest()


def _canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def _said(partnership: str, n: int, at: str, by: str, verb: str, subject: str, fields: str) -> str:
    """The canonical JSON of an entry whose fields are JSON already; many are made at once."""
    at, by, partnership, subject, verb = map(json.dumps, (at, by, partnership, subject, verb))
    return (
        f'{{"at":{at},"by":{by},"fields":{fields},"n":{n},"partnership":{partnership},'
        f'"subject":{subject},"v":{FORM},"verb":{verb}}}'
    )


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
