"""The turn goes over to another side; time with each company adds up over the item's life."""

from datetime import datetime, timedelta

from bot.partnership.roster import OTHER
from bot.rules import hours
from bot.rules.durations import Duration
from bot.services import traces
from bot.services.register import Move, Register, in_elapsed_time
from storage.database import Transaction
from storage.tables import Item, Turn
from storage.tables.words import Ball

LEAST = Duration.parse("1bd")  # so that a warning can come before anything else (D36)
RETURNS = 3  # the third return makes an item joint


def to_raiser(move: Move) -> Turn:
    """Something was answered: now the other company says whether that answers it."""
    side = OTHER[move.by.side]
    raiser = move.roster.person(move.item.raised_by)
    owner = move.item.raised_by if raiser and raiser.side == side else ""
    return _next(move, Ball(side), move.turn.debtor, owner, None)


def back(register: Register, move: Move) -> None:
    """Not answered yet: the clock goes on where it stood; the third time it is everybody's."""
    if returns(move) >= RETURNS and move.turn.debtor != Ball.JOINT:
        due = register.due(move.roster, move.item, Ball.JOINT, "", move.asked.at)
        _next(move, Ball.JOINT, Ball.JOINT, "", due)
    elif move.turn.ball == move.turn.debtor:  # a reply, which had only paused it
        register.resume(move.tx, move.item, move.turn, move.asked.at)
        move.turn.replied_at, move.turn.rested = None, False
    else:
        before = last_owed(move)
        due = _remaining(register, move, before)
        turn = _next(move, before.debtor, before.debtor, before.owner, due)
        turn.agreed = before.agreed


def anew(register: Register, move: Move, ball: Ball, owner: str) -> Turn:
    """A turn with all its time: reopened, or given to somebody of the other side."""
    due = register.due(move.roster, move.item, ball, owner, move.asked.at)
    return _next(move, ball, ball, owner, due)


def end(move: Move) -> None:
    """Nobody owes anything any more; where a clock stood still, it stopped."""
    move.turn.ended_at, move.turn.ended_by = move.asked.at, move.asked.by


def last_owed(move: Move) -> Turn:
    """The latest turn in which the answer itself was owed."""
    turns = move.tx.items.turns(move.item.number)
    return [turn for turn in turns if turn.ball == turn.debtor][-1]


def due_of(tx: Transaction, item: Item) -> datetime | None:
    """When the answer itself was owed, in its latest turn."""
    return [one.due_at for one in tx.items.turns(item.number) if one.ball == one.debtor][-1]


def answered_at(move: Move) -> datetime:
    """When it was done, as far as anybody said: the answer's moment, a reply's, or now."""
    turns = move.tx.items.turns(move.item.number)
    if move.turn.ball != move.turn.debtor:
        return turns[-1].started_at
    return move.turn.replied_at or move.asked.at


def returns(move: Move) -> int:
    """How often an answer or a reply has come back since it was last opened, now included."""
    verbs = [entry.verb for entry in traces.entries(move.tx, move.item)]
    last = max((n for n, verb in enumerate(verbs) if verb == "reopen"), default=0)
    return 1 + verbs[last:].count("return")


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


def _remaining(register: Register, move: Move, before: Turn) -> datetime | None:
    """When what was left of the time to answer will have passed; a little always is."""
    if before.due_at is None:
        return None
    now, stopped = move.asked.at, before.paused_at or before.ended_at or move.asked.at
    if in_elapsed_time(move.roster, move.item, before):
        given = register.due(move.roster, move.item, before.debtor, before.owner, now) or now
        return max(now + (before.due_at - stopped), now + (given - now) / 2)
    calendar = hours.owing(move.roster, before.debtor, before.owner)
    left = max(calendar.between(stopped, before.due_at), timedelta())
    return max(calendar.plus(now, left), calendar.add(now, LEAST))
