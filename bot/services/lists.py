"""What somebody asks to see; that person alone reads it."""

from dataclasses import replace
from datetime import datetime

from bot.errors import Refused
from bot.events import Asked
from bot.messages import says
from bot.messages.facts import ItemFacts, Words, words
from bot.messages.says import Message
from bot.partnership.people import Person
from bot.partnership.roster import SIDES, Roster
from bot.rules import agenda, detection, hours, permissions, states
from bot.rules.turns import Act
from bot.services import spent, traces
from bot.services.duplicates import ended_in
from bot.services.narrowing import MINE, Pairs, check_spelling, narrowed, owns
from bot.services.register import Register
from bot.services.screens import takes_numbers
from bot.verbs import VERBS
from storage.database import Transaction
from storage.tables import Item, Turn
from storage.tables.words import Level, Side, Stage, Way

Groups = list[tuple[str, list[tuple[str, str]]]]
MOST = 20
STEPS = 40
LINES = 10  # of an agenda
WORDS = "write"  # the words themselves are in the answers
RAPPORT = "rapport"


class Lists:
    def __init__(self, register: Register) -> None:
        self.register = register

    def open(self, tx: Transaction, asked: Asked) -> says.Listing:
        """This will show what is open, the newest turn first, narrowed by words."""
        title = f"Open: {asked.text}" if asked.text else "Open"
        found = self._fitting(tx, asked)
        if not found:
            check_spelling(self.register.roster(tx), asked.text)
        return self._listing(tx, title, found, asked)

    def shown(self, tx: Transaction, asked: Asked) -> says.Listing:
        """This will show to everybody what was found; `asked.text` is how many more, and which."""
        by = self.register.by(tx, asked.by)
        more, *numbers = (int(one) for one in asked.text.split())
        found = [item for number in numbers if (item := tx.items.find(number))]
        shown = [one for one in found if self.register.visible(tx, by, one)]
        return says.Listing(
            title="Open",
            items=tuple(self.register.facts(tx, one) for one in shown),
            more=more,
            channel=asked.place.channel,
            shown_by=by.name,
        )

    def mine(self, tx: Transaction, asked: Asked) -> Message:
        """This will show what waits on the one who asks."""
        by = self.register.by(tx, asked.by)
        pairs = [(item, turn) for item, turn in self._open(tx, by) if owns(by.ids, item, turn)]
        return self._listing(tx, "Waiting on you", pairs, replace(asked, text=MINE))

    def agenda(self, tx: Transaction, asked: Asked) -> says.Agenda:
        """This will show what the next call may be about, for the one who asks."""
        return self._agenda(tx, self._open(tx, self.register.by(tx, asked.by)), asked)

    def agenda_shown(self, tx: Transaction, asked: Asked) -> says.Agenda:
        """This will show the same to everybody, less what not everybody there may see."""
        open_here = self._open(tx, self.register.by(tx, asked.by))
        pairs = [pair for pair in open_here if self._may_show(tx, pair[0], asked)]
        by = self.register.roster(tx).name(asked.by)
        return replace(self._agenda(tx, pairs, asked), shown_by=by)

    def show(self, tx: Transaction, asked: Asked) -> Message:
        """This will tell one item's story, from first message to now."""
        by = self.register.by(tx, asked.by)
        item = self.register.find(tx, by, asked.item)
        shown = self.register.facts(tx, item)
        roster = self.register.roster(tx)
        entries = [one for one in traces.entries(tx, item) if one.verb != WORDS][-STEPS:]
        steps = [_step(roster, entry.at, entry.verb, entry.by, entry.fields) for entry in entries]
        given = self._given(tx, item, roster)
        return says.Story(
            item=shown,
            answers=given,
            steps=tuple(steps),
            references=tuple(one.name for one in tx.items.references(item.number)),
            whole=tx.audit.broken_at() is None,
            same=self._same(tx, by, item),
            spent=spent.by_company(roster, tx.items.turns(item.number), asked.at),
        )

    def why(self, tx: Transaction, asked: Asked) -> Message:
        """This will say why an item was kept, and what time does to it next."""
        by = self.register.by(tx, asked.by)
        item = self.register.find(tx, by, asked.item)
        roster, turn = self.register.roster(tx), tx.items.turn(item.number)
        coming = self.register.next(tx, item, turn)
        by_rule = item.way == Way.RULE and item.text
        return says.Why(
            item=self.register.facts(tx, item),
            way=item.way,
            kept_by=roster.name(item.kept_by),
            rules=detection.explain(item.text, takes_numbers(tx, item)) if by_rule else (),
            next_act=coming.act if coming else "",
            next_at=coming.at if coming else None,
            practice=bool(coming and coming.act == Act.RUNG and coming.level > Level.TEAM)
            and roster.file.mode == Stage.PRACTICE,
        )

    def for_form(self, tx: Transaction, asked: Asked) -> tuple[ItemFacts, Groups, int]:
        """This will give a form its item, the study's people, and how long the trail is."""
        by = self.register.by(tx, asked.by)
        item, roster = self.register.find(tx, by, asked.item), self.register.roster(tx)
        several = asked.verb == "answer"  # which answers there are depends on the kind
        verb = VERBS.get(states.answers(item.kind)[0] if several else asked.verb)
        if verb:
            self.register.check(tx, by, item, verb)
        people = [(roster.company(side), _choices(roster, side, item.study)) for side in SIDES]
        return self.register.facts(tx, item), people, tx.audit.length()

    def since(
        self, tx: Transaction, asked: Asked, seen: int
    ) -> tuple[ItemFacts, tuple[says.Step, ...]]:
        """This will say what people have done with an item since the trail was so long."""
        by, roster = self.register.by(tx, asked.by), self.register.roster(tx)
        item = self.register.find(tx, by, asked.item)
        entries = traces.entries(tx, item)
        later = [one for one in entries if one.n > seen and one.by != RAPPORT]
        steps = [_step(roster, one.at, one.verb, one.by, one.fields) for one in later]
        return self.register.facts(tx, item), tuple(steps)

    def threads(self, tx: Transaction, channel: str) -> list[str]:
        """This will name the threads of a channel's open items and check-ins."""
        asked = [one.thread for one in tx.checkins.open() if one.channel == channel]
        threads = [*(item.thread for item in tx.items.open([channel])), *asked]
        return list(dict.fromkeys(filter(None, threads)))

    def publish(self, tx: Transaction, asked: Asked) -> Message:
        """This will show a list to everybody in its channel, less what not all there may see."""
        by = self.register.by(tx, asked.by)
        if tx.people.channel(asked.place.channel) is None:
            raise Refused("Please ask me this in a channel that both companies share.")
        found = [one for one, _ in self._fitting(tx, asked) if self._may_show(tx, one, asked)]
        more = max(0, len(found) - MOST)
        self.register.say(
            *(tx, asked.shows, asked.place.channel, asked.at),
            thread=asked.place.thread,
            detail=" ".join(str(one) for one in (more, *(one.number for one in found[:MOST]))),
            person=by.ids[0],
        )
        return says.Done("publish")

    def _open(self, tx: Transaction, by: Person) -> Pairs:
        items = [item for item in tx.items.open() if self.register.visible(tx, by, item)]
        return [(item, tx.items.turn(item.number)) for item in items]

    def _fitting(self, tx: Transaction, asked: Asked) -> Pairs:
        pairs = self._open(tx, self.register.by(tx, asked.by))
        return narrowed(self.register.roster(tx), pairs, asked)

    def _may_show(self, tx: Transaction, item: Item, asked: Asked) -> bool:
        here, its = tx.people.channel(asked.place.channel), tx.people.channel(item.channel)
        if here is None or its is None:
            return False
        early = states.is_protected(item.kind, item.review_at, reviewed=item.reviewed)
        elsewhere = permissions.may_show(its.room, item.study, here.room, here.study)
        return here.id == its.id or (elsewhere and not early)

    def _listing(self, tx: Transaction, title: str, pairs: Pairs, asked: Asked) -> says.Listing:
        shown = tuple(self.register.facts(tx, item) for item, _ in pairs[:MOST])
        more = max(0, len(pairs) - MOST)
        here = asked.place.channel if tx.people.channel(asked.place.channel) else ""
        return says.Listing(title, shown, more, channel=here, words=asked.text)

    def _agenda(self, tx: Transaction, pairs: Pairs, asked: Asked) -> says.Agenda:
        roster, now = self.register.roster(tx), asked.at
        channel = tx.people.channel(asked.place.channel)
        ranked = sorted(pairs, key=lambda pair: (agenda.order(_topic(*pair), now), pair[0].number))
        late = [_overdue(roster, turn, now, _topic(item, turn)) for item, turn in ranked[:LINES]]
        items = [self.register.facts(tx, item) for item, _ in ranked[:LINES]]
        return says.Agenda(
            name=roster.file.name,
            at=now,
            zone=(channel.zone if channel else "") or roster.file.companies.sponsor.time_zone,
            topics=tuple(says.Topic(*both) for both in zip(items, late, strict=True)),
            more=max(0, len(pairs) - LINES),
            channel=channel.id if channel else "",
        )

    def _same(self, tx: Transaction, by: Person, item: Item) -> tuple[ItemFacts, ...]:
        """What was closed as the same, as far as the one who asks may read it."""
        same = [one for one in ended_in(tx, item) if self.register.visible(tx, by, one)]
        return tuple(self.register.facts(tx, one) for one in same)

    def _given(self, tx: Transaction, item: Item, roster: Roster) -> tuple[Words, ...]:
        return tuple(words(one, roster) for one in tx.items.answers(item.number))


