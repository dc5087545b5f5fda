"""What one company may not do alone: it proposes, the other agrees or keeps it as it is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from bot.errors import Refused
from bot.events import Asked
from bot.messages import says
from bot.messages.says import Done, Message
from bot.partnership.roster import OTHER
from bot.rules import states
from bot.services.register import Move, Register
from bot.verbs import VERBS
from storage.database import Transaction
from storage.tables import Proposal

Carry = Callable[[Move, Proposal], None]


def _name(tx: Transaction, number: int) -> str:
    item = tx.items.find(number) if number else None
    return states.name(item.kind, item.number) if item else ""


class Proposals:
    """`carries` says by verb what an agreed proposal does; the services fill it in."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.carries: dict[str, Carry] = {}

    def propose(
        self,
        move: Move,
        *,
        until: datetime | None = None,
        severity: str = "",
        days: int = 0,
        reason: int = 0,
        other: int = 0,
    ) -> None:
        """One line in the thread with a button for the other company."""
        id = self.put(move, until=until, severity=severity, days=days, reason=reason, other=other)
        self.register.show(move.tx, f"proposal:{id}", move.item, move.asked.at)

    def put(
        self,
        move: Move,
        *,
        until: datetime | None = None,
        severity: str = "",
        days: int = 0,
        reason: int = 0,
        other: int = 0,
    ) -> int:
        """Write down what is to be agreed on; its number."""
        row = Proposal(
            partnership=move.tx.partnership,
            item=move.item.number,
            verb=move.verb.name,
            by=move.asked.by,
            side=move.by.side,
            at=move.asked.at,
            until=until,
            severity=severity,
            days=days,
            reason=reason,
            other=other,
        )
        move.tx.session.add(row)
        move.tx.session.flush()
        move.tx.audit("propose", move.name, move.asked.by, move.asked.at, what=move.verb.name)
        assert row.id is not None
        return row.id

    def agree(self, tx: Transaction, asked: Asked) -> Message:
        """This will carry out what the other company proposed."""
        return self._settle(tx, asked, "agreed")

    def keep(self, tx: Transaction, asked: Asked) -> Message:
        """This will keep things as they are."""
        return self._settle(tx, asked, "kept")

    def words(self, tx: Transaction, id: int) -> says.Proposal:
        """A proposal as it is shown."""
        row = tx.session.get_one(Proposal, id)
        item, roster = tx.items.find(row.item), self.register.roster(tx)
        assert item is not None
        reasons = [one.text for one in tx.items.answers(row.item) if one.n == row.reason]
        return says.Proposal(
            item=self.register.facts(tx, item),
            id=id,
            verb=row.verb,
            name=roster.name(row.by),
            company=roster.company(row.side),
            other=roster.company(OTHER[row.side]),
            other_side=OTHER[row.side],
            until=row.until,
            reason=reasons[0] if reasons else "",
            severity=row.severity,
            other_item=_name(tx, row.other),
            days=row.days,
            settled=row.settled,
            settled_by=roster.name(row.settled_by) if row.settled_by else "",
        )

    def _settle(self, tx: Transaction, asked: Asked, how: str) -> Message:
        with self.settling(tx, asked, "consent", how) as (move, row):
            if move.by.side == row.side:
                raise Refused(f"This needs a person of {move.roster.company(OTHER[row.side])}.")
            if how == "agreed":
                states.check_move(VERBS[row.verb], move.item.kind, move.item.state, row.item)
                self.carries[row.verb](move, row)
        return Done(how, self.register.facts(tx, move.item))

    @contextmanager
    def settling(
        self, tx: Transaction, asked: Asked, verb: str, how: str
    ) -> Iterator[tuple[Move, Proposal]]:
        """The move that settles what `asked.text` names the number of."""
        row = tx.session.get(Proposal, int(asked.text)) if asked.text.isdecimal() else None
        if row is None or row.partnership != tx.partnership:
            raise Refused("This proposal is no longer here.")
        carried = replace(asked, verb=verb, item=row.item, text="")
        with self.register.move(tx, carried) as move:
            if row.settled:
                raise Refused("This was settled already.")
            row.settled, row.settled_by = how, asked.by
            yield move, row
