"""Which moves an item allows, by its kind and its state. One machine for every kind."""

from bot.errors import Refused
from bot.verbs import PREFIX, Verb
from storage.tables.words import Kind, Outcome, State

ENDED = frozenset({State.CLOSED, State.WITHDRAWN, State.DUPLICATE})
OWED = frozenset({State.RAISED, State.ACKNOWLEDGED, State.IN_PROGRESS})
OPEN = OWED | {State.ANSWERED}

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
}
OUTCOME = {
    "answer": Outcome.ANSWERED,
    "accept": Outcome.ACCEPTED,
    "partly": Outcome.PARTLY,
    "decline": Outcome.DECLINED,
    "knew": Outcome.CONFIRMED,
    "unaware": Outcome.REFUTED,
}
# What may follow from accepting a challenge.
FOLLOW_UPS = ("nothing", "change order", "amendment", "plan update")
NOW = {
    State.ANSWERED: "has an answer by now",
    State.CLOSED: "is closed by now",
    State.WITHDRAWN: "was taken back",
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
    if verb.name in FROM and state not in FROM[verb.name]:
        raise Refused(f"{called} {NOW.get(state, f'is {state}')}. `show {called}` tells the rest.")


def answers(kind: Kind) -> tuple[str, ...]:
    """The honest answers to an item of this kind, by verb."""
    if kind == Kind.CHALLENGE:
        return ("accept", "partly", "park", "decline")
    if kind == Kind.ASSUMPTION:
        return ("knew", "unaware", "check")
    return ("answer",)


def _a(kind: Kind) -> str:
    word = str(kind).replace("_", "-")
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
