"""The screen as a channel has it: a study may allow coded numbers of participants."""

from bot.events import Asked
from bot.rules import policy
from bot.rules.detection import screen
from storage.database import Transaction
from storage.tables import Item
from storage.tables.words import Category, Kind


def screened(tx: Transaction, text: str, channel: str, request: bool = False) -> Category | None:
    """Why these words may not be kept there, or None; what the study allows is asked on a hit."""
    found = screen(text, request)
    if found == Category.PARTICIPANT and tx.directory.takes_numbers(channel):
        return screen(text, request, coded=True)
    return found


def takes_numbers(tx: Transaction, item: Item) -> bool:
    """Whether coded numbers of participants may stand in an item."""
    return tx.directory.takes_numbers(item.channel)


def kind_of(tx: Transaction, asked: Asked) -> Kind:
    """What a message that somebody pointed at is, as it reads in its channel."""
    return policy.kind_of(asked.text, tx.directory.takes_numbers(asked.place.channel))
