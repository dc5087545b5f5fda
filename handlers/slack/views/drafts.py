"""What waits for a person: a line in the weekly list, or the question to an author."""

from bot.messages.drafts import Offer, Pencilled
from bot.rules.dates import say_when
from bot.rules.states import say_kind
from handlers.slack.views.blocks import Part, Payload, actions, button, say
from handlers.slack.views.buttons import named
from handlers.slack.views.escape import title
from handlers.slack.views.lines import Link, joined, name, target
from storage.tables.words import Kind, Settled

QUOTED = 300
SHALL = "Shall I keep this as {kind} for {other}? You alone are asked; I was not sure."
OPEN = "Open the message"
SETTLED = {
    Settled.KEPT: "Kept as {item}.",
    Settled.LEFT: "Left: it is not kept.",
    Settled.GONE: "Its author has deleted the message.",
    Settled.UNKEPT: "Its words are not kept: they do not belong here.",
}
AGREED = "{agreed} agrees; this needs a person of {needs}."
LEFT = "{left} leaves it."


def offer(message: Offer, link: Link | None) -> Payload:
    """One question with two buttons, or what came of it."""
    draft = message.draft
    if draft.settled:
        return say(Part(joined(_words(draft), _standing(draft), _source(draft, link))))
    asks = SHALL.format(kind=_a(draft.kind), other=name(message.other))
    return say(Part(joined(asks, _words(draft), _source(draft, link)), row(draft)))


def pencilled(draft: Pencilled, link: Link | None) -> str:
    """What, who, when, where, and how it stands."""
    kind = say_kind(draft.kind).capitalize()
    who = f"{name(draft.name)} ({name(draft.company)})"
    said = f"✏️ {kind} · {who} · {say_when(draft.at, draft.zone)}"
    return joined(said, _words(draft), _standing(draft), _source(draft, link))


def row(draft: Pencilled) -> Payload | None:
    """Its buttons, as far as this reader still has any."""
    made = [button(named(verb), f"draft.{verb}", str(draft.id)) for verb in draft.buttons]
    return actions(f"draft.{draft.id}", made)


def _words(draft: Pencilled) -> str:
    return f"“{title(draft.text, QUOTED)}”" if draft.text.strip() else ""


def _standing(draft: Pencilled) -> str:
    """What became of it, or whose word is missing."""
    if draft.settled:
        return SETTLED[draft.settled].format(item=draft.item)
    agreed = " and ".join(name(one) for one in draft.agreed)
    left = " and ".join(name(one) for one in draft.left)
    said = AGREED.format(agreed=agreed, needs=name(draft.needs)) if draft.needs else ""
    return " ".join(one for one in (said, LEFT.format(left=left) if left else "") if one)


def _source(draft: Pencilled, link: Link | None) -> str:
    gone = draft.settled in (Settled.GONE, Settled.UNKEPT)
    if link is None or gone or not draft.source:
        return ""
    return f"<{target(link, draft.channel, draft.source)}|{OPEN}>"


def _a(kind: Kind) -> str:
    """`a question`, `an assumption`"""
    called = say_kind(kind)
    return f"{'an' if called[0] in 'aeiou' else 'a'} {called}"
