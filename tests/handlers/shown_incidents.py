"""The messages about what must not stand in a channel, with words wherever they can stand."""

from datetime import UTC, datetime

from bot.messages import says
from bot.messages.incidents import Doubt
from storage.tables.words import Category, Removal

LATER = datetime(2026, 5, 11, 7, tzinfo=UTC)


def incidents(name, text):
    """What must not stand in a channel, for its author and for whoever sees to it."""
    there, ts = "C0201", "1747000000.000100"
    people = tuple(f"U{n:010}" for n in range(300))
    doubts = [
        Doubt(n, there, ts, name, text, text, sampled, gone)
        for n, (sampled, gone) in enumerate([("", False)] * 10 + [("right", False), ("data", True)])
    ]
    data, companies = Category.PARTICIPANT, ((name, people), ("Meridian Clinical", ()))
    return [
        says.LookThere(there, ts),
        says.LookThere(there, ts, 3, people=12, complete=True),
        says.LookThere(there, ts, 3, 1, gone=True, reference=text[:80] or "x", closed_by=name),
        *(says.NotStored(data, text, name, 3, one, privacy=name) for one in Removal),
        says.NotStored(data, number=3, deleted=True, again=True, privacy=name),
        *(says.Unfixed(there, ts, one, deleted=True) for one in Removal),
        says.Sample(tuple(doubts), 3),
        says.Exposed(3, True, companies, (("U1PRIYA", LATER),) * 40, "Europe/Zurich"),
        says.Exposed(3, False, (), (), "Europe/Zurich"),
        says.WhichData(ts),
    ]
