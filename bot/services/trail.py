"""The audit trail, verified, and read with the eyes of somebody blinded or not."""

from dataclasses import dataclass, field
from typing import Any

from bot.rules.restricted import is_restricted
from storage.database import Transaction
from storage.tables import Entry


@dataclass(frozen=True)
class Line:
    """One entry; of a restricted one only its place in the chain."""

    n: int
    hash: str
    previous: str
    restricted: bool = False
    at: str = ""
    by: str = ""
    verb: str = ""
    subject: str = ""
    fields: dict[str, Any] = field(default_factory=dict)


class Trail:
    def verify(self, tx: Transaction) -> tuple[int, int | None]:
        """This will say how long the trail is, and the first entry that is not what was written."""
        return tx.audit.length(), tx.audit.broken_at()

    def read(self, tx: Transaction, unblinded: bool) -> list[Line]:
        """This will give every entry; of what tells of allocation, the blinded read a number."""
        hidden = frozenset[int]() if unblinded else tx.incidents.restricted()
        return [_line(one, hidden, unblinded) for one in tx.audit.entries()]


def _line(one: Entry, hidden: frozenset[int], unblinded: bool) -> Line:
    if not unblinded and is_restricted(one.subject, one.fields, hidden):
        return Line(one.n, one.hash, one.previous, restricted=True)
    return Line(
        *(one.n, one.hash, one.previous),
        at=one.at,
        by=one.by,
        verb=one.verb,
        subject=one.subject,
        fields=one.fields,
    )
