"""What is true of the register at any moment, whatever was done to it."""

from datetime import timedelta
from itertools import pairwise

from bot.rules import states
from bot.rules.spent import stretches
from bot.rules.turns import Act
from bot.services.register import stops as closed_pauses
from bot.services.spent import spells
from storage.tables.words import Ball, Kind, Outcome, Severity, State

NOTHING = timedelta()
LASTING = ("side", "raised_by", "kept_by", "way", "raised_at", "channel", "thread", "source")


def rows(desk):
    """Everything that people would call a change, to compare before with after."""

    def look(tx):
        seen = {}
        for item in items(tx):
            kept = item.model_dump(exclude={"next_action_at", "read_at", "version"})
            turns = [turn.model_dump() for turn in tx.items.turns(item.number)]
            given = len(tx.items.answers(item.number)), len(tx.items.references(item.number))
            seen[item.number] = (kept, turns, given)
        return seen, tx.audit.length()

    return desk.do(look)


def items(tx):
    found = []
    while item := tx.items.find(len(found) + 1):
        found.append(item)
    return found


def check(desk):
    """Every promise that the rows keep; raises AssertionError for the first that is broken."""
    desk.do(lambda tx: _check(tx, desk.bot.register, desk.now))


def _check(tx, register, now):
    for item in items(tx):
        turns = tx.items.turns(item.number)
        _check_turns(item, turns)
        _check_time(item, turns, now)
        _check_life(item, [one.verb for one in tx.items.answers(item.number) if one.text])
        if item.state not in states.ENDED:
            _check_open(register.roster(tx), item, turns[-1])
            _check_clock(register.next(tx, item, turns[-1]), item, now)
        _check_rungs(tx.items.rungs(item.number))


def _check_turns(item, turns):
    """One after the other without a gap, and the last is open while the item is."""
    assert [turn.n for turn in turns] == list(range(1, len(turns) + 1))
    still = [turn for turn in turns if turn.ended_at is None]
    assert still == ([] if item.state in states.ENDED else turns[-1:])
    for turn in turns:
        assert turn.ended_at is None or turn.ended_at >= turn.started_at
        ends = [end for _, end, _ in turn.pauses]
        assert ends == sorted(ends)


def _check_time(item, turns, now):
    """The time with each company and the time that stood still are the item's age."""
    now = max(now, turns[-1].started_at)
    ran = list(stretches(spells(turns, now)))
    for turn in turns:
        ended = turn.ended_at or now
        mine = [one for one in ran if turn.started_at <= one.began and one.ended <= ended]
        assert all(one.ball == turn.ball for one in mine if one.began < one.ended)
        still = _stood(turn, ended)
        assert sum((one.ended - one.began for one in mine), NOTHING) + still == (
            ended - turn.started_at
        )
    for before, after in pairwise(turns):
        assert after.started_at >= before.ended_at
    assert turns[0].started_at == item.raised_at


def _stood(turn, ended):
    """How long a turn's clock stood still, by its pauses laid over one another."""
    stops = [(began, end) for began, end, _ in closed_pauses(turn)]
    stops += [(turn.paused_at, ended)] if turn.paused_at else []
    total, at = NOTHING, turn.started_at
    for began, end in sorted(stops):
        began, end = max(began, at), min(end, ended)
        total, at = total + max(end - began, NOTHING), max(at, end)
    return total


def _check_life(item, said):
    """What a kind needs before it ends, and what it may not have while it is early."""
    closed = item.state == State.CLOSED and item.outcome != Outcome.REFUTED
    if closed and item.kind == Kind.ISSUE:
        assert states.missing(item.kind, said) == []
    if item.kind == Kind.RISK:
        assert item.owner_sponsor and item.owner_cro
    if states.is_protected(item.kind, item.review_at, reviewed=item.reviewed):
        assert item.severity == Severity.NONE
    assert item.days_saved is None or item.kind == Kind.CHALLENGE
    assert (item.outcome == Outcome.DECIDED) <= (item.kind == Kind.DECISION)
    kept = (Outcome.KEPT, Outcome.NOT_KEPT)
    assert (item.outcome in kept) <= (item.kind == Kind.COMMITMENT)


def written(desk):
    """Everything that was said about items, by whom."""

    def look(tx):
        rows = [one for item in items(tx) for one in tx.items.answers(item.number)]
        return {(one.item, one.n, one.verb, one.by, one.at) for one in rows}

    return desk.do(look)


def _check_open(roster, item, turn):
    """On whom it waits, who owes and who owns it fit each other and the state."""
    assert (item.state == State.ANSWERED) == (turn.ball != turn.debtor)
    assert (item.outcome is not None) == (item.state == State.ANSWERED)
    owner = roster.person(turn.owner) if turn.owner else None
    assert owner is None or turn.ball in (Ball.JOINT, Ball(owner.side))
    if item.state in states.OWED:
        assert (turn.due_at is None) <= (item.severity == Severity.NONE)
    assert item.text or item.source_gone


def _check_clock(coming, item, now):
    """Whatever the rule wants to do next, the row will wake for it."""
    if coming:
        late = coming.at < now or coming.act in (Act.HALT, Act.RESUME)
        assert item.next_action_at is not None and (item.next_action_at <= coming.at or late)


def _check_rungs(rungs):
    """Upwards, and never two at once."""
    moments = [(rung.turn, rung.at) for rung in rungs]
    assert len(moments) == len(set(moments))
    for turn, climb in {(rung.turn, rung.climb) for rung in rungs}:
        levels = [rung.level for rung in rungs if (rung.turn, rung.climb) == (turn, climb)]
        assert levels == sorted(set(levels))


def lasting(desk):
    """What says where an item came from: it never changes."""
    return desk.do(
        lambda tx: {item.number: [getattr(item, name) for name in LASTING] for item in items(tx)}
    )
