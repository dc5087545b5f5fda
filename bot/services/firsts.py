"""How a kind of item begins: a risk with an owner a company, an early signal protected."""

from datetime import datetime
from functools import partial

from bot.partnership.people import Person
from bot.rules import hours
from bot.rules.durations import Duration
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Item
from storage.tables.words import Ball, Kind, Side

PROTECTED = Duration.parse("5bd")


def begin(
    register: Register, tx: Transaction, item: Item, author: Person, named: str, now: datetime
) -> None:
    """Whatever a kind has from the start, on an item that is new or newly of this kind."""
    roster = register.roster(tx)
    if item.kind == Kind.HEADS_UP:
        item.review_at = hours.owing(roster, Ball.JOINT, "").add(now, PROTECTED)
    if item.kind == Kind.RISK:
        may = partial(register.visible, tx, item=item)
        meant = roster.person(named) if named else None
        if meant is None or meant.side == author.side or not may(meant):
            meant = roster.counterpart(author, item.study, may)
        for person in (author, meant):
            own(item, person)


def own(item: Item, person: Person) -> None:
    """A risk has an owner on each side; this one is its side's."""
    if person.side == Side.SPONSOR:
        item.owner_sponsor = person.ids[0]
    else:
        item.owner_cro = person.ids[0]


def owners(item: Item) -> tuple[str, ...]:
    """The two owners of a risk, by account; nobody of what is no risk."""
    return tuple(filter(None, (item.owner_sponsor, item.owner_cro)))


def owner_of(item: Item, side: Side) -> str:
    """The owner of a risk on one side."""
    return item.owner_sponsor if side == Side.SPONSOR else item.owner_cro


def both(register: Register, tx: Transaction, item: Item, owner: str) -> tuple[Person, Person]:
    """One person a company who is to speak about an item: its owner, its raiser, or the lead."""
    roster, may = register.roster(tx), partial(register.visible, tx, item=item)
    found = []
    for side in Side:
        accounts = (owner_of(item, side), owner, item.raised_by)
        people = [roster.person(account) for account in accounts if account]
        mine = [one for one in people if one and one.side == side]
        found.append(mine[0] if mine else roster.lead(side, item.study, may))
    return found[0], found[1]
