"""Replies in the thread of an item: they pause its clock and do not answer it (D35)."""

from datetime import datetime

from bot.events import Event
from bot.partnership.people import Person
from bot.rules import hours, permissions, states
from bot.rules.pauses import BY_REPLY, Pause
from bot.rules.replies import asks_when, is_reply, promised
from bot.rules.working_time import WorkingTime
from bot.services.register import Register, in_elapsed_time
from storage.database import Transaction
from storage.tables import Item, Turn
from storage.tables.words import State


class Replies:
    def __init__(self, register: Register) -> None:
        self.register = register

    def heard(self, tx: Transaction, event: Event, person: Person) -> None:
        """This will pause, once a turn, what a reply of the owing side is about."""
        if not event.place.thread or not is_reply(event.text):
            return
        for item in tx.items.of_thread(event.place.channel, event.place.thread):
            turn = tx.items.turn(item.number)
            owed = item.state in states.OWED and permissions.owes(person.side, turn.debtor)
            if owed and event.by != item.raised_by and event.at >= turn.started_at:
                self._reply(tx, event, person, item, turn)

    def _reply(self, tx: Transaction, event: Event, person: Person, item: Item, turn: Turn) -> None:
        fresh = turn.replied_at is None and turn.paused_at is None and not turn.rested
        if fresh and not any(why in BY_REPLY for *_, why in turn.pauses):
            self._pause(tx, event, person, item, turn)
        turn.replied_at, item.state = event.at, State.IN_PROGRESS
        self.register.show(tx, "confirm", item, event.at, person=item.raised_by)
        name, waits = states.name(item.kind, item.number), turn.paused_until
        tx.audit("reply", name, event.by, event.at, ts=event.ts, state=item.state, waits=waits)
        self.register.moved(tx, item)

    def _pause(self, tx: Transaction, event: Event, person: Person, item: Item, turn: Turn) -> None:
        """Until the date that the reply promises, or else for a working day."""
        roster = self.register.roster(tx)
        calendar = hours.owing(roster, turn.debtor, turn.owner)
        zone = hours.zone_of(roster, event.by, person.side)
        date = promised(event.text, event.at, zone, calendar)
        if date and not asks_when(item.text):
            elapsed = in_elapsed_time(roster, item, turn)
            until = min(date, _as_long_again(turn, event.at, calendar, elapsed))
            self.register.halt(item, turn, event.at, Pause.PROMISE, until)
        else:
            until = calendar.end_of_next_working_day(event.at)
            self.register.halt(item, turn, event.at, Pause.REPLY, until)


def _as_long_again(turn: Turn, at: datetime, calendar: WorkingTime, elapsed: bool) -> datetime:
    """When as much time has passed again as was given in the first place."""
    start, due = turn.started_at, turn.due_at or turn.started_at
    return at + (due - start) if elapsed else calendar.plus(at, calendar.between(start, due))
