"""What the trail keeps of an item, and where it stands when its kind has changed."""

from bot.rules import about, states
from storage.database import Transaction
from storage.tables import Entry, Item, Turn
from storage.tables.words import Kind


def snapshot(item: Item, turn: Turn) -> dict[str, object]:
    """The fields whose changes the trail keeps."""
    return about.of(item).codes() | {
        "state": item.state,
        "kind": item.kind,
        "severity": item.severity,
        "outcome": item.outcome,
        "follow_up": item.follow_up or None,
        "ball": turn.ball,
        "owner": turn.owner or None,
        "due": turn.due_at,
        "turn": turn.n,
        "review": item.review_at,
        "reviewed": item.reviewed,
        "owners": [item.owner_sponsor, item.owner_cro],
        "days_saved": item.days_saved,
        "held_sponsor": turn.seen_sponsor,
        "held_cro": turn.seen_cro,
    }


def entries(tx: Transaction, item: Item) -> list[Entry]:
    """The trail of one item, oldest first, under whatever prefix it was written (D24)."""
    kinds = [item.kind]
    if item.kind in states.TURNS_INTO[Kind.HEADS_UP]:
        kinds.append(Kind.HEADS_UP)  # whose number it keeps
    found = [one for kind in kinds for one in tx.audit.entries(states.name(kind, item.number))]
    return sorted(found, key=lambda one: one.n)
