"""A check-in: the prompt, its form, the digest by company, and who is asked what when."""

import json
from collections.abc import Mapping, Sequence

from bot.messages.checkins import LONGEST, Answering, Digest, Plan, Plans, Prompt
from bot.messages.facts import Words
from bot.rules.dates import say_day, say_when
from handlers.slack.views import buttons
from handlers.slack.views.blocks import (
    Part,
    Payload,
    actions,
    button,
    fit,
    label,
    say,
    section,
    size,
)
from handlers.slack.views.escape import title
from handlers.slack.views.fields import write
from handlers.slack.views.lines import head, joined, mention, name, stands, waits

QUESTION = 300
NAMED = 12
ROOM, SHARE = 1_150, 500  # of a company or of what came of it; of one answer: all within one text
HEADING = 24
DAYS = {
    "mon": "Mondays",
    "tue": "Tuesdays",
    "wed": "Wednesdays",
    "thu": "Thursdays",
    "fri": "Fridays",
    "sat": "Saturdays",
    "sun": "Sundays",
}
HOW = (
    "What you send with `Answer now` stays sealed until the close; "
    "a reply in this thread is seen at once. "
    "Anybody of the two companies may answer, until {until}."
)
CLOSED = "This check-in has closed."
CAME_OF_IT = "*What came of it*"
NOTHING = "The partnership file names no check-in here."
TAKING = "It takes answers until {until}."
NEVER = "It does not ask again as things stand."
SHOWN = "Both companies read it in the channel when the check-in closes, {until}."
CHANGE = "You can change it until then; sent empty, it is taken back."


def prompt(message: Prompt) -> Payload:
    """What is asked, who is called to it, how to answer; only a line when it is over."""
    if message.closed:
        return say(Part(joined(_heading(message.name), *_asked(message.questions), CLOSED)))
    until = say_when(message.closes_at, message.zone)
    said = joined(
        _heading(message.name),
        *_asked(message.questions),
        " ".join(mention(one) for one in message.asked),
        HOW.format(until=until),
    )
    return say(Part(said, _answer_now(message.id)))


def digest(message: Digest) -> Payload:
    """Every answer by company, each in its author's words, and the items that came of them."""
    day = say_day(message.asked_at, message.zone)
    parts = [Part(f"{_heading(message.name)} · {day}")]
    for company, answers in message.companies:
        lines = [fit(_said(one), SHARE) for one in answers]
        parts.append(Part(_within(f"*{name(company)}*", lines)))
    made = [f"{head(item)} · {waits(item)} · {stands(item)}" for item in message.items]
    if made:
        parts.append(Part(_within(CAME_OF_IT, made)))
    return say(*parts)


def _within(heading: str, lines: Sequence[str]) -> str:
    """Each company has the same room: whole lines as far as they go, then how many are left."""
    shown, room = [heading], ROOM
    for at, line in enumerate(lines):
        room -= size(line) + 1
        if room < 0:
            return joined(*shown, f"({len(lines) - at} more in this thread)")
        shown.append(line)
    return joined(*shown)


def plans(message: Plans) -> Payload:
    """Each check-in with its people and its next time; a button where answers are taken."""
    if not message.plans:
        return say(Part(NOTHING))
    return say(*(_plan(plan) for plan in message.plans))


def form(asking: Answering, keep: Mapping[str, object]) -> Payload:
    """All questions above one field: what was written before stands in it."""
    until = say_when(asking.closes_at, asking.zone)
    told = f"{SHOWN.format(until=until)} {CHANGE if asking.given else ''}".strip()
    field = write("text", "Your answer", told, most=LONGEST)
    if asking.given:
        field |= {"optional": True}
        field["element"] |= {"initial_value": asking.given[:LONGEST]}
    return {
        "type": "modal",
        "callback_id": "checkin.respond",
        "private_metadata": json.dumps(dict(keep)),
        "title": label(asking.name, HEADING),
        "submit": label("Send", HEADING),
        "close": label("Not now", HEADING),
        "blocks": [section(joined(*_asked(asking.questions))), field],
    }


def _plan(plan: Plan) -> Part:
    days = ", ".join(DAYS.get(day, day) for day in plan.days)
    again = f"Next: {say_when(plan.next_at, plan.zone)}." if plan.next_at else NEVER
    taking = say_when(plan.closes_at, plan.zone) if plan.closes_at else ""
    said = joined(
        f"{_heading(plan.name)} · <#{plan.channel}> · {days} at {plan.at}",
        *_asked(plan.questions),
        f"Asked: {_people(plan)}",
        again,
        TAKING.format(until=taking) if taking else "",
    )
    return Part(said, _answer_now(plan.open) if plan.open else None)


def _people(plan: Plan) -> str:
    if plan.everyone:
        return "everybody of both companies"
    named = ", ".join(name(one) for one in plan.asked[:NAMED])
    more = len(plan.asked) - NAMED
    return f"{named} and {more} more" if more > 0 else named or "nobody"


def _heading(called: str) -> str:
    return f"*Check-in: {title(called)}*"


def _asked(questions: Sequence[str]) -> list[str]:
    return [title(one, QUESTION) for one in questions]


def _said(words: Words) -> str:
    return f"{name(words.name)}: “{title(words.text, LONGEST)}”"


def _answer_now(id: int) -> Payload | None:
    shown = button(buttons.named("respond"), "checkin.respond", str(id))
    return actions(f"checkin.{id}", [shown])
