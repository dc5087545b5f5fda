"""How much stands in channels that must not, and for how long: numbers and nothing else."""

from datetime import datetime, timedelta

from bot.app import Bot
from handlers.cli.doctor.findings import Finding

LONG = timedelta(days=1)
HOUR = timedelta(hours=1)
MEND = "ask the privacy contact and the unblinded contact: their direct messages say where"


def look(bot: Bot, now: datetime) -> Finding:
    """Whether somebody has settled what was found."""
    with bot.storage.reading() as tx:
        rows = [row for id in tx.directory.partnerships() for row in tx.within(id).incidents.open()]
    if not rows:
        return Finding("incidents", "nothing stands in a channel that must not")
    age = now - min(row.at for row in rows)
    said = f"{len(rows)} open, the oldest for {age // HOUR} h"
    return Finding("incidents", said, MEND if age >= LONG else "")
