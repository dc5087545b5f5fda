"""How people, their words and moments are written into a line."""

import re
from datetime import datetime

from bot.messages.facts import ItemFacts, Words
from bot.rules.dates import say_when
from handlers.slack.views.escape import title

NAME, WORDS = 80, 600
ACCOUNT = re.compile(r"[UW](?=[A-Z]*[0-9])[A-Z0-9]{3,}")


def person(words: Words) -> str:
    """`Hannah Voss (VP Clinical Operations, Northwind Therapeutics)`"""
    role = f"{name(words.role)}, " if words.role else ""
    return f"{name(words.name)} ({role}{name(words.company)})"


def quote(text: str, item: ItemFacts, limit: int = WORDS) -> str:
    """Somebody's words on one line, between quotation marks."""
    return f"“{title(text, limit, lambda account: known(item, account))}”"


def name(text: str) -> str:
    """A person's or a company's name."""
    return title(text, NAME)


def mention(account: str) -> str:
    """A person who is to be told; a name stays a name."""
    return f"<@{account}>" if ACCOUNT.fullmatch(account) else name(account)


def when(moment: datetime, item: ItemFacts) -> str:
    """In the zone of the item's channel, so that everybody reads the same words."""
    return say_when(moment, item.zone)


def known(item: ItemFacts, account: str) -> str:
    """The name of somebody who is mentioned in an item, if its facts tell it."""
    account = account.partition("|")[0]
    names = {item.raiser_account: item.raiser, item.owner_account: item.owner}
    names |= {one.by: one.name for one in (*item.lines, item.answer) if one}
    return names.get(account, "") if account else ""
