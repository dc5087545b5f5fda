"""Practice: what would have gone out, the very text of it, and how it is switched on."""

from bot.messages.practice import Lead, Rehearsed, Review, Standing, SwitchOn
from bot.messages.says import Rehearsal
from bot.rules.dates import say_when
from handlers.slack.views.blocks import Part, Payload, actions, button, fit, say
from handlers.slack.views.buttons import agree, named
from handlers.slack.views.escalations import escalation
from handlers.slack.views.lines import Link, head, joined, name

LISTED = 3
LONGEST = 4_000
TOP = (
    "*Practice: what would have gone out since the last of these messages.* "
    "Nobody above the study team was told. Both leads read the same words."
)
WOULD = "Practice: nobody was told. This would have gone to {who}, {when}:"
HOW = (
    "Switched on, messages like these really go to the leaders of both companies. "
    "It takes a tap of each company's lead."
)
PROPOSES = (
    "{who} proposes to switch this on: from then on, what goes unanswered is told to the "
    "leaders of both companies, level by level. This needs {other}."
)
LIVE = (
    "It is switched on: what goes unanswered is told to the leaders of both companies, "
    "level by level. What was only practised begins with the study team again."
)
AGREED = "Agreed by {one} and {other}."


def review(message: Review) -> Payload:
    """Each minute with its level, its readers and its items; then how it is switched on."""
    parts = [Part(TOP)]
    parts += [_part(one, message.zone, n) for n, one in enumerate(message.rehearsed)]
    if message.more:
        parts.append(Part(f"… and {message.more} more"))
    return say(*parts, _switch(message.standing))


def rehearsal(message: Rehearsal, link: Link | None) -> Payload:
    """The words of the real message, from the same view; its buttons would do nothing yet."""
    real = escalation(message.words, link)
    first = WOULD.format(who=_who(message.rehearsed), when=_when(message))
    shown = [block for block in real["blocks"] if block["type"] != "actions"]
    opening = say(Part(first))
    return {
        "text": fit(f"{opening['text']}\n\n{real['text']}", LONGEST),
        "blocks": [*opening["blocks"], *shown],
    }


def switch_on(message: SwitchOn) -> Payload:
    """The question to the other lead, and what came of it."""
    return say(_switch(message.standing))


def _part(one: Rehearsed, zone: str, n: int) -> Part:
    lines = [head(item) for item in one.items[:LISTED]]
    more = len(one.items) - LISTED
    said = joined(
        f"{say_when(one.at, zone)} · to {_who(one)}",
        *lines,
        f"and {more} more" if more > 0 else "",
    )
    value = f"{one.level} {one.at.isoformat()}"
    return Part(said, actions(f"practice.{n}", [button(named("see"), "practice.see", value)]))


def _switch(standing: Standing) -> Part:
    """Where it stands: nobody, one lead, or both."""
    if standing.live:
        both = standing.proposed and standing.agreed
        by = AGREED.format(one=_lead(standing.proposed), other=_lead(standing.agreed))
        return Part(f"{LIVE} {by}" if both else LIVE)
    if standing.waits_for is None:
        row = actions("practice.on", [button(named("switch_on"), "practice.switch_on", "on")])
        return Part(HOW, row)
    said = PROPOSES.format(who=_lead(standing.proposed), other=_lead(standing.waits_for))
    label, side = agree(standing.waits_for.company), str(standing.waits_for.side)
    return Part(said, actions("practice.agree", [button(label, "practice.go_live", side)]))


def _who(one: Rehearsed) -> str:
    people = " and ".join(f"{name(who)} ({name(company)})" for who, company in one.told)
    return f"{name(one.level_name)}: {people}"


def _when(message: Rehearsal) -> str:
    items = message.rehearsed.items
    return say_when(message.rehearsed.at, items[0].zone) if items else ""


def _lead(lead: Lead | None) -> str:
    return f"{name(lead.name)} ({name(lead.company)})" if lead else "somebody who has left"
