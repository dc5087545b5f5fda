"""What time brings next in a partnership: one order for channels, check-ins and items."""

from dataclasses import dataclass
from datetime import datetime

from bot.services.checkins import CheckIns
from bot.services.clockwork import Clockwork, Due
from bot.services.incidents import Incidents
from bot.services.practice import Practice
from bot.services.rooms import Rooms
from storage.database import Transaction


@dataclass(frozen=True)
class Moment:
    """Whose moment has come; if it is none of these, a check-in is to ask.

    A channel listens again, an item is moved, a round closes, both leads review their practice,
    somebody else has to look at what stands where it must not.
    """

    at: datetime
    channel: str = ""
    item: Due | None = None
    round: int = 0
    review: bool = False
    incident: int = 0


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
    ) -> None:
        self.incidents = incidents
        self.practice = practice
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
        review = self.practice.due(tx, now)
        found += [Moment(review, review=True)] if review else []
        incident = self.incidents.due(tx, now)
        found += [Moment(incident[1], incident=incident[0])] if incident else []
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
        elif moment.review:
            self.practice.review(tx, now)
        else:
            self.checkins.ask(tx, now)
        return True
