"""Short lines, by name of their kind. A new kind is a new row here."""

import re

from bot.messages.says import Notice
from handlers.slack.views.blocks import Part, Payload, say
from handlers.slack.views.escape import title
from handlers.slack.views.phrases import ACCOUNT

LONGEST = 300
CHANNEL = re.compile(r"[CG](?=[A-Z]*[0-9])[A-Z0-9]{3,}")
SENTENCES = {
    "vouched": "{who} belongs to {company}: {by} says so. From now on I listen to them too.",
    "unknown_company": "Somebody of a company that I do not know has come in: {company}. "
    "I am not listening there until the company is named; `@Rapport start` lets me listen again.",
    "unreachable": "I could not reach {who} about {item}. It still waits: please tell them.",
    "changed": "The settings have changed: {what}",
    "not_listening": "I am not listening here, so I have kept nothing of this. "
    "`@Rapport setup` shows what is missing.",
    "no_partnership": "This channel belongs to no partnership that I know, so I keep nothing here.",
    "not_heard": "I could not hear this channel from {since} until {until}. "
    "Please repeat what mattered in that time.",
    "two_servers": "Another Rapport was in {channel} before me, so I have stopped listening there. "
    "If it leaves, one tap of each company on my greeting lets me listen again.",
    "hello_elsewhere": "I have said hello in {channel}. One tap of each company there, "
    "and I listen.",
    "rate_limited": "Slack lets me read back only slowly just now. It comes late; nothing is lost.",
    "paste_the_words": "I cannot read that older message. Please paste its words after "
    "`@Rapport question` or another verb.",
}
NAMELESS = {"item": "something that is open", "what": "please see `@Rapport setup`"}


def notice(message: Notice) -> Payload:
    """The sentence of its kind with its names filled in."""
    names = {key: _named(value) for key, value in message.names.items() if value}
    return say(Part(SENTENCES[message.kind].format_map(NAMELESS | names)))


def _named(words: str) -> str:
    """Accounts are mentioned and channels linked; anything else is plain words."""
    return " ".join(_word(word) for word in title(words, LONGEST).split())


def _word(word: str) -> str:
    if CHANNEL.fullmatch(word):
        return f"<#{word}>"
    return f"<@{word}>" if ACCOUNT.fullmatch(word) else word
