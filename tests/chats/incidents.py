"""What stories of incidents look at, and the words that they are about."""

from tests.chats.cast import ACCOUNTS, HERE
from tests.handlers.shown import rows

NUMBER = "Why did subject 1042 miss the week 8 visit?"
BY_ARM = "Response rate 48% on drug vs 31% on placebo at week 4"
TRACES = ("ubject 1042", "week 8", "48%", "31%", "placebo", "Response rate")
BICYCLE = "That was the orange bicycle again, the whole village knows it."  # no pattern finds it
CONSIDERED = "Have you considered remote visits for the sites in Poland?"


def link(ts):
    return f"/archives/{HERE}/p{ts.replace('.', '')}"


def row(chat, n=1):
    """An incident as the database has it."""
    with chat.bot.storage.reading("nwt-mer") as tx:
        return tx.incidents.find(n)


def buttons(chat, who):
    """The labels on the newest direct message to somebody."""
    message = [one for one in chat.sandbox.dm(ACCOUNTS[who]) if one.user == "U1RAPPORT"][-1]
    return [label for labels in rows({"blocks": message.blocks}) for label in labels]


def comes_in(chat):
    """Somebody of the vendor."""
    chat.do(chat.sandbox.shares(HERE, "T2ECOA"))
    chat.do(chat.sandbox.joins("U2VERA", HERE))
