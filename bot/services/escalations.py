"""The words of what goes up: the same for a leader who is told and for a lead who looks at them."""

from datetime import datetime

from bot.messages import says
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Item
from storage.tables.words import Level

MOST = 12  # items in one message (D37)


def escalation(
    tx: Transaction,
    register: Register,
    kind: str,
    level: int,
    at: datetime,
    items: list[Item],
    *,
    next_at: datetime | None = None,
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
        next_at=next_at,
        more=max(0, len(items) - MOST),
        tell=tell,
    )
