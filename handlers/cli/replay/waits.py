"""How many items heard nothing of the other company for three working days."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.rules.calendars import Calendar
from bot.rules.durations import Duration
from handlers.cli.replay.register import Kept, Register

PATIENCE = Duration.parse("3bd")
# No company's calendar is known yet: Monday to Friday, 09:00-17:00 UTC, without holidays.
CALENDAR = Calendar("UTC")


@dataclass
class Waits:
    """Of items in rooms where two companies write. `last` is until when the export is known."""

    last: datetime | None
    in_time: int = 0
    late: list[datetime] = field(default_factory=list)  # until when a reply was looked for

    def add(self, register: Register) -> None:
        """This will learn how long the items of a room waited."""
        seen = [one for one in (self.last, register.last) if one]
        self.last = max(seen, default=None)
        if len(register.companies - {""}) > 1:
            for item in register.items.values():
                self._wait(item)

    @property
    def told(self) -> int:
        """How many can be told: the others were raised too near to the end of the export."""
        return self.in_time + self.unanswered

    @property
    def unanswered(self) -> int:
        return sum(self.last is not None and until <= self.last for until in self.late)

    def _wait(self, item: Kept) -> None:
        if not item.by.team:
            return
        until = CALENDAR.add(item.at, PATIENCE)
        if item.answered_at and item.answered_at <= until:
            self.in_time += 1
        else:
            self.late.append(until)
