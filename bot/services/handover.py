"""The turn goes over to another side; time with each company adds up over the item's life."""

from datetime import datetime

from bot.partnership.roster import OTHER, Roster
from bot.rules import hours
from bot.rules.durations import Duration
from bot.services.register import Move, Register
from storage.tables import Turn
from storage.tables.words import Ball

LEAST = Duration.parse("1bd")  # so that a warning can come before anything else (D36)
RETURNS = 3  # the third return makes an item joint


def to_raiser(move: Move) -> Turn:
    """Something was answered: now the other company says whether that answers it."""
    side = OTHER[move.by.side]
    raiser = move.roster.person(move.item.raised_by)
    owner = move.item.raised_by if raiser and raiser.side == side else ""
    return _next(move, Ball(side), move.turn.debtor, owner, None)


def back(register: Register, move: Move) -> Turn:
    """Not answered yet: the clock goes on where it stood; the third time it is everybody's."""
    before = _last_owed(move)
    if _returns(move) >= RETURNS:
        due = register.due(move.roster, move.item, Ball.JOINT, "", move.asked.at)
        return _next(move, Ball.JOINT, Ball.JOINT, "", due)
    due = _remaining(move.roster, before, move.asked.at)
    return _next(move, before.debtor, before.debtor, before.owner, due)


def anew(register: Register, move: Move, ball: Ball, owner: str) -> Turn:
    """A turn with all its time: reopened, or given to somebody of the other side."""
    due = register.due(move.roster, move.item, ball, owner, move.asked.at)
    return _next(move, ball, ball, owner, due)


def end(move: Move) -> None:
    """Nobody owes anything any more."""
    move.turn.ended_at, move.turn.ended_by = move.asked.at, move.asked.by


def _next(move: Move, ball: Ball, debtor: Ball, owner: str, due: datetime | None) -> Turn:
    old, item = move.turn, move.item
    if old.ended_at is None:
        end(move)
    move.tx.session.flush()
    turn = Turn(
        partnership=item.partnership,
        item=item.number,
        n=old.n + 1,
        ball=ball,
        debtor=debtor,
        owner=owner,
        started_at=move.asked.at,
        due_at=due,
        climb=old.climb,
        deferred=old.deferred,
        pauses=[],
    )
    move.tx.items.add(turn)
    move.turn = turn
    return turn


def _last_owed(move: Move) -> Turn:
    """The latest turn in which the answer itself was owed."""
    turns = move.tx.items.turns(move.item.number)
    owed = [turn for turn in turns if turn.ball == turn.debtor and turn.due_at]
    return owed[-1] if owed else turns[0]


def _returns(move: Move) -> int:
    """How often the answer has come back, this time included."""
    turns = move.tx.items.turns(move.item.number)
    return sum(turn.ball != turn.debtor for turn in turns)


def _remaining(roster: Roster, before: Turn, now: datetime) -> datetime | None:
    if before.due_at is None:
        return None
    calendar = hours.owing(roster, before.debtor, before.owner)
    stopped = before.ended_at or now
    left = calendar.between(stopped, before.due_at)
    return max(
        calendar.plus(now, left) if left.total_seconds() > 0 else now, calendar.add(now, LEAST)
    )
