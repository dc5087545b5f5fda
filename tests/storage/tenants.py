"""Everything that can be asked and changed inside a partnership, by name of its method."""

from dataclasses import dataclass
from datetime import timedelta

from storage.audit import Audit, Note
from storage.cards import Cards
from storage.checkins import CheckIns
from storage.items import Items
from storage.marks import Marks
from storage.people import People
from storage.search import ANY, Search
from storage.staging import Staging, aside
from storage.tables import (
    Answer,
    CheckIn,
    CheckInAnswer,
    Consent,
    Counter,
    Item,
    Person,
    Reference,
    Round,
    Rung,
    Said,
    Team,
    Turn,
)
from storage.tables.words import Kind, Side, State, Way
from tests.storage import heard, pencilled
from tests.storage.pencilled import pencil_in
from tests.storage.rows import MONDAY, card, item, partnership, room, turn

HOUR = timedelta(hours=1)
CLASSES = (
    *(Items, People, Cards, CheckIns, Marks, Audit, Staging, Search),
    *(*heard.CLASSES, *pencilled.CLASSES),
)


@dataclass(frozen=True)
class Tenant:
    """The ids by which a partnership's rows are asked for."""

    id: str
    channel: str
    person: str
    item: int
    card: int

    @property
    def ts(self):
        return f"{self.item}.0"


OURS = Tenant("nwt-mer", "C0201", "U1PRIYA", item=1, card=1)
THEIRS = Tenant("other", "C0901", "U9ALEX", item=2, card=2)

QUESTIONS = (
    heard.QUESTIONS
    | pencilled.QUESTIONS
    | {
        "Items.find": lambda tx, of: tx.items.find(of.item),
        "Items.turn": lambda tx, of: tx.items.turn(of.item),
        "Items.turns": lambda tx, of: tx.items.turns(of.item),
        "Items.answers": lambda tx, of: tx.items.answers(of.item),
        "Items.rungs": lambda tx, of: tx.items.rungs(of.item),
        "Items.references": lambda tx, of: tx.items.references(of.item),
        "Items.of_thread": lambda tx, of: tx.items.of_thread(of.channel, of.ts),
        "Items.of_source": lambda tx, of: tx.items.of_source(of.channel, of.ts),
        "Items.all": lambda tx, of: tx.items.all(Item) + tx.items.all(Turn) + tx.items.all(Answer),
        "Items.numbers": lambda tx, of: sorted(tx.items.numbers()),
        "Items.rehearsed": lambda tx, of: tx.items.rehearsed(MONDAY, MONDAY + HOUR),
        "Items.open": lambda tx, of: tx.items.open() + tx.items.open([of.channel]),
        "Items.due": lambda tx, of: tx.items.due(MONDAY),
        "People.row": lambda tx, of: tx.people.row(),
        "People.find": lambda tx, of: tx.people.find(),
        "People.everybody": lambda tx, of: tx.people.everybody(),
        "People.person": lambda tx, of: tx.people.person(of.person),
        "People.teams": lambda tx, of: tx.people.teams(),
        "People.channels": lambda tx, of: tx.people.channels(),
        "People.channel": lambda tx, of: tx.people.channel(of.channel),
        "People.consents": lambda tx, of: tx.people.consents(of.channel),
        "People.channel_due": lambda tx, of: tx.people.channel_due(MONDAY),
        "People.said": lambda tx, of: tx.people.said(of.person),
        "Cards.same_tick": lambda tx, of: tx.cards.same_tick("card", of.person, MONDAY),
        "Cards.alike": lambda tx, of: [
            tx.cards.alike(one) for one in [tx.cards.same_tick("card", of.person, MONDAY)] if one
        ],
        "Cards.first_posted": lambda tx, of: tx.cards.first_posted("hello", of.channel),
        "Cards.in_thread": lambda tx, of: tx.cards.in_thread(of.item),
        "Cards.items": lambda tx, of: tx.cards.items(of.card),
        "Cards.told": lambda tx, of: tx.cards.told(of.item, "card"),
        "Cards.has": lambda tx, of: [
            tx.cards.has(kind, of.person) for kind in ("card", "practice:1", "hello")
        ],
        "CheckIns.all": lambda tx, of: tx.checkins.all(),
        "CheckIns.next": lambda tx, of: tx.checkins.next(MONDAY),
        "CheckIns.round": lambda tx, of: tx.checkins.round(of.card),
        "CheckIns.last": lambda tx, of: tx.checkins.last("Leads"),
        "CheckIns.open": lambda tx, of: tx.checkins.open(),
        "CheckIns.closing": lambda tx, of: tx.checkins.closing(MONDAY),
        "CheckIns.of_thread": lambda tx, of: tx.checkins.of_thread(of.channel, of.ts),
        "CheckIns.answers": lambda tx, of: tx.checkins.answers(of.card),
        "CheckIns.of_source": lambda tx, of: tx.checkins.of_source(of.channel, of.ts),
        "CheckIns.next_answer": lambda tx, of: tx.checkins.next_answer(of.card),
        "Search.found": lambda tx, of: list(tx.search.found(["remote", of.id], ANY)),
        "Search.alike": lambda tx, of: tx.search.alike(["remote", "visits", of.id], 9),
        "Audit.entries": lambda tx, of: tx.audit.entries() + tx.audit.entries(of.item),
        "Audit.broken_at": lambda tx, of: tx.audit.broken_at(),
        "Audit.length": lambda tx, of: tx.audit.length(),
        "Staging.brought": lambda tx, of: list(tx.staging.brought(of.channel)),
        "Staging.count": lambda tx, of: tx.staging.count("token"),
    }
)

