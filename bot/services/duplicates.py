"""Two items that are the same: the newer ends, and what was said in it is read with the older."""

from dataclasses import replace

from bot.errors import Refused
from bot.events import Asked
from bot.messages.says import Done, Message
from bot.rules import permissions, search, states
from bot.services import before, handover
from bot.services.proposals import Proposals
from bot.services.register import Move, Register
from bot.verbs import VERBS, read_id
from storage.database import Transaction
from storage.tables import Item, Proposal
from storage.tables.words import State

MOST = 10  # of what looks like it
READERS = "{one} and {other} are not read by the same people, so they stay apart."


class Duplicates:
    def __init__(self, register: Register, proposals: Proposals) -> None:
        self.register = register
        self.proposals = proposals
        proposals.carries["same"] = self._agreed

    def same(self, tx: Transaction, asked: Asked) -> Message:
        """This will end the newer of two items as the same as the older, or propose that."""
        by = self.register.by(tx, asked.by)
        item = self.register.find(tx, by, asked.item)
        other = self.register.find(tx, by, _other(asked, item))
        older, newer = sorted((item, other), key=lambda one: one.number)
        self.register.find(tx, by, older.number, lock=True)
        with self.register.move(tx, replace(asked, item=newer.number)) as move:
            self._check(tx, move.item, older)
            alone = permissions.may_withdraw(move.by.side, move.turn.debtor, newer.side)
            if alone:
                self._join(move, older)
            else:
                self.proposals.propose(move, other=older.number)
        names = {"other": states.name(older.kind, older.number)}
        done = "same" if alone else "proposed"
        return Done(done, self.register.facts(tx, move.item), names)

    def _agreed(self, move: Move, row: Proposal) -> None:
        """What one company proposed and the other agreed to, if it still holds."""
        older = move.tx.items.find(row.other, lock=True)
        assert older is not None
        self._check(move.tx, move.item, older)
        self._join(move, older)

    def _join(self, move: Move, older: Item) -> None:
        tx, item = move.tx, move.item
        item.state, item.same_as = State.DUPLICATE, older.number
        handover.end(move)
        name = states.name(older.kind, older.number)
        tx.audit("joined", name, move.asked.by, move.asked.at, other=move.name)
        self.register.moved(tx, older)
        if item.raised_by not in move.by.ids:
            self._tell(move)

    def _tell(self, move: Move) -> None:
        """One line in its thread for whoever raised it."""
        item = move.item
        self.register.say(
            *(move.tx, "outcome", item.channel, move.asked.at),
            item=item.number,
            thread=item.thread,
            detail="same",
            person=item.raised_by,
        )

    def _check(self, tx: Transaction, newer: Item, older: Item) -> None:
        """Refuse what would send somebody in a circle, or to what is over or not theirs to read."""
        one, other = (states.name(item.kind, item.number) for item in (newer, older))
        if newer.number == older.number:
            raise Refused(f"{one} is the same as itself. Which other one do you mean?")
        states.check_move(VERBS["same"], older.kind, older.state, older.number)
        if ended := ended_in(tx, newer):
            first = states.name(ended[0].kind, ended[0].number)
            raise Refused(f"{first} is the same as {one} already, so {one} stays open.")
        if not before.readers(tx, older, newer):
            raise Refused(READERS.format(one=one, other=other))


def find(tx: Transaction, item: Item) -> int:
    """The number of an open item that says nearly the same as a new one; 0 for none."""
    words = search.pairing(item.text)
    for number in tx.search.alike(words, MOST, tuple(states.OPEN)):
        earlier = tx.items.find(number)
        if earlier and search.same(item.text, earlier.text) and before.readers(tx, earlier, item):
            return number
    return 0


def ended_in(tx: Transaction, item: Item) -> list[Item]:
    """What has been closed as the same as this item."""
    return [one for one in tx.items.same_as(item.number) if one.state == State.DUPLICATE]


def offered(tx: Transaction, item: Item) -> str:
    """The name of the item that its card asks about, as long as both are open."""
    earlier = tx.items.find(item.same_as) if item.same_as else None
    if earlier is None or not {item.state, earlier.state} <= states.OPEN:
        return ""
    return states.name(earlier.kind, earlier.number) if earlier.text.strip() else ""


def _other(asked: Asked, item: Item) -> int:
    """Which one it is the same as: as somebody says, else as its card asks."""
    typed = asked.text.strip().removeprefix("as ")
    if not typed and not item.same_as:
        name = states.name(item.kind, item.number)
        raise Refused(f"Please say which one it is the same as: `same {name} ID`.")
    return read_id(typed.split()[0], VERBS["same"]) if typed else item.same_as
