"""What somebody asked to see: a list, one item's story, why it is here, the verbs."""

from bot.messages.facts import ItemFacts, Words
from bot.messages.says import Help, Listing, Step, Story, Why
from bot.rules import states
from handlers.slack.views.blocks import Part, Payload, actions, button, say
from handlers.slack.views.buttons import named
from handlers.slack.views.cards import paragraph
from handlers.slack.views.escape import TITLE, title
from handlers.slack.views.lines import (
    Link,
    head,
    joined,
    name,
    quote,
    raised,
    source,
    stands,
    waits,
    what,
    when,
)

MOST, LATEST, VERBS_IN_A_PART = 20, 10, 12
WHOLE, ANSWER = 1_200, 400
NOTHING = "Nothing is open."
WAYS = {
    "rule": "a rule read it in what was said",
    "reaction": "somebody put a pin on the message",
    "shortcut": "somebody chose “Keep this”",
    "mention": "somebody asked me to",
    "command": "somebody asked me to",
    "button": "somebody pressed a button",
}
COMING = {
    "halt": "the clock stops, as I am not listening here",
    "resume": "the clock goes on",
    "card": "it gets a card in its thread",
    "warn": "its owner is told that the answer is owed soon",
    "remind": "its owner is asked to take note",
    "preview": "both leads read what would go further",
    "rung": "the next level of both companies is told",
    "close": "it closes, if nobody says otherwise",
}
STEPS = {
    "keep": "kept",
    "write": "something was written",
    "propose": "a proposal",
    "rung": "the leaders of both companies were told",
    "warn": "the owner was told that the answer is owed soon",
    "remind": "the owner was asked to take note",
    "preview": "both leads read what would go further",
    "card": "a card was put into the thread",
    "halt": "the clock stopped",
    "resume": "the clock went on",
    "redact": "words were removed",
    "return": "not answered yet",
    "consent": "the other company settled a proposal",
}
INTACT = "The trail of this item is whole."
CHANGED = "The trail has been changed since it was written: please tell both leads."


def listing(message: Listing, link: Link | None) -> Payload:
    """ID, title, on whom it waits, by when, where; and a button that shows it to everybody."""
    shown = message.items[:MOST]
    more = message.more + len(message.items) - len(shown)
    by = f" · shown by {name(message.shown_by)}" if message.shown_by else ""
    heading = f"*{title(message.title)}*{by}" if message.title else by.removeprefix(" · ")
    opening = joined(heading, "" if shown else NOTHING)
    lines = [Part(_entry(item, link)) for item in shown]
    first = Part(opening or f"*{len(shown) + more} open*", _publish(message))
    return say(first, *lines, more=more)


def story(message: Story, link: Link | None) -> Payload:
    """One item from its first message to now."""
    item = message.item
    kept, given = message.steps[-LATEST:], message.answers[-LATEST:]
    left = len(message.steps) - len(kept) + len(message.answers) - len(given)
    parts = [
        Part(joined(paragraph(item), _all_of_it(item), raised(item))),
        Part("\n".join(_answer(one, item) for one in given)),
        Part("\n".join(_step(one, item) for one in kept)),
        Part(joined(_references(message), INTACT if message.whole else CHANGED)),
    ]
    told = joined(*(part.text for part in parts[3:]), source(item, link))
    return say(*(part for part in [*parts[:3], Part(told)] if part.text), more=left)


def why(message: Why) -> Payload:
    """Why an item was kept, and what comes next."""
    item = message.item
    by = f" ({name(message.kept_by)})" if message.kept_by else ""
    read = [title(rule) for rule in message.rules]
    return say(
        Part(
            joined(
                head(item),
                f"I kept it because {WAYS.get(message.way, 'somebody asked me to')}{by}.",
                f"What the rule saw: {', '.join(read)}." if read else "",
                "" if item.state in states.ENDED else f"{waits(item)}. {stands(item)}",
                _next(message),
            )
        )
    )


def help_(message: Help) -> Payload:
    """The verbs as they are typed, each with one line."""
    lines = [f"`{title(typed)}` {title(said)}" for typed, said in message.verbs]
    parts = [
        Part("\n".join(lines[at : at + VERBS_IN_A_PART]))
        for at in range(0, len(lines), VERBS_IN_A_PART)
    ]
    opening = "Say it as `@Rapport VERB …` or `/rapport VERB …`; an item is `CH-23` or just `23`."
    return say(Part(opening), *parts)


def _entry(item: ItemFacts, link: Link | None) -> str:
    if item.state in states.ENDED:
        return joined(paragraph(item), source(item, link))
    place = source(item, link)
    return joined(head(item), " · ".join(one for one in (waits(item), stands(item), place) if one))


def _publish(message: Listing) -> Payload | None:
    """No button where everybody reads it already, or where there is nobody else."""
    if message.shown_by or not message.channel:
        return None
    made = button(named("publish"), "list.publish", message.words)
    return actions("list", [made])


def _all_of_it(item: ItemFacts) -> str:
    """The whole text, when the title is only its beginning."""
    whole = what(item, WHOLE)
    return "" if whole == what(item, TITLE) else f"In full: “{whole}”"


def _answer(words: Words, item: ItemFacts) -> str:
    who, did = f"{name(words.name)} ({name(words.company)})", named(words.verb).rstrip("…")
    return f"{when(words.at, item)} · {who}, {did}: {quote(words.text, item, ANSWER)}"


def _step(step: Step, item: ItemFacts) -> str:
    """One entry of the trail, with the names it has."""
    said = STEPS.get(step.what) or title(step.what.replace("_", " "))
    names = [f"{title(key)} {title(value, ANSWER)}" for key, value in step.names.items() if value]
    told = f" ({', '.join(names)})" if names else ""
    by = f" · {name(step.who)}" if step.who else ""
    return f"{when(step.at, item)}{by} · {said}{told}"


def _references(message: Story) -> str:
    if not message.references:
        return ""
    return f"Elsewhere: {', '.join(title(one) for one in message.references)}"


def _next(message: Why) -> str:
    if not message.next_act or message.next_at is None:
        return "Nothing happens to it by itself."
    act = COMING.get(message.next_act, title(message.next_act))
    return f"Next, on {when(message.next_at, message.item)}: {act}."
