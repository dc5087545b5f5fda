"""One item from its first message to now, and why it is here."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.messages.facts import ItemFacts, Words
from bot.messages.says import Step, Story, Why
from bot.rules import states
from handlers.slack.views import lives
from handlers.slack.views.blocks import Part, Payload, say
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
from handlers.slack.views.steps import COMING, PROPOSED, REHEARSED, STEPS, WAYS

Key = tuple[datetime, str, str]

PUT = "propose"
LATEST = 10
WHOLE, ANSWER = 1_200, 300
# Of what the trail holds: the fields that mean something to a reader.
SHOWN = ("state", "severity", "outcome", "follow_up", "due")
SAID = {"about": ("function", "country", "site")}  # elsewhere they are above already
NOBODY = "nobody"
INTACT = "The trail is whole: nothing in it has been changed since it was written."
CHANGED_SINCE = "*{id} has changed since you opened this.* Please look, and send it again."
CHANGED = "The trail has been changed since it was written: please tell both leads."


def story(message: Story, link: Link | None) -> Payload:
    """What it is, what was answered, what happened, where else it is recorded."""
    item, life = message.item, _life(message)
    parts = [
        joined(
            *(paragraph(item), _whole(item), f"{_raised(item)}{_spent(message)}"),
            *(lives.parts(item), *_same(message, link)),
        ),
        joined(*life[-LATEST:]),
        joined(_references(message), INTACT if message.whole else CHANGED, source(item, link)),
    ]
    return say(*(Part(part) for part in parts if part), more=max(0, len(life) - LATEST))


def changes(item: ItemFacts, steps: Sequence[Step]) -> str:
    """What others did with an item while somebody was filling in a form about it."""
    told = _steps(steps)[-LATEST:]
    return joined(CHANGED_SINCE.format(id=item.id), *(_step(one, item) for one in told))


def why(message: Why) -> Payload:
    """Why an item was kept, and what comes next."""
    item = message.item
    by = f" ({name(message.kept_by)})" if message.kept_by else ""
    read = ", ".join(title(rule) for rule in message.rules)
    lines = [
        head(item),
        f"I kept it because {WAYS.get(message.way, WAYS['mention'])}{by}.",
        f"What the rule saw: {read}." if read else "",
        "" if item.state in states.ENDED else f"{waits(item)} · {stands(item)}",
        _next(message),
    ]
    return say(Part(joined(*lines)))


def _raised(item: ItemFacts) -> str:
    """By whom and when, and what it is about."""
    about = f" · About {title(', '.join(item.about))}" if item.about else ""
    return f"{raised(item)}{about}"


def _spent(message: Story) -> str:
    """How long it has been with whom, in working time; nothing that stood still."""
    told = [f"{name(company)} {_long(time)}" for company, time in message.spent]
    return f". So far with {', with '.join(told)} (working time)" if told else ""


def _long(time: timedelta) -> str:
    """`3 h`, `2 d 3 h`: a working day is one of eight hours."""
    hours = round(time.total_seconds() / 3_600)
    days, rest = divmod(hours, 8)
    parts = [f"{days} d" if days else "", f"{rest} h" if rest or not days else ""]
    return " ".join(part for part in parts if part)


def _whole(item: ItemFacts) -> str:
    """The whole text, when the title is only its beginning."""
    whole = what(item, WHOLE)
    return "" if whole == what(item, TITLE) else f"In full: “{whole}”"


def _same(message: Story, link: Link | None) -> list[str]:
    """What was raised again: by whom, in which words, and where."""
    lines = [
        joined(f"The same: *{one.id}* {what(one, WHOLE)}", f"{raised(one)} · {source(one, link)}")
        for one in message.same
    ]
    return [line.rstrip(" ·") for line in lines]


def _life(message: Story) -> list[str]:
    """Words and steps by their time; what somebody did in one moment is one line."""
    item, said = message.item, {(one.at, one.name, one.verb): one for one in message.answers}
    told: dict[Key, list[str]] = {}
    for step in _steps(message.steps):
        key = _key(step, said)
        if key in said:
            told[key] = [_answer(said.pop(key), item, step) + _changes(step, item)]
        else:
            told.setdefault((step.at, step.who, ""), []).append(_did(step, item))
    told |= {key: [_answer(words, item)] for key, words in said.items()}
    lines = sorted(told.items(), key=lambda one: one[0][0])
    return [
        f"{when(at, item)} · {'' if words else name(who) + ' '}{', '.join(what)}"
        for (at, who, words), what in lines
    ]


def _steps(steps: Sequence[Step]) -> list[Step]:
    """A proposal and the move that made it are one: only proposed, nothing done."""
    made = {(one.at, one.who, one.names.get("what")) for one in steps if one.what == PUT}
    done = {(one.at, one.who, one.what) for one in steps}
    return [
        replace(one, what=PUT, names={**one.names, "what": one.what})
        if (one.at, one.who, one.what) in made
        else one
        for one in steps
        if one.what != PUT or (one.at, one.who, one.names.get("what")) not in done
    ]


def _key(step: Step, said: Mapping[Key, Words]) -> Key:
    """Whose words belong to a step: those of its verb, or of the part that it filled in."""
    verb = step.names.get("what", "") if step.what == PUT else step.what
    verbs = lives.CALLED if verb == "detail" else (verb,)
    keys = [(step.at, step.who, verb) for verb in verbs]
    return next((key for key in keys if key in said), keys[0])


def _answer(words: Words, item: ItemFacts, step: Step | None = None) -> str:
    """`James Orton (Meridian Clinical) declined it: “…”`"""
    put = step is not None and step.what == PUT
    did = (PROPOSED if put else STEPS).get(words.verb, "wrote")
    said = f": {quote(words.text, item, ANSWER)}" if words.text.strip() else ""
    return f"{name(words.name)} ({name(words.company)}) {did}{said}"


def _step(step: Step, item: ItemFacts) -> str:
    """One entry of the trail: when, who, what, and what changed by it."""
    return f"{when(step.at, item)} · {name(step.who)} {_did(step, item)}"


def _did(step: Step, item: ItemFacts) -> str:
    said = STEPS.get(step.what) or f"did: {title(step.what.replace('_', ' '))}"
    if step.what == PUT:
        said = PROPOSED.get(step.names.get("what", ""), said)
    told = name(step.names.get("told") or NOBODY)
    return said.replace("{told}", told) + _changes(step, item)


def _changes(step: Step, item: ItemFacts) -> str:
    changes = [
        f"{key.replace('_', ' ')} {_change(step.names[key], item)}"
        for key in (*SHOWN, *SAID.get(step.what, ()))
        if step.names.get(key)
    ]
    return f" ({', '.join(changes)})" if changes else ""


def _change(value: str, item: ItemFacts) -> str:
    """`['raised', 'answered']` as people read it: raised → answered."""
    pieces = [piece.strip() for piece in re.split(r"[\[\]',]+", value) if piece.strip()]
    return " → ".join(_moment(piece, item) for piece in pieces)


def _moment(piece: str, item: ItemFacts) -> str:
    try:
        return when(datetime.fromisoformat(piece), item)
    except ValueError:
        return "none" if piece == "None" else title(piece)


def _references(message: Story) -> str:
    if not message.references:
        return ""
    return f"Elsewhere: {', '.join(title(one) for one in message.references)}"


def _next(message: Why) -> str:
    if not message.next_act or message.next_at is None:
        return "Nothing happens to it by itself."
    act = REHEARSED if message.practice else COMING.get(message.next_act, title(message.next_act))
    return f"Next, on {when(message.next_at, message.item)}: {act}."
