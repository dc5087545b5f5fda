"""What a program reads of a replay: one item a line, and the counts on stderr."""

import json
from datetime import datetime, timedelta

from handlers.cli.replay.register import Kept
from handlers.cli.replay.report import Whole
from handlers.cli.replay.said import Counts


def line(channel: str, item: Kept) -> str:
    """One item as JSON; the keys are a contract, docs/replay.md lists them."""
    after = item.answered_at - item.at if item.answered_at else None
    return json.dumps(
        {
            "kind": item.kind,
            "channel": channel,
            "date": _moment(item.at),
            "author": item.by.name,
            "company": item.by.company or None,
            "title": item.title,
            "confidence": item.confidence,
            "replies": item.replies,
            "first_reply": _moment(item.answered_at),
            "first_reply_company": item.answered_by or None,
            "first_reply_after_hours": _hours(after),
        }
    )


def counted(whole: Whole, counts: Counts) -> str:
    """All of it in one sentence."""
    tally = whole.tally
    return (
        f"{tally.read} messages read: {tally.kept.total()} kept, {tally.in_thread} in their"
        f" threads, {tally.drafts} drafts, {tally.offered} offered, {tally.withheld} not shown,"
        f" {tally.talk} talk; {counts.ignored} ignored, {counts.malformed} skipped."
    )


def _moment(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z") if at else None


def _hours(after: timedelta | None) -> float | None:
    return round(after / timedelta(hours=1), 2) if after is not None else None
