"""Messages about what waits for a person, as tests of views show them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.messages import says
from bot.messages.drafts import Pencilled
from bot.messages.trust import Stayed
from storage.tables.words import Kind, Mode, Settled

MONDAY = datetime(2026, 5, 11, 7, tzinfo=UTC)
NEXT = MONDAY + timedelta(days=7)


def pencilled(text="because", name="Northwind Therapeutics", **more):
    """A drafted decision that one company has agreed to."""
    given = {
        "agreed": (name,),
        "needs": "Meridian Clinical",
        "buttons": ("keep_draft", "leave_draft"),
    }
    where = (MONDAY, "Europe/Zurich", "C0201", "1747000000.000100")
    return Pencilled(7, Kind.DECISION, text, name, name, *where, **(given | more))


def waiting(text, name, items):
    """What waits for a person, and what leads are told about it."""
    drafts = [pencilled(text, name), pencilled(text, name, left=(name,), agreed=(), needs="")]
    drafts += [pencilled(text, name, settled=how, item="D-3", buttons=()) for how in Settled]
    each = tuple(replace(one, id=n) for n, one in enumerate(drafts * 2))
    figures = Stayed(20, 17, 85, Mode.NORMAL, Mode.QUIET)
    return [
        *(says.Offer(one, name) for one in drafts),
        says.Weekly(NEXT, "Europe/Zurich", each, 3, items, 2, items, 1),
        says.Weekly(NEXT, "Europe/Zurich", (), 0, (), 0, (), 0),
        says.Quieter("C0201", figures, 90),
        says.Quieter("C0201", replace(figures, mode=Mode.QUIET), 90),
    ]
