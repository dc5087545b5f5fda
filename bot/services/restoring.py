"""Words come back to an item from which they were taken, once they may be kept."""

import secrets

from bot.events import Asked
from bot.rules import states
from bot.services.register import Register
from storage.audit import fingerprint
from storage.database import Transaction
from storage.tables import Item


def restore(register: Register, tx: Transaction, item: Item, asked: Asked) -> None:
    """This will give an open item the words of its message back, if it has none."""
    if item.text or item.source_gone or item.state in states.ENDED:
        return
    item.text, item.salt = asked.text, secrets.token_hex(16)
    name, words = states.name(item.kind, item.number), fingerprint(item.salt, item.text)
    tx.audit("edit", name, asked.by, asked.at, words=words)
    register.moved(tx, item)