CHANGES = (
    heard.CHANGES
    | pencilled.CHANGES
    | {
        "Items.next_number": lambda tx, of: tx.items.next_number(),
        "Items.add": lambda tx, of: tx.items.add(item(7, tx.partnership, channel=of.channel)),
        "Items.bring": lambda tx, of: tx.items.bring([item(8, tx.partnership, channel=of.channel)]),
        "Search.bring": lambda tx, of: tx.search.bring([item(9, tx.partnership)]),
        "Items.count_from": lambda tx, of: tx.items.count_from(of.item + 50),
        "Items.wake": lambda tx, of: tx.items.wake(of.channel, MONDAY + HOUR),
        "Items.wake_all": lambda tx, of: tx.items.wake_all(MONDAY + 2 * HOUR),
        "Items.climb_anew": lambda tx, of: tx.items.climb_anew(MONDAY + HOUR),
        "People.add": lambda tx, of: tx.people.add(person(tx.partnership, f"{of.person}2")),
        "People.forget": lambda tx, of: [
            tx.people.forget(row) for row in tx.people.consents(of.channel)
        ],
        "People.unsay": lambda tx, of: tx.people.unsay(of.item),
        "Cards.add": lambda tx, of: tx.cards.add(card(tx.partnership), of.item),
        "Cards.put": lambda tx, of: tx.cards.put(card(tx.partnership)),
        "Cards.show": lambda tx, of: tx.cards.show(OURS.card, of.item + 5),
        "Cards.want": lambda tx, of: tx.cards.want(of.item),
        "Cards.want_kind": lambda tx, of: tx.cards.want_kind("card", of.channel),
        "CheckIns.add": lambda tx, of: tx.checkins.add(round(tx.partnership, of, MONDAY + HOUR)),
        "CheckIns.forget": lambda tx, of: [tx.checkins.forget(row) for row in tx.checkins.all()],
        "Cards.want_numbered": lambda tx, of: tx.cards.want_numbered("practice:1"),
        "Cards.want_family": lambda tx, of: tx.cards.want_family("practice"),
        "Marks.put": lambda tx, of: tx.marks.put(of.channel, of.ts, "eyes"),
        "Marks.lift": lambda tx, of: tx.marks.lift(of.channel, of.ts, "memo"),
        "Audit.__call__": lambda tx, of: tx.audit("close", of.item, of.person, MONDAY),
        "Staging.settle": lambda tx, of: settled(tx, of, "more"),
        "Audit.adopt": lambda tx, of: adopted(tx, of, aside(tx.partnership, "aside")),
        "Audit.extend": lambda tx, of: tx.audit.extend([Note("x", of.item, of.person, MONDAY, {})]),
    }
)

