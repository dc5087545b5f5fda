"""Who could read a restricted message: known to the unblinded alone, closed by their contact."""

from datetime import UTC, datetime

from bot.errors import Refused
from bot.events import Asked, Event
from bot.messages.incidents import Exposed, LookThere
from bot.messages.says import Done, Message
from bot.partnership.people import Person
from bot.partnership.roster import SIDES
from bot.rules import permissions
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Exposure, Incident
from storage.tables.words import Category, Removal

RAPPORT = "rapport"
NOTHING = "There is nothing for you to see here."
CLOSED = "This is closed already."
SHORTEST, LONGEST = 3, 80


class Exposures:
    def __init__(self, register: Register) -> None:
        self.register = register

    def begin(self, tx: Transaction, row: Incident, present: tuple[str, ...] | None) -> None:
        """This will list who was there when it was posted, and tell the contact where it is."""
        posted = datetime.fromtimestamp(float(row.ts), UTC)
        for account in dict.fromkeys(present or ()):
            tx.incidents.expose(row.n, account, posted)
        row.exposed = present is not None
        tx.audit("exposed", named(row), RAPPORT, row.at, people=len(present or ()))
        contact = self._contact(tx)
        if contact:
            row.told_at, account = row.at, contact.ids[0]
            self.register.post(tx, f"look_there:{row.n}", account, row.at, person=account)

    def joined(self, tx: Transaction, event: Event) -> None:
        """This will list who comes in while it still stands there."""
        for row in tx.incidents.open():
            here = row.channel == event.place.channel and row.gone_at is None
            if here and row.category == Category.ALLOCATION:
                tx.incidents.expose(row.n, event.by, event.at)
                tx.audit("exposed", named(row), event.by, event.at)
                tx.cards.want_numbered(f"look_there:{row.n}")

    def exposed(self, tx: Transaction, asked: Asked) -> Message:
        """This will show an unblinded person who could read it."""
        row, roster = self._seen(tx, asked), self.register.roster(tx)
        posted = datetime.fromtimestamp(float(row.ts), UTC)
        everybody = tx.incidents.exposures(row.n)
        companies = [(roster.company(side), _of(everybody, roster.person, side)) for side in SIDES]
        companies.append(("Others", _of(everybody, roster.person, None)))
        return Exposed(
            number=row.n,
            complete=row.exposed,
            companies=tuple((name, people) for name, people in companies if people),
            joined=tuple((one.account, one.since) for one in everybody if one.since > posted),
            zone=roster.file.companies.sponsor.time_zone,
        )

    def assessed(self, tx: Transaction, asked: Asked) -> Message:
        """This will close it, with the record in which its impact was assessed."""
        row, reference = self.check(tx, asked), " ".join(asked.text.split())
        if not SHORTEST <= len(reference) <= LONGEST:
            raise Refused("Please name the record of the impact assessment, like DEV-0042.")
        row.state, row.reference = Removal.CLOSED, reference
        row.settled_by, row.settled_at = asked.by, asked.at
        tx.audit("close", named(row), asked.by, asked.at, state=row.state)
        tx.cards.want_numbered(f"look_there:{row.n}")
        return Done("assessed")

    def check(self, tx: Transaction, asked: Asked) -> Incident:
        """What the unblinded contact can close, or a refusal that tells nothing."""
        row, contact = self._seen(tx, asked, lock=True), self._contact(tx)
        if contact is None or asked.by not in contact.ids:
            raise Refused(NOTHING)
        if row.state == Removal.CLOSED:
            raise Refused(CLOSED)
        return row

    def words(self, tx: Transaction, row: Incident) -> LookThere:
        """Where it is, as things stand."""
        roster = self.register.roster(tx)
        return LookThere(
            channel=row.channel,
            ts=row.ts,
            number=row.n,
            people=len(tx.incidents.exposures(row.n)),
            complete=row.exposed,
            gone=row.gone_at is not None,
            reference=row.reference,
            closed_by=roster.name(row.settled_by) if row.reference else "",
        )

    def _seen(self, tx: Transaction, asked: Asked, *, lock: bool = False) -> Incident:
        """A restricted incident that this person may know of, or a refusal that tells nothing."""
        by, row = self.register.by(tx, asked.by), tx.incidents.find(asked.item, lock=lock)
        may = row is not None and permissions.may_know(by, row.category)
        if row is None or not may or row.category != Category.ALLOCATION:
            raise Refused(NOTHING)
        return row

    def _contact(self, tx: Transaction) -> Person | None:
        roster = self.register.roster(tx)
        return roster.contact(roster.file.contacts.unblinded)


def named(row: Incident) -> str:
    """How the trail calls an incident."""
    return f"incident:{row.n}"


def _of(everybody: list[Exposure], person, side) -> tuple[str, ...]:  # type: ignore[no-untyped-def]
    """The accounts of one company, or of nobody we know."""
    known = [(one.account, person(one.account)) for one in everybody]
    return tuple(account for account, who in known if (who.side if who else None) == side)
