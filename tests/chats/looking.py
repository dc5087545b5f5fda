"""What several stories look at, and the one gesture that needs no words."""

from bot.rules.states import name
from tests.chats.cast import ACCOUNTS, HERE


def pin(chat, who, ts):
    """Somebody puts a pin on a message."""
    chat.do(chat.sandbox.reacts(ACCOUNTS[who], HERE, ts, "pushpin"))


def numbers(chat):
    """The open items, the newest turn first."""
    with chat.bot.storage.reading("nwt-mer") as tx:
        return [name(item.kind, item.number) for item in tx.items.open()]


def item(chat, number):
    """An item as the database has it."""
    with chat.bot.storage.reading("nwt-mer") as tx:
        return tx.items.find(number)


def whispered(chat, who):
    """The last thing that one person alone could read."""
    heard = chat.sandbox.whispers(ACCOUNTS[who])
    return heard[-1].text if heard else ""


def hello(chat):
    """The greeting of the channel, as it reads now."""
    return next(text for text in chat.posts() if "I am Rapport" in text)


def state(chat):
    """Whether the channel is listened to."""
    with chat.bot.storage.reading("nwt-mer") as tx:
        return tx.people.channel(HERE).state


def enters(chat, who, team, lookups=""):
    """Somebody of another company comes in; `lookups` is what Slack answers about them."""
    chat.do(chat.sandbox.shares(HERE, team))
    if lookups:
        chat.sandbox.faults.add("users.info", lookups)
    chat.do(chat.sandbox.joins(ACCOUNTS[who], HERE))


def prompts(chat, channel=HERE):
    """The prompts of check-ins, oldest first, as they read now."""
    top = [one for one in chat.sandbox.said(channel) if not one.thread]
    return [one for one in top if "Check-in:" in one.text]


def digests(chat, prompt, channel=HERE):
    """What was said at the close of a round."""
    posts = chat.posts(channel, thread=prompt.ts)[1:]
    return [text for text in posts if text.startswith("*Check-in:")]
