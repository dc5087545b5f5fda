"""When does time move an item, and what is done then? The one clock that an item has (D20)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.rules.durations import Duration
from bot.rules.hours import Pace
from bot.rules.ladders import Ladder, Step
from bot.rules.pair import pair_minute
from bot.rules.pauses import BY_REPLY, Stop, delayed
from bot.rules.states import ENDED, NEEDED
from storage.tables.words import Ball, Kind, Level, Severity, State

SILENCE = Duration.parse("3bd")  # of whoever asked, about an answer or a reply (D35)
A_WORKING_DAY = Duration.parse("1bd")
LIGHT = (Severity.MINOR, Severity.NONE)


class Act(StrEnum):
    """What the clock does; where two are due together, the earlier of this list goes first."""

    HALT = "halt"
    RESUME = "resume"
    CARD = "card"
    WARN = "warn"
    REMIND = "remind"
    REVIEW = "review"
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
    agreed: bool  # the date is one that both agreed on
    carded: bool
    warned_at: datetime | None
    reminded: bool
    previewed_at: datetime | None
    rung: int  # the highest level told in this turn
    rung_at: datetime | None
    seen: tuple[datetime | None, datetime | None]  # until when sponsor's, CRO's leader holds it
    paused_at: datetime | None
    paused_until: datetime | None
    pauses: tuple[Stop, ...]  # those that are over
    replied_at: datetime | None  # a reply that nobody has judged yet
    halted: bool  # paused because its channel is not live
    live: bool
    changed_at: datetime  # when the channel last changed
    review_at: datetime | None = None  # when both look at it again, unless they have been asked


@dataclass(frozen=True)
class Next:
    """A moment, what is done then, for which level, and whether at any hour of the day."""

    at: datetime
    act: Act
    level: int = 0
    any_hour: bool = True


def next_action(facts: Facts, ladder: Ladder, pace: Pace) -> Next | None:
    """The next thing time does to an item, or None when nothing is left to do."""
    if facts.state in ENDED:
        return None
    if facts.live == facts.halted:
        return Next(facts.changed_at, Act.RESUME if facts.live else Act.HALT)
    if not facts.live:
        return None
    found = [Next(facts.review_at, Act.REVIEW, any_hour=False) if facts.review_at else None]
    if facts.state == State.ANSWERED:
        found.append(_unjudged(facts, pace))
    elif facts.paused_at:
        found.append(Next(facts.paused_until, Act.RESUME) if facts.paused_until else None)
    else:
        found += [_card(facts, pace), _warn(facts, ladder, pace), _remind(facts, ladder, pace)]
        found += [_unjudged(facts, pace), _climb(facts, ladder, pace)]
    acts, order = [act for act in found if act], list(Act)
    return min(acts, key=lambda one: (one.at, order.index(one.act)), default=None)


def when_late(coming: Next, now: datetime, pace: Pace) -> datetime:
    """When an act is done whose moment was slept through: nobody hears of it in the night."""
    minute = now.replace(second=0, microsecond=0)
    if coming.any_hour or coming.at >= minute:
        return coming.at
    if coming.act == Act.RUNG:
        return pair_minute(minute, *pace.leaders[coming.level])
    calendar = pace.leads if coming.act == Act.PREVIEW else pace.owing
    return calendar.next_working(now)


def _unjudged(facts: Facts, pace: Pace) -> Next | None:
    """An answer or a reply that nobody judges: minor items close, moderate ones stop climbing."""
    answered = facts.state == State.ANSWERED
    since = facts.started_at if answered else facts.replied_at
    light = facts.severity in (LIGHT if answered else LIGHT[:1])
    # What needs words, or is to be looked at again, does not close by silence.
    closes = light and facts.kind not in NEEDED and facts.review_at is None
    rests = not answered and (light or facts.severity == Severity.MODERATE)
    if since is None or not (closes or rests):
        return None
    stops = [stop for stop in facts.pauses if stop[2] not in BY_REPLY]
    at = pace.raiser.add(delayed(since, stops, pace.raiser), SILENCE)
    return Next(at, Act.CLOSE if closes else Act.REST)


def _card(facts: Facts, pace: Pace) -> Next | None:
    """A question without an answer gets its card when half its time has passed."""
    if facts.carded or facts.due_at is None:
        return None
    return Next(halfway(facts, pace), Act.CARD)


def _warn(facts: Facts, ladder: Ladder, pace: Pace) -> Next | None:
    """The owner hears the working day before due; half-way where time is elapsed."""
    if facts.warned_at or facts.due_at is None or not ladder.steps:
        return None
    if _from_raising(facts, ladder):
        return None
    if facts.elapsed:
        return Next(halfway(facts, pace), Act.WARN)
    begun = delayed(facts.started_at, facts.pauses, pace.owing)
    at = pace.owing.working_day_before(facts.due_at)
    if at < begun:
        at = min(pace.owing.next_working(begun), facts.due_at)
    return Next(at, Act.WARN, any_hour=False)


def _remind(facts: Facts, ladder: Ladder, pace: Pace) -> Next | None:
    """The owing side takes note in time, or its owner and lead are reminded once."""
    if facts.reminded or facts.state != State.RAISED or ladder.acknowledge is None:
        return None
    any_hour = ladder.acknowledge.elapsed
    begun = delayed(facts.started_at, facts.pauses, None if any_hour else pace.owing)
    at = pace.owing.add(begun, ladder.acknowledge)
    if facts.due_at is None or at >= facts.due_at:
        return None
    return Next(at, Act.REMIND, any_hour=any_hour)


def _climb(facts: Facts, ladder: Ladder, pace: Pace) -> Next | None:
    """The next rung, or the preview that has to come before it."""
    step = ladder.after(facts.rung)
    start = facts.raised_at if _from_raising(facts, ladder) else facts.due_at
    if step is None or start is None:
        return None
    below = facts.rung_at if facts.rung else None
    any_hour = ladder.from_raising or _distance(facts, step).elapsed or _at_due(facts, step)
    moment = max(
        _after(start, step.total, pace),
        _after(below, step.own, pace) if below else start,
        start if below or _from_raising(facts, ladder) else _warned_first(facts, start, pace),
    )
    moment = max(moment, held_until(facts) or moment)
    if not any_hour:
        moment = pair_minute(moment, *pace.leaders[step.level])
    if _previewed(facts, step):
        before = _preview_moment(below or start, moment, step, any_hour, pace)
        if facts.previewed_at is None:
            return Next(before, Act.PREVIEW, step.level, any_hour)
        if facts.previewed_at > before:
            moment = max(moment, _after_preview(facts, facts.previewed_at, step, any_hour, pace))
    return Next(moment, Act.RUNG, step.level, any_hour)


def _from_raising(facts: Facts, ladder: Ladder) -> bool:
    """Critical counts from raising, unless another date was agreed: that moves every rung."""
    return ladder.from_raising and not facts.agreed


def _after(start: datetime, distance: Duration, pace: Pace) -> datetime:
    """No distance at all is the moment itself, worked or not."""
    return pace.owing.add(start, distance) if distance.amount else start


def _distance(facts: Facts, step: Step) -> Duration:
    return step.own if facts.rung else step.total


def _at_due(facts: Facts, step: Step) -> bool:
    """An answer owed at any hour is overdue at any hour."""
    return facts.elapsed and not facts.rung and not step.total.amount


def _warned_first(facts: Facts, due: datetime, pace: Pace) -> datetime:
    """From when the first rung may come: after a late warning a working day, or half the time."""
    if facts.warned_at is None or facts.warned_at <= due:
        return due
    if facts.elapsed:
        return facts.warned_at + (due - delayed(facts.started_at, facts.pauses, None)) / 2
    return pace.owing.add(facts.warned_at, A_WORKING_DAY)


def _previewed(facts: Facts, step: Step) -> bool:
    """Both leads see the text before anybody above the team does."""
    return facts.rung <= Level.TEAM < step.level


def _preview_moment(
    since: datetime, moment: datetime, step: Step, any_hour: bool, pace: Pace
) -> datetime:
    """The working day before; half-way where the rung comes at any hour."""
    if any_hour:
        return since + max(timedelta(), moment - since) / 2
    return pace.leads.working_day_before(moment)


def _after_preview(
    facts: Facts, previewed: datetime, step: Step, any_hour: bool, pace: Pace
) -> datetime:
    """When a rung comes whose preview was late: as long after it as it should have been."""
    distance = _distance(facts, step)
    if any_hour and distance.elapsed:
        return previewed + distance.timedelta / 2
    later = pace.leads.add(previewed, A_WORKING_DAY)
    return later if any_hour else pair_minute(later, *pace.leaders[step.level])


def held_until(facts: Facts) -> datetime | None:
    """Until when the owing side's leaders hold the climb; a joint item needs both."""
    sponsor, cro = facts.seen
    if facts.ball == Ball.JOINT:
        return min(sponsor, cro) if sponsor and cro else None
    return sponsor if facts.ball == Ball.SPONSOR else cro


def halfway(facts: Facts, pace: Pace) -> datetime:
    """The moment at which half of the time to answer has passed; pauses do not count."""
    begun = delayed(facts.started_at, facts.pauses, None if facts.elapsed else pace.owing)
    if facts.due_at is None:
        return begun
    if facts.elapsed:
        return begun + (facts.due_at - begun) / 2
    return pace.owing.middle(begun, facts.due_at)
