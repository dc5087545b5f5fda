"""A call is proposed: one line in the thread, for the two who would speak."""

from bot.errors import Refused
from bot.events import Asked
from bot.messages.says import Done, Message
from bot.services import posts, traces
from bot.services.register import Move, Register
from storage.database import Transaction


class Talks:
    def __init__(self, register: Register) -> None:
        self.register = register

    def talk(self, tx: Transaction, asked: Asked) -> Message:
        """This will propose a call about an item, once a turn."""
        with self.register.move(tx, asked) as move:
            if _was_proposed(move):
                raise Refused(f"A call about {move.name} has been proposed already, in its thread.")
            posts.line(self.register, move)
        return Done("talk", self.register.facts(tx, move.item))


def _was_proposed(move: Move) -> bool:
    """Since the turn began, in the order of the trail."""
    entries = traces.entries(move.tx, move.item)
    turned = [n for n, one in enumerate(entries) if "turn" in one.fields]
    return any(one.verb == "talk" for one in entries[max(turned, default=0) :])
