"""Items come into the register: kept by a rule or by hand, with a first turn from the start."""

import secrets
from dataclasses import dataclass
from functools import partial

from bot.errors import Refused
from bot.events import Asked, Event, Way
from bot.messages.says import Done, Message
from bot.partnership.people import Person
from bot.partnership.roster import MENTIONED, OTHER, May, Roster
from bot.rules import detection, policy, states
from bot.rules.policy import Course
from bot.services import about, before, duplicates, firsts, talk, trust, wanted
from bot.services.addressed import addressed
from bot.services.opinions import Aside, Opinions
from bot.services.register import Register
from bot.services.restoring import restore
from bot.services.screens import kind_of
from bot.verbs import KEEPS
from storage.audit import fingerprint
from storage.database import Transaction
from storage.tables import Item, Turn
from storage.tables.words import Ball, Kind, Live, Mode, Side, State

MEMO = "memo"  # 📝, our mark on what we kept (D22)
LONGEST = 40_000
DEAF = "I am not listening here, so I keep nothing. Please ask me in a channel that is live."
THEIRS = "I keep only what people of the two companies wrote. Please say it in your own words."


@dataclass(frozen=True)
class New:
    """What is to be kept: a kind, words, who said and who kept them, and where."""

    kind: Kind
    text: str
    by: str
    kept_by: str
    way: Way
    channel: str
    thread: str
    source: str
    person: str = ""
    linked_to: int = 0


