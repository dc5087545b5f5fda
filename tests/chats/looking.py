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


def whispered(chat, who):
    """The last thing that one person alone could read."""
    heard = chat.sandbox.whispers(ACCOUNTS[who])
    return heard[-1].text if heard else ""
