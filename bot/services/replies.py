"""Replies in the thread of an item: they pause its clock and do not answer it (D35)."""

from datetime import UTC, datetime

from bot.events import Event, Heard
from bot.partnership.people import Person
from bot.partnership.roster import OTHER
from bot.rules import hours, permissions, states
from bot.rules.pauses import BY_REPLY, Pause
from bot.rules.replies import asks_when, is_reply, promised
from bot.rules.working_time import WorkingTime
from bot.services.register import Register, in_elapsed_time
from storage.database import Transaction
from storage.tables import Item, Turn
from storage.tables.words import Ball, State

WHICH = (
    "{items} wait in this thread. I cannot tell which one this is about, so their clocks go on. "
    "`answer {first} TEXT`, or a button on its card, says it."
)
UNHEARD = (State.RAISED, State.ACKNOWLEDGED)


class Replies:
    def __init__(self, register: Register) -> None:
        self.register = register

    def heard(self, tx: Transaction, event: Event, person: Person, *, unread: bool = False) -> str:
        """This will pause, once a turn, what a reply of the owing side is about.

        Where that could be one of several, none is paused, and the answer is a question back.

        `unread`: its words may not be kept, so that they are not read either. A courtesy takes
        note, and pauses nothing.
        """
        if not event.place.thread:
            return ""
        items = tx.items.of_thread(event.place.channel, event.place.thread)
        pairs = [(item, tx.items.turn(item.number)) for item in items]
        about = [pair for pair in pairs if is_about(event, person, *pair)]
        names = self.register.roster(tx).called()
        if not (unread or event.files or is_reply(event.text, names)):
            self._noted(tx, event, about)
        elif len(about) > 1:
            first, *more = [states.name(item.kind, item.number) for item, _ in about]
            return WHICH.format(items=" and ".join([first, *more]), first=first)
        else:
            for item, turn in about:
                self._reply(tx, event, person, item, turn)
        return ""

    def _noted(self, tx: Transaction, event: Event, about: list[tuple[Item, Turn]]) -> None:
        """A courtesy takes note: nobody is asked for that any more."""
        for item, turn in about:
            if not turn.reminded:
                turn.reminded = True
                tx.audit("noted", states.name(item.kind, item.number), event.by, event.at)
                self.register.reschedule(tx, item)

    def deleted(self, tx: Transaction, event: Event) -> None:
        """This will let the clock go on that a reply had stopped, when its author deletes it."""
        said = datetime.fromtimestamp(float(event.target), UTC)
        for item in tx.items.of_thread(event.place.channel, event.place.thread):
            turn = tx.items.turn(item.number)
            paused = turn.paused_at == said and turn.paused_for in BY_REPLY
            if item.state not in states.OWED or not (paused or turn.replied_at == said):
                continue
            if paused:
                self.register.resume(tx, item, turn, event.at)
            if turn.replied_at == said:
                turn.replied_at = None
            name, now = states.name(item.kind, item.number), "deleted by its author"
            tx.audit("reply withdrawn", name, turn.replied_by or "rapport", event.at, why=now)
            self.register.moved(tx, item)

    def _reply(self, tx: Transaction, event: Event, person: Person, item: Item, turn: Turn) -> None:
        date = None if asks_when(item.text) else self._promised(tx, event, person, turn)
        if turn.paused_for == Pause.OUTSIDE:  # whoever was waited for has been heard, or need not
            self.register.resume(tx, item, turn, event.at)
        fresh = turn.replied_at is None and turn.paused_at is None and not turn.rested
        if fresh and not any(why in BY_REPLY for *_, why in turn.pauses):
            self._pause(tx, event, item, turn, date)
        item.state = State.IN_PROGRESS
        if date is None:  # a promise is nothing that could be judged yet
            self._ask(tx, event, person, item, turn)
        name, waits = states.name(item.kind, item.number), turn.paused_until
        tx.audit("reply", name, event.by, event.at, ts=event.ts, state=item.state, waits=waits)
        self.register.moved(tx, item)

    def _ask(self, tx: Transaction, event: Event, person: Person, item: Item, turn: Turn) -> None:
        """Ask whoever waits, once, whether this is an answer; of a joint item, the other side."""
        asked_before = turn.replied_at is not None
        turn.replied_at, turn.replied_by = event.at, event.by
        if asked_before:
            return
        roster = self.register.roster(tx)
        raiser = roster.person(item.raised_by)
        if raiser is None or raiser.side == person.side:
            (raiser,) = self.register.leads(tx, item, Ball(OTHER[person.side]))
        self.register.show(tx, "confirm", item, event.at, person=raiser.ids[0])

    def _promised(
        self, tx: Transaction, event: Event, person: Person, turn: Turn
    ) -> datetime | None:
        roster = self.register.roster(tx)
        zone = hours.zone_of(roster, event.by, person.side)
        return promised(event.text, event.at, zone, hours.owing(roster, turn.debtor, turn.owner))

    def _pause(
        self, tx: Transaction, event: Event, item: Item, turn: Turn, date: datetime | None
    ) -> None:
        """Until the date that the reply promises, or else for a working day."""
        roster = self.register.roster(tx)
        calendar = hours.owing(roster, turn.debtor, turn.owner)
        if date:
            elapsed = in_elapsed_time(roster, item, turn)
            until = min(date, _as_long_again(turn, event.at, calendar, elapsed))
            self.register.halt(item, turn, event.at, Pause.PROMISE, until)
        else:
            until = calendar.end_of_next_working_day(event.at)
            self.register.halt(item, turn, event.at, Pause.REPLY, until)


def is_about(event: Event, person: Person, item: Item, turn: Turn) -> bool:
    """Whether words in its thread are a reply to an item: of who owes it, about this turn."""
    if item.state not in states.OWED or not permissions.owes(person.side, turn.debtor):
        return False
    if event.by == item.raised_by and event.by != turn.owner:
        return False  # whoever made a commitment owes it too
    edited = event.kind == Heard.EDITED
    return event.at >= turn.started_at and (not edited or item.state in UNHEARD)


def _as_long_again(turn: Turn, at: datetime, calendar: WorkingTime, elapsed: bool) -> datetime:
    """When as much time has passed again as was given in the first place."""
    start, due = turn.started_at, turn.due_at or turn.started_at
    return at + (due - start) if elapsed else calendar.plus(at, calendar.between(start, due))
