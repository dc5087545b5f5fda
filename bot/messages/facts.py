"""What is to be known of an item wherever it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.messages.lives import LIFE_MENUS, Life, life, life_buttons
from bot.messages.lives import Words as Words
from bot.messages.lives import words as words
from bot.partnership.roster import SIDES, Roster
from bot.rules import about, states
from storage.tables import Answer, Item, Turn
from storage.tables.words import Ball, Kind, Outcome, Severity, Side, State

MENU = 5  # options of an overflow menu
BESIDE = ("line", "severity", "defer", "due", *states.PARTS)  # words that are no answer


@dataclass(frozen=True)
class Hold:
    """A leader who has said “Seen, with me”; only what stops the climb has an end to tell."""

    name: str
    company: str
    until: datetime
    stops: bool = True


@dataclass(frozen=True)
class ItemFacts:
    """One item as it is now. `zone` is the channel's: everybody reads the same words."""

    id: str
    number: int
    kind: Kind
    text: str
    severity: Severity
    state: State
    outcome: Outcome | None
    follow_up: str
    ball: Ball
    company: str
    owner: str
    owner_account: str
    raiser: str
    raiser_account: str
    raiser_company: str
    raised_at: datetime
    since: datetime
    due_at: datetime | None
    zone: str
    channel: str
    thread: str
    version: int
    paused: str
    paused_until: datetime | None
    source_gone: bool
    judgeable: bool  # an answer or a reply waits for a word of whoever asked
    linked_to: str = ""
    answer: Words | None = None
    lines: tuple[Words, ...] = ()
    holds: tuple[Hold, ...] = ()
    buttons: tuple[str, ...] = ()
    menu: tuple[str, ...] = ()
    partnership: str = ""
    ended: Words | None = None  # by whom and when
    origin: Words | None = None  # who did not know what this came of
    about: tuple[str, ...] = ()  # a function, countries, a site
    wanted_at: datetime | None = None  # by when its own words ask for it; nobody has agreed yet
    title: str = ""  # as a model proposed it
    life: Life = Life()


@dataclass(frozen=True)
class Linked:
    """Another item by name, and what was said to it if this one came of it."""

    name: str = ""
    said: Sequence[Answer] = ()


def facts(
    item: Item, turns: list[Turn], answers: list[Answer], roster: Roster, zone: str, linked: Linked
) -> ItemFacts:
    """An item and its latest turn, in names."""
    turn, written = turns[-1], [words(one, roster) for one in answers]
    return ItemFacts(
        *(states.name(item.kind, item.number), item.number, item.kind, roster.readable(item.text)),
        *(item.severity, item.state, item.outcome, item.follow_up),
        ball=turn.ball,
        company=roster.company(turn.ball),
        owner=_owner(item, turn, roster),
        owner_account=turn.owner,
        raiser=roster.name(item.raised_by),
        raiser_account=item.raised_by,
        raiser_company=roster.company(item.side),
        raised_at=item.raised_at,
        since=turn.started_at,
        due_at=turn.due_at,
        zone=zone,
        channel=item.channel,
        thread=item.thread,
        version=item.version,
        paused=turn.paused_for,
        paused_until=turn.paused_until,
        source_gone=item.source_gone,
        judgeable=judgeable(item, turn),
        linked_to=linked.name,
        answer=_answer(item, written),
        lines=_lines(turns, written),
        holds=_holds(turn, roster),
        partnership=item.partnership,
        ended=_ended(item, turn, roster),
        origin=_origin(linked.said, roster),
        about=about.told(about.of(item)),
        wanted_at=_wanted(item, turn),
        life=life(item, turn, written, roster),
        **_pressed(item, turn),
    )


def _pressed(item: Item, turn: Turn) -> dict[str, Any]:
    """What its card offers."""
    return {"buttons": buttons(item, turn), "menu": menu(item)}


def judgeable(item: Item, turn: Turn) -> bool:
    """Whether an answer, or a reply, waits for a word of whoever asked."""
    return item.state == State.ANSWERED or turn.replied_at is not None or turn.rested


