"""The parts of an item that are told in words, and the days that a challenge saved."""

from dataclasses import replace

from bot.errors import Refused, Unsaid
from bot.events import Asked
from bot.messages.says import Done, Message
from bot.rules import states
from bot.services.proposals import Proposals
from bot.services.register import Move, Register
from storage.database import Transaction
from storage.tables import Proposal
from storage.tables.words import Outcome

MOST_DAYS = 3_650
LACKS = {
    "decision": "what was decided (`detail {id} decision TEXT`)",
    "resolution": "how it was resolved (`close {id} HOW`)",
}


class Details:
    def __init__(self, register: Register, proposals: Proposals) -> None:
        self.register = register
        self.proposals = proposals
        proposals.carries["saved"] = _save

    def tell(self, tx: Transaction, asked: Asked) -> Message:
        """This will keep one part of an item in somebody's words; the latest counts."""
        with self.register.move(tx, asked) as move:
            typed, _, rest = asked.text.strip().partition(" ")
            typed, words = (asked.follow_up, asked.text) if asked.follow_up else (typed, rest)
            part = states.part_of(move.item.kind, typed.rstrip(":"))
            if not words.strip():
                raise Refused(f"Please say it in words: `detail {move.name} {part} TEXT`.")
            self.register.write(tx, move.item, replace(asked, verb=part), words)
        return Done("detail", self.register.facts(tx, move.item))

    def saved(self, tx: Transaction, asked: Asked) -> Message:
        """This will propose how many days a challenge saved; the other company agrees or not."""
        with self.register.move(tx, asked) as move:
            number = asked.text.strip().partition(" ")[0]
            if not number.isdecimal() or not 0 < len(number) <= 4 or int(number) > MOST_DAYS:
                raise Refused(f"How many days? A number is enough: `saved {move.name} 12`.")
            if move.item.outcome not in (Outcome.ACCEPTED, Outcome.PARTLY):
                raise Refused("Days saved can be named once a challenge is accepted.")
            self.proposals.propose(move, days=int(number))
        return Done("saved", self.register.facts(tx, move.item))


def add_decision(register: Register, move: Move) -> None:
    """What a form brings beside its text: what was decided."""
    words = move.asked.decision
    if words.strip() and "decision" in states.DETAILS.get(move.item.kind, ()):
        register.write(move.tx, move.item, replace(move.asked, verb="decision"), words)


def check_whole(move: Move) -> None:
    """Refuse to close what lacks words that it needs."""
    said = {one.verb for one in move.tx.items.answers(move.item.number) if one.text.strip()}
    if move.asked.text.strip():
        said.add("close")
    lacking = states.missing(move.item.kind, said)
    if lacking:
        what = " and ".join(LACKS[part].format(id=move.name) for part in lacking)
        raise Unsaid(f"{move.name} is not closed yet. Please say {what}.", "close")


def _save(move: Move, row: Proposal) -> None:
    """Both companies have said so."""
    move.item.days_saved = row.days
