"""An item in its thread: the card, the one post of its outcome, a line about a leader."""

from dataclasses import replace

from bot.messages.facts import ItemFacts
from bot.messages.says import Card, Line, Outcome
from bot.rules import states
from handlers.slack.views import buttons, search
from handlers.slack.views.blocks import Part, Payload, say
from handlers.slack.views.escape import title
from handlers.slack.views.lines import (
    CLOSES,
    closed,
    ended,
    head,
    joined,
    linked,
    looked_into,
    mention,
    name,
    outcome,
    person,
    quote,
    stands,
    waits,
    when,
)
from handlers.slack.views.lives import asked, decided
from storage.tables.words import Outcome as Result

BACK_AGAIN = (
    "{who}: not answered yet. It has come back for the third time, so it is of both companies now. "
    "A talk may help."
)
DID = {
    "ack": "Seen, with {who}",
    "defer": "Deferred by {who}",
    "return": "{who}: not answered yet, the clock goes on",
}


def card(message: Card) -> Payload:
    """Three lines, a fourth if it was asked before, at most two buttons and a menu; or one line."""
    item = message.item
    before = "" if item.state in states.ENDED else search.before(message.before, item.zone)
    same = f"Same as {name(message.same)}?" if message.same else ""
    row = buttons.card(item, same=bool(same))
    return say(Part(joined(paragraph(item, message.tell), before, same), row))


def paragraph(item: ItemFacts, tell: str = "") -> str:
    """An item as it is now; who is to hear of it is mentioned while it is open."""
    if item.state in states.ENDED:
        return ended(item)
    return joined(titled(item), waits(item), stands(item), linked(item, tell))


def titled(item: ItemFacts) -> str:
    """The first line; where words are too long for it, a title that says whose it is."""
    if not item.title or item.source_gone:
        return head(item)
    return f"*{item.id}* {title(item.title)} _(title by model)_"


def result(message: Outcome) -> Payload:
    """One line that tells the raiser, with the two buttons that say whether it is answered."""
    item = message.item
    told = f"{mention(message.tell)} " if message.tell else ""
    if message.verb in CLOSES:
        return say(Part(f"{told}*{item.id}* {closed(item, message.words)}"))
    if message.verb == "same":
        return say(Part(f"{told}*{item.id}* is the same as {_older(item)}: it goes on there."))
    if message.verb == "endorse":
        return say(Part(f"{told}*{item.id}* {decided(item)}."))
    if message.verb == "park":
        return say(Part(f"{told}*{item.id}* {_parked(message)}"))
    ask = " Does this answer it?" if message.asks else ""
    row = buttons.row(item, ("answered", "return")) if ask else None
    return say(Part(f"{told}*{item.id}* {outcome(_as_said(message))}{ask}", row))


def _older(item: ItemFacts) -> str:
    return item.linked_to or "another item"


def _parked(message: Outcome) -> str:
    """Who looks into it until when, in which words; or how it stands since."""
    item, words = message.item, message.words
    if words is None or not looked_into(item):
        return stands(item)
    why = f": {quote(words.text, item)}" if words.text.strip() else "."
    until = f" until {when(item.due_at, item)}" if item.due_at else ""
    return f"{person(words)} is looking into it{until}{why}"


def line(message: Line) -> Payload:
    """One line in the thread about what a leader did."""
    who = f"{name(message.name)} ({name(message.company)})"
    until = f" until {when(message.until, message.item)}" if message.until else ""
    if message.verb == "talk":
        return say(Part(_call(message)))
    if message.verb == "return" and message.item.life.returned:
        row = buttons.row(message.item, ("talk",))
        return say(Part(f"*{message.item.id}* {BACK_AGAIN.format(who=who)}", row))
    did = DID.get(message.verb, "{who} has seen {id}").format(who=who, id=message.item.id)
    return say(Part(f"*{message.item.id}* {did}{until}."))


def _call(message: Line) -> str:
    """Who is to speak with whom, about what."""
    both = " and ".join(mention(one) for one in message.tell)
    item = message.item
    who = f"{name(message.name)} ({name(message.company)})"
    asks = f"{who} proposes a call. {both}, when does it suit you?"
    return joined(asks, f"To speak about: {head(item)} · asked: {asked(item)}")


def _as_said(message: Outcome) -> ItemFacts:
    """The item with the outcome and the words that this post is about."""
    given: Result | None = states.OUTCOME.get(message.verb, message.item.outcome)
    return replace(message.item, outcome=given, answer=message.words or message.item.answer)
