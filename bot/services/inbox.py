"""What was heard: kept before the acknowledgement, handed out room by room."""

import hmac
from dataclasses import dataclass

from bot.events import Event, Place
from bot.services.screens import screened
from storage.database import Transaction
from storage.inbox import GIVE_UP_AFTER
from storage.tables import Inbound
from storage.tables.words import Category

PATIENCE = 3600  # seconds an event may wait for a platform that answers "later" (D22)
REMEMBERED = 2 * 24 * 3600.0  # seconds; Slack may deliver an event again for a day
STEP = 50  # rows in one transaction (D9)
PAUSE = 2.0  # seconds, doubled with each failure


@dataclass(frozen=True)
class Letter:
    """One event to decide about, and the lease of the room it happened in."""

    row: int
    event: Event
    category: Category | None
    partnership: str
    lane: str
    fence: int
    attempts: int
    kept_at: float
    seal: tuple[int, str] = (0, "")  # length and keyed hash of words that were not kept


class Inbox:
    def __init__(self, secret: str) -> None:
        self.secret = secret.encode()

    def keep(self, tx: Transaction, events: list[Event]) -> None:
        """This will store events of live channels, without words that must not be stored."""
        tx.inbox.put([self._row(tx, event) for event in events])

    def claim(self, tx: Transaction) -> Letter | None:
        """This will take the oldest event of a room that nobody else is working on."""
        claimed = tx.inbox.next()
        if claimed is None:
            return None
        row, lane, fence = claimed
        assert row.id is not None
        return Letter(
            row=row.id,
            event=_event(row),
            category=row.category,
            partnership=row.partnership,
            lane=lane,
            fence=fence,
            attempts=row.attempts,
            kept_at=row.kept_at,
            seal=(row.length, row.fingerprint),
        )

    def later(self, tx: Transaction, letter: Letter, seconds: float) -> None:
        """This will let a room wait for the platform; after an hour the event is set aside."""
        if tx.lanes.give_back(letter.lane, letter.fence, seconds):
            if tx.machine_now - letter.kept_at > PATIENCE:
                tx.inbox.set_aside(letter.row, "the platform did not answer for an hour")
            else:
                tx.inbox.try_again(letter.row)

    def failed(self, tx: Transaction, letter: Letter, reason: str) -> None:
        """This will try an event again; five failures set it aside, and the room goes on."""
        wait = PAUSE * 2 ** (letter.attempts - 1)
        if letter.attempts >= GIVE_UP_AFTER:
            tx.inbox.set_aside(letter.row, reason)
            wait = 0
        tx.lanes.give_back(letter.lane, letter.fence, wait)

    def prune(self, tx: Transaction) -> int:
        """This will forget old rows in small steps; how many went."""
        return tx.inbox.prune(tx.machine_now - REMEMBERED, STEP)

    def age(self, tx: Transaction) -> float:
        """This will say how long the oldest undecided event has waited, in seconds."""
        oldest = tx.inbox.oldest()
        return max(0.0, tx.machine_now - oldest) if oldest is not None else 0.0

    def _row(self, tx: Transaction, event: Event) -> dict[str, object]:
        here = event.place.channel
        category = screened(tx, event.text, here, event.to_us) if event.text else None
        extra = {
            "mentions": list(event.mentions),
            "name": event.name,
            "added": event.added,
            "to_us": event.to_us,
            "files": event.files,
        }
        return {
            "kind": event.kind,
            "channel": event.place.channel,
            "key": event.key,
            "ts": event.ts,
            "thread": event.place.thread,
            "target": event.target,
            "by": event.by,
            "team": event.team,
            "text": "" if category else event.text,
            "extra": extra,
            "at": event.at,
            "kept_at": tx.machine_now,
            "category": category,
            "length": len(event.text) if category else 0,
            "fingerprint": self._fingerprint(event.text) if category else "",
        }

    def _fingerprint(self, text: str) -> str:
        return hmac.new(self.secret, text.encode(), "sha256").hexdigest()


def _event(row: Inbound) -> Event:
    extra = row.extra
    return Event(
        kind=row.kind,
        place=Place(row.channel, row.thread),
        by=row.by,
        ts=row.ts,
        key=row.key,
        at=row.at,
        text=row.text,
        target=row.target,
        team=row.team,
        mentions=tuple(extra.get("mentions", ())),
        name=extra.get("name", ""),
        added=extra.get("added", True),
        to_us=extra.get("to_us", False),
        files=extra.get("files", False),
    )
