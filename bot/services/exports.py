"""The register as rows, for whoever runs Rapport."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar
from xml.sax.saxutils import unescape

from bot.messages.rows import Row, Somebody, Written
from bot.partnership.roster import Roster
from bot.rules import states
from bot.services import firsts
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Answer, Item, Reference, Turn
from storage.tables.words import Ball, Side

T = TypeVar("T", Turn, Answer, Reference)


class Exports:
    def __init__(self, register: Register) -> None:
        self.register = register

    def rows(self, tx: Transaction) -> list[Row]:
        """This will give every item of the partnership, in the order of their numbers."""
        sides = {one.id: one.side for one in tx.people.everybody()}
        names = _Names(self.register.roster(tx), sides)
        turns, answers = _by_item(tx.items.all(Turn)), _by_item(tx.items.all(Answer))
        references = _by_item(tx.items.all(Reference))
        return [
            names.row(item, turns[item.number], answers[item.number], references[item.number])
            for item in tx.items.all(Item)
        ]


@dataclass(frozen=True)
class _Names:
    """What people and companies are called, also those who have left."""

    roster: Roster
    sides: dict[str, Side]

    def somebody(self, account: str, side: Ball | Side | None = None) -> Somebody:
        side = side or self.sides.get(account)
        name = self.roster.name(account) if account else ""
        return Somebody(account, name, self.roster.company(side) if side else "")

    def readable(self, text: str) -> str:
        """Names in place of accounts, and signs in place of the platform's entities."""
        return unescape(self.roster.readable(text))

    def written(self, answer: Answer) -> Written:
        by = self.somebody(answer.by)
        return Written(answer.verb, by, answer.at, self.readable(answer.text))

    def row(
        self, item: Item, turns: list[Turn], answers: list[Answer], references: list[Reference]
    ) -> Row:
        last, is_open = turns[-1], item.state not in states.ENDED
        owed = [turn for turn in turns if turn.ball == turn.debtor][-1]
        return Row(
            number=item.number,
            kind=item.kind,
            severity=item.severity,
            state=item.state,
            outcome=item.outcome,
            follow_up=item.follow_up,
            text=self.readable(item.text),
            gone=item.source_gone,
            raised_by=self.somebody(item.raised_by, item.side),
            raised_at=item.raised_at,
            waiting_on=self.somebody(last.owner, last.ball) if is_open else Somebody(),
            since=last.started_at if is_open else None,
            owed_by=self.somebody(owed.owner, owed.debtor),
            due=owed.due_at,
            told=last.rung,
            answers=tuple(map(self.written, answers)),
            ended_at=None if is_open else last.ended_at,
            study=item.study,
            channel=item.channel,
            thread=item.thread,
            source=item.source,
            references=tuple(one.name for one in references),
            function=item.function,
            country=item.country,
            site=item.site,
            linked_to=item.points_to,
            owners=tuple(self.somebody(one) for one in firsts.owners(item)),
            review_at=item.review_at,
            reviewed=item.reviewed,
            days_saved=item.days_saved,
        )


def _by_item(rows: Iterable[T]) -> dict[int, list[T]]:
    found = defaultdict[int, list[T]](list)
    for row in rows:
        found[row.item].append(row)
    return found
