"""What a model is asked and what comes of it: it proposes, and keeps nothing.

One transaction writes a question down, one hands it over, one takes the answer; none of them waits
for the model.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.events import Event, Heard, Place
from bot.llm import checks, prompts
from bot.llm.answers import Opinion as Said
from bot.llm.answers import Title
from bot.llm.client import Replied, Reply
from bot.llm.prompts import Prompt
from bot.llm.veil import Veil
from bot.partnership.people import Person
from bot.partnership.roster import Roster
from bot.rules import states
from bot.rules.detection import screen
from bot.rules.opinions import SURE, needs_title, unsure
from bot.rules.policy import Course, Plan
from bot.services import talk
from bot.services.model import Model
from bot.services.register import Register
from storage.audit import fingerprint
from storage.database import Transaction
from storage.tables import Item, Opinion
from storage.tables.words import Kind, Mode, Post, Room, Task

RAPPORT = "rapport"
Aside = Callable[[Transaction, Event, Person, Plan], None]
MINUTE, DAY = 60.0, 86_400.0
FORGOTTEN = 2 * DAY  # what nothing came of
PAUSE = 10.0  # seconds of a partnership after a server has failed it
TRIES = 3  # of a title, whose words are kept; of a message there is one
NONE = "none"


@dataclass(frozen=True)
class Call:
    """A question that was handed over: what is sent, and what its answer is held against."""

    row: int
    partnership: str
    prompt: Prompt
    veil: Veil
    lane: str = ""
    fence: int = 0
    about: str = ""  # the words it is about, for as long as the call lasts


class Opinions:
    def __init__(self, register: Register, model: Model) -> None:
        self.register = register
        self.model = model
        self.aside: Aside | None = None  # what waits for a person goes there

    def consider(self, tx: Transaction, event: Event, by: Person) -> None:
        """This will ask for a second opinion on a message that the rules are unsure of."""
        if not self.model.may(tx) or self._left_alone(tx, event, by):
            return
        if not unsure(event.text, tx.directory.takes_numbers(event.place.channel)):
            return
        where = {"channel": event.place.channel, "ts": event.ts, "thread": event.place.thread}
        self._put(tx, Task.OPINION, event.at, by=event.by, text=event.text, **where)

    def title(self, tx: Transaction, item: Item, at: datetime) -> None:
        """This will ask for a title of an item whose words are longer than its card."""
        if not self.model.may(tx) or not needs_title(item.text) or self._unsent(tx, item):
            return
        asked = tx.opinions.of_item(item.number, Task.TITLE)
        if not any(one.state == Post.WAITING for one in asked):
            self._put(tx, Task.TITLE, at, item=item.number)

    def gone(self, tx: Transaction, event: Event) -> None:
        """This will forget what was to be asked about a message that is no longer what it was."""
        if event.kind not in (Heard.EDITED, Heard.DELETED):
            return
        drop(tx, event.place.channel, event.target, "changed")

    def sweep(self, tx: Transaction) -> None:
        """This will forget words that nobody came to ask about, and questions of days ago."""
        now = tx.machine_now
        tx.opinions.drop_late(now - MINUTE, now - DAY)
        tx.opinions.prune(now - FORGOTTEN)

    def claim(self, tx: Transaction, now: datetime) -> Call | None:
        """This will hand over the oldest question that may be asked; its words are overwritten."""
        self.sweep(tx)
        while self.model.ready(tx) and (claimed := tx.opinions.next()):
            row, lane, fence = claimed
            mine = tx.within(row.partnership)
            call = self._call(mine, row, lane, fence)
            row.text = ""
            if call and self._begin(mine, row, call, now):
                return call
            row.state, row.reason = Post.DROPPED, row.reason or "not to be sent"
            tx.session.flush()
            tx.lanes.give_back(lane, fence)
        return None

    def record(self, tx: Transaction, call: Call, reply: Reply, now: datetime) -> None:
        """This will take what came back: a proposal, or the reason why there is none."""
        self.model.heard(tx, reply)
        late = not isinstance(reply, Replied) and reply.broken
        tx.lanes.give_back(call.lane, call.fence, PAUSE if late else 0)
        row = tx.opinions.get(call.row)
        if row is None or row.state != Post.SENDING:
            return
        if not isinstance(reply, Replied):
            again = reply.broken and row.task == Task.TITLE and row.attempts < TRIES
            row.state, row.reason = Post.WAITING if again else Post.DROPPED, reply.reason
            return
        row.state, row.model = Post.DONE, reply.model
        if isinstance(reply.answer, Said):
            self._opined(tx, row, call, reply.answer, now)
        elif isinstance(reply.answer, Title):
            self._titled(tx, row, call, reply.answer, now)

    def offer(self, tx: Transaction, row: Opinion, words: str, now: datetime) -> None:
        """This will offer its author alone to keep a message as what the model takes it for."""
        by, kind = self.register.roster(tx).person(row.by), Kind(row.label)
        if by is None or self.aside is None:
            return
        row.settled = "offered"
        tx.audit(
            *("propose kind", f"{row.channel} {row.ts}", RAPPORT, now),
            kind=kind,
            author=row.by,
            opinion=row.id,
            model=row.model,
            version=row.version,
            confidence=row.confidence,
        )
        place = Place(row.channel, row.thread)
        said = Event(Heard.POSTED, place, row.by, row.ts, "", row.at, words)
        self.aside(tx, said, by, Plan(Course.OFFER, kind))

    def veil(self, roster: Roster) -> Veil:
        """What hides this partnership's people and companies."""
        file = roster.file
        people = {id: one.name for one in file.people for id in one.ids}
        people |= {id: one.name for id, one in roster.colleagues.items()} | roster.left
        companies = (file.companies.sponsor, file.companies.cro, *file.companies.others)
        return Veil(people, [one.name for one in companies])

    def put(self, tx: Transaction, task: Task, at: datetime) -> Opinion:
        """A question that is asked at once."""
        return self._put(tx, task, at, state=Post.SENDING)

    def _put(self, tx: Transaction, task: Task, at: datetime, **more: Any) -> Opinion:
        row = Opinion(
            partnership=tx.partnership,
            task=task,
            at=at,
            kept_at=tx.machine_now,
            version=prompts.VERSIONS[task],
            **more,
        )
        tx.opinions.add(row)
        return row

    def _begin(self, tx: Transaction, row: Opinion, call: Call, now: datetime) -> bool:
        """Count it before it goes."""
        if not self.model.spend(tx, len(call.prompt.words), now):
            row.reason = "budget"
            return False
        self.model.begin(tx)
        row.state, row.attempts, row.version = Post.SENDING, row.attempts + 1, call.prompt.version
        return True

    def _call(self, tx: Transaction, row: Opinion, lane: str, fence: int) -> Call | None:
        """The question in the words that leave the house; None when they may not."""
        if not self.model.may(tx):
            return None
        item = tx.items.find(row.item) if row.item else None
        text = item.text if item else row.text
        if not text.strip() or screen(text) or (item and self._unsent(tx, item)):
            return None
        veil = self.veil(self.register.roster(tx))
        hidden = veil.hide(text[: prompts.MOST[row.task]])
        prompt = prompts.title(hidden) if item else prompts.opinion(hidden)
        assert row.id is not None
        return Call(row.id, row.partnership, prompt, veil, lane, fence, about=text)

    def _opined(self, tx: Transaction, row: Opinion, call: Call, said: Said, now: datetime) -> None:
        row.label, row.confidence = said.label, round(100 * said.confidence)
        kept = tx.items.of_source(row.channel, row.ts)
        if tx.incidents.of_message(row.channel, row.ts):
            row.reason = "not to be kept"
        elif said.label != NONE and row.confidence >= SURE and kept is None:
            self.offer(tx, row, call.about, now)

    def _titled(
        self, tx: Transaction, row: Opinion, call: Call, answer: Title, now: datetime
    ) -> None:
        """A title of the words as they still are, shown on the card as a model's."""
        item = tx.items.find(row.item, lock=True)
        readable = self.register.roster(tx).readable(call.about)
        shown = checks.titled(answer, call.veil, readable)
        if item is None or item.text != call.about or not shown:
            row.reason = "not of its text"
            return
        item.title, row.settled = shown, "shown"
        tx.audit(
            *("title", states.name(item.kind, item.number), RAPPORT, now),
            model=row.model,
            version=row.version,
            words=fingerprint(item.salt, shown),
        )
        tx.cards.want(item.number)

    def _left_alone(self, tx: Transaction, event: Event, by: Person) -> bool:
        """Talk within one company, a thread that is an item already, a quiet or unblinded room."""
        channel = tx.people.channel(event.place.channel)
        quiet = channel is None or channel.mode == Mode.QUIET or channel.room == Room.UNBLINDED
        if quiet or event.kind != Heard.POSTED or not event.text.strip():
            return True
        begun = tx.items.of_thread(event.place.channel, event.place.thread or event.ts)
        busy = any(one.state not in states.ENDED for one in begun)
        return busy or talk.is_within(tx, self.register.roster(tx), event, by)

    def _unsent(self, tx: Transaction, item: Item) -> bool:
        """What is said in an unblinded room is sent to nobody."""
        channel = tx.people.channel(item.channel)
        return channel is None or channel.room == Room.UNBLINDED or item.state in states.ENDED


def drop(tx: Transaction, channel: str, ts: str, why: str) -> None:
    """This will ask nothing more about a message, and wait for nothing."""
    for row in tx.opinions.of_message(channel, ts):
        if row.state in (Post.WAITING, Post.SENDING):
            row.text, row.state, row.reason = "", Post.DROPPED, why
