"""Who hears after how long, ready to be climbed one rung at a time."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.partnership import spans
from bot.partnership.model import PartnershipFile
from bot.rules.durations import HOUR, Duration, less
from storage.tables.words import Severity


@dataclass(frozen=True)
class Step:
    """One level; `total` counts from overdue, `own` from the rung below."""

    level: int
    total: Duration
    own: Duration


@dataclass(frozen=True)
class Ladder:
    steps: tuple[Step, ...]
    acknowledge: Duration | None
    ack_lasts: Duration | None
    from_raising: bool = False

    def after(self, level: int) -> Step | None:
        """The step above this level, or None at the top."""
        return next((step for step in self.steps if step.level > level), None)

    def up_to(self, level: int) -> "Ladder":
        """The same without the steps above this level: nobody of one company stands there."""
        return replace(self, steps=tuple(step for step in self.steps if step.level <= level))

    @property
    def elapsed(self) -> bool:
        """Whether it is climbed at any hour; its steps are all of one clock."""
        return all(step.total.elapsed for step in self.steps)


def ladder_for(file: PartnershipFile, severity: Severity) -> Ladder:
    """The ladder of a severity; each rung knows its distance from the one below."""
    said = file.ladder_for(severity)
    rungs = said.rungs or ()
    steps, below, day = [], None, _day(file)
    for rung in rungs:
        total = Duration.parse(rung.after)
        own = less(total, below, day=day) if below else total
        steps.append(Step(rung.level, total, own))
        below = total
    return Ladder(
        steps=tuple(steps),
        acknowledge=Duration.parse(said.acknowledge) if said.acknowledge else None,
        ack_lasts=Duration.parse(said.ack_lasts) if said.ack_lasts else None,
        from_raising=file.counts_from_raising(severity),
    )


def _day(file: PartnershipFile) -> timedelta:
    """The working day by which hours and days are told apart, rounded up to whole hours."""
    worked = timedelta(seconds=spans.hours_to_seconds(file.working_hours))
    return -(-worked // HOUR) * HOUR
