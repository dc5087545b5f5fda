"""Of drafts, weekly lists and trust: everything that can be asked and changed."""

from datetime import timedelta

from storage.digests import Digests
from storage.drafts import Drafts
from storage.tables import Digest, Draft, Trust
from storage.tables.words import Severity, Side
from storage.trust import Trusts
from tests.storage.rows import MONDAY, item, turn

HOUR = timedelta(hours=1)
CLASSES = (Drafts, Digests, Trusts)
QUESTIONS = {
    "Drafts.find": lambda tx, of: tx.drafts.find(of.card),
    "Drafts.of_source": lambda tx, of: tx.drafts.of_source(of.channel, of.ts),
    "Drafts.said": lambda tx, of: tx.drafts.said(MONDAY, MONDAY + HOUR),
    "Drafts.due": lambda tx, of: tx.drafts.due(MONDAY + HOUR),
    "Drafts.over": lambda tx, of: tx.drafts.over(MONDAY + HOUR, 9),
    "Digests.find": lambda tx, of: tx.digests.find(of.card),
    "Digests.coming": lambda tx, of: tx.digests.coming(),
    "Digests.next": lambda tx, of: tx.digests.next(MONDAY),
    "Digests.sent": lambda tx, of: tx.digests.sent(MONDAY),
    "Digests.late": lambda tx, of: tx.digests.late(MONDAY + HOUR),
    "Digests.unconfirmed": lambda tx, of: tx.digests.unconfirmed(),
    "Trusts.all": lambda tx, of: tx.trust.all(),
    "Trusts.find": lambda tx, of: tx.trust.find(of.card),
    "Trusts.of_channel": lambda tx, of: tx.trust.of_channel(of.channel),
    "Trusts.next": lambda tx, of: tx.trust.next(MONDAY),
    "Trusts.tally": lambda tx, of: tx.trust.tally(MONDAY, ("decline",)),
}
CHANGES = {
    "Drafts.add": lambda tx, of: tx.drafts.add(draft(tx.partnership, of, source="9.0", id=700)),
    "Drafts.forget": lambda tx, of: tx.drafts.forget([of.card]),
    "Digests.add": lambda tx, of: tx.digests.add(digest(tx.partnership, of, id=700)),
    "Digests.forget": lambda tx, of: [tx.digests.forget(row) for row in tx.digests.coming()],
    "Trusts.add": lambda tx, of: tx.trust.add(
        Trust(id=700, partnership=tx.partnership, channel=of.ts)
    ),
}


def draft(partnership, of, **more):
    given = {"channel": of.channel, "source": of.ts, "by": of.person, "text": of.id, "salt": ""}
    given |= {"at": MONDAY, "forget_at": MONDAY, "kind": "risk", "side": Side.CRO}
    return Draft(partnership=partnership, **(given | more))


def digest(partnership, of, **more):
    week = {"since": MONDAY - HOUR, "until": MONDAY, "next_action_at": MONDAY}
    return Digest(partnership=partnership, person=of.person, **(week | more))


def pencil_in(tx, tenant):
    """A draft, two lists, a channel that is looked at, and an item for the list."""
    weekly = {"channel": tenant.channel, "severity": Severity.MINOR}
    tx.items.add(item(tenant.item + 40, tenant.id, **weekly))
    tx.items.add(turn(tenant.item + 40, 1, tenant.id, rested=True, due_at=MONDAY))
    tx.drafts.add(draft(tenant.id, tenant, id=tenant.card))
    sent = {"id": tenant.card, "next_action_at": None}
    tx.digests.add(digest(tenant.id, tenant, **sent))
    tx.digests.add(digest(tenant.id, tenant, id=tenant.card + 10))
    looked_at = {"channel": tenant.channel, "next_action_at": MONDAY, "id": tenant.card}
    tx.trust.add(Trust(partnership=tenant.id, **looked_at))
