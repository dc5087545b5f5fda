"""Which moves an item allows, by its kind and its state. One machine for every kind."""

from collections.abc import Collection
from datetime import datetime

from bot.errors import Refused
from bot.verbs import PREFIX, Verb
from storage.tables.words import Kind, Outcome, State

ENDED = frozenset({State.CLOSED, State.WITHDRAWN, State.DUPLICATE})
OWED = frozenset({State.RAISED, State.ACKNOWLEDGED, State.IN_PROGRESS})
OPEN = OWED | {State.ANSWERED}
JOINT = (Kind.ISSUE, Kind.RISK, Kind.DECISION, Kind.HEADS_UP)  # of both from the start (D20)

FROM = {
    "answer": OWED,
    "accept": OWED,
    "partly": OWED,
    "park": OWED,
    "decline": OWED,
    "knew": OWED,
    "unaware": OWED,
    "check": OWED,
    "answered": OPEN,
    "close": OPEN,
    "return": frozenset({State.ANSWERED, State.IN_PROGRESS}),
    "reopen": ENDED,
    "withdraw": OPEN,
    "same": OPEN,
    "assign": OPEN,
    "due": OWED,
    "defer": OWED,
    "severity": OPEN,
    "certain": OPEN,
    "ack": OPEN,
    "line": OPEN,
    "about": OPEN | ENDED,
    "link": OPEN | ENDED,
    "consent": OPEN | ENDED,
    "settle": OWED,
    "endorse": OPEN,
    "pass": OPEN,
    "wait": OWED,
    "review": OPEN,
    "detail": OPEN | {State.CLOSED},
    "saved": frozenset({State.ANSWERED, State.CLOSED}),
    "convert": OWED,
    "talk": OPEN,
}
OUTCOME = {
    "answer": Outcome.ANSWERED,
    "accept": Outcome.ACCEPTED,
    "partly": Outcome.PARTLY,
    "decline": Outcome.DECLINED,
    "knew": Outcome.CONFIRMED,
    "unaware": Outcome.REFUTED,
}
# The parts of an item that are told in words, by kind, and what each is asked as.
DETAILS = {
    Kind.CHALLENGE: {
        "plan": "Which item of the plan it touches",
        "alternative": "What could be done instead",
        "evidence": "What speaks for it",
    },
    Kind.ISSUE: {
        "decision": "What was decided",
        "resolution": "How it was resolved",
    },
    Kind.RISK: {
        "trigger": "How one would see that it happens",
        "mitigation": "What is done about it",
    },
    Kind.DECISION: {
        "question": "What was to be decided",
        "options": "Between what",
        "consulted": "Who was asked before",
    },
}
# Words that are no answer: the parts, and what is said beside them.
PARTS = (
    *(part for parts in DETAILS.values() for part in parts),
    *("wait", "review", "saved", "convert", "endorse"),
)
# Without these an item of the kind does not close.
NEEDED = {Kind.ISSUE: ("decision", "resolution")}
# Words that say the same as a part: how it was answered or closed is how it was resolved.
SAYS_TOO = {"resolution": ("answer", "close")}
TURNS_INTO = {
    Kind.ASSUMPTION: (Kind.RISK, Kind.ISSUE),
    Kind.HEADS_UP: (Kind.RISK, Kind.ISSUE, Kind.QUESTION),
}
# What nobody does with an early signal while it is protected.
GUARDED = ("due", "defer", "wait", "convert", "talk", "line")
SETTLED_BY = ("accept", "partly", "decline")  # of a challenge: each is a decision about it
# What may follow from accepting a challenge.
FOLLOW_UPS = ("nothing", "change order", "amendment", "plan update")
NOW = {
    State.ANSWERED: "has an answer by now",
    State.CLOSED: "is closed by now",
    State.WITHDRAWN: "was withdrawn",
    State.DUPLICATE: "is the same as another",
}


def name(kind: Kind, number: int) -> str:
    """How an item is called: `CH-23`."""
    return f"{PREFIX[kind]}-{number}"


def check_move(verb: Verb, kind: Kind, state: State, number: int) -> None:
    """Refuse a move that the item's kind or state does not allow."""
    called = name(kind, number)
    if verb.kinds and kind not in verb.kinds:
        kinds = " or ".join(_a(one) for one in verb.kinds)
        raise Refused(f"`{verb.name}` is for {kinds}; {called} is {_a(kind)}.")
    if verb.name == "answer" and kind == Kind.CHALLENGE:
        raise Refused(
            f"{called} is a challenge: `accept`, `partly`, `park` or `decline` it, with a reason."
        )
    if verb.name == "answer" and kind == Kind.ASSUMPTION:
        raise Refused(f"{called} is an assumption: `knew`, `unaware` or `check` answers it.")
    if verb.name == "detail" and kind not in DETAILS:
        raise Refused(f"{called} is {_a(kind)}: nothing is to be filled in.")
    if verb.name in FROM and state not in FROM[verb.name]:
        raise Refused(f"{called} {NOW.get(state, f'is {state}')}. `show {called}` tells the rest.")


def is_protected(kind: Kind, review_at: datetime | None, *, reviewed: bool) -> bool:
    """Whether an early signal still goes no further than the team."""
    return kind == Kind.HEADS_UP and review_at is not None and not reviewed


def check_guard(verb: Verb, number: int) -> None:
    """Refuse what nobody does with an early signal while it is protected."""
    if verb.name in GUARDED:
        called = name(Kind.HEADS_UP, number)
        raise Refused(
            f"{called} is an early signal and still protected: it gets no date and goes no further."
        )


def missing(kind: Kind, said: Collection[str]) -> list[str]:
    """Which parts an item of this kind lacks to be closed; `said` are the verbs of its words."""
    return [
        part
        for part in NEEDED.get(kind, ())
        if not {part, *SAYS_TOO.get(part, ())}.intersection(said)
    ]


def part_of(kind: Kind, typed: str) -> str:
    """The part of an item that somebody names. Raises Refused."""
    parts = DETAILS.get(kind, {})
    found = [one for one in parts if typed and one.startswith(typed.lower())]
    if len(found) != 1:
        raise Refused(f"What belongs to {_a(kind)}: {', '.join(f'`{one}`' for one in parts)}.")
    return found[0]


def kind_to_become(kind: Kind, typed: str) -> Kind:
    """What an item is to be carried on as. Raises Refused."""
    into = TURNS_INTO[kind]
    found = [one for one in into if str(one) == typed.lower()]
    if not found:
        kinds = " or ".join(_a(one) for one in into)
        raise Refused(f"{_a(kind).capitalize()} is carried on as {kinds}.")
    return found[0]


def ending(kind: Kind, given: Outcome | None, done: datetime, due: datetime | None) -> Outcome:
    """How an item ends: as it was answered; a promise is kept or not, a decision is decided."""
    if kind == Kind.DECISION:
        return Outcome.DECIDED
    if kind == Kind.COMMITMENT and due is not None:
        return Outcome.KEPT if done <= due else Outcome.NOT_KEPT
    return given or Outcome.ANSWERED


def answers(kind: Kind) -> tuple[str, ...]:
    """The honest answers to an item of this kind, by verb."""
    if kind == Kind.CHALLENGE:
        return ("accept", "partly", "park", "decline")
    if kind == Kind.ASSUMPTION:
        return ("knew", "unaware", "check")
    return ("answer",)


def say_kind(kind: Kind) -> str:
    """A kind as people say it."""
    return "early signal" if kind == Kind.HEADS_UP else str(kind)


def _a(kind: Kind) -> str:
    word = say_kind(kind)
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
