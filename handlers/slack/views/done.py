"""What one person did, said to that person alone."""

from datetime import datetime

from bot.messages.facts import ItemFacts
from bot.messages.says import Done
from bot.rules import states
from bot.rules.dates import say_when
from handlers.slack.views.blocks import Part, Payload, say
from handlers.slack.views.cards import paragraph
from handlers.slack.views.escape import title
from handlers.slack.views.lines import head, name, stands, waits, when
from storage.tables.words import Ball, State

ITEM = {
    "keep": "Kept as {id}.",
    "kept before": "I have it already: {id}.",
    "answer": "Your answer to {id} is kept; whoever raised it is asked whether it answers it.",
    "accept": "{id} is accepted in principle; that is not an authorisation to start.",
    "partly": "{id} is accepted in part.",
    "decline": "{id} is declined, with your reason.",
    "knew": "Thank you: the assumption {id} holds.",
    "unaware": "Thank you for saying so. It is an issue of both companies now: {id}.",
    "check": "Thank you: {id} is with you.",
    "answered": "{id} is closed.",
    "close": "{id} is closed.",
    "return": "Noted: {id} is not answered yet, and its clock goes on.",
    "reopen": "{id} is open again.",
    "withdraw": "{id} is withdrawn.",
    "same": "{id} is the same as {other}: it goes on there.",
    "assign": "{id} has an owner: {owner}.",
    "severity": "Severity: {severity} now.",
    "ack": "Noted: both companies see that you have seen {id}.{goes_on}",
    "held": "Noted: {id} is with you until {until}, and goes no further before then. "
    "Both companies see this.",
    "half held": "Noted. It is held once a leader of {other} presses this too.",
    "line": "Your company's line is added to {id}.",
    "about": "{id} is about {about}.",
    "link": "{name} is named with {id}.",
    "due": "Noted for {id}.",
    "defer": "Noted for {id}.",
    "park": "Noted for {id}.",
    "pass": "{id} has an owner: {owner}.",
    "wait": "Noted: the clock of {id} waits.",
    "review": "Noted: both look at {id} again then.",
    "detail": "Noted for {id}.",
    "saved": "Proposed for {id}: the other company is asked.",
    "convert": "It is carried on as {id}.",
    "talk": "Proposed, in the thread of {id}.",
    "settle": "It is answered by a decision, which is kept: {id}.",
    "endorse": "Noted: {id} is decided by both companies.",
    "proposed": "Proposed for {id}: the other company is asked.",
    "agreed": "Agreed, for {id}.",
    "kept": "{id} stays as it is.",
}
GOES_ON = " It still goes on to the next level; only {other} can hold it."
ROOM = {
    "agree": "Thank you. I listen here as soon as both companies have agreed.",
    "pause": "I am not listening here until {until}.",
    "stop": "I have stopped listening here. Nothing that was kept is lost.",
    "start": "I am listening here again.",
    "asking": "I listen here as soon as {company} agrees too.",
    "begin": "It is set up. I say hello in the channel; when both companies have agreed, I listen.",
    "belongs": "Noted: {who} belongs to {company}. From now on I listen to them too.",
    "publish": "Shown to everybody.",
    "switch_on": "Proposed: the other company's lead is asked.",
    "go_live": "Agreed: it is switched on.",
    "deleted": "Thank you, noted.",
    "not_data": "Noted, with your reason.",
    "right": "Noted.",
    "data": "Noted: its author is asked again.",
    "assessed": "Closed, with that reference.",
    "report": "Thank you for saying so. The author is told in private, and whatever I kept of it"
    " is gone. Please do not repeat it.",
    "tapped": "Noted: {company} agrees. It is a decision of both companies and is kept when "
    "somebody of {other} says so too.",
    "leave_draft": "Noted: you leave it.",
    "respond": "Thank you: your answer is kept.",
    "version": "Rapport {version}",
    "export": "{host} hosts me: whoever runs me there can give you the register as a file,"
    " with `rapport export`.",
}
PROPOSED = "Proposed to withdraw {id}: the other company is asked."
WAITING = "Open here:"
ZONE = "UTC"


def done(message: Done) -> Payload:
    """One sentence, then how the item stands, then what waits."""
    given = {key: _said(value) for key, value in (message.names or {}).items()}
    parts = [Part(_sentence(message, given))]
    if message.items:
        parts[0] = Part(f"{parts[0].text} {WAITING}")
    return say(*parts, *(Part(paragraph(item)) for item in message.items))


def _sentence(message: Done, given: dict[str, str]) -> str:
    item = message.item
    if item is None:
        return ROOM[message.verb].format_map(given)
    names = {"id": item.id, "owner": name(item.owner), "severity": str(item.severity)} | given
    names["about"] = title(", ".join(item.about)) or "nothing in particular"
    names = {"other": item.linked_to or "another item"} | names
    if message.verb == "withdraw" and item.state != State.WITHDRAWN:
        return PROPOSED.format_map(names)
    verb = message.verb
    if verb == "ack":
        verb, more = _seen(item, names)
        names |= more
    return f"{ITEM[verb].format_map(names)}{_below(item)}"


def _seen(item: ItemFacts, names: dict[str, str]) -> tuple[str, dict[str, str]]:
    """What a leader's word does: it holds the item, or half of it, or nothing."""
    holds = [one for one in item.holds if one.stops and name(one.company) == names.get("company")]
    if holds:
        return "held", {"until": when(holds[0].until, item)}
    if item.ball == Ball.JOINT:
        return "half held", {}
    goes_on = GOES_ON.format_map(names) if item.state in states.OWED else ""
    return "ack", {"goes_on": goes_on}


def _said(value: str) -> str:
    """Words, or a moment that came as ISO-8601."""
    try:
        return say_when(datetime.fromisoformat(value), ZONE)
    except ValueError:
        return title(value)


def _below(item: ItemFacts) -> str:
    """How it stands now, in one line; an ended item says so itself."""
    if item.state in states.ENDED:
        return ""
    return f"\n{head(item)}\n{waits(item)} · {stands(item)}"
