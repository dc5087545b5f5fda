"""What somebody asked to see: a list of items, or the verbs."""

from bot.messages.facts import ItemFacts
from bot.messages.says import Help, Listing
from bot.rules import states
from handlers.slack.views.blocks import Part, Payload, actions, button, say
from handlers.slack.views.buttons import named
from handlers.slack.views.cards import paragraph
from handlers.slack.views.escape import plain, title
from handlers.slack.views.lines import Link, head, joined, name, source, stands, waits

MOST, VERBS_IN_A_PART = 20, 12
NOTHING = "Nothing is open."
TYPED = "Say it as `@Rapport VERB …` or `/rapport VERB …`; an item is `CH-23` or just `23`."


def listing(message: Listing, link: Link | None) -> Payload:
    """ID, title, on whom it waits, by when, where; and a button that shows it to everybody."""
    shown = message.items[:MOST]
    more = message.more + len(message.items) - len(shown)
    by = f"shown by {name(message.shown_by)}" if message.shown_by else ""
    heading = " · ".join(one for one in (f"*{title(message.title)}*", by) if one)
    opening = Part(joined(heading, "" if shown else NOTHING), _publish(message))
    return say(opening, *(Part(_entry(item, link)) for item in shown), more=more)


def verbs(message: Help) -> Payload:
    """The verbs as they are typed, each with one line."""
    lines = [f"`{plain(typed)}` {plain(said)}" for typed, said in message.verbs]
    starts = range(0, len(lines), VERBS_IN_A_PART)
    parts = [Part("\n".join(lines[at : at + VERBS_IN_A_PART])) for at in starts]
    return say(Part(TYPED), *parts)


def _entry(item: ItemFacts, link: Link | None) -> str:
    place = source(item, link)
    if item.state in states.ENDED:
        return joined(paragraph(item), place)
    return joined(head(item), " · ".join(one for one in (waits(item), stands(item), place) if one))


def _publish(message: Listing) -> Payload | None:
    """No button where everybody reads it already, and none for an empty list."""
    if message.shown_by or not message.channel or not message.items:
        return None
    return actions("list", [button(named("publish"), "list.publish", message.words)])
