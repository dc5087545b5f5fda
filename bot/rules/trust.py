"""Does what the rules keep stay? Below what was promised, a channel is heard one step quieter."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.rules.calendars import Calendar
from bot.rules.pair import pair_minute
from bot.rules.working_time import DAY, instant
from storage.tables.words import Mode

PROMISED = 0.90
ENOUGH = 20  # kept by a rule; of fewer nobody judges
LOOKS_BACK = timedelta(days=90)
QUIETER = {Mode.EAGER: Mode.NORMAL, Mode.NORMAL: Mode.QUIET, Mode.QUIET: Mode.QUIET}


@dataclass(frozen=True)
class Tally:
    """What rules have kept in a while, and how much of it people took off the register."""

    kept: int = 0
    taken_off: int = 0

    @property
    def stayed(self) -> int:
        return self.kept - self.taken_off

    @property
    def precision(self) -> float:
        """Right of kept; where nothing was kept, nothing was wrong."""
        return self.stayed / self.kept if self.kept else 1.0

    @property
    def percent(self) -> int:
        """As it is shown: never rounded up to the promise."""
        return int(100 * self.stayed / self.kept) if self.kept else 100

    @property
    def below(self) -> bool:
        """Whether it is less than was promised, of enough to judge by."""
        return self.kept >= ENOUGH and self.precision < PROMISED

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.kept + other.kept, self.taken_off + other.taken_off)


def heard_as(mode: Mode, quieter: bool) -> Mode:
    """How a channel is heard: as its file says, or one step quieter."""
    return QUIETER[mode] if quieter else mode


def next_look(after: datetime, one: Calendar, other: Calendar) -> datetime:
    """Once a working day, in a minute in which both leads may hear of it."""
    tomorrow = after.astimezone(one.tz).date() + DAY
    return pair_minute(instant(tomorrow, time(0), one.tz), one, other)
