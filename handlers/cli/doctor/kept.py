"""Does what rules keep stay in the register?"""

from datetime import datetime

from bot.app import Bot
from bot.messages.trust import Stayed
from handlers.cli.doctor.findings import Finding

MEND = "look at what was taken off; `mode: quiet` settles it, else it comes back by itself"


def look(bot: Bot, ids: list[str], now: datetime) -> list[Finding]:
    """One line for each partnership and each of its channels in which a rule kept something."""
    found = list[Finding]()
    with bot.storage.reading() as tx:
        for id in ids:
            figures = bot.trust.figures(tx.within(id), now)
            found += [_line(f"{id} {place}".strip(), one) for place, one in figures.items()]
    return [one for one in found if not one.says.startswith("of 0 ")]


def _line(whose: str, figures: Stayed) -> Finding:
    counts = f"of {figures.kept} kept by rule, {figures.stayed} stayed: {figures.percent} %"
    about = f"trust in {whose}"
    if figures.heard == figures.mode:
        return Finding(about, counts)
    return Finding(about, f"{counts}; heard as {figures.heard} instead of {figures.mode}", MEND)
