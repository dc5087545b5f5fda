"""Who hears after how long, ready to be climbed one rung at a time."""

from dataclasses import dataclass

from bot.partnership.model import PartnershipFile
from bot.rules.durations import Duration, less
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


def ladder_for(file: PartnershipFile, severity: Severity) -> Ladder:
    """The ladder of a severity; each rung knows its distance from the one below."""
    said = file.ladder_for(severity)
    rungs = said.rungs or ()
    steps, below = [], None
    for rung in rungs:
        total = Duration.parse(rung.after)
        steps.append(Step(rung.level, total, less(total, below) if below else total))
        below = total
    return Ladder(
        steps=tuple(steps),
        acknowledge=Duration.parse(said.acknowledge) if said.acknowledge else None,
        ack_lasts=Duration.parse(said.ack_lasts) if said.ack_lasts else None,
        from_raising=file.counts_from_raising(severity),
    )
