"""The register itself: what every wish about an item needs, once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.errors import Refused
from bot.events import Asked
from bot.messages.facts import ItemFacts, Linked, facts
from bot.partnership.people import Person
from bot.partnership.roster import OTHER, SIDES, Roster
from bot.rules import hours, permissions, states, turns
from bot.rules.durations import Duration
from bot.rules.ladders import Ladder, ladder_for
from bot.rules.pauses import Pause, Stop, shifted
from bot.services.rosters import may_see_item
from bot.services.sayings import Sayings
from bot.services.traces import snapshot
from bot.verbs import VERBS, Verb
from storage.database import Transaction
from storage.tables import Channel, Item, Turn
from storage.tables.words import Ball, Kind, Live, Severity, Side, Way

ANSWERED = ("due_at", "warned_at")  # moments that move with the time to answer
CLIMBED = ("rung_at", "previewed_at", "seen_sponsor", "seen_cro")  # and with the climb
CHANGED = "Somebody was faster: {id} has changed since you opened this form. Please look again."


@dataclass
class Move:
    """One item being moved by somebody."""

    tx: Transaction
    roster: Roster
    asked: Asked
    by: Person
    verb: Verb
    item: Item
    turn: Turn

    @property
    def name(self) -> str:
        return states.name(self.item.kind, self.item.number)

    @property
    def owing(self) -> Ball:
        """Who owes what is asked or judged now."""
        return permissions.debtor(self.turn.ball, self.turn.debtor)


class Register(Sayings):
    """Finding, showing and rescheduling items; the services share one."""

    def by(self, tx: Transaction, account: str) -> Person:
        """Who asks; unknown people are refused."""
        return permissions.check_known(self.roster(tx).person(account))

    def find(self, tx: Transaction, by: Person, number: int, *, lock: bool = False) -> Item:
        """An item that this person may see, or a refusal that tells nothing."""
        item = tx.items.find(number, lock=lock)
        if item is None or not self.visible(tx, by, item):
            raise Refused(f"There is no item {number} here. `list` shows what is open.")
        return item

    def visible(self, tx: Transaction, by: Person, item: Item) -> bool:
        """Whether this person is shown the item."""
        return may_see_item(tx, self.roster(tx), by, item)

    def leads(self, tx: Transaction, item: Item, ball: Ball = Ball.JOINT) -> list[Person]:
        """Who speaks for the company or companies of a ball: the first who may see the item."""
        roster, sides = self.roster(tx), [one for one in SIDES if ball in (Ball.JOINT, Ball(one))]
        may = partial(self.visible, tx, item=item)
        return [roster.lead(side, item.study, may) for side in sides]

    @contextmanager
    def move(self, tx: Transaction, asked: Asked) -> Iterator[Move]:
        """One allowed move of one item, with what every move owes: trail, next moment, cards."""
        roster, verb = self.roster(tx), VERBS[asked.verb]
        by = self.by(tx, asked.by)
        item = self.find(tx, by, asked.item, lock=True)
        turn = tx.items.turn(item.number)
        self.check(tx, by, item, verb)
        if asked.version and asked.version != item.version:
            raise Refused(CHANGED.format(id=states.name(item.kind, item.number)))
        before = snapshot(item, turn)
        move = Move(tx, roster, asked, by, verb, item, turn)
        yield move
        after = snapshot(item, tx.items.turn(item.number))
        changes = {
            name: [before[name], after[name]] for name in after if after[name] != before[name]
        }
        tx.audit(verb.name, move.name, asked.by, asked.at, side=by.side, **changes)
        self._first_card(tx, item, asked.at)
        self.moved(tx, item)

    def moved(self, tx: Transaction, item: Item) -> None:
        """An item is other than it was: its clock is set anew and its cards are out of date."""
        item.version += 1
        self.reschedule(tx, item)
        tx.cards.want(item.number)

    def reschedule(self, tx: Transaction, item: Item) -> None:
        """Derive anew when time moves this item next (D20)."""
        turn = tx.items.turn(item.number)
        coming = self.next(tx, item, turn)
        item.next_action_at = coming.at if coming else None

    def halt(self, item: Item, turn: Turn, now: datetime, why: str, until: datetime | None) -> None:
        """The clock stands still from now on."""
        if turn.paused_at is None:
            turn.paused_at, turn.paused_for, turn.paused_until = now, why, until

    def resume(self, tx: Transaction, item: Item, turn: Turn, now: datetime) -> None:
        """The clock goes on as if it had never stopped: every date moves by the pause."""
        if turn.paused_at is None or (turn.halted and turn.paused_for == Pause.CHANNEL):
            return  # the channel's clock goes on with the channel
        roster, now = self.roster(tx), max(now, turn.paused_at)
        owing = hours.owing(roster, turn.debtor, turn.owner)
        answer = None if in_elapsed_time(roster, item, turn) else owing
        climb = None if self.ladder(roster, item).elapsed else owing
        for name, calendar in {
            **dict.fromkeys(ANSWERED, answer),
            **dict.fromkeys(CLIMBED, climb),
        }.items():
            moment = getattr(turn, name)
            if moment:
                setattr(turn, name, shifted(moment, turn.paused_at, now, calendar))
        stop_watch(turn, now)

    def ladder(self, roster: Roster, item: Item) -> Ladder:
        """Who hears of an item, up to where each company has somebody."""
        return ladder_for(roster.file, item.severity).up_to(roster.top(item.study))

    def next(
        self, tx: Transaction, item: Item, turn: Turn, now: datetime | None = None
    ) -> turns.Next | None:
        """What time does next to an item; told `now`, at an hour that suits what is late."""
        roster = self.roster(tx)
        pace = hours.pace(roster, turn.debtor, turn.owner, item.raised_by, item.study)
        facts = clock_facts(roster, item, turn, tx.people.channel(item.channel))
        coming = turns.next_action(facts, self.ladder(roster, item), pace)
        if coming is None or now is None or now < coming.at:
            return coming
        return replace(coming, at=turns.when_late(coming, now, pace))

    def facts(self, tx: Transaction, item: Item) -> ItemFacts:
        """An item as people are shown it."""
        roster = self.roster(tx)
        channel = tx.people.channel(item.channel)
        zone = (channel.zone if channel else "") or roster.file.companies.sponsor.time_zone
        linked = tx.items.find(item.points_to) if item.points_to else None
        came_of = Linked()
        if linked:
            made = item.kind in (Kind.ISSUE, Kind.RISK)
            said = tx.items.answers(linked.number) if made else ()
            came_of = Linked(states.name(linked.kind, linked.number), said)
        turns, answers = tx.items.turns(item.number), tx.items.answers(item.number)
        return replace(facts(item, turns, answers, roster, zone, came_of), title=item.title)

    def due(
        self, roster: Roster, item: Item, ball: Ball, owner: str, start: datetime
    ) -> datetime | None:
        """When an answer is owed that waits on this side from this moment on; None: never."""
        within = roster.file.within(item.kind, item.severity)
        if within is None:
            return None
        return hours.owing(roster, ball, owner).add(start, Duration.parse(within))

    def _first_card(self, tx: Transaction, item: Item, at: datetime) -> None:
        """What came in with a file has no card until somebody does something about it."""
        if item.way == Way.IMPORT and not item.carded and item.state not in states.ENDED:
            item.carded = True
            self.show(tx, "card", item, at)

    def check(self, tx: Transaction, by: Person, item: Item, verb: Verb) -> None:
        """Refuse what the item's kind or state, or somebody's company, does not allow."""
        states.check_move(verb, item.kind, item.state, item.number)
        if states.is_protected(item.kind, item.review_at, reviewed=item.reviewed):
            states.check_guard(verb, item.number)
        roster, turn = self.roster(tx), tx.items.turn(item.number)
        owing = permissions.debtor(turn.ball, turn.debtor)
        waiting = item.side if owing == Ball.JOINT else OTHER[Side(owing)]
        names = roster.company(owing), roster.company(waiting)
        permissions.check_act(verb, by.side, owing, *names)


def clock_facts(roster: Roster, item: Item, turn: Turn, channel: Channel | None) -> turns.Facts:
    """What the clock needs to know, read off the rows."""
    return turns.Facts(
        kind=item.kind,
        severity=item.severity,
        state=item.state,
        ball=turn.debtor,
        raised_at=item.raised_at,
        started_at=turn.started_at,
        due_at=turn.due_at,
        elapsed=in_elapsed_time(roster, item, turn),
        agreed=turn.agreed,
        carded=item.carded or item.way == Way.IMPORT or item.severity == Severity.NONE,
        warned_at=turn.warned_at,
        reminded=turn.reminded,
        previewed_at=turn.previewed_at,
        rung=turn.rung,
        rung_at=turn.rung_at,
        seen=(turn.seen_sponsor, turn.seen_cro),
        paused_at=turn.paused_at,
        paused_until=turn.paused_until,
        pauses=stops(turn),
        replied_at=turn.replied_at,
        halted=turn.halted,
        live=channel is not None and channel.state == Live.LIVE,
        changed_at=channel.changed_at if channel and channel.changed_at else item.raised_at,
        review_at=None if item.reviewed else item.review_at,
    )


def stops(turn: Turn) -> tuple[Stop, ...]:
    """The pauses of a turn that are over."""
    return tuple(
        (datetime.fromisoformat(began), datetime.fromisoformat(ended), why)
        for began, ended, why in turn.pauses
    )


def stop_watch(turn: Turn, now: datetime) -> None:
    """The pause is over and written down; what it moves is for the caller to say."""
    if turn.paused_at:
        stood = [turn.paused_at.isoformat(), now.isoformat(), turn.paused_for]
        turn.pauses = [*turn.pauses, stood]
    turn.paused_at, turn.paused_until, turn.paused_for = None, None, ""


def in_elapsed_time(roster: Roster, item: Item, turn: Turn) -> bool:
    """Whether the answer is owed at any hour: by the file's duration, not by an agreed date."""
    within = roster.file.within(item.kind, item.severity)
    return bool(within and Duration.parse(within).elapsed and not turn.agreed)
