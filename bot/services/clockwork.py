"""What time does to items: one act, one transaction, derived anew from the rows (D20)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.partnership.people import Person
from bot.partnership.roster import SIDES
from bot.rules import states
from bot.rules.pauses import Pause
from bot.rules.turns import Act, Next
from bot.services import firsts, handover
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Item, Rung, Turn
from storage.tables.words import Kind, Level, Side, Stage, State

RAPPORT = "rapport"


@dataclass(frozen=True)
class Due:
    """An item whose moment has come; `reads`: its thread must be read before anything is said."""

    number: int
    at: datetime
    reads: bool
    channel: str
    thread: str


class Clockwork:
    def __init__(self, register: Register) -> None:
        self.register = register

    def due(self, tx: Transaction, now: datetime, but: frozenset[int]) -> Due | None:
        """This will name the item whose moment came first, leaving out some that must wait."""
        item = tx.items.due(now, but)
        if item is None or item.next_action_at is None:
            return None
        coming = self.register.next(tx, item, tx.items.turn(item.number))
        above = coming is not None and coming.act == Act.RUNG and coming.level > Level.TEAM
        unread = item.read_at is None or item.read_at < item.next_action_at
        return Due(item.number, item.next_action_at, above and unread, item.channel, item.thread)

    def read(self, tx: Transaction, number: int, now: datetime) -> None:
        """This will note that an item's thread has been read to its end."""
        item = tx.items.find(number, lock=True)
        if item:
            item.read_at = now

    def not_heard(self, tx: Transaction, number: int, now: datetime, reason: str) -> None:
        """This will keep in the trail that a thread could not be read."""
        item = tx.items.find(number, lock=True)
        if item:
            item.read_at = now
            name = states.name(item.kind, item.number)
            tx.audit("not heard", name, RAPPORT, now, reason=reason)

    def advance(self, tx: Transaction, number: int, now: datetime) -> bool:
        """This will do what is due on one item; False while it must wait for the inbox."""
        item = tx.items.find(number, lock=True)
        if item is None or tx.inbox.waits(item.channel, item.thread):
            return False
        turn = tx.items.turn(number)
        coming = self.register.next(tx, item, turn, now)
        if coming is None or coming.at > now:
            item.next_action_at = coming.at if coming else None
            return True
        acts = {
            Act.HALT: self._halt,
            Act.RESUME: self._resume,
            Act.CARD: self._card,
            Act.WARN: self._warn,
            Act.REMIND: self._remind,
            Act.REVIEW: self._review,
            Act.PREVIEW: self._preview,
            Act.RUNG: self._rung,
            Act.REST: self._rest,
            Act.CLOSE: self._close,
        }
        acts[coming.act](tx, item, turn, coming, now)
        self.register.moved(tx, item)
        return True

    def _halt(self, tx: Transaction, item: Item, turn: Turn, coming: Next, now: datetime) -> None:
        self.register.halt(item, turn, coming.at, Pause.CHANNEL, None)
        turn.halted = True
        self._enter(tx, "halt", item, now)

    def _resume(self, tx: Transaction, item: Item, turn: Turn, coming: Next, now: datetime) -> None:
        """From when the pause was over, however late it is noticed."""
        was_halted, turn.halted = turn.halted, False
        passed = turn.paused_until is not None and turn.paused_until <= coming.at
        if not was_halted or turn.paused_for == Pause.CHANNEL or passed:
            self.register.resume(tx, item, turn, coming.at)
        self._enter(tx, "resume", item, now, due=turn.due_at)

    def _card(self, tx: Transaction, item: Item, turn: Turn, _: Next, now: datetime) -> None:
        item.carded = True
        self.register.show(tx, "card", item, now)
        self._enter(tx, "card", item, now)

    def _warn(self, tx: Transaction, item: Item, turn: Turn, _: Next, now: datetime) -> None:
        turn.warned_at = now
        told = self._owners(tx, item, turn)
        self._show(tx, "warn", item, told, now)

    def _remind(self, tx: Transaction, item: Item, turn: Turn, _: Next, now: datetime) -> None:
        turn.reminded = True
        owners = [] if turn.warned_at else self._owners(tx, item, turn)
        leads = self.register.leads(tx, item, turn.debtor)
        told = owners + [one for one in leads if not turn.warned_at or turn.owner not in one.ids]
        self._show(tx, "remind", item, told, now)

    def _review(self, tx: Transaction, item: Item, turn: Turn, _: Next, now: datetime) -> None:
        """Both are asked once for another date; an early signal is protected no longer."""
        item.reviewed = True
        raiser = self.register.roster(tx).person(item.raised_by)
        alone = item.kind == Kind.HEADS_UP and raiser
        told = [raiser] if alone and raiser else firsts.both(self.register, tx, item, turn.owner)
        self._show(tx, "review", item, told, now)

    def _preview(
        self, tx: Transaction, item: Item, turn: Turn, coming: Next, now: datetime
    ) -> None:
        turn.previewed_at = now
        leads = self.register.leads(tx, item)
        self._show(tx, "preview", item, leads, now, coming.level)

    def _rung(self, tx: Transaction, item: Item, turn: Turn, coming: Next, now: datetime) -> None:
        """Both sides of a level, in one transaction and with the same minute."""
        roster, may = self.register.roster(tx), partial(self.register.visible, tx, item=item)
        told = [
            seat
            for side in SIDES
            if (seat := roster.leader(side, coming.level, item.study, _own(item, turn, side), may))
        ]
        practice = coming.level > Level.TEAM and roster.file.mode == Stage.PRACTICE
        held = self._hold_ended(turn, now)
        turn.climb += held
        turn.rung, turn.rung_at = coming.level, now
        names = [person.ids[0] for person in told]
        tx.items.add(
            Rung(
                partnership=tx.partnership,
                item=item.number,
                turn=turn.n,
                climb=turn.climb,
                level=coming.level,
                at=now,
                told=names,
                rehearsed=practice,
            )
        )
        verb = "rehearse" if practice else "rung"
        self._enter(tx, verb, item, now, level=coming.level, climb=turn.climb, told=names)
        for person in [] if practice else told:
            self.register.show(tx, "rung", item, now, person=person.ids[0], level=coming.level)

    def _rest(self, tx: Transaction, item: Item, turn: Turn, _: Next, now: datetime) -> None:
        turn.replied_at, turn.rested = None, True
        self.register.halt(item, turn, now, Pause.UNJUDGED, None)
        self._enter(tx, "rest", item, now)

    def _close(self, tx: Transaction, item: Item, turn: Turn, _: Next, now: datetime) -> None:
        changed = [item.state, State.CLOSED]
        said = turn.started_at if turn.replied_at is None else turn.replied_at
        due = handover.due_of(tx, item)
        item.outcome = states.ending(item.kind, item.outcome, said, due)
        item.state = State.CLOSED
        turn.ended_at, turn.ended_by = now, "no objection"
        self._enter(tx, "close", item, now, state=changed, outcome=item.outcome)

    def _show(
        self,
        tx: Transaction,
        kind: str,
        item: Item,
        told: Iterable[Person],
        now: datetime,
        level: int = 0,
    ) -> None:
        people = dict.fromkeys(person.ids[0] for person in told)
        for account in people:
            self.register.show(tx, kind, item, now, person=account, level=level)
        self._enter(tx, kind, item, now, told=list(people))

    def _owners(self, tx: Transaction, item: Item, turn: Turn) -> list[Person]:
        """Who owes: the owner, else the leads of the side or sides."""
        roster = self.register.roster(tx)
        found = [roster.person(one) for one in (turn.owner, *firsts.owners(item)) if one]
        owners = [one for one in found if one]
        return owners or self.register.leads(tx, item, turn.debtor)

    def _hold_ended(self, turn: Turn, now: datetime) -> int:
        """1 when a leader's hold has run out since: the climb is a new one."""
        held = [until for until in (turn.seen_sponsor, turn.seen_cro) if until and until <= now]
        if held:
            turn.seen_sponsor = turn.seen_cro = None
        return 1 if held else 0

    def _enter(
        self, tx: Transaction, verb: str, item: Item, now: datetime, **fields: object
    ) -> None:
        tx.audit(verb, states.name(item.kind, item.number), RAPPORT, now, **fields)


def _own(item: Item, turn: Turn, side: Side) -> str:
    """Who owns it on one side: a rung never goes to them."""
    return firsts.owner_of(item, side) or turn.owner
