"""The weekly list: what waits for somebody to keep it, and what waits without going further."""

from datetime import datetime

from bot.messages.digests import Weekly
from bot.messages.facts import ItemFacts
from bot.partnership.people import Person
from bot.partnership.roster import SIDES, Roster
from bot.rules import hours
from bot.rules.calendars import Calendar
from bot.rules.digests import WEEK, closes, latest, next_list
from bot.services.pencilled import is_heard, may_read, pencilled
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Digest, Draft, Item

RAPPORT = "rapport"
DRAFTS = 12
ITEMS = 5  # of a kind
MOST = 50  # of both, with those that are only counted


class Digests:
    def __init__(self, register: Register) -> None:
        self.register = register

    def plan(self, tx: Transaction, now: datetime) -> None:
        """This will set when each lead reads next; who leads no more reads no more."""
        roster = self.register.roster(tx)
        leads, known = _leads(roster), {one.person: one for one in tx.digests.coming()}
        for account, lead in leads.items():
            row = known.pop(account, None)
            since = row.since if row else None
            moment, until = _coming(roster, lead, now, since)
            if row is None:
                tx.digests.add(_row(tx, account, until - WEEK, until, moment))
            elif row.next_action_at and row.next_action_at > now:
                row.until, row.next_action_at = until, moment
        for row in known.values():
            tx.digests.forget(row)

    def due(self, tx: Transaction, now: datetime) -> datetime | None:
        """This will say since when somebody should have their list."""
        row = tx.digests.next(now)
        return row.next_action_at if row else None

    def tell(self, tx: Transaction, now: datetime) -> None:
        """This will send one lead's list; nothing, when nothing is in it. Late, it comes once."""
        row, roster = tx.digests.next(now, lock=True), self.register.roster(tx)
        if row is None:
            return
        person = _leads(roster).get(row.person)
        if person is None:
            tx.digests.forget(row)
            return
        calendar = hours.calendar_of(roster, person)
        row.until = closes(latest(now, calendar), calendar, _calendars(roster))
        moment, until = _coming(roster, person, now, row.until)
        items = self._items(tx, person, row)
        if not items and not self._drafts(tx, person, row):
            row.since, row.until, row.next_action_at = row.until, until, moment
            return
        row.sent_at, row.next_action_at = now, None
        card = self.register.post(tx, f"weekly:{row.id}", row.person, now, person=row.person)
        for item in items[:MOST]:
            tx.cards.show(card, item.number)  # when it moves, so does what the list says
        tx.audit("weekly", row.person, RAPPORT, now, since=row.since, until=row.until)
        tx.digests.add(_row(tx, row.person, row.until, until, moment))

    def words(self, tx: Transaction, id: int, card: int) -> Weekly | None:
        """A list as things stand now: what was in it, as far as it still waits."""
        row, roster = tx.digests.find(id), self.register.roster(tx)
        person = roster.person(row.person) if row else None
        if row is None or person is None:
            return None
        drafts = self._drafts(tx, person, row)
        listed = set(tx.cards.items(card))
        late = [one for one in tx.digests.late(row.until) if one.number in listed]
        unconfirmed = [one for one in tx.digests.unconfirmed() if one.number in listed]
        return Weekly(
            until=row.until,
            zone=roster.file.companies.sponsor.time_zone,
            drafts=tuple(pencilled(tx, roster, one, person.side) for one in drafts[:DRAFTS]),
            more=max(0, len(drafts) - DRAFTS),
            late=self._facts(tx, late),
            late_more=max(0, len(late) - ITEMS),
            unconfirmed=self._facts(tx, unconfirmed),
            unconfirmed_more=max(0, len(unconfirmed) - ITEMS),
        )

    def _items(self, tx: Transaction, person: Person, row: Digest) -> list[Item]:
        """What waits without going further, as far as this person may see it."""
        items = [*tx.digests.late(row.until), *tx.digests.unconfirmed()]
        return [one for one in items if self.register.visible(tx, person, one)]

    def _drafts(self, tx: Transaction, person: Person, row: Digest) -> list[Draft]:
        """What was pencilled in that week where this person may read, and we still listen.

        What was settled before the list was sent is not in it.
        """
        roster, sent = self.register.roster(tx), row.sent_at
        waits = [
            one
            for one in tx.drafts.said(row.since, row.until)
            if one.settled_at is None or (sent and one.settled_at >= sent)
        ]
        return [one for one in waits if may_read(tx, roster, person, one) and is_heard(tx, one)]

    def _facts(self, tx: Transaction, items: list[Item]) -> tuple[ItemFacts, ...]:
        return tuple(self.register.facts(tx, one) for one in items[:ITEMS])


def _row(
    tx: Transaction, person: str, since: datetime, until: datetime, moment: datetime
) -> Digest:
    return Digest(
        partnership=tx.partnership, person=person, since=since, until=until, next_action_at=moment
    )


def _coming(
    roster: Roster, lead: Person, now: datetime, since: datetime | None
) -> tuple[datetime, datetime]:
    """When somebody's next list comes, and until when something is in it; no week comes twice."""
    calendar, everybody = hours.calendar_of(roster, lead), _calendars(roster)
    moment = next_list(now, calendar)
    if since and closes(moment, calendar, everybody) <= since:
        moment = next_list(moment, calendar)
    return moment, closes(moment, calendar, everybody)


def _leads(roster: Roster) -> dict[str, Person]:
    """Both companies' leads, of the partnership and of each study, by account."""
    studies = ("", *(one.number for one in roster.file.studies))
    leads = [roster.lead(side, study) for side in SIDES for study in studies]
    return {one.ids[0]: one for one in leads}


def _calendars(roster: Roster) -> list[Calendar]:
    return [hours.calendar_of(roster, one) for one in _leads(roster).values()]
