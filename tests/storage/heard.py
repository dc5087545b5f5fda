"""Of incidents, further messages, opinions, words said twice: what can be asked and changed."""

from storage.incidents import Incidents
from storage.opinions import Opinions
from storage.sources import Sources
from storage.tables import Opinion, Source, Spent
from storage.tables.words import Removal, Task
from tests.storage.rows import MONDAY, incident

CLASSES = (Incidents, Sources, Opinions)
QUESTIONS = {
    "Items.answered_at": lambda tx, of: tx.items.answered_at("U0JAMES", MONDAY),
    "Items.same_as": lambda tx, of: tx.items.same_as(of.item),
    "Items.decided_by": lambda tx, of: [
        made for one in tx.items.answers(of.item) for made in tx.items.decided_by(one)
    ],
    "Opinions.get": lambda tx, of: tx.opinions.get(of.card),
    "Opinions.of_message": lambda tx, of: tx.opinions.of_message(of.channel, of.ts),
    "Opinions.of_item": lambda tx, of: tx.opinions.of_item(of.item, Task.OPINION),
    "Opinions.spent": lambda tx, of: tx.opinions.spent("2026-03-02"),
    "Incidents.next_number": lambda tx, of: tx.incidents.next_number(),
    "Incidents.find": lambda tx, of: tx.incidents.find(of.item),
    "Incidents.of_message": lambda tx, of: tx.incidents.of_message(of.channel, of.ts),
    "Incidents.open": lambda tx, of: tx.incidents.open(),
    "Incidents.due": lambda tx, of: tx.incidents.due(MONDAY),
    "Incidents.doubted": lambda tx, of: tx.incidents.doubted(9),
    "Incidents.sample": lambda tx, of: tx.incidents.sample(7),
    "Incidents.restricted": lambda tx, of: sorted(tx.incidents.restricted()),
    "Incidents.exposures": lambda tx, of: tx.incidents.exposures(of.item),
    "Sources.of_item": lambda tx, of: tx.sources.of_item(of.item),
    "Sources.of_message": lambda tx, of: tx.sources.of_message(of.channel, of.ts),
    "Sources.after": lambda tx, of: tx.sources.after(of.channel, "", "0"),
    "Sources.before": lambda tx, of: tx.sources.before(of.channel, ["U1PRIYA"], "0", "9"),
}
CHANGES = {
    "Incidents.add": lambda tx, of: tx.incidents.add(incident(60, of, tx.partnership)),
    "Incidents.expose": lambda tx, of: tx.incidents.expose(of.item, "U1NEW", MONDAY),
    "Opinions.add": lambda tx, of: tx.opinions.add(opinion(tx.partnership, of)),
    "Opinions.drop": lambda tx, of: tx.opinions.drop("forbidden"),
    "Opinions.spend": lambda tx, of: tx.opinions.spend("2026-03-02", of.item, 9, 900),
    "Sources.add": lambda tx, of: tx.sources.add(source(tx.partnership, of, "7.0")),
    "Sources.forget": lambda tx, of: tx.sources.forget(of.item),
    "Sources.drop": lambda tx, of: [tx.sources.drop(one) for one in tx.sources.of_item(of.item)],
}


def opinion(partnership, of):
    """A question to a model about a message and an item."""
    where = {"partnership": partnership, "item": of.item, "channel": of.channel, "ts": of.ts}
    return Opinion(task=Task.OPINION, at=MONDAY, kept_at=0, **where)


def source(partnership, of, ts):
    """A further message of an item."""
    return Source(partnership=partnership, channel=of.channel, ts=ts, item=of.item, length=5)


def hear_of(tx, tenant):
    """A message that went on with an item, two incidents and what a model was asked."""
    tx.sources.add(source(tenant.id, tenant, tenant.ts))
    tx.incidents.add(incident(tenant.item, tenant))
    doubted = {"state": Removal.NOT_DATA, "sample": 7, "next_action_at": None}
    tx.incidents.add(incident(tenant.item + 10, tenant, **doubted))
    tx.incidents.expose(tenant.item, tenant.person, MONDAY)
    tx.opinions.add(opinion(tenant.id, tenant))
    tx.session.add(Spent(partnership=tenant.id, day="2026-03-02", calls=tenant.item))
