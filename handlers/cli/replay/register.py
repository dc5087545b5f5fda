"""What the bot would have kept of one room; the rules are its own, the threads are simplified."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from bot.events import Event
from bot.rules import detection
from bot.rules.detection import Consequence
from bot.rules.replies import is_reply
from handlers.cli.replay.people import Author, People
from handlers.cli.replay.said import Said
from handlers.cli.replay.titles import title
from storage.tables.words import Kind


@dataclass
class Kept:
    """An item, and what its thread said afterwards."""

    kind: Kind
    at: datetime
    by: Author
    title: str
    confidence: float
    replies: int = 0
    answered_at: datetime | None = None
    answered_by: str = ""  # the company


@dataclass
class Tally:
    """How many messages were what; every message that was read is exactly one of these."""

    kept: Counter[Kind] = field(default_factory=Counter)
    in_thread: int = 0  # would be items, were their thread not one already
    drafts: int = 0
    offered: int = 0
    withheld: int = 0
    talk: int = 0

    @property
    def read(self) -> int:
        others = self.in_thread + self.drafts + self.offered + self.withheld + self.talk
        return self.kept.total() + others

    def add(self, other: "Tally") -> None:
        """This will count what another counted, too."""
        self.kept.update(other.kept)
        self.in_thread += other.in_thread
        self.drafts += other.drafts
        self.offered += other.offered
        self.withheld += other.withheld
        self.talk += other.talk


class Register:
    """Of a thread only its item is remembered, and whether it is talk within one company."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.names = people.words()
        self.items: dict[str, Kept] = {}
        self.within: dict[str, str] = {}
        self.tally = Tally()
        self.companies: set[str] = set()
        self.last: datetime | None = None

    def take(self, said: Said) -> None:
        """This will count a message, and keep it where the bot would."""
        event = said.event
        thread = event.place.thread or event.ts
        self.last = max(self.last or event.at, event.at)
        item = self.items.get(thread)
        if item is not None and event.at > item.at:
            self._replied(item, said)
        if not said.late:
            self.companies.add(said.by.company)
            self._judge(said, thread, item)

    def _judge(self, said: Said, thread: str, item: Kept | None) -> None:
        verdict, within = detection.detect(said.event.text), self._is_within(said, thread)
        kind = detection.kind_to_keep(verdict)
        if verdict.outcome is Consequence.WARNED:
            self.tally.withheld += 1
        elif within or verdict.outcome is Consequence.SILENT:
            self.tally.talk += 1
        elif verdict.outcome is Consequence.DRAFT:
            self.tally.drafts += 1
        elif kind is None:
            self.tally.offered += 1
        elif item is not None:
            self.tally.in_thread += 1
        else:
            self.tally.kept[kind] += 1
            words = title(said.event.text, self.people.called)
            self.items[thread] = Kept(kind, said.event.at, said.by, words, verdict.confidence)

    def _replied(self, item: Kept, said: Said) -> None:
        """A courtesy is no answer, and whose company nobody knows is never guessed."""
        item.replies += 1
        other = item.by.team and said.by.team and said.by.team != item.by.team
        if item.answered_at is None and other and self._says_something(said.event):
            item.answered_at, item.answered_by = said.event.at, said.by.company

    def _says_something(self, event: Event) -> bool:
        return event.files or is_reply(event.text, self.names)

    def _is_within(self, said: Said, thread: str) -> bool:
        """Talk within one company, which the bot leaves alone (bot.services.talk)."""
        team = said.by.team
        mentioned = {self.people.team(one) for one in said.event.mentions}
        own = bool(team) and mentioned <= {team}
        if not said.event.place.thread:
            if own and mentioned:
                self.within[thread] = team
            return own and bool(mentioned)
        if not (own and self.within.get(thread) == team):
            self.within.pop(thread, None)
        return own and (bool(mentioned) or thread in self.within)
