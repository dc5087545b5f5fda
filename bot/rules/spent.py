"""How long an item has been with whom: every stretch of its life but the time that stood still."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.rules.pauses import Stop
from storage.tables.words import Ball


@dataclass(frozen=True)
class Spell:
    """A turn as time sees it; `stops` are its pauses, the present one included."""

    ball: Ball
    owner: str
    started_at: datetime
    ended_at: datetime
    stops: tuple[Stop, ...] = ()


@dataclass(frozen=True)
class Stretch:
    """Time that ran, with one company or both."""

    ball: Ball
    owner: str
    began: datetime
    ended: datetime


def stretches(spells: Sequence[Spell]) -> Iterator[Stretch]:
    """The time that ran, in order; what stood still is left out, wherever pauses overlap."""
    for spell in spells:
        at = spell.started_at
        for began, ended, _ in sorted(spell.stops):
            if min(began, spell.ended_at) > at:
                yield Stretch(spell.ball, spell.owner, at, min(began, spell.ended_at))
            at = max(at, ended)
        if at < spell.ended_at:
            yield Stretch(spell.ball, spell.owner, at, spell.ended_at)
