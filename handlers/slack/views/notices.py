"""Short lines, by name of their kind. A new kind is a new row here."""

import re

from bot.messages.says import Notice
from handlers.slack.views.blocks import Part, Payload, say
from handlers.slack.views.escape import title
from handlers.slack.views.lines import mention

LONGEST = 300
CHANNEL = re.compile(r"[CG](?=[A-Z]*[0-9])[A-Z0-9]{3,}")
SENTENCES = {
    "unknown_person": "I do not know yet which company {who} belongs to, so I keep nothing of "
    "theirs. The partnership file can name the person.",
    "unknown_company": "A company that I do not know, {company}, has come into this channel. "
    "I have stopped listening here until it is named; `@Rapport setup` says more.",
    "paused_by_stranger": "I am not listening here: somebody of neither company came in. "
    "`@Rapport start` lets me listen again.",
    "paused": "{who} has paused me here. I keep nothing until {until}.",
    "stopped": "{company} has stopped me here ({who}). I keep nothing any more. "
    "`@Rapport start` asks both companies again.",
    "started": "I am listening here again.",
    "unreachable": "I could not reach {who} about {item}. Please tell them; it still waits.",
    "changed": "The settings have changed: {what}.",
    "not_listening": "I am not listening here, so I have kept nothing of this. "
    "`@Rapport setup` shows what is missing.",
    "no_partnership": "This channel belongs to no partnership that I know, so I keep nothing here.",
    "not_heard": "I could not hear this channel from {since} until {until}. "
    "Please repeat what mattered in that time.",
    "two_servers": "Another Rapport speaks in this channel. I keep nothing here until "
    "one of the two has left.",
    "hello_elsewhere": "I have said hello in {channel}. Two taps there, one of each company, "
    "and I listen.",
    "rate_limited": "Slack lets me read back only slowly just now. Nothing is lost; it comes late.",
    "paste_the_words": "I cannot read that older message. Please paste its words after "
    "`@Rapport question`, or another verb.",
    "whole_trail": "The audit trail is whole.",
    "broken_trail": "The audit trail has been changed since it was written, at {where}.",
}


def notice(message: Notice) -> Payload:
    """The sentence of its kind with its names filled in."""
    names = {key: _named(value) for key, value in message.names.items()}
    return say(Part(SENTENCES[message.kind].format_map(names)))


def _named(value: str) -> str:
    """An account is mentioned, a channel linked, anything else is plain words."""
    if CHANNEL.fullmatch(value):
        return f"<#{value}>"
    said = mention(value)
    return said if said.startswith("<@") else title(value, LONGEST)
