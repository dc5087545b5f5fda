"""What the forms ask for that belong to one kind of item."""

from bot.messages.facts import ItemFacts
from bot.rules import states
from bot.verbs import Verb
from handlers.slack.views.blocks import Payload, option
from handlers.slack.views.buttons import named
from handlers.slack.views.fields import date, pick, write
from handlers.slack.views.lives import CALLED
from storage.tables.words import Kind

SPARE = {"optional": True}
DECISION, RESOLUTION = "What was decided?", "How was it resolved?"
WAITS = "Without a day: ten working days."
DAYS = "A number of days. The other company is asked whether it says so too."


def life_fields(verb: Verb, item: ItemFacts) -> list[Payload]:
    """The fields of a verb of a kind's own; none for the others."""
    made = {
        "detail": _detail,
        "convert": _convert,
        "wait": _wait,
        "saved": _saved,
        "settle": _settle,
    }.get(verb.name)
    if verb.name in ("close", "answer") and item.kind == Kind.ISSUE:
        return _issue(verb, item)
    return made(item) if made else []


def _detail(item: ItemFacts) -> list[Payload]:
    parts = states.DETAILS.get(item.kind, {"plan": ""})
    options = [option(CALLED[part], part, asked) for part, asked in parts.items()]
    return [pick("follow_up", "What would you like to fill in?", options), write("text", "Words")]


def _convert(item: ItemFacts) -> list[Payload]:
    kinds = states.TURNS_INTO.get(item.kind, (Kind.ISSUE,))
    options = [option(states.say_kind(kind).capitalize(), str(kind)) for kind in kinds]
    return [pick("follow_up", "Into what?", options), write("text", "Why")]


def _wait(_: ItemFacts) -> list[Payload]:
    whom = write("text", "For whom, and for what?", several=False)
    return [whom, date("when", "Until when?", WAITS) | SPARE]


def _saved(_: ItemFacts) -> list[Payload]:
    return [write("text", "How many days did it save?", DAYS, several=False)]


def _settle(item: ItemFacts) -> list[Payload]:
    """A challenge is accepted, in part, or declined: each is a decision about it."""
    words = write("text", DECISION, "It is kept as a decision, and answers this.")
    if item.kind != Kind.CHALLENGE:
        return [words]
    options = [option(named(verb), verb) for verb in states.SETTLED_BY]
    return [pick("follow_up", "Your answer", options), words]


def _issue(verb: Verb, item: ItemFacts) -> list[Payload]:
    """Both are needed to close it; to answer it, one is enough."""
    told = {part.verb for part in item.life.parts}
    answered = item.answer is not None and item.answer.verb in states.SAYS_TOO["resolution"]
    decision, resolution = write("decision", DECISION), write("text", RESOLUTION)
    if verb.name == "answer" or "decision" in told:
        decision |= SPARE
    if verb.name == "close" and ("resolution" in told or answered):
        resolution |= SPARE
    return [decision, resolution]
