"""Dates: agreed, put off, or taken to look into something. A new date moves every rung."""

from datetime import datetime

from bot.errors import Refused
from bot.events import Asked
from bot.messages.says import Done, Message
from bot.rules import hours, permissions
from bot.rules.dates import read_when
from bot.rules.pauses import Pause
from bot.rules.working_time import WorkingTime
from bot.services import posts
from bot.services.proposals import Proposals
from bot.services.register import Move, Register, stop_watch
from storage.database import Transaction
from storage.tables import Proposal
from storage.tables.words import Ball, Level, State

WORDS_IN_A_DATE = 5


class Dates:
    def __init__(self, register: Register, proposals: Proposals) -> None:
        self.register = register
        self.proposals = proposals

    def due(self, tx: Transaction, asked: Asked) -> Message:
        """This will set another date, or propose it to the other company."""
        return self._move_date(tx, asked)

    def defer(self, tx: Transaction, asked: Asked) -> Message:
        """This will put an item off with a reason, or propose that."""
        return self._move_date(tx, asked)

    def park(self, tx: Transaction, asked: Asked) -> Message:
        """This will take a challenge to be looked into until a date."""
        return self._move_date(tx, asked)

    def _move_date(self, tx: Transaction, asked: Asked) -> Message:
        with self.register.move(tx, asked) as move:
            calendar = hours.owing(move.roster, move.turn.debtor, move.turn.owner)
            when, why = read(move, calendar)
            if asked.verb == "defer" and not why:
                raise Refused(f"Please say why: `defer {move.name} {asked.when or 'WHEN'} WHY`.")
            n = self.register.write(tx, move.item, asked, why)
            alone = self._alone(move, calendar, when)
            if alone:
                set_date(move, when, asked.verb)
                self._tell(move)
            else:
                self.proposals.propose(move, until=when, reason=n)
        return Done(asked.verb if alone else "proposed", self.register.facts(tx, move.item))

    def _tell(self, move: Move) -> None:
        """Looking into it is an answer; what a leader puts off, the thread sees too."""
        if move.asked.verb == "park":
            posts.outcome(self.register, move)
        elif move.asked.verb == "defer" and self._leads(move):
            posts.line(self.register, move)

    def _leads(self, move: Move) -> bool:
        """Whether this is a leader, or somebody who was told as one."""
        told = move.tx.cards.told(move.item.number, "rung")
        return move.by.level > Level.TEAM or move.asked.by in told

    def _alone(self, move: Move, calendar: WorkingTime, when: datetime) -> bool:
        """The side that waits moves dates freely; the one that owes once, at most as long again."""
        side, turn = move.by.side, move.turn
        if permissions.waits(side, turn.debtor) and turn.debtor != Ball.JOINT:
            return True
        if turn.deferred or turn.due_at is None:
            return turn.due_at is None
        return when <= calendar.plus(turn.due_at, calendar.between(turn.started_at, turn.due_at))


def agreed_date(move: Move, row: Proposal) -> None:
    """What one company proposed and the other agreed to."""
    if row.until is None or row.until <= move.asked.at:
        raise Refused("That date is past by now. Please agree on a later one.")
    set_date(move, row.until, row.verb)


def set_date(move: Move, when: datetime, verb: str) -> None:
    """The agreed date: every rung counts from it, and the climb begins anew below it."""
    turn = move.turn
    owed = permissions.owes(move.by.side, turn.debtor)
    turn.due_at, turn.agreed = when, True
    turn.deferred = turn.deferred or owed
    turn.warned_at = turn.previewed_at = turn.rung_at = None
    turn.rung, turn.climb = 0, turn.climb + 1
    turn.seen_sponsor = turn.seen_cro = None
    turn.replied_at, turn.rested = None, False  # what was said before the date led to it
    stop_watch(turn, move.asked.at)
    if turn.halted:
        turn.paused_at, turn.paused_for = move.asked.at, Pause.CHANNEL
    if verb == "park":
        move.item.state = State.IN_PROGRESS


def read(move: Move, calendar: WorkingTime) -> tuple[datetime, str]:
    """The date and the reason in what somebody typed or chose in a form."""
    zone = hours.zone_of(move.roster, move.asked.by, move.by.side)
    now = move.asked.at
    if move.asked.when:
        return read_when(move.asked.when, now, zone, calendar), move.asked.text.strip()
    words = move.asked.text.split()
    for length in range(min(WORDS_IN_A_DATE, len(words)), 1, -1):
        try:
            when = read_when(" ".join(words[:length]), now, zone, calendar)
        except Refused:
            continue
        return when, " ".join(words[length:])
    return read_when(words[0] if words else "", now, zone, calendar), " ".join(words[1:])
