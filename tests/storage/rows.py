"""Rows as tests need them: Monday morning, Northwind and Meridian, one room."""

from datetime import UTC, datetime

from storage.tables import Card, Channel, Incident, Item, Outbound, Partnership, Turn
from storage.tables.words import Ball, Category, Heard, Kind, Live, Side, Way

MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)
OURS = "nwt-mer"
ROOM = "C0201"


def partnership(id=OURS):
    return Partnership(id=id, name=id, settings={}, applied_at=MONDAY)


def room(id=ROOM, partnership=OURS, state=Live.LIVE, **more):
    return Channel(partnership=partnership, id=id, state=state, **more)


def item(number=1, partnership=OURS, **more):
    """A challenge of the sponsor's, kept by a rule."""
    given = {
        "kind": Kind.CHALLENGE,
        "text": "Have you considered remote visits?",
        "salt": "salt",
        "side": Side.SPONSOR,
        "raised_by": "U1PRIYA",
        "kept_by": "U1PRIYA",
        "way": Way.RULE,
        "raised_at": MONDAY,
        "channel": ROOM,
        "thread": f"{number}.0",
        "source": f"{number}.0",
    }
    return Item(partnership=partnership, number=number, **(given | more))


def turn(item=1, n=1, partnership=OURS, **more):
    given = {"ball": Ball.CRO, "debtor": Ball.CRO, "started_at": MONDAY, "pauses": []}
    return Turn(partnership=partnership, item=item, n=n, **(given | more))


def card(partnership=OURS, **more):
    given = {"kind": "card", "place": ROOM, "at": MONDAY}
    return Card(partnership=partnership, **(given | more))


def outbound(place=ROOM, partnership=OURS, **more):
    return Outbound(partnership=partnership, kind="card", place=place, at=MONDAY, **more)


def event(ts, channel=ROOM, **more):
    """A message as the platform's dialect hands it to the inbox."""
    given = {
        "kind": Heard.POSTED,
        "channel": channel,
        "key": f"posted {ts}",
        "ts": ts,
        "thread": "",
        "target": "",
        "by": "U1PRIYA",
        "team": "T1NWT",
        "text": "Have you considered remote visits?",
        "extra": {},
        "at": MONDAY,
        "kept_at": 1_000_000.0,
        "category": None,
        "length": 0,
        "fingerprint": "",
    }
    return given | more


def incident(n, of, partnership="", **more):
    """Something restricted that stands in a tenant's room."""
    given = {"category": Category.ALLOCATION, "author": of.person, "at": MONDAY}
    where = {"channel": of.channel, "ts": of.ts, "next_action_at": MONDAY}
    return Incident(partnership=partnership or of.id, n=n, **(given | where | more))
