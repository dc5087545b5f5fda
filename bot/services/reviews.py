"""Review dates: when both companies look again at a risk, or at what was decided."""

from datetime import datetime

from bot.errors import Refused
from bot.events import Asked
from bot.messages.says import Done, Message
from bot.rules import hours
from bot.services import dates
from bot.services.proposals import Proposals
from bot.services.register import Move, Register
from storage.database import Transaction
from storage.tables import Proposal
from storage.tables.words import Ball, Kind, State


class Reviews:
    def __init__(self, register: Register, proposals: Proposals) -> None:
        self.register = register
        self.proposals = proposals
        proposals.carries["review"] = self._agreed

    def review(self, tx: Transaction, asked: Asked) -> Message:
        """This will set the next review date; one that both rely on moves with the other's word."""
        with self.register.move(tx, asked) as move:
            when, why = dates.read(move, hours.owing(move.roster, Ball.JOINT, ""))
            n = self.register.write(tx, move.item, asked, why)
            alone = move.item.review_at is None or move.item.reviewed
            if alone:
                self._set(move, when)
            else:
                self.proposals.propose(move, until=when, reason=n)
        return Done("review" if alone else "proposed", self.register.facts(tx, move.item))

    def _agreed(self, move: Move, row: Proposal) -> None:
        if row.until is None or row.until <= move.asked.at:
            raise Refused("That date is past by now. Please agree on a later one.")
        self._set(move, row.until)

    def _set(self, move: Move, when: datetime) -> None:
        """A risk is looked after until then, and owed again from then on."""
        item, turn = move.item, move.turn
        item.review_at, item.reviewed = when, False
        if item.kind != Kind.RISK or turn.ball != turn.debtor:
            return
        item.state = State.IN_PROGRESS
        due = self.register.due(move.roster, item, turn.debtor, turn.owner, when)
        if due:
            before = turn.deferred
            dates.set_date(move, due, "review")
            turn.deferred = before  # this is no putting off
