"""The words of what goes up: the same for a leader who is told and for a lead who looks at them."""

from datetime import datetime

from bot.messages import says
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Item
from storage.tables.words import Level

MOST = 12  # items in one message (D37)
Coming = tuple[datetime | None, str]  # when the next level hears, and whether it does
NOTHING: Coming = (None, "")


def escalation(
    tx: Transaction,
    register: Register,
    kind: str,
    level: int,
    at: datetime,
    items: list[Item],
    *,
    coming: Coming = NOTHING,
    reader: str = "",
    tell: str = "",
) -> says.Escalation:
    """What a level reads about these items; a preview says when it goes on."""
    called = register.roster(tx).file.level_name(Level(level)) if level else ""
    return says.Escalation(
        kind=kind,
        level=level,
        level_name=called,
        at=at,
        items=tuple(register.facts(tx, one) for one in items[:MOST]),
        next_level=called if kind == "preview" else "",
        next_at=coming[0],
        coming=coming[1],
        alone=_alone(tx, register, level, at, items) if kind == "rung" else "",
        taken=tuple(one.number for one in items if _with(tx, register, one, reader)),
        more=max(0, len(items) - MOST),
        tell=tell,
    )


def _with(tx: Transaction, register: Register, item: Item, reader: str) -> bool:
    """Whether this leader has said “Seen, with me”, and it still stands."""
    person, turn = register.roster(tx).person(reader), tx.items.turn(item.number)
    held = ((turn.seen_sponsor, turn.seen_by_sponsor), (turn.seen_cro, turn.seen_by_cro))
    return person is not None and any(until and by in person.ids for until, by in held)


def _alone(tx: Transaction, register: Register, level: int, at: datetime, items: list[Item]) -> str:
    """The one company that is told of a rung, where the other's seat owns all of it."""
    roster = register.roster(tx)
    told = [
        roster.person(account)
        for one in items
        for rung in tx.items.rungs(one.number)
        if rung.level == level and rung.at.replace(second=0, microsecond=0) == at
        for account in rung.told
    ]
    sides = {person.side for person in told if person}
    return roster.company(sides.pop()) if len(sides) == 1 else ""