def _topic(item: Item, turn: Turn) -> agenda.Topic:
    return agenda.Topic(
        state=item.state,
        debtor=turn.debtor,
        due_at=turn.due_at,
        since=turn.started_at,
        stands_still=turn.paused_at is not None,
        replied=turn.replied_at is not None,
    )


def _overdue(roster: Roster, turn: Turn, now: datetime, topic: agenda.Topic) -> int | None:
    """For how many working days of whoever owes; None while it is not."""
    if turn.due_at is None or not agenda.is_overdue(topic, now):
        return None
    return hours.owing(roster, turn.debtor, turn.owner).days_between(turn.due_at, now)


def _choices(roster: Roster, side: Side, study: str) -> list[tuple[str, str]]:
    seats = [one for level in Level for one in roster.seats(side, level, study)]
    return [(one.ids[0], one.name) for one in seats]


def _step(roster: Roster, at: str, verb: str, by: str, fields: dict[str, object]) -> says.Step:
    names = {name: str(value) for name, value in fields.items() if isinstance(value, str | list)}
    told = fields.get("told")
    if isinstance(told, list):
        names["told"] = " and ".join(roster.name(account) for account in told)
    who = "Rapport" if by == RAPPORT else roster.name(by)
    return says.Step(datetime.fromisoformat(at), verb, who, names)