def buttons(item: Item, turn: Turn) -> tuple[str, ...]:
    """At most two: what the next person most likely wants."""
    if item.state in states.ENDED:
        return ()
    own = life_buttons(item, turn)
    if own is not None:
        return own
    if item.state == State.ANSWERED:
        return ("answered", "return")
    if judgeable(item, turn) and item.kind != Kind.ISSUE:
        return ("answer", "answered")
    if item.kind == Kind.ASSUMPTION:
        return ("knew", "unaware")
    return ("answer", "due") if _wanted(item, turn) else ("answer",)


def menu(item: Item) -> tuple[str, ...]:
    """What stands behind the dots: at most five."""
    if item.state in states.ENDED:
        return ()
    if item.state == State.ANSWERED:
        return ("assign", "withdraw", "more")
    if item.kind in LIFE_MENUS:
        return LIFE_MENUS[item.kind]
    if item.kind == Kind.ASSUMPTION:
        return ("check", "assign", "due", "withdraw", "more")
    return ("assign", "due", "defer", "withdraw", "more")


def _owner(item: Item, turn: Turn, roster: Roster) -> str:
    """Who owes it by name; what belongs to both is with the leads of both."""
    own = [one for one in (item.owner_sponsor, item.owner_cro) if one]
    if own and turn.ball == Ball.JOINT:
        return " and ".join(roster.name(one) for one in own)
    if turn.owner:
        return roster.name(turn.owner)
    leads = [roster.lead(side, item.study).name for side in SIDES]
    return " and ".join(leads) if turn.ball == Ball.JOINT else ""


def _answer(item: Item, written: list[Words]) -> Words | None:
    """What was said to it last; that somebody proposes to take it back is no answer."""
    beside = BESIDE if item.state == State.WITHDRAWN else (*BESIDE, "withdraw")
    return next((one for one in reversed(written) if one.verb not in beside), None)


def _lines(turns: list[Turn], written: list[Words]) -> tuple[Words, ...]:
    """Each company's line since the answer is owed; what was said before that is over."""
    since = [one.started_at for one in turns if one.ball == one.debtor][-1]
    return tuple(one for one in written if one.verb == "line" and one.at >= since)


def _ended(item: Item, turn: Turn, roster: Roster) -> Words | None:
    """Who ended it; nobody where it ended by silence."""
    person = roster.person(turn.ended_by) if item.state in states.ENDED else None
    if person is None or turn.ended_at is None:
        return None
    company = roster.company(person.side)
    return Words("close", turn.ended_by, person.name, person.role, company, turn.ended_at, "")


def _origin(before: Sequence[Answer], roster: Roster) -> Words | None:
    """Who said that they had not known it, in which words."""
    said = [words(one, roster) for one in before if one.verb in ("unaware", "convert")]
    return said[-1] if said else None


def _wanted(item: Item, turn: Turn) -> datetime | None:
    """The date in its words, until another is agreed on or somebody has answered."""
    open_still = item.state in states.OWED and turn.ball == turn.debtor
    return item.wanted_at if open_still and not turn.agreed else None


def _holds(turn: Turn, roster: Roster) -> tuple[Hold, ...]:
    """Who said so; both companies' leaders are shown, whichever stops the climb (`held_until`)."""
    seen = {Side.SPONSOR: turn.seen_sponsor, Side.CRO: turn.seen_cro}
    by = {Side.SPONSOR: turn.seen_by_sponsor, Side.CRO: turn.seen_by_cro}
    told = {side: until for side, until in seen.items() if until}
    joint = turn.debtor == Ball.JOINT
    both = len(told) == len(seen)
    stops = [side for side in told if (both if joint else turn.debtor == Ball(side))]
    end = min((told[side] for side in stops), default=None)
    return tuple(
        Hold(
            *(roster.name(by[side]), roster.company(side)),
            until=end if end and side in stops else until,
            stops=side in stops,
        )
        for side, until in told.items()
    )
