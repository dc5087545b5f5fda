"""What each kind of item shows of its own life: its parts, its review, who decided it."""

from bot.messages.facts import ItemFacts
from bot.rules import states
from handlers.slack.views.phrases import name, person, quote, when
from storage.tables.words import Kind, Outcome, State

PART = 200
CALLED = {
    "plan": "Plan item",
    "alternative": "Alternative",
    "evidence": "Evidence",
    "decision": "Decided",
    "resolution": "Resolved",
    "trigger": "Trigger",
    "mitigation": "Mitigation",
    "question": "Question",
    "options": "Options",
    "consulted": "Consulted",
}
ASKED = {
    Kind.CHALLENGE: "accept, accept in part, look into it until a date, or decline with a reason",
    Kind.QUESTION: "an answer",
    Kind.ISSUE: "how it is to be resolved",
    Kind.ACTION: "that it is done, or another date",
    Kind.COMMITMENT: "that it is kept, or another date",
    Kind.ASSUMPTION: "whether this was known",
    Kind.RISK: "what is to be done about it",
    Kind.DECISION: "a decision",
    Kind.HEADS_UP: "a word on it",
}
STILL = "whether it still stands, and the next review date"
PROTECTED = "An early signal, protected until {until}: it goes no further than the team"
OVER = "An early signal, protected no longer: what becomes of it?"
KEPT = {Outcome.KEPT: "Closed by its date", Outcome.NOT_KEPT: "Closed after its date"}
SAVED = " It saved {days}, as both companies agreed."


def stands(item: ItemFacts) -> str:
    """The third line of an open item whose kind has one of its own."""
    if item.kind == Kind.HEADS_UP and item.due_at is None:
        until = when(item.life.review_at, item) if item.life.review_at else "later"
        return PROTECTED.format(until=until) if item.life.protected else OVER
    if item.kind == Kind.DECISION:
        return f"{decided(item)}. {review(item)}"
    if item.kind == Kind.RISK and item.life.review_at:
        return f"{review(item)}{_sign(item)}"
    return ""


def review(item: ItemFacts) -> str:
    """When both look at it again."""
    at = item.life.review_at
    if at is None:
        return "No review date has been set"
    if not item.life.reviewed:
        return f"To be looked at again by {when(at, item)}"
    due = f", by {when(item.due_at, item)}" if item.due_at else ""
    return f"Its review is due: is it still so? Please name the next date{due}"


def asked(item: ItemFacts) -> str:
    """What would help, and by when: a review that is due asks for more than the item did."""
    what = ASKED[item.kind]
    if item.kind in (Kind.RISK, Kind.DECISION) and item.life.reviewed:
        what = STILL
    elif item.kind == Kind.DECISION and not item.life.endorsed:
        what = f"whether {name(item.life.other)} agrees"
    return f"{what}, by {when(item.due_at, item)}" if item.due_at else what


def decided(item: ItemFacts) -> str:
    """By whom: by its author, or by both companies."""
    by = f"Decided by {name(item.raiser)} ({name(item.raiser_company)})"
    if item.life.endorsed:
        who = item.life.endorsed
        return f"{by} and {name(who.name)} ({name(who.company)})"
    alone = "" if item.state in states.ENDED else f"; {name(item.life.other)} is asked to agree"
    return by + alone


def closed(item: ItemFacts) -> str:
    """How an item ended whose kind says so in its own way; nothing for the others."""
    if item.kind == Kind.DECISION and item.outcome == Outcome.DECIDED:
        return f"{decided(item)}."
    if item.outcome in KEPT:
        given = item.answer
        said = (
            f" {person(given)}: {quote(given.text, item)}" if given and given.text.strip() else ""
        )
        return f"{KEPT[item.outcome]}.{said}"
    if item.kind == Kind.ISSUE and item.state == State.CLOSED:
        how = {one.verb: one for one in item.life.parts}
        if "decision" in how and item.ended:
            return f"Closed by {person(item.ended)}. {parts(item, ' ')}{_resolved(item)}"
    return ""


def parts(item: ItemFacts, between: str = "\n", limit: int = PART) -> str:
    """Everything that was told about it, part by part."""
    told = item.life.parts
    return between.join(f"{CALLED[one.verb]}: {quote(one.text, item, limit)}" for one in told)


def saved(item: ItemFacts) -> str:
    """The days that both companies say a challenge has saved."""
    many = item.life.days_saved
    return SAVED.format(days=f"{many} day{'' if many == 1 else 's'}") if many else ""


def waits_for(item: ItemFacts) -> str:
    """Somebody outside both companies, in the words of whoever said so."""
    return f": {quote(item.life.waits_for.text, item)}" if item.life.waits_for else ""


def _sign(item: ItemFacts) -> str:
    signs = [one for one in item.life.parts if one.verb == "trigger"]
    return f" · {CALLED['trigger']}: {quote(signs[0].text, item, PART)}" if signs else ""


def _resolved(item: ItemFacts) -> str:
    """How it was resolved, where that was said by answering or closing it."""
    if any(one.verb == "resolution" for one in item.life.parts) or item.answer is None:
        return ""
    return f" {CALLED['resolution']}: {quote(item.answer.text, item, PART)}"
