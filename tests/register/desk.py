"""The register's services as a test uses them: real rows, no platform, a clock that is told."""

import shutil
from datetime import datetime, timedelta

from sqlalchemy import select

from bot.app import Bot
from bot.events import Asked, Event, Heard, Place, Way
from bot.services.moments import Waiting
from storage.database import Storage
from storage.tables import Proposal
from tests.chats.cast import ACCOUNTS, HERE, NORTHWIND_MERIDIAN

MONDAY = datetime.fromisoformat("2026-03-02T10:00:00+00:00")
MINUTE = timedelta(minutes=1)


class Desk:
    """`does` and `keeps` are one transaction each; `lives` passes every moment, `sleeps` none."""

    def __init__(self, storage, file=NORTHWIND_MERIDIAN, now=MONDAY, model=""):
        self.storage, self.partnership, self.now = storage, file.id, now
        self.bot = Bot(storage, "k" * 32, pace=0, model=model)
        self.said = 0
        self.do(self.bot.partnerships.apply, file, now)

    @classmethod
    def at(cls, template, folder, **more):
        """A desk on a fresh copy of a database."""
        file = folder / "desk.db"
        shutil.copyfile(template, file)
        return cls(Storage(f"sqlite:///{file}", machine=lambda: 1_000_000.0), **more)

    def do(self, method, *args):
        with self.storage.transaction(self.partnership) as tx:
            return method(tx, *args)

    def does(self, who, verb, item=0, text="", tx=None, **more):
        """Carry out a verb; raises Refused."""
        asked = self.asked(who, verb, item, text, **more)
        return self.bot.wishes.carry(tx, asked) if tx else self.do(self.bot.wishes.carry, asked)

    def makes_critical(self, who, number, why):
        """Asked for, and meant."""
        self.does(who, "severity", number, f"critical {why}")
        self.does(who, "certain", text=str(self.proposals(number)[-1]))

    def asked(self, who, verb, item=0, text="", **more):
        place, by = Place(more.pop("channel", HERE)), ACCOUNTS[who]
        return Asked(verb, by, place, self.now, item=item, text=text, **more)

    def keeps(self, who, kind="question", text="When will the Polish contracts be signed?", **more):
        """An item of somebody's own message, of any kind; its number."""
        self.said += 1
        source = f"{1_700_000_000 + self.said}.000001"
        own = {"follow_up": str(kind), "source": source, "author": ACCOUNTS[who]}
        asked = self.asked(who, "keep", 0, text, way=Way.SHORTCUT, **(own | more))
        return self.do(self.bot.items.keep_this, asked).item.number

    def replies(self, who, number, text="Stefan expects the signatures next week."):
        """Words in the item's thread, as the worker hears them."""
        self.said += 1
        ts = f"{1_700_000_000 + self.said}.000001"
        place = Place(HERE, self.item(number).thread)
        event = Event(Heard.POSTED, place, ACCOUNTS[who], ts, ts, self.now, text=text)
        person = self.do(self.bot.register.by, event.by)
        self.do(self.bot.hearing.replies.heard, event, person)

    # Time passes

    def lives(self, until):
        """Every moment on the way is lived through, as with a driven clock."""
        until = self._moment(until)
        while due := self._due(until):
            self._advance(due, max(self.now, due.at))
        self.now = until

    def sleeps(self, until):
        """Nothing happens on the way, as with a wall clock after an outage; then one tick."""
        self.now = self._moment(until)
        while due := self._due(self.now):
            self._advance(due, self.now)

    def _moment(self, until):
        if isinstance(until, timedelta):
            return self.now + until
        return datetime.fromisoformat(until) if isinstance(until, str) else until

    def _due(self, now):
        return self.do(self.bot.moments.next, now, Waiting())

    def _advance(self, due, now):
        self.now = now
        if due.item and due.item.reads:
            self.do(self.bot.clockwork.read, due.item.number, now)
        assert self.do(self.bot.moments.advance, due, now)

    # Looking

    def item(self, number):
        return self.do(lambda tx: tx.items.find(number))

    def turn(self, number):
        return self.do(lambda tx: tx.items.turn(number))

    def turns(self, number):
        return self.do(lambda tx: tx.items.turns(number))

    def rungs(self, number):
        return self.do(lambda tx: tx.items.rungs(number))

    def next(self, number):
        register = self.bot.register
        return self.do(lambda tx: register.next(tx, tx.items.find(number), tx.items.turn(number)))

    def trail(self, number=None):
        """The verbs of the trail: of one item, or of everything."""
        name = None
        if number:
            item = self.item(number)
            name = self.do(lambda tx: self.bot.register.facts(tx, item).id)
        return [entry.verb for entry in self.do(lambda tx: tx.audit.entries(name))]

    def proposals(self, number):
        """The proposals about an item that nobody has settled, oldest first."""
        return self.do(lambda tx: open_proposals(tx, number))

    def close(self):
        self.bot.close()


def open_proposals(tx, number):
    mine = select(Proposal.id).where(Proposal.item == number, Proposal.settled == "")
    return list(tx.session.scalars(mine.order_by(Proposal.id)))
