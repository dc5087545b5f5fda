"""When does time move an item, and what is done then? The one clock that an item has (D20)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.rules.durations import Duration
from bot.rules.hours import Pace
from bot.rules.ladders import Ladder, Step
from bot.rules.pair import pair_minute
from bot.rules.states import ENDED
from bot.rules.working_time import WorkingTime
from storage.tables.words import Ball, Kind, Level, Severity, State

SILENCE = Duration.parse("3bd")  # after which a minor item with an answer closes (D35)
A_WORKING_DAY = Duration.parse("1bd")


class Act(StrEnum):
    """What the clock does; where two are due together, the earlier of this list goes first."""

    HALT = "halt"
    RESUME = "resume"
    CARD = "card"
    WARN = "warn"
    REMIND = "remind"
    PREVIEW = "preview"
    RUNG = "rung"
    REST = "rest"
    CLOSE = "close"


@dataclass(frozen=True)
class Facts:
    """What the clock needs to know of an item and its open turn."""

    kind: Kind
    severity: Severity
    state: State
    ball: Ball
    raised_at: datetime
    started_at: datetime
    due_at: datetime | None
    elapsed: bool  # the answer is owed in elapsed time, at any hour
    carded: bool
    warned_at: datetime | None
    reminded: bool
    previewed_at: datetime | None
    rung: int  # the highest level told in this turn
    rung_at: datetime | None
    seen: tuple[datetime | None, datetime | None]  # until when sponsor's, CRO's leader holds it
    paused_at: datetime | None
    paused_until: datetime | None
    replied_at: datetime | None  # a reply that nobody has judged yet
    halted: bool  # paused because its channel is not live
    live: bool
    changed_at: datetime  # when the channel last changed


@dataclass(frozen=True)
class Next:
    """A moment, what is done then, and for which level."""

    at: datetime
    act: Act
    level: int = 0


def next_action(facts: Facts, ladder: Ladder, pace: Pace) -> Next | None:
    """The next thing time does to an item, or None when nothing is left to do."""
    if facts.state in ENDED:
        return None
    if facts.live == facts.halted:
        return Next(facts.changed_at, Act.RESUME if facts.live else Act.HALT)
    if not facts.live:
        return None
    if facts.state == State.ANSWERED:
        return _silence(facts, pace)
    if facts.paused_at:
        return Next(facts.paused_until, Act.RESUME) if facts.paused_until else None
    found = [_card(facts, pace), _warn(facts, ladder, pace), _remind(facts, ladder, pace)]
    acts = [act for act in (*found, _rest(facts, pace), _climb(facts, ladder, pace)) if act]
    order = list(Act)
    return min(acts, key=lambda one: (one.at, order.index(one.act)), default=None)


def _silence(facts: Facts, pace: Pace) -> Next | None:
    """Only minor items close by silence."""
    if facts.severity not in (Severity.MINOR, Severity.NONE):
        return None
    return Next(pace.raiser.add(facts.started_at, SILENCE), Act.CLOSE)


def _rest(facts: Facts, pace: Pace) -> Next | None:
    """A moderate item whose reply nobody judges stops climbing: "reply given, not confirmed"."""
    if facts.replied_at is None or facts.severity != Severity.MODERATE:
        return None
    return Next(pace.raiser.add(facts.replied_at, SILENCE), Act.REST)


def _card(facts: Facts, pace: Pace) -> Next | None:
    """A question without an answer gets its card when half its time has passed."""
    if facts.carded or facts.due_at is None:
        return None
    return Next(halfway(facts, pace), Act.CARD)


def _warn(facts: Facts, ladder: Ladder, pace: Pace) -> Next | None:
    """The owner hears the working day before due; half-way where time is elapsed."""
    if facts.warned_at or facts.due_at is None or not ladder.steps:
        return None
    if ladder.from_raising:
        return None
    if facts.elapsed:
        return Next(halfway(facts, pace), Act.WARN)
    return Next(max(facts.started_at, pace.owing.working_day_before(facts.due_at)), Act.WARN)


def _remind(facts: Facts, ladder: Ladder, pace: Pace) -> Next | None:
    """The owing side takes note in time, or its owner and lead are reminded once."""
    if facts.reminded or facts.state != State.RAISED or ladder.acknowledge is None:
        return None
    at = pace.owing.add(facts.started_at, ladder.acknowledge)
    return Next(at, Act.REMIND) if facts.due_at and at < facts.due_at else None


def _climb(facts: Facts, ladder: Ladder, pace: Pace) -> Next | None:
    """The next rung, or the preview that has to come before it."""
    step = ladder.after(facts.rung)
    if step is None:
        return None
    moment = _rung_moment(facts, ladder, step, pace)
    if moment is None:
        return None
    if not _previewed(step):
        return Next(moment, Act.RUNG, step.level)
    before = _preview_moment(facts, moment, step, pace)
    if facts.previewed_at is None:
        return Next(before, Act.PREVIEW, step.level)
    if facts.previewed_at > before and not step.own.elapsed:
        late = pace.leads.add(facts.previewed_at, A_WORKING_DAY)
        moment = max(moment, pair_minute(late, *pace.leaders[step.level]))
    return Next(moment, Act.RUNG, step.level)


def _rung_moment(facts: Facts, ladder: Ladder, step: Step, pace: Pace) -> datetime | None:
    """When a rung's own distance has passed, no leader holds it, and both leaders are at work."""
    base = facts.raised_at if ladder.from_raising else facts.due_at
    start = facts.rung_at if facts.rung and facts.rung_at else base
    if start is None:
        return None
    distance = step.own if facts.rung else step.total
    moment = pace.owing.add(start, distance)
    if not facts.rung and facts.warned_at and base and facts.warned_at > base and not facts.elapsed:
        moment = max(moment, pace.owing.add(facts.warned_at, A_WORKING_DAY))
    moment = max(moment, held_until(facts) or moment)
    if distance.elapsed or (facts.elapsed and not facts.rung):
        return moment
    return pair_minute(moment, *pace.leaders[step.level])


def _previewed(step: Step) -> bool:
    """Both leads see the text before level 2 does."""
    return step.level == Level.OPERATIONAL


def _preview_moment(facts: Facts, moment: datetime, step: Step, pace: Pace) -> datetime:
    if step.own.elapsed:
        since = facts.rung_at or facts.due_at or facts.raised_at
        return since + max(timedelta(), moment - since) / 2
    return pace.leads.working_day_before(moment)


def held_until(facts: Facts) -> datetime | None:
    """Until when the owing side's leaders hold the climb; a joint item needs both."""
    sponsor, cro = facts.seen
    if facts.ball == Ball.JOINT:
        return min(sponsor, cro) if sponsor and cro else None
    return sponsor if facts.ball == Ball.SPONSOR else cro


def halfway(facts: Facts, pace: Pace) -> datetime:
    """The moment at which half of the time to answer has passed."""
    if facts.due_at is None:
        return facts.started_at
    if facts.elapsed:
        return facts.started_at + (facts.due_at - facts.started_at) / 2
    return pace.owing.middle(facts.started_at, facts.due_at)


def shifted(
    moment: datetime, since: datetime, until: datetime, calendar: WorkingTime | None
) -> datetime:
    """Where a moment comes to lie when time stood still for a while; no calendar: elapsed time.

    What was to come stays as far ahead of the pause's end as it was of its beginning; what had
    passed stays as far behind.
    """
    if calendar is None:
        return moment + (until - since)
    if moment >= since:
        return calendar.plus(until, calendar.between(since, moment))
    return calendar.minus(until, calendar.between(moment, since))
