"""What goes up: the same words for both companies, to the letter. Facts, and what is asked."""

from collections.abc import Callable

from bot.messages.facts import ItemFacts, Words
from bot.messages.says import Escalation
from bot.rules import states
from bot.rules.dates import say_when
from handlers.slack.views import buttons
from handlers.slack.views.blocks import Part, Payload, say
from handlers.slack.views.cards import paragraph
from handlers.slack.views.escape import title
from handlers.slack.views.lines import (
    Link,
    head,
    held,
    joined,
    mention,
    name,
    outcome,
    quote,
    raised,
    source,
    waits,
    when,
)
from handlers.slack.views.lives import asked, review
from storage.tables.words import Ball, Kind, State

MOST = 12
LINE = 300
WARN = "An answer is owed soon. If another date suits better, say which."
REMIND = "Please take note: a word in the thread is enough. The answer may come later."
CONFIRM = "A reply was given in the thread. Does this answer it?"
NOTHING_NOW = "Nothing waits for your word now: the clock of {id} goes on."
ALONE = (
    "This is overdue. Told to {company} ({level}) alone, as the other company knows already: {at}."
)
RUNG = "To both companies ({level}), in the same words and the same minute: {at}."
NEXT = "Without an answer it goes on to both companies ({level}) {at}."
PREVIEW = (
    "Without an answer, these words go to both companies ({level}) {at}. "
    "Each company may add one line."
)
WENT = "These words went to both companies ({level}) {at}."
STAYS = "As things stand now, these words go no further."
REHEARSED = (
    "We are practising: nobody above hears of this. Live and without an answer, these words would "
    "go to both companies ({level}) {at}."
)
COMING = {"goes": PREVIEW, "went": WENT, "stays": STAYS, "rehearsed": REHEARSED}
LABELS = {"preview": buttons.PREVIEWED, "rung": buttons.TOLD}
VERBS = {
    "remind": ("answer", "defer"),
    "preview": ("line", "answer"),
    "rung": ("ack", "answer", "defer"),
    "confirm": ("answered", "return"),
    "review": ("review", "close"),
}
OVER = "What you told early is protected no longer. It can become a risk, an issue or a question."


def escalation(message: Escalation, link: Link | None) -> Payload:
    """One message for all that became due in one tick."""
    shown = message.items[:MOST]
    more = message.more + len(message.items) - len(shown)
    below = SHOWN[message.kind]
    parts = [Part(below(item, link), _row(message, item)) for item in shown]
    told = mention(message.tell) if message.tell else ""
    opening = " ".join(one for one in (told, _opening(message)) if one)
    return say(*([Part(opening)] if opening else []), *parts, more=more)


def facts_line(item: ItemFacts, link: Link | None) -> str:
    """What, since when, on whom it waits, what is asked, where: for preview and rung alike."""
    if item.state in states.ENDED:
        return joined(paragraph(item), *_added(item), source(item, link))
    return joined(
        head(item),
        raised(item),
        f"{waits(item)} since {when(item.since, item)}",
        _asked(item),
        *_added(item),
        *(held(hold, item) for hold in item.holds),
        source(item, link),
    )


def warn(item: ItemFacts, link: Link | None) -> str:
    """To the owner alone, before anybody else hears."""
    return joined(paragraph(item), "" if _over(item) else WARN, source(item, link))


def remind(item: ItemFacts, link: Link | None) -> str:
    """To the owner and that side's lead, once."""
    return joined(paragraph(item), "" if _over(item) else REMIND, source(item, link))


def confirm(item: ItemFacts, link: Link | None) -> str:
    """To the raiser: a reply is not yet an answer."""
    if item.state in states.ENDED:
        return joined(paragraph(item), source(item, link))
    if not item.judgeable:
        return joined(head(item), NOTHING_NOW.format(id=item.id), source(item, link))
    ask = f"Does this answer {item.id}?"
    given = outcome(item) if item.state == State.ANSWERED else "A reply was given in the thread."
    return joined(head(item), f"{given} {ask}", source(item, link))


def looked_at(item: ItemFacts, link: Link | None) -> str:
    """To both owners of a risk or a decision, or to whoever told something early."""
    if item.state in states.ENDED:
        return joined(paragraph(item), source(item, link))
    asks = OVER if item.kind == Kind.HEADS_UP else review(item)
    return joined(head(item), waits(item), asks, source(item, link))


SHOWN: dict[str, Callable[[ItemFacts, Link | None], str]] = {
    "warn": warn,
    "remind": remind,
    "preview": facts_line,
    "rung": facts_line,
    "confirm": confirm,
    "review": looked_at,
}


def _asked(item: ItemFacts) -> str:
    """What would help, or the answer that has come since."""
    if item.state == State.ANSWERED:
        return outcome(item)
    return f"Asked: {asked(item)}"


def _added(item: ItemFacts) -> list[str]:
    """Each company's own line, in the order in which they were written."""
    return [_line(words, item) for words in item.lines]


def _line(words: Words, item: ItemFacts) -> str:
    return f"{name(words.company)} adds: {quote(words.text, item, LINE)} ({name(words.name)})"


def _opening(message: Escalation) -> str:
    """Who reads this and when, before the items."""
    zone = message.items[0].zone if message.items else "UTC"
    level = title(message.level_name) or f"level {message.level}"
    above = title(message.next_level) or level
    after = f"on {say_when(message.next_at, zone)}" if message.next_at else ""
    if message.kind == "rung":
        told = ALONE if message.alone else RUNG
        at, company = say_when(message.at, zone), name(message.alone)
        opening = told.format(level=level, at=at, company=company)
        coming = NEXT.format(level=above, at=after) if after and message.next_level else ""
        return joined(opening, coming)
    if message.kind == "preview":
        return COMING[message.coming].format(level=above, at=after)
    return ""


def _row(message: Escalation, item: ItemFacts) -> Payload | None:
    kind = message.kind
    if item.state in states.ENDED:
        return None
    if kind == "warn" or (kind == "review" and item.kind == Kind.HEADS_UP):
        return buttons.card(item)
    if item.judgeable if kind == "confirm" else item.state != State.ANSWERED:
        return _asking(message, item)
    return None


def _asking(message: Escalation, item: ItemFacts) -> Payload | None:
    kind = message.kind
    gone = kind == "preview" and message.coming in ("went", "stays")
    verbs = ("answer",) if gone else VERBS[kind]
    if kind == "rung" and item.ball == Ball.JOINT:
        verbs = (*verbs, "talk")
    if item.number in message.taken:
        verbs = tuple(one for one in verbs if one != "ack")
    return buttons.row(item, verbs, labels=LABELS.get(kind))


def _over(item: ItemFacts) -> bool:
    return item.state not in states.OWED
