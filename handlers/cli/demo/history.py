"""The week before the page opens: ordinary talk, and one question that nobody has answered."""

from dataclasses import dataclass
from datetime import UTC, datetime

from handlers.cli.demo.cast import CLAIRE, HANNAH, HERE, JAMES, KASIA, PRIYA, TOM
from handlers.cli.demo.stage import Stage

WAITING = "Who at Northwind signs the contracts with the private clinics?"
OPENS = datetime(2026, 3, 9, 13, 0, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Said:
    """One line of talk; `marks` are the emoji that others left, `reply` one line in its thread.

    With `below` it stands itself in the thread of our message with these words.
    """

    day: int  # of March 2026
    at: str  # UTC
    who: str
    text: str
    marks: tuple[tuple[str, str], ...] = ()
    reply: tuple[str, str] = ("", "")
    below: str = ""


TALK = (
    Said(2, "08:12", TOM, "Morning all. The coffee machine on our floor has given up again."),
    Said(2, "08:14", CLAIRE, "Bonjour! Ours too. It must be contagious."),
    Said(2, "13:20", JAMES, "The minutes of this morning's call are in the shared folder."),
    Said(2, "14:20", JAMES, "Sofia is away until Thursday; Mateusz covers.", below="Check-in"),
    Said(
        *(3, "09:02", PRIYA, "Happy birthday, Tom! There is cake on the third floor."),
        marks=(("birthday", JAMES), ("birthday", CLAIRE), ("tada", HANNAH)),
        reply=(TOM, "Thank you! I will keep a slice for London."),
    ),
    Said(4, "08:50", TOM, "The big room is taken at two, so we are in the small one."),
    Said(4, "09:40", JAMES, WAITING),
    Said(4, "12:05", CLAIRE, "There are no trains in Lyon on Friday: I work from home."),
    Said(
        *(5, "09:15", KASIA, "A full house at the investigator meeting. Thank you, both teams."),
        marks=(("raised_hands", PRIYA), ("raised_hands", TOM)),
    ),
    Said(5, "09:31", HANNAH, "Seconded."),
    Said(6, "14:10", TOM, "Have a good weekend, all. Bring back some sun."),
    Said(9, "08:20", CLAIRE, "Salut! Two degrees and rain in Lyon."),
    Said(
        *(9, "08:24", TOM, "In better news, the coffee machine is repaired."),
        marks=(("coffee", PRIYA), ("coffee", JAMES)),
    ),
    Said(9, "12:40", JAMES, "The slides for Thursday's call are in the folder."),
)


async def live_through(here: Stage) -> None:
    """Play the week: everybody speaks at their own moment, and the bot listens."""
    for said in TALK:
        await here.until(datetime.fromisoformat(f"2026-03-{said.day:02}T{said.at}:00+00:00"))
        ts = await here.says(said.who, said.text, _thread(here, said.below))
        for name, who in said.marks:
            await here.sandbox.reacts(who, HERE, ts, name)
        if said.reply[0]:
            await here.says(*said.reply, thread=ts)
        await here.settle()
    await here.until(OPENS)


def _thread(here: Stage, words: str) -> str:
    """The message of ours that holds these words, if any are asked for."""
    found = [it.ts for it in here.sandbox.said(HERE) if words and words in it.text]
    return found[-1] if found else ""
