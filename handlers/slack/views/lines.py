"""What is said of an item wherever it is shown: its title, on whom it waits, by when."""

from collections.abc import Callable

from bot.messages.facts import Hold, ItemFacts, Words
from bot.rules import states
from handlers.slack.views import lives
from handlers.slack.views.escape import TITLE, title
from handlers.slack.views.phrases import known as known
from handlers.slack.views.phrases import mention as mention
from handlers.slack.views.phrases import name as name
from handlers.slack.views.phrases import person as person
from handlers.slack.views.phrases import quote as quote
from handlers.slack.views.phrases import when as when
from storage.tables.words import Outcome, State

Link = Callable[[str, str], str]

GONE = "(deleted by its author)"
UNKEPT = "(not kept: its words do not belong here)"
NO_DATE = "No date has been set"
STANDS_STILL = {
    "reply": "A reply was given; the clock waits until {until}. Does it answer {id}?",
    "promise": "A reply promises an answer; the clock waits until {until}.",
    "outside": "Waiting for somebody outside{whom}; the clock waits until {until}.",
    "channel": "The clock stands still: I am not listening here",
    "not confirmed": "A reply was given, not confirmed; nothing goes further. Does it answer {id}?",
}
ANSWERED = {
    Outcome.ANSWERED: "Answered",
    Outcome.ACCEPTED: "Accepted",
    Outcome.PARTLY: "Accepted in part",
    Outcome.DECLINED: "Declined",
    Outcome.CONFIRMED: "The assumption holds",
    Outcome.REFUTED: "Not known before",
    Outcome.CONVERTED: "Carried on elsewhere",
    Outcome.DECIDED: "Decided",
    **lives.KEPT,
}
NOT_A_START = "It is accepted in principle, not an authorisation to start."
CLOSES = ("answered", "close")


def head(item: ItemFacts) -> str:
    """`*CH-23* Have you considered remote visits for site 14?`"""
    return f"*{item.id}* {what(item)}"


def what(item: ItemFacts, limit: int = TITLE) -> str:
    """The item in its author's words, as far as they are still there."""
    if item.source_gone:
        return GONE
    if not item.text.strip():
        return UNKEPT
    return title(item.text, limit, lambda account: known(item, account))


def waits(item: ItemFacts) -> str:
    """Always a company, and the person when one is known."""
    owner = f" ({name(item.owner)})" if item.owner else ""
    return f"Waiting on {name(item.company)}{owner}"


def raised(item: ItemFacts) -> str:
    """By whom and when."""
    who = f"{name(item.raiser)} ({name(item.raiser_company)})"
    return f"Raised by {who} on {when(item.raised_at, item)}"


def stands(item: ItemFacts) -> str:
    """The third line: by when, or what the state has to say in its place."""
    if item.state == State.ANSWERED:
        return f"{outcome(item)} Does this answer it?"
    if item.paused:
        until = when(item.paused_until, item) if item.paused_until else "it is judged"
        said = lives.waits_for(item)
        still = STANDS_STILL.get(item.paused, "").format(id=item.id, until=until, whom=said)
        return still or f"The clock stands still: {title(item.paused)}"
    own = lives.stands(item)
    if own:
        return own
    if item.due_at is None:
        return NO_DATE
    if looked_into(item):
        return f"Looking into it until {when(item.due_at, item)}"
    return f"By {when(item.due_at, item)}{_wanted(item)}"


def _wanted(item: ItemFacts) -> str:
    """Whose words the date is from, or by when they ask for it."""
    if item.wanted_at is None or item.due_at is None:
        return ""
    if item.wanted_at == item.due_at:
        return f", as {name(item.raiser)} wrote"
    if item.wanted_at > item.due_at:
        return ""
    return f" · {name(item.raiser)} asks for it by {when(item.wanted_at, item)}"


def looked_into(item: ItemFacts) -> bool:
    """Whether the owing side has taken a challenge to look into it."""
    parked = item.answer is not None and item.answer.verb == "park"
    return item.state == State.IN_PROGRESS and parked