class Items:
    def __init__(self, register: Register, opinions: Opinions) -> None:
        self.register, self.opinions = register, opinions
        self.aside: Aside | None = None  # what waits for a person goes there

    def keep(self, tx: Transaction, asked: Asked) -> Message:
        """This will keep what somebody typed a verb for."""
        self.check_heard(tx, asked.place.channel)
        kind, by = KEEPS[asked.verb], self.register.by(tx, asked.by)
        said = (tx, self.register.roster(tx), asked.place.channel, asked.text)
        new = New(
            kind=kind,
            text=asked.text,
            by=asked.by,
            kept_by=asked.by,
            way=asked.way,
            channel=asked.place.channel,
            thread=asked.place.thread or asked.source,
            source=asked.source,
            person=asked.person or addressed(*said, (), by),
        )
        return Done("keep", self.register.facts(tx, self.add(tx, new, asked)))

    def pointed_at(self, tx: Transaction, asked: Asked) -> Item | None:
        """The item that a message is already; refuses what nobody can point at."""
        if not asked.source or not asked.text:
            raise Refused("I cannot see which message you mean. Say `keep this` in its thread.")
        self.check_heard(tx, asked.place.channel)
        self.register.by(tx, asked.by)
        if asked.author and self.register.roster(tx).person(asked.author) is None:
            raise Refused(THEIRS)
        if known := tx.items.of_source(asked.place.channel, asked.source):
            restore(self.register, tx, known, asked)
        return known

    def keep_this(self, tx: Transaction, asked: Asked) -> Message:
        """This will keep a message that somebody pointed at: 📌, a shortcut, `keep this`."""
        if known := self.pointed_at(tx, asked):
            return Done("kept before", self.register.facts(tx, known))
        author = self.register.by(tx, asked.author or asked.by)
        said = (tx, self.register.roster(tx), asked.place.channel, asked.text)
        new = New(
            kind=Kind(asked.follow_up) if asked.follow_up else kind_of(tx, asked),
            text=asked.text,
            by=asked.author or asked.by,
            kept_by=asked.by,
            way=asked.way,
            channel=asked.place.channel,
            thread=asked.place.thread or asked.source,
            source=asked.source,
            person=addressed(*said, MENTIONED.findall(asked.text), author),
        )
        return Done("keep", self.register.facts(tx, self.add(tx, new, asked)))

    def capture(
        self, tx: Transaction, event: Event, by: Person, *, several: bool = False
    ) -> Item | None:
        """This will keep what was said if a rule is sure that it is an item.

        A thread is one item while it is open, unless it is one for `several`.
        """
        here, roster = event.place.channel, self.register.roster(tx)
        verdict = detection.detect(event.text, tx.directory.takes_numbers(here))
        heard = verdict.outcome is not detection.Consequence.SILENT
        plan = policy.plan(verdict, trust.heard(tx, here) if heard else Mode.NORMAL)
        if talk.is_within(tx, roster, event, by) or plan.kind is None:
            return None
        busy, keeps = self._busy_thread(tx, event, several), plan.course == Course.KEEP
        if not keeps and self.aside and (not busy or plan.kind == Kind.DECISION):
            self.aside(tx, event, by, plan)
        if busy or not keeps:
            return None
        new = New(
            kind=plan.kind,
            text=event.text,
            by=event.by,
            kept_by=event.by,
            way=Way.RULE,
            channel=here,
            thread=event.place.thread or event.ts,
            source=event.ts,
            person=addressed(tx, roster, here, event.text, event.mentions, by),
        )
        asked = Asked(plan.kind, event.by, event.place, event.at, way=Way.RULE)
        return self.add(tx, new, asked, why=verdict.why)

    def add(self, tx: Transaction, new: New, asked: Asked, why: tuple[str, ...] = ()) -> Item:
        """An item with its number, its first turn, its mark, its card and its entry."""
        roster = self.register.roster(tx)
        self.register.by(tx, asked.by)
        author = roster.person(new.by) or self.register.by(tx, new.kept_by)
        item = self._item(tx, roster, new, asked, author.side)
        about.read(tx, roster, item)
        firsts.begin(self.register, tx, item, author, new.person, asked.at)
        turn = self._first_turn(tx, item, new, asked, author)
        wanted.read(roster, item, turn, new.person, asked.at)
        item.asked_before = before.find(tx, item)
        item.same_as = duplicates.find(tx, item)
        tx.items.add(item, turn)
        if new.source:
            tx.marks.put(new.channel, new.source, MEMO)
        if item.kind != Kind.QUESTION or new.way != Way.RULE:
            item.carded = True
            self.register.show(tx, "card", item, asked.at)
        tx.audit(
            "keep",
            states.name(item.kind, item.number),
            new.kept_by,
            asked.at,
            kind=item.kind,
            state=item.state,
            side=item.side,
            raised_by=new.by,
            way=new.way,
            rules=why,
            ball=turn.ball,
            owner=turn.owner,
            due=turn.due_at,
            **about.kept(item),
            source=new.source,
            words=fingerprint(item.salt, item.text),
        )
        self.register.reschedule(tx, item)
        self.opinions.title(tx, item, asked.at)
        return item

    def _item(self, tx: Transaction, roster: Roster, new: New, asked: Asked, side: Side) -> Item:
        channel = tx.people.channel(new.channel)
        if channel is None:
            raise Refused("Please ask me in a channel that both companies share.")
        return Item(
            partnership=tx.partnership,
            number=tx.items.next_number(),
            kind=new.kind,
            severity=roster.file.severity_of(new.kind),
            text=new.text[:LONGEST],
            salt=secrets.token_hex(16),
            side=side,
            raised_by=new.by,
            kept_by=new.kept_by,
            way=new.way,
            raised_at=asked.at,
            study=channel.study,
            channel=new.channel,
            thread=new.thread,
            source=new.source,
            linked_to=new.linked_to,
        )

    def _first_turn(
        self, tx: Transaction, item: Item, new: New, asked: Asked, author: Person
    ) -> Turn:
        roster = self.register.roster(tx)
        readers = partial(self.register.visible, tx, item=item)
        ball, owner = first_turn(roster, new, author, item, readers)
        return Turn(
            partnership=item.partnership,
            item=item.number,
            n=1,
            ball=ball,
            debtor=ball,
            owner=owner,
            started_at=asked.at,
            due_at=self.register.due(roster, item, ball, owner, asked.at),
            pauses=[],
        )

    def check_heard(self, tx: Transaction, channel_id: str) -> None:
        """Nothing is kept of a room in which not both companies have agreed to be heard."""
        channel = tx.people.channel(channel_id)
        if channel is None or channel.state != Live.LIVE:
            raise Refused(DEAF)

    def _busy_thread(self, tx: Transaction, event: Event, several: bool) -> bool:
        """The same message is never two items."""
        here, thread = event.place.channel, event.place.thread or event.ts
        if event.ts and tx.items.of_source(here, event.ts):
            return True
        if several:
            return False
        return any(item.state not in states.ENDED for item in tx.items.of_thread(here, thread))


def never_said(item: Item) -> bool:
    """Whether it was taken back at its source before anybody minded."""
    return item.state == State.WITHDRAWN and not item.text


def first_turn(roster: Roster, new: New, author: Person, item: Item, may: May) -> tuple[Ball, str]:
    """On whom an item waits first, by its kind (D20): somebody who may see it."""
    if new.kind in states.JOINT:
        return Ball.JOINT, ""
    named = roster.person(new.person) if new.person else None
    named = named if named and may(named) else None
    if new.kind == Kind.COMMITMENT:
        return Ball(author.side), author.ids[0]
    if new.kind == Kind.ACTION and named:
        return Ball(named.side), named.ids[0]
    other = OTHER[author.side]
    if named is None or named.side != other:
        named = about.answers(roster, author, item, may)
    return Ball(other), named.ids[0]
