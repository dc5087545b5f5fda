"""Whose hands an item has been in: what its author alone may still take back or change."""

from datetime import UTC, datetime, timedelta

from bot.partnership.roster import Roster
from storage.database import Transaction
from storage.tables import Item
from storage.tables.words import Kind, State

UNDO = timedelta(minutes=10)  # D39


def is_fresh(item: Item, now: datetime) -> bool:
    """Whether it was said minutes ago; when somebody kept it says nothing about that."""
    said = datetime.fromtimestamp(float(item.source), UTC) if item.source else item.raised_at
    return now - said <= UNDO


def is_touched(tx: Transaction, roster: Roster, item: Item) -> bool:
    """Whether the other company, or anybody but its author, has said or done anything about it."""
    draft = tx.drafts.of_source(item.channel, item.source) if item.source else None
    hands = [item.kept_by, *(draft.agreed if draft else ())]
    kept = any(one.side != item.side for id in hands if (one := roster.person(id)))
    said = any(one.by != item.raised_by for one in tx.items.answers(item.number))
    moved = item.state != State.RAISED or tx.items.turn(item.number).n > 1
    return kept or said or moved


def is_agreed(tx: Transaction, roster: Roster, item: Item) -> bool:
    """Whether a decision is of both companies: then its words stay as both have read them.

    Whoever did not take a decision keeps it with a person of the other company only.
    """
    if item.kind != Kind.DECISION:
        return False
    author = roster.person(item.raised_by)
    kept = author is not None and item.kept_by not in author.ids
    return kept or any(one.verb == "endorse" for one in tx.items.answers(item.number))
