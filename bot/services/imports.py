"""Rows become items: all of a file or nothing of it, and time goes on for what is open."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from bot.errors import Refused
from bot.messages.rows import Row
from bot.partnership.roster import OTHER
from bot.rules import states
from bot.services.arrivals import Arrivals, Problem, called
from bot.services.exports import Exports
from bot.services.register import Register
from storage.audit import Note, fingerprint
from storage.database import Transaction
from storage.tables import Answer, Item, Person, Reference, Turn
from storage.tables.words import Ball, Side, State, Way

RAPPORT = "rapport"
MOST = 200  # lines of a refusal
MEANWHILE = "{id} was kept while this file was read. Nothing was imported; look at it again."


@dataclass
class Plan:
    """What a file brings: new rows by table, people it names, and how many were known already."""

    items: list[Item] = field(default_factory=list)
    others: list[Turn | Answer | Reference] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    known: int = 0


class Imports:
    def __init__(self, register: Register, exports: Exports) -> None:
        self.register = register
        self.exports = exports

    def prepare(
        self, tx: Transaction, rows: list[Row], now: datetime, unread: list[Problem]
    ) -> Plan:
        """This will say what a file would bring; raises Refused with every line that is wrong.

        `unread`: the lines that could not even be read as rows.
        """
        known = {row.number: row for row in self.exports.rows(tx)}
        arrivals = Arrivals(self.register.roster(tx), tx.people.channels(), known, now)
        problems = [(row.line, called(row), one) for row in rows for one in arrivals.problems(row)]
        problems += [*arrivals.among(rows), *unread]
        if problems:
            raise Refused("\n".join(_told(problems)))
        new = [row for row in rows if row.number not in known]
        plan = Plan(people=arrivals.strangers(new, tx.partnership), known=len(rows) - len(new))
        for row in new:
            made = Made(tx.partnership, row, arrivals, self.register, now)
            plan.items.append(made.item)
            plan.others += made.all()
        return plan

    def bring(self, tx: Transaction, plan: Plan, now: datetime) -> int:
        """This will make a plan's rows the register's, in one transaction that only writes."""
        if not plan.items:
            return 0
        tx.items.count_from(max(one.number for one in plan.items))  # none is given meanwhile
        taken = tx.items.numbers()
        for item in plan.items:
            if item.number in taken:
                raise Refused(MEANWHILE.format(id=states.name(item.kind, item.number)))
        here = {one.id for one in tx.people.everybody()}
        tx.people.add(*(one for one in plan.people if one.id not in here))
        tx.people.row().version += bool(plan.people)
        tx.items.bring([*plan.items, *plan.others])
        turns = {one.item: one for one in plan.others if isinstance(one, Turn)}
        tx.audit.extend(note(item, turns[item.number], now) for item in plan.items)
        return len(plan.items)


class Made:
    """The rows of one new item."""

    def __init__(
        self, partnership: str, row: Row, arrivals: Arrivals, register: Register, now: datetime
    ) -> None:
        self.row, self.arrivals, self.register, self.now = row, arrivals, register, now
        self.keys: dict[str, Any] = {"partnership": partnership, "item": row.number}
        self.item = self._item(partnership)

    def all(self) -> Iterator[Turn | Answer | Reference]:
        yield from self._turns()
        yield from (self._answer(n) for n in range(len(self.row.answers)))
        by, at = self.item.raised_by, self.row.raised_at
        for name in self.row.references:
            yield Reference(**self.keys, name=name, by=by, at=at)

    def _item(self, partnership: str) -> Item:
        row, raised_by = self.row, self.arrivals.account(self.row.raised_by)
        return Item(
            partnership=partnership,
            number=row.number,
            kind=row.kind,
            state=row.state,
            severity=row.severity,
            outcome=row.outcome,
            follow_up=row.follow_up,
            text=escape(row.text),
            salt=secrets.token_hex(16) if row.text else "",
            side=Side(self.arrivals.ball(row.raised_by.company)),
            raised_by=raised_by,
            kept_by=raised_by,
            way=Way.IMPORT,
            raised_at=row.raised_at,
            study=row.study,
            function=row.function,
            country=row.country,
            site=row.site,
            about_said=bool(row.function or row.country or row.site),
            channel=row.channel,
            thread=row.thread,
            source=row.source,
            source_gone=row.gone,
            linked_to=row.linked_to,
            same_as=row.linked_to if row.state == State.DUPLICATE else 0,
            **self._life(),
            next_action_at=None if row.state in states.ENDED else self.now,
        )

    def _life(self) -> dict[str, Any]:
        """What a kind has of its own; each owner of a risk is its company's."""
        row, owners = self.row, dict[str, Any]()
        for one in row.owners:
            owners[f"owner_{self.arrivals.ball(one.company)}"] = self.arrivals.account(one)
        life = {"review_at": row.review_at, "reviewed": row.reviewed}
        return owners | life | {"days_saved": row.days_saved}

    def _turns(self) -> Iterator[Turn]:
        """The turn in which the answer is owed; one more while somebody judges an answer."""
        row, (owing, owner) = self.row, self._owed()
        judged, since = row.state == State.ANSWERED, row.since or self.now
        begun = row.raised_at if judged or row.ended_at else since
        first = self._turn(1, owing, owing, owner, begun)
        first.due_at = row.due or self._due(owing, owner)
        first.ended_at = since if judged else row.ended_at
        first.ended_by = RAPPORT if first.ended_at else ""
        yield first
        if judged:
            judge = self.arrivals.account(row.waiting_on)
            yield self._turn(2, self.arrivals.ball(row.waiting_on.company), owing, judge, since)

    def _turn(self, n: int, ball: Ball, debtor: Ball, owner: str, since: datetime) -> Turn:
        """Whoever was told is not told again; the climb goes on from there, and from now."""
        told = self.now if self.row.told else None
        return Turn(
            **self.keys,
            n=n,
            ball=ball,
            debtor=debtor,
            owner=owner,
            started_at=since,
            rung=self.row.told,
            rung_at=told,
            warned_at=told,
            reminded=True,
            pauses=[],
        )

    def _owed(self) -> tuple[Ball, str]:
        """Who owes the answer, or owed it: as the row says, else the other company."""
        row, arrivals = self.row, self.arrivals
        if row.owed_by.company:
            return arrivals.ball(row.owed_by.company), arrivals.account(row.owed_by)
        if row.waiting_on.company and row.state != State.ANSWERED:
            return arrivals.ball(row.waiting_on.company), arrivals.account(row.waiting_on)
        return Ball(OTHER[self.item.side]), ""

    def _due(self, owing: Ball, owner: str) -> datetime | None:
        """Without a date of its own the time to answer begins now."""
        if self.row.state not in states.OWED:
            return None
        return self.register.due(self.arrivals.roster, self.item, owing, owner, self.now)

    def _answer(self, n: int) -> Answer:
        written = self.row.answers[n]
        return Answer(
            **self.keys,
            n=n + 1,
            verb=written.verb,
            by=self.arrivals.account(written.by),
            at=written.at,
            text=escape(written.text),
            salt=secrets.token_hex(16) if written.text else "",
        )


def note(item: Item, turn: Turn, now: datetime) -> Note:
    """The trail says how an item came in, and what it was then."""
    fields: dict[str, object] = {
        "way": item.way,
        "kind": item.kind,
        "state": item.state,
        "severity": item.severity,
        "side": item.side,
        "raised_by": item.raised_by,
        "raised_at": item.raised_at,
        "ball": turn.ball,
        "owner": turn.owner,
        "due": turn.due_at,
        "source": item.source,
        "words": fingerprint(item.salt, item.text),
    }
    return Note("import", states.name(item.kind, item.number), RAPPORT, now, fields)


def _told(problems: list[Problem]) -> list[str]:
    lines = [f"Line {line}, {item or 'no id'}: {text}" for line, item, text in sorted(problems)]
    more = [f"And {len(lines) - MOST} more like these."] if len(lines) > MOST else []
    return lines[:MOST] + more
