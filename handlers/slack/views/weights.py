"""How much an item weighs, said to both leads; and the second question before it rings."""

from bot.messages.says import Certain, Ring, Weighs
from bot.rules import states
from bot.rules.dates import say_span
from handlers.slack.views.blocks import Part, Payload, actions, button, say, section
from handlers.slack.views.buttons import named, row
from handlers.slack.views.cards import paragraph
from handlers.slack.views.forms import modal
from handlers.slack.views.lines import (
    Link,
    head,
    joined,
    name,
    person,
    quote,
    source,
    stands,
    waits,
)

RINGS = (
    "As a critical item its leaders are told at any hour, nights and holidays too, "
    "counted from raising:"
)
HELD = "held back while this partnership practises"
CERTAIN = "certain"


def weighs(message: Weighs, link: Link | None) -> Payload:
    """Who said so and why, and how the item stands."""
    item, said = message.item, message.words
    if item.state in states.ENDED:
        return say(Part(joined(paragraph(item), source(item, link))))
    who = f" {person(said)} says why: {quote(said.text, item)}" if said else ""
    told = f"Severity: {item.severity} now.{who}"
    card = joined(head(item), told, f"{waits(item)} · {stands(item)}", source(item, link))
    return say(Part(card, row(item, ("answer",) if "answer" in item.buttons else ())))


def certain(message: Certain) -> Payload:
    """For whoever asked alone, with the button that means it."""
    chosen = f"{message.item.partnership} {message.id}"
    meant = button(named(CERTAIN), f"proposal.{CERTAIN}", chosen)
    return say(Part(rings(message), actions(f"proposal.{message.id}", [meant])))


def certain_form(message: Certain, keep: dict[str, object]) -> Payload:
    """The same where a form is open already."""
    kept = {**keep, "proposal": message.id}
    return modal(CERTAIN, "Critical?", kept, [section(rings(message))], named(CERTAIN))


def rings(message: Certain) -> str:
    """Whom it will ring, level by level."""
    return joined(head(message.item), RINGS, *(f"• {_ring(one)}" for one in message.rings))


def _ring(ring: Ring) -> str:
    after = f"after {say_span(ring.after)}" if ring.after.amount else "at once"
    names = " and ".join(name(one) for one in ring.names) or "nobody"
    return f"{after}: {names}" + (f" ({HELD})" if ring.held else "")
