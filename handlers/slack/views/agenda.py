"""Ten lines for the next call. They are pasted into minutes, so no line has markup or a link."""

from collections.abc import Sequence

from bot.messages.facts import ItemFacts
from bot.messages.says import Agenda, Topic
from bot.rules.dates import say_day, say_span, say_when
from bot.verbs import VERBS
from handlers.slack.views.blocks import SECTION, Part, Payload, actions, button, say, size
from handlers.slack.views.escape import title
from handlers.slack.views.lines import NO_DATE, looked_into, what
from storage.tables.words import State

TITLE, NAME = 80, 50
NOTHING = "Nothing is open."
MORE = "And {more} more: the list shows them."
STANDS_STILL = {
    "channel": "the clock stands still while nobody listens",
    "reply": "a reply was given, whoever asked says whether it is the answer",
    "not confirmed": "a reply was given, whoever asked says whether it is the answer",
}


def agenda(message: Agenda) -> Payload:
    """Each line says alone which item it is, on whom it waits and by when."""
    lines = [f"{n}. {_line(one)}" for n, one in enumerate(message.topics, 1)]
    more = [MORE.format(more=message.more)] if message.more else []
    by = f", shown by {title(message.shown_by, NAME)}" if message.shown_by else ""
    day = say_day(message.at, message.zone)
    heading = f"For the next call, {title(message.name, NAME)}, {day}{by}"
    *before, last = _packed([heading, *(lines or [NOTHING]), *more])
    return say(*map(Part, before), Part(last, _publish(message)))


def _line(topic: Topic) -> str:
    item = topic.item
    return f"{item.id}: {what(item, TITLE)} – {_waits(item)}, {_stands(item, topic.overdue)}"


def _waits(item: ItemFacts) -> str:
    owner = f" ({title(item.owner, NAME)})" if item.owner else ""
    return f"waiting on {title(item.company, 2 * NAME)}{owner}"


def _stands(item: ItemFacts, overdue: int | None) -> str:
    """By when, or for how long that has passed."""
    if item.state == State.ANSWERED:
        return "answered: is that the answer?"
    if item.paused:
        return STANDS_STILL.get(item.paused, "the clock stands still")
    if item.due_at is None:
        return NO_DATE.lower()
    if overdue is not None:
        ago = f", {say_span(overdue)} ago" if overdue else ""
        return f"was due on {say_day(item.due_at, item.zone)}{ago}"
    until = "looking into it until" if looked_into(item) else "by"
    return f"{until} {say_when(item.due_at, item.zone)}"


def _packed(lines: Sequence[str]) -> list[str]:
    """As few paragraphs as Slack takes: a blank line between two items would be pasted too."""
    parts = [""]
    for line in lines:
        longer = f"{parts[-1]}\n{line}" if parts[-1] else line
        parts = [*parts[:-1], longer] if size(longer) <= SECTION else [*parts, line]
    return parts


def _publish(message: Agenda) -> Payload | None:
    """No button where everybody reads it already."""
    if message.shown_by or not message.channel or not message.topics:
        return None
    return actions("agenda", [button(VERBS["publish"].button, "agenda.publish", "")])