def outcome(item: ItemFacts) -> str:
    """How it was answered, by whom, in which words, and what follows."""
    if item.outcome is None:
        return "Answered."
    given = item.answer
    matches = given is not None and states.OUTCOME.get(given.verb) == item.outcome
    said = answered(item)
    if given and matches and item.outcome in (Outcome.CONFIRMED, Outcome.REFUTED):
        said += _says(item, given)
    elif given and matches:
        said += said_by(item, given, given.verb)
    said += "" if said.endswith("”") else "."
    return " ".join(one for one in (said, *_follows(item)) if one)


def answered(item: ItemFacts) -> str:
    """How it was answered, in a word or two; what was not known was new to somebody."""
    if item.outcome is None:
        return "Closed" if item.state in states.ENDED else "Answered"
    said = item.answer.company if item.answer and item.answer.verb == "unaware" else ""
    whom = said or item.life.other
    if item.outcome == Outcome.REFUTED and whom:
        return f"New to {name(whom)}"
    return ANSWERED[item.outcome]


def ended(item: ItemFacts) -> str:
    """A closed item is one line."""
    if item.state == State.WITHDRAWN:
        if not item.text.strip():
            return f"*{item.id}* Withdrawn at source"
        return f"{head(item)} · Withdrawn{said_by(item, item.answer, 'withdraw')}"
    if item.state == State.DUPLICATE:
        return f"{head(item)} · The same as {item.linked_to or 'another item'}"
    return f"{head(item)} · {closed(item, item.answer)}{lives.saved(item)}"


def closed(item: ItemFacts, words: Words | None) -> str:
    """How it ended: in the words of whoever closed it, or else in those of the answer."""
    own = lives.closed(item)
    if own:
        return own
    by = said_by(item, words, *CLOSES)
    if by:
        return f"Closed{by}"
    given = item.answer is not None and states.OUTCOME.get(item.answer.verb) == item.outcome
    unsaid = item.ended is not None and item.outcome == Outcome.ANSWERED and not given
    how = "" if unsaid else f" {outcome(item)}"
    return f"Closed{said_by(item, item.ended, 'close')}.{how}"


def said_by(item: ItemFacts, words: Words | None, *verbs: str) -> str:
    """` by Hannah Voss (…): “…”` if somebody wrote something with one of these verbs."""
    if words is None or words.verb not in verbs:
        return ""
    said = f": {quote(words.text, item)}" if words.text.strip() else ""
    return f" by {person(words)}{said}"


def linked(item: ItemFacts, tell: str = "") -> str:
    """A refuted assumption and the issue that came of it name each other."""
    if item.origin and item.origin.verb == "convert":
        return f"From {item.linked_to}, carried on by {said_by(item, item.origin, 'convert')[4:]}"
    if item.origin:
        relied = f", which {mention(tell)} relied on" if tell else ""
        new = f"New to {name(item.origin.company)}{_says(item, item.origin)}"
        return f"From {item.linked_to}{relied}. {new}"
    return f"Linked with {item.linked_to}" if item.linked_to else ""


def source(item: ItemFacts, link: Link | None) -> str:
    """A way to the thread, for whoever reads it elsewhere."""
    if link is None or not item.thread:
        return ""
    return f"<{target(link, item.channel, item.thread)}|Open the thread>"


def target(link: Link, channel: str, ts: str) -> str:
    """A permalink that cannot end its own markup."""
    return link(channel, ts).replace("|", "%7C").replace("<", "%3C").replace(">", "%3E")


def held(hold: Hold, item: ItemFacts) -> str:
    """A leader has it, and until when if that stops the climb."""
    until = f" until {when(hold.until, item)}" if hold.stops else ""
    return f"Seen, with {name(hold.name)} ({name(hold.company)}){until}"


def joined(*lines: str) -> str:
    """The lines that have something to say."""
    return "\n".join(line for line in lines if line)


def _says(item: ItemFacts, words: Words) -> str:
    """`, says James Orton (…): “…”`"""
    said = f": {quote(words.text, item)}" if words.text.strip() else ""
    return f", says {person(words)}{said}"


def _follows(item: ItemFacts) -> list[str]:
    if item.outcome in (Outcome.REFUTED, Outcome.CONVERTED) and item.linked_to:
        return [f"It goes on as {item.linked_to}."]
    if item.outcome in (Outcome.ACCEPTED, Outcome.PARTLY):
        follow = [f"What follows: {title(item.follow_up)}."] if item.follow_up else []
        return [NOT_A_START, *follow]
    return []