# Called by whoever delivers, with the number of a card or a mark that was handed to them (D41).
MAILROOM = {
    *("Cards.get", "Cards.next", "Cards.shown", "Cards.move", "Cards.forget_post", "Cards.leave"),
    *("Marks.next", "Marks.settled", "Search.sweep"),
    *("Opinions.next", "Opinions.drop_late", "Opinions.prune"),
    *("Opinions.breaker", "Opinions.broken"),  # of a server, which belongs to nobody
    *("Audit.set_aside", "Staging.clear"),  # of what is nobody's yet: see test_staging.py
}


def person(partnership, id):
    return Person(partnership=partnership, id=id, name=id, side=Side.CRO)


def settled(tx, of, token):
    """An item that waited becomes the partnership's."""
    tx.items.bring([item(1, aside(tx.partnership, token), channel=of.channel, source="")])
    tx.staging.settle(token, of.item + 70)


def adopted(tx, of, name):
    """What was set aside for the trail is said."""
    tx.audit.set_aside(name, 1, [Note("x", of.item, of.person, MONDAY, {})])
    tx.audit.adopt(name, str)


def round(partnership, of, asked_at=MONDAY):
    """A round of the check-in that both partnerships call the same."""
    return Round(
        partnership=partnership,
        name="Leads",
        channel=of.channel,
        thread=of.ts,
        asked_at=asked_at,
        closes_at=MONDAY,
    )


def move_in(storage, tenant):
    """One row at least in every table; items of all numbers up to the tenant's own."""
    with storage.transaction(tenant.id) as tx:
        tx.people.add(*_people(tenant))
        for number in range(1, tenant.item + 1):
            tx.items.add(*_register(tenant, number))
            tx.audit("raise", number, tenant.person, MONDAY)
        tx.cards.add(card(tenant.id, place=tenant.channel, person=tenant.person), tenant.item)
        other = -tenant.card  # numbers that no other card gets
        tx.cards.put(card(tenant.id, id=other, kind="practice:1", place=tenant.person))
        hello = {"id": 10 * other, "place": tenant.channel, "posted_ts": tenant.ts}
        tx.cards.put(card(tenant.id, kind="hello", **hello))
        tx.marks.put(tenant.channel, tenant.ts, "memo")
        tx.checkins.add(*_check_in(tenant))
        pencil_in(tx, tenant)
        heard.hear_of(tx, tenant)
        tx.items.add(item(1, aside(tenant.id, "token"), channel=tenant.channel, source=""))
        tx.session.add(Counter(partnership=tenant.id, last=tenant.item))


def _people(tenant):
    said = {"card": tenant.card, "channel": tenant.channel, "ts": tenant.ts, "text": "Said."}
    return [
        partnership(tenant.id),
        room(tenant.channel, tenant.id, next_action_at=MONDAY),
        person(tenant.id, tenant.person),
        Team(partnership=tenant.id, id="T1NWT", side=Side.SPONSOR),
        Consent(
            partnership=tenant.id, channel=tenant.channel, side="cro", person="U0JAMES", at=MONDAY
        ),
        Said(partnership=tenant.id, person=tenant.person, at=MONDAY, **said),
    ]


def _check_in(tenant):
    given = {"round": tenant.card, "n": 1, "by": tenant.person, "at": MONDAY, "side": Side.CRO}
    return [
        CheckIn(partnership=tenant.id, name="Leads", next_action_at=MONDAY),
        round(tenant.id, tenant),
        CheckInAnswer(partnership=tenant.id, source=tenant.ts, text=tenant.id, salt="", **given),
    ]


def _register(tenant, number):
    of = {"partnership": tenant.id, "item": number}
    decided = {"kind": Kind.DECISION, "kept_by": "U0JAMES", "linked_to": tenant.item}
    return [
        item(
            *(number, tenant.id),
            **decided,
            channel=tenant.channel,
            state=State.ANSWERED,
            next_action_at=MONDAY,
            same_as=tenant.item,
            way=Way.IMPORT,
        ),
        turn(number, partnership=tenant.id, rung=1),
        Answer(**of, n=1, verb="answer", by="U0JAMES", at=MONDAY, text=tenant.id, salt="salt"),
        Rung(**of, turn=1, climb=1, level=1, at=MONDAY, told=[tenant.person], rehearsed=True),
        Reference(**of, name="CAPA-1", by="U0JAMES", at=MONDAY),
    ]
