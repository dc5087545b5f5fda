"""Time that stood still: why, and where moments come to lie after it."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from bot.rules.working_time import WorkingTime


class Pause(StrEnum):
    """Why a clock stands still."""

    REPLY = "reply"
    PROMISE = "promise"  # a reply that names the date on which the answer comes
    CHANNEL = "channel"
    UNJUDGED = "not confirmed"
    OUTSIDE = "outside"  # it waits for somebody outside both companies


BY_REPLY = (Pause.REPLY, Pause.PROMISE)
Stop = tuple[datetime, datetime, str]  # from when to when time stood still, and why


def delayed(moment: datetime, pauses: Iterable[Stop], calendar: WorkingTime | None) -> datetime:
    """From when time would have run to be as far as it is, had it never stood still since."""
    for began, ended, _ in pauses:
        if ended > moment:
            moment = shifted(moment, max(began, moment), ended, calendar)
    return moment


def delayed_end(moment: datetime, pauses: Iterable[Stop], calendar: WorkingTime | None) -> datetime:
    """Where the end of a span comes to lie that was reckoned as if time had never stood still."""
    for began, ended, _ in pauses:
        if began < moment:
            moment = shifted(moment, began, ended, calendar)
    return moment


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
