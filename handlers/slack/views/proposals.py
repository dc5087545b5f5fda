"""One company proposes, the other agrees or keeps it as it is."""

from bot.messages.says import Proposal
from handlers.slack.views.blocks import Part, Payload, actions, button, say
from handlers.slack.views.buttons import agree
from handlers.slack.views.lines import head, joined, name, quote, when

KEEP = "Keep it as it is"
PROPOSED = {
    "due": "another date: {until}",
    "defer": "to defer it until {until}",
    "park": "to look into it until {until}",
    "withdraw": "to withdraw it",
    "same": "to close it as the same as {other}",
    "severity": "to set its severity to {severity}",
    "review": "to look at it again by {until}",
    "wait": "to wait for somebody outside until {until}",
    "saved": "to say that it saved {days} days",
}
SETTLED = {"agreed": "Agreed", "kept": "It stays as it is"}


def proposal(message: Proposal) -> Payload:
    """What is proposed, by whom and why; two buttons until it is settled."""
    item = message.item
    who = f"{name(message.name)} ({name(message.company)})"
    until = when(message.until, item) if message.until else "a later date"
    given = {"until": until, "severity": message.severity, "days": message.days}
    given["other"] = message.other_item
    change = PROPOSED.get(message.verb, "a change").format_map(given)
    why = f" Because: {quote(message.reason, item)}" if message.reason.strip() else ""
    said = joined(head(item), f"{who} proposes {change}.{why}", _standing(message))
    return say(Part(said, None if message.settled else _row(message)))


def _standing(message: Proposal) -> str:
    if not message.settled:
        return f"This needs a person of {name(message.other)}."
    by = f": {name(message.settled_by)} ({name(message.other)})" if message.settled_by else ""
    return f"{SETTLED.get(message.settled, SETTLED['kept'])}{by}."


def _row(message: Proposal) -> Payload | None:
    id = str(message.id)
    made = [
        button(agree(message.other), "proposal.agree", id),
        button(KEEP, "proposal.keep", id),
    ]
    return actions(f"proposal.{id}", made)
