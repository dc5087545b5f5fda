"""What was decided or said before, for the one who asks: each line names its source."""

from bot.messages.facts import ItemFacts, Words
from bot.messages.says import Before, Found, Hit
from bot.rules import states
from bot.rules.dates import say_day
from handlers.slack.views.blocks import Part, Payload, say
from handlers.slack.views.lines import (
    Link,
    answered,
    head,
    joined,
    name,
    person,
    quote,
    raised,
    source,
    waits,
    when,
)
from storage.tables.words import Outcome, State

SAID = 200  # characters of somebody's words
NOTHING = (
    "I have found nothing about that. Try fewer or other words, as in `search Poland`; "
    "`list` shows what is open, `help` what I can do."
)
OVER = {State.WITHDRAWN: "Withdrawn", State.DUPLICATE: "The same as another"}
BEFORE = {
    Outcome.ACCEPTED: "accepted",
    Outcome.PARTLY: "accepted in part",
    Outcome.DECLINED: "declined",
}


def found(message: Found, link: Link | None) -> Payload:
    """ID and title; kind and state; who said what about it, when; the way to its thread."""
    parts = [Part(_entry(hit, link)) for hit in message.hits]
    return say(*(parts or [Part(NOTHING)]))


def before(earlier: Before | None, zone: str) -> str:
    """`Asked before: Q-7, answered Tue 3 Mar 2026`"""
    if earlier is None:
        return ""
    did = BEFORE.get(earlier.outcome, "answered") if earlier.outcome else "closed"
    return f"Asked before: {name(earlier.id)}, {did} {say_day(earlier.at, zone)}"


def _entry(hit: Hit, link: Link | None) -> str:
    item = hit.item
    stands = f"{_kind(item)} · {_standing(item)}"
    said = _said(hit.words, item) if hit.words else raised(item)
    return joined(head(item), stands, said, source(item, link))


def _kind(item: ItemFacts) -> str:
    return states.say_kind(item.kind).capitalize()


def _standing(item: ItemFacts) -> str:
    """How it ended or was answered; on whom it waits while it does."""
    if item.state in OVER:
        return OVER[item.state]
    if item.state in (State.ANSWERED, State.CLOSED):
        return answered(item)
    return waits(item)


def _said(words: Words, item: ItemFacts) -> str:
    said = f": {quote(words.text, item, SAID)}" if words.text.strip() else ""
    return f"{person(words)}, {when(words.at, item)}{said}"
