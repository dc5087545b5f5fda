"""The guide: five steps, each ticked when what it is about has happened in the sandbox."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handlers.cli.demo.cast import BOT, CLAIRE, HANNAH, HERE, JAMES, KASIA, PRIYA, TOM
from handlers.cli.demo.history import TALK, WAITING
from sandbox import Message, Sandbox
from sandbox.page import Part, Press, Step

CONSIDER = "Have you considered opening Poland in two waves?"
FRANCE = "We assumed that the French hospitals sign with Northwind directly."
SHOW = "/rapport show 1"
SCRIPTED = {CONSIDER, FRANCE, *(said.text for said in TALK), *(said.reply[1] for said in TALK)}

Happened = Callable[[Sandbox], bool]


@dataclass(frozen=True)
class Scene:
    """One thing to do, how to know that it was done, and what one has seen then."""

    part: Part
    happened: Happened
    seen: str


@dataclass(frozen=True)
class Chapter:
    """A step with its scenes in order."""

    title: str
    scenes: tuple[Scene, ...]


def steps(sandbox: Sandbox) -> Sequence[Step]:
    """The guide as it stands."""
    return [Step(one.title, _open(one, sandbox), one.scenes[-1].seen) for one in GUIDE]


def _open(chapter: Chapter, sandbox: Sandbox) -> Part | None:
    """The scene after the last that has happened: whoever skipped one is not sent back."""
    done = [at for at, scene in enumerate(chapter.scenes, 1) if scene.happened(sandbox)]
    last = max(done, default=0)
    if last == len(chapter.scenes):
        return None
    return replace(chapter.scenes[last].part, seen=chapter.scenes[last - 1].seen if last else "")


def _card(sandbox: Sandbox, text: str) -> Message | None:
    """The first answer to the newest message of these words."""
    said = [it for it in sandbox.messages(HERE) if it.text == text and it.user != BOT]
    answers = sandbox.said(HERE, said[-1].ts) if said else []
    return answers[0] if answers else None


def _kept(text: str) -> Happened:
    return lambda sandbox: _card(sandbox, text) is not None


def _refuted(sandbox: Sandbox) -> bool:
    card = _card(sandbox, FRANCE)
    return card is not None and card.text.startswith("*I-")


def _alike(one: str, other: str) -> Happened:
    """Whether both were told the same words in the same minute."""

    def told(sandbox: Sandbox) -> bool:
        left, right = ({_told(it) for it in sandbox.dm(who)} for who in (one, other))
        return bool(left & right)

    return told


def _told(it: Message) -> tuple[str, int]:
    return it.versions[0].text if it.versions else it.text, int(float(it.ts)) // 60


def _taken(sandbox: Sandbox) -> bool:
    """Whether both leaders' messages read differently now."""
    return all(any(it.versions for it in sandbox.dm(who)) for who in (HANNAH, KASIA))


def _told_its_story(sandbox: Sandbox) -> bool:
    whispers = [it.text for who in (PRIYA, JAMES) for it in sandbox.whispers(who)]
    return any(WAITING in text and "The trail is whole" in text for text in whispers)


def _own(sandbox: Sandbox) -> bool:
    said = [it for it in sandbox.messages(HERE) if not it.bot_id and not it.subtype]
    return any(it.text not in SCRIPTED for it in said)


GUIDE = (
    Chapter(
        "Challenge the plan",
        (
            Scene(
                Part(
                    "James of Meridian doubts the plan, and says so as he always would.",
                    Press("Write it for James", "fill", JAMES, HERE, CONSIDER),
                ),
                _kept(CONSIDER),
                "Three lines: what, on whom it waits, by when. The talk around it is forgotten.",
            ),
        ),
    ),
    Chapter(
        "France",
        (
            Scene(
                Part(
                    "Claire of Meridian takes something for granted, and says so.",
                    Press("Write it for Claire", "fill", CLAIRE, HERE, FRANCE),
                ),
                _kept(FRANCE),
                "An assumption of one company is a question to the other.",
            ),
            Scene(
                Part(
                    "Nobody at Northwind knew. As Priya, press “We did not know”.",
                    Press("Be Priya", "open", PRIYA, HERE),
                ),
                _refuted,
                "At once it is an issue of both, with two owners and one date.",
            ),
        ),
    ),
    Chapter(
        "Nobody answers",
        (
            Scene(
                Part(
                    "James asked something on Wednesday, and nobody has answered. Let a day pass.",
                    Press("+1 working day", "push"),
                ),
                _alike(PRIYA, JAMES),
                "No ambush: both leads read what would go further, before it goes.",
            ),
            Scene(
                Part(
                    "Either of them may press “Add our line”. Then let another day pass.",
                    Press("+1 working day", "push"),
                ),
                _alike(HANNAH, KASIA),
                "Now both leaderships have heard: the same words in the same minute.",
            ),
            Scene(
                Part(
                    "As Hannah, press “Seen, with me”; see what Kasia of Meridian reads.",
                    Press("Be Hannah", "open", HANNAH),
                ),
                _taken,
                "Kasia's message changed in place, and the thread got one line.",
            ),
        ),
    ),
    Chapter(
        "What is on file",
        (
            Scene(
                Part(
                    "Priya asks for the whole story of that question. She alone reads it.",
                    Press("Write it for Priya", "fill", PRIYA, HERE, SHOW),
                ),
                _told_its_story,
                "From the first message to now, and proof that nobody has changed it.",
            ),
        ),
    ),
    Chapter(
        "Yours now",
        (
            Scene(
                Part(
                    "Write what you like, as anybody. For a workspace of your own, read"
                    " docs/tutorial.md.",
                    Press("Write as Tom", "open", TOM, HERE),
                ),
                _own,
                "For a workspace of your own, read docs/tutorial.md.",
            ),
        ),
    ),
)
