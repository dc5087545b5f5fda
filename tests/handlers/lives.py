"""Items of the kinds that show something of their own."""

from dataclasses import replace

from bot.messages.lives import Life
from bot.rules.states import DETAILS
from storage.tables.words import Kind, Outcome, State


def with_lives(item, words, at):
    """The kinds that show something of their own, open and closed."""
    for kind in (Kind.CHALLENGE, Kind.ISSUE, Kind.RISK, Kind.DECISION, Kind.HEADS_UP):
        parts = tuple(replace(words, verb=part) for part in DETAILS.get(kind, ()))
        own = Life(parts, at, False, kind == Kind.HEADS_UP, 12, words, words, words.company)
        one = replace(item, kind=kind, life=own, due_at=None)
        yield one
        yield replace(one, paused="outside", paused_until=at)
        closed = Outcome.DECIDED if kind == Kind.DECISION else Outcome.ANSWERED
        yield replace(one, state=State.CLOSED, outcome=closed, answer=words, ended=words)
