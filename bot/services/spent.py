"""How long an item has been with whom, read off its turns."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.partnership.roster import Roster
from bot.rules import hours
from bot.rules.spent import Spell, stretches
from bot.services.register import stops
from storage.tables import Turn
from storage.tables.words import Ball


def spells(turns: Sequence[Turn], now: datetime) -> list[Spell]:
    """Turns as time sees them, until now."""
    return [_spell(turn, now) for turn in turns]


def by_company(
    roster: Roster, turns: Sequence[Turn], now: datetime
) -> tuple[tuple[str, timedelta], ...]:
    """The working time with each company, or with both; all of the item's life."""
    found = dict[Ball, timedelta]()
    for one in stretches(spells(turns, now)):
        worked = hours.owing(roster, one.ball, one.owner).between(one.began, one.ended)
        found[one.ball] = found.get(one.ball, timedelta()) + worked
    return tuple((roster.company(ball), time) for ball, time in found.items() if time)


def _spell(turn: Turn, now: datetime) -> Spell:
    ended = turn.ended_at or now
    still = [(turn.paused_at, ended, turn.paused_for)] if turn.paused_at else []
    return Spell(turn.ball, turn.owner, turn.started_at, ended, (*stops(turn), *still))
