"""What each kind of item has beside what all have: its parts, its dates, who shares it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.partnership.roster import OTHER, Roster
from bot.rules import states
from storage.tables import Answer, Item, Turn
from storage.tables.words import Ball, Kind, State


@dataclass(frozen=True)
class Words:
    """What somebody wrote about an item, with name and company."""

    verb: str
    by: str
    name: str
    role: str
    company: str
    at: datetime
    text: str


@dataclass(frozen=True)
class Life:
    """An item's own life; `parts` are its latest words by part, in the order they are asked."""

    parts: tuple[Words, ...] = ()
    review_at: datetime | None = None
    reviewed: bool = False  # both were asked to look at it again
    protected: bool = False
    days_saved: int | None = None
    waits_for: Words | None = None  # somebody outside both companies
    endorsed: Words | None = None  # of the other company, who decides so too
    other: str = ""  # the company that did not raise it
    returned: bool = False  # so often that it is of both now


LIFE_MENUS = {
    Kind.ISSUE: ("settle", "assign", "due", "close", "more"),
    Kind.RISK: ("detail", "assign", "close", "withdraw", "more"),
    Kind.DECISION: ("detail", "close", "withdraw", "more"),
    Kind.HEADS_UP: ("answer", "assign", "withdraw", "more"),
}


def life(item: Item, turn: Turn, written: Sequence[Words], roster: Roster) -> Life:
    """What an item of its kind has to tell."""
    told = {one.verb: one for one in written if one.text.strip() or one.verb == "endorse"}
    parts = states.DETAILS.get(item.kind, ())
    return Life(
        parts=tuple(told[part] for part in parts if part in told),
        review_at=item.review_at,
        reviewed=item.reviewed,
        protected=states.is_protected(item.kind, item.review_at, reviewed=item.reviewed),
        days_saved=item.days_saved,
        waits_for=told.get("wait"),
        endorsed=told.get("endorse"),
        other=roster.company(OTHER[item.side]),
        returned=was_returned(item, turn),
    )


def was_returned(item: Item, turn: Turn) -> bool:
    """Whether answers came back so often that it is of both companies now."""
    return turn.debtor == Ball.JOINT and turn.ball == Ball.JOINT and item.kind not in states.JOINT


def life_buttons(item: Item, turn: Turn) -> tuple[str, ...] | None:
    """The two buttons of an open item whose kind or turn has its own; None: those of all."""
    if item.state == State.ANSWERED:
        return ("endorse", "return") if item.kind == Kind.DECISION else None
    if was_returned(item, turn) and item.kind != Kind.ASSUMPTION:
        return ("answer", "talk")
    if item.kind == Kind.RISK:
        return ("review", "answer")
    if item.kind == Kind.DECISION:
        return ("endorse", "review")
    if item.kind == Kind.HEADS_UP:
        early = states.is_protected(item.kind, item.review_at, reviewed=item.reviewed)
        return ("answer",) if early else ("convert", "close")
    return None


def words(answer: Answer, roster: Roster) -> Words:
    """What somebody wrote, with the name and company to read beside it."""
    person = roster.person(answer.by)
    return Words(
        verb=answer.verb,
        by=answer.by,
        name=roster.name(answer.by),
        role=person.role if person else "",
        company=roster.company(person.side) if person else "",
        at=answer.at,
        text=roster.readable(answer.text),
    )
