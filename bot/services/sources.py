"""One conversation, one item: what its author adds within minutes is part of it."""

import secrets

from bot.events import Event, Heard
from bot.partnership.people import Person
from bot.rules import sources as rules
from bot.rules import states
from bot.services import about, talk, wanted
from bot.services.hands import is_agreed
from bot.services.items import LONGEST, MEMO
from bot.services.register import Register
from bot.services.replies import is_about
from bot.services.screens import takes_numbers
from storage.audit import fingerprint
from storage.database import Transaction
from storage.tables import Item, Source
from storage.tables.words import Mode, State


class Sources:
    def __init__(self, register: Register) -> None:
        self.register = register

    def goes_on(self, tx: Transaction, event: Event, by: Person) -> bool:
        """This will make a message part of the item that its author has just raised, if it is."""
        item = self._item(tx, event, by)
        if item is None or not self._belongs(tx, event, by, item):
            return False
        words = "" if rules.points_back(event.text) else event.text.strip()
        row = Source(
            partnership=tx.partnership,
            channel=event.place.channel,
            ts=event.ts,
            thread=event.place.thread,
            item=item.number,
        )
        self._put(tx, item, row, words, event)
        return True

    def came_between(self, tx: Transaction, event: Event) -> None:
        """This will part what was added after somebody else had spoken: that was heard late."""
        if event.kind != Heard.POSTED:
            return
        for row in tx.sources.after(event.place.channel, event.place.thread, event.ts):
            item = tx.items.find(row.item)
            if item and item.source < event.ts and event.by != item.raised_by:
                self._take_out(tx, item, row, event, "part")

    def raised_between(self, tx: Transaction, event: Event) -> None:
        """This will give a new item what its author added after it, and was another's until now."""
        new = tx.items.of_source(event.place.channel, event.ts) if event.ts else None
        if new is None or event.kind != Heard.POSTED:
            return
        for row in tx.sources.after(event.place.channel, event.place.thread, event.ts):
            old = tx.items.find(row.item)
            if old and old.raised_by == new.raised_by and old.source < new.source:
                words = self._take_out(tx, old, row, event, "part")
                again = row.model_dump() | {"item": new.number}
                self._put(tx, new, Source(**again), words, event)

    def edited(self, tx: Transaction, event: Event, words: str) -> None:
        """This will follow a change of a further message by its author."""
        row, item = self._of(tx, event)
        if row is None or item is None or item.raised_by != event.by or not item.text:
            return
        if is_agreed(tx, self.register.roster(tx), item):
            tx.audit("too late", states.name(item.kind, item.number), event.by, event.at)
        elif item.state not in states.ENDED:
            said = "" if rules.points_back(words) else words.strip()
            self._say(tx, item, row, said, event, "edit")

    def deleted(self, tx: Transaction, event: Event, why: str) -> None:
        """This will take the words of a further message out of its item: they are gone."""
        row, item = self._of(tx, event)
        if row and item and row.length:
            self._say(tx, item, row, "", event, "redact", why)

    def own(self, tx: Transaction, item: Item, words: str) -> str:
        """This will be an item's words when those of its first message are these now."""
        rows = tx.sources.of_item(item.number)
        _, *others = rules.apart(item.text, [row.length for row in rows])
        return self._fitting(tx, item, [words, *others])

    def _item(self, tx: Transaction, event: Event, by: Person) -> Item | None:
        """The latest item of this author in this place, of the last five minutes."""
        since = f"{float(event.ts) - rules.WITHIN.total_seconds():.6f}"
        channel, thread = event.place.channel, event.place.thread
        found = tx.sources.before(channel, by.ids, since, event.ts)
        return next((one for one in found if thread in _places(one)), None)

    def _belongs(self, tx: Transaction, event: Event, by: Person, item: Item) -> bool:
        """Whether nobody has touched the item or spoken since, and nothing new is asked."""
        place = event.place
        if item.state != State.RAISED or item.source_gone or not item.text:
            return False
        if place.thread and self._replies(tx, event, by, item):
            return False
        if tx.inbox.spoken(place.channel, place.thread, item.source, event.ts, by.ids):
            return False
        roster, channel = self.register.roster(tx), tx.people.channel(place.channel)
        if is_agreed(tx, roster, item):
            return False
        mode = channel.mode if channel else Mode.NORMAL
        if talk.is_within(tx, roster, event, by):
            return False
        coded = takes_numbers(tx, item)
        return rules.goes_on(event.text, item.kind, mode, roster.called(), coded=coded)

    def _replies(self, tx: Transaction, event: Event, by: Person, item: Item) -> bool:
        """Whether its author owes something in this thread: the item itself, or another one."""
        if tx.items.turn(item.number).owner in by.ids:
            return True
        here = tx.items.of_thread(event.place.channel, event.place.thread)
        others = [one for one in here if one.number != item.number]
        return any(is_about(event, by, one, tx.items.turn(one.number)) for one in others)

    def _of(self, tx: Transaction, event: Event) -> tuple[Source | None, Item | None]:
        row = tx.sources.of_message(event.place.channel, event.target)
        return row, tx.items.find(row.item) if row else None

    def _put(self, tx: Transaction, item: Item, row: Source, words: str, event: Event) -> None:
        tx.sources.add(row)
        tx.marks.put(row.channel, row.ts, MEMO)
        self._say(tx, item, row, words, event, "merge")

    def _take_out(self, tx: Transaction, item: Item, row: Source, event: Event, verb: str) -> str:
        """The message is no part of the item any more; the words that it had in it."""
        rows = tx.sources.of_item(item.number)
        parts = rules.apart(item.text, [one.length for one in rows])
        words = parts[1 + [one.ts for one in rows].index(row.ts)]
        tx.marks.lift(row.channel, row.ts, MEMO)
        self._say(tx, item, row, "", event, verb)
        tx.sources.drop(row)
        return words

    def _say(
        self,
        tx: Transaction,
        item: Item,
        row: Source,
        words: str,
        event: Event,
        verb: str,
        why: str = "",
    ) -> None:
        """These are the words of a further message now; the item's are made anew."""
        rows = tx.sources.of_item(item.number)
        own, *parts = rules.apart(item.text, [one.length for one in rows])
        parts[[one.ts for one in rows].index(row.ts)] = words
        made = self.register.copy(tx, item)
        if item.text:
            item.text = self._fitting(tx, item, [own, *parts])
            item.salt = item.salt or secrets.token_hex(16)
            about.read(tx, self.register.roster(tx), item)
        if why:
            tx.people.unsay(item.number)  # leaders may have read them
        if made and made.text:
            self._follow(tx, made, item.text, event, why or verb)
        name = states.name(item.kind, item.number)
        more: dict[str, object] = {"why": why} if why else {}
        printed = fingerprint(item.salt, item.text)
        tx.audit(
            verb, name, event.by, event.at, ts=row.ts, words=printed, **more, **about.kept(item)
        )
        wanted.again(self.register, tx, item, event.at)
        self.register.moved(tx, item)

    def _follow(self, tx: Transaction, made: Item, words: str, event: Event, why: str) -> None:
        """What was made of an item says what it says now, and nothing of before."""
        made.text = words
        tx.people.unsay(made.number)
        about.read(tx, self.register.roster(tx), made)
        name, printed = states.name(made.kind, made.number), fingerprint(made.salt, words)
        tx.audit("redact", name, event.by, event.at, words=printed, why=why, **about.kept(made))
        self.register.moved(tx, made)

    def _fitting(self, tx: Transaction, item: Item, parts: list[str]) -> str:
        """The words together, with the length of each part; what is too long is left out."""
        own = parts[0][:LONGEST]
        room = LONGEST - len(own)
        kept = [own]
        for row, words in zip(tx.sources.of_item(item.number), parts[1:], strict=True):
            fits = len(words) < room
            row.length = len(words) if fits else 0
            room -= len(words) + 1 if fits else 0
            kept.append(words if fits else "")
        return rules.together(kept)


def _places(item: Item) -> tuple[str, ...]:
    """Where an item may go on: its thread, and the channel itself if it was raised there."""
    return (item.thread, "") if item.thread == item.source else (item.thread,)
