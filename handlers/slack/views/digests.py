"""The weekly list of a lead."""

from collections.abc import Sequence

from bot.messages.digests import Weekly
from bot.messages.facts import ItemFacts
from bot.rules.dates import say_when
from handlers.slack.views import drafts
from handlers.slack.views.blocks import Part, Payload, say
from handlers.slack.views.lines import Link, head, joined, source, stands, waits

TOP = (
    "*Your weekly list*, up to {until}. The leads of both companies read the same, "
    "as far as they may see it."
)
PENCILLED = (
    "Pencilled in and not kept: it has no clock and asks nobody until somebody keeps it. "
    "What nobody keeps is forgotten two weeks after it was said."
)
LATE = "*Minor, and past their date*"
UNCONFIRMED = (
    "*A reply was given, not confirmed*: nothing goes further "
    "until whoever asked says whether it answers."
)
NOTHING = "Nothing of this list waits any more."
MORE = "… and {more} more"


def weekly(message: Weekly, link: Link | None) -> Payload:
    """Each draft with its buttons; then what waits without going further."""
    top = TOP.format(until=say_when(message.until, message.zone))
    waiting = message.drafts or message.late or message.unconfirmed
    intro = PENCILLED if message.drafts else ("" if waiting else NOTHING)
    parts = [Part(joined(top, intro))]
    parts += [Part(drafts.pencilled(one, link), drafts.row(one)) for one in message.drafts]
    if message.more:
        parts.append(Part(MORE.format(more=message.more)))
    for title, items, more in (
        (LATE, message.late, message.late_more),
        (UNCONFIRMED, message.unconfirmed, message.unconfirmed_more),
    ):
        if items:
            parts.append(Part(_group(title, items, more, link)))
    return say(*parts)


def _group(title: str, items: Sequence[ItemFacts], more: int, link: Link | None) -> str:
    lines = [joined(head(one), f"{waits(one)} · {stands(one)}", source(one, link)) for one in items]
    return joined(title, *lines, MORE.format(more=more) if more else "")
