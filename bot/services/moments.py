"""What time brings next in a partnership: one order for channels, check-ins and items."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.services.checkins import CheckIns
from bot.services.clockwork import Clockwork, Due
from bot.services.digests import Digests
from bot.services.drafts import Drafts
from bot.services.incidents import Incidents
from bot.services.practice import Practice
from bot.services.rooms import Rooms
from bot.services.trust import Trust
from storage.database import Transaction

Since = Callable[[Transaction, datetime], datetime | None]
Do = Callable[[Transaction, datetime], None]


@dataclass(frozen=True)
class Moment:
    """Whose moment has come; if it is none of these, a check-in is to ask.

    A channel listens again, an item is moved, a round closes, somebody else has to look at what
    stands where it must not; `other` names the rest.
    """

    at: datetime
    channel: str = ""
    item: Due | None = None
    round: int = 0
    incident: int = 0
    other: str = ""


@dataclass(frozen=True)
class Waiting:
    """What must wait for the next tick."""

    items: frozenset[int] = frozenset()
    rounds: frozenset[int] = frozenset()

    def also(self, moment: Moment) -> "Waiting":
        """The same, and this one."""
        if moment.item:
            return Waiting(self.items | {moment.item.number}, self.rounds)
        return Waiting(self.items, self.rounds | {moment.round})


class Moments:
    def __init__(
        self,
        rooms: Rooms,
        clockwork: Clockwork,
        checkins: CheckIns,
        practice: Practice,
        incidents: Incidents,
        drafts: Drafts,
        digests: Digests,
        trust: Trust,
    ) -> None:
        self.incidents = incidents
        # Each says since when it is due, and does what has come.
        self.others: dict[str, tuple[Since, Do]] = {
            "review": (lambda *at: practice.due(*at), lambda *at: practice.review(*at)),
            "forget": (lambda *at: drafts.due(*at), lambda *at: drafts.forget(*at)),
            "weekly": (lambda *at: digests.due(*at), lambda *at: digests.tell(*at)),
            "trust": (lambda *at: trust.due(*at), lambda *at: trust.look(*at)),
        }
        self.rooms = rooms
        self.clockwork = clockwork
        self.checkins = checkins

    def next(self, tx: Transaction, now: datetime, but: Waiting) -> Moment | None:
        """This will name what comes first, leaving out what must wait."""
        channel = self.rooms.due(tx, now)
        round = self.checkins.due(tx, now, but.rounds)
        item = self.clockwork.due(tx, now, but.items)
        found = [Moment(channel[1], channel=channel[0])] if channel else []
        found += [Moment(round[1], round=round[0])] if round else []
        found += [Moment(item.at, item=item)] if item else []
        incident = self.incidents.due(tx, now)
        found += [Moment(incident[1], incident=incident[0])] if incident else []
        for name, (due, _) in self.others.items():
            at = due(tx, now)
            found += [Moment(at, other=name)] if at else []
        return min(found, key=lambda one: one.at, default=None)

    def advance(self, tx: Transaction, moment: Moment, now: datetime) -> bool:
        """This will do what has come; False when it must wait for the inbox."""
        if moment.channel:
            self.rooms.resume(tx, moment.channel, now)
            return True
        if moment.item:
            return self.clockwork.advance(tx, moment.item.number, now)
        if moment.round:
            return self.checkins.close(tx, moment.round, now)
        if moment.incident:
            self.incidents.advance(tx, moment.incident, now)
        elif moment.other:
            self.others[moment.other][1](tx, now)
        else:
            self.checkins.ask(tx, now)
        return True
