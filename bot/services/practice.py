"""Practice: nobody above the team is told; both leads read weekly what would have gone."""

from datetime import UTC, datetime, timedelta

from bot.errors import Refused
from bot.events import Asked
from bot.messages import says
from bot.messages.practice import Lead, Rehearsed, Review, Standing, SwitchOn
from bot.messages.says import Done, Message
from bot.partnership.people import Person
from bot.partnership.roster import OTHER, SIDES, Roster
from bot.rules import hours
from bot.rules.practice import next_review
from bot.services.escalations import escalation
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Item, Rung
from storage.tables.words import Level, Side, Stage

MINUTE = timedelta(minutes=1)
RAPPORT = "rapport"
MOST = 10  # minutes in one message
GONE = "This is no longer here."
LIVE = "It is switched on already."


class Practice:
    def __init__(self, register: Register) -> None:
        self.register = register

    def begin(self, tx: Transaction, now: datetime) -> None:
        """This will set when the leads read next, and start anew where the mode has changed."""
        row = tx.people.row()
        if row.reviewed_at is None and row.stage == Stage.PRACTICE:
            row.reviewed_at = now.replace(microsecond=0)
            row.proposed_by, row.agreed_by = "", ""
            tx.audit("practice", row.id, RAPPORT, now)
        elif row.reviewed_at is not None and row.stage == Stage.LIVE:
            self._switched(tx, now)
        row.next_action_at = self._next(tx, now) if row.stage == Stage.PRACTICE else None

    def due(self, tx: Transaction, now: datetime) -> datetime | None:
        """This will say since when the leads should have read what would have gone."""
        at = tx.people.row().next_action_at
        return at if at and at <= now else None

    def review(self, tx: Transaction, now: datetime) -> None:
        """This will tell both leads what would have gone out; nothing, when nothing would have."""
        row = tx.people.row(lock=True)
        if row.next_action_at is None or row.next_action_at > now or row.reviewed_at is None:
            return
        row.next_action_at, now = self._next(tx, now), now.replace(microsecond=0)
        rungs = tx.items.rehearsed(row.reviewed_at, now)
        if not rungs:
            return
        since, row.reviewed_at = int(row.reviewed_at.timestamp()), now
        leads = {
            lead.ids[0] for item in _items(tx, rungs) for lead in self.register.leads(tx, item)
        }
        tx.audit("review", row.id, RAPPORT, now, told=sorted(leads), rungs=len(rungs))
        for lead in sorted(leads):
            self.register.post(tx, f"practice:{since}", lead, now, person=lead)

    def words(self, tx: Transaction, since: int, until: datetime, lead: str) -> Review:
        """What would have gone out in a while, as the leads who may see it read it."""
        roster = self.register.roster(tx)
        rungs = self._visible(
            tx, lead, tx.items.rehearsed(datetime.fromtimestamp(since, UTC), until)
        )
        minutes: dict[tuple[datetime, int], list[Rung]] = {}
        for one in rungs:
            minutes.setdefault((_minute(one), one.level), []).append(one)
        return Review(
            rehearsed=tuple(
                self._rehearsed(tx, roster, same) for same in list(minutes.values())[:MOST]
            ),
            more=max(0, len(minutes) - MOST),
            zone=roster.file.companies.sponsor.time_zone,
            standing=self._standing(tx),
        )

    def _visible(self, tx: Transaction, account: str, rungs: list[Rung]) -> list[Rung]:
        """The rungs of what this person may see."""
        person = self.register.roster(tx).person(account)
        shown = [
            one for one in _items(tx, rungs) if person and self.register.visible(tx, person, one)
        ]
        numbers = {item.number for item in shown}
        return [one for one in rungs if one.item in numbers]

    def asks(self, tx: Transaction) -> SwitchOn:
        """How far switching on has come."""
        return SwitchOn(self._standing(tx))

    def see(self, tx: Transaction, asked: Asked) -> Message:
        """This will show a lead the very text that would have gone out."""
        self._lead(tx, asked)
        level, _, minute = asked.when.partition(" ")
        try:
            at, told_level = datetime.fromisoformat(minute), int(level)
        except ValueError:
            raise Refused(GONE) from None
        rungs = self._visible(tx, asked.by, tx.items.rehearsed(at, at + MINUTE))
        rungs = [one for one in rungs if one.level == told_level]
        if not rungs:
            raise Refused(GONE)
        shown = self._rehearsed(tx, self.register.roster(tx), rungs)
        items = _items(tx, rungs)
        text = escalation(tx, self.register, "rung", told_level, at, items)
        return says.Rehearsal(shown, text)

    def switch_on(self, tx: Transaction, asked: Asked) -> Message:
        """This will propose to the other company's lead that the ladder is for real from now on."""
        by, row = self._lead(tx, asked), tx.people.row(lock=True)
        proposer = self.register.roster(tx).person(row.proposed_by) if row.proposed_by else None
        if row.stage == Stage.LIVE:
            raise Refused(LIVE)
        if proposer and proposer.side != by.side:
            return self.go_live(tx, asked)
        other = self.register.roster(tx).lead(OTHER[by.side])
        if proposer:
            raise Refused(f"{other.name} is asked already.")
        row.proposed_by = asked.by
        tx.audit("propose", row.id, asked.by, asked.at, side=by.side, what="switch on")
        self.register.post(tx, "switch:1", other.ids[0], asked.at, person=other.ids[0])
        tx.cards.want_family("practice")
        return Done("switch_on")

    def go_live(self, tx: Transaction, asked: Asked) -> Message:
        """This will switch the ladder on, now that both leads agree; both are told."""
        by, row, roster = self._lead(tx, asked), tx.people.row(lock=True), self.register.roster(tx)
        if row.stage == Stage.LIVE:
            raise Refused(LIVE)
        proposer = roster.person(row.proposed_by) if row.proposed_by else None
        if proposer is None:
            raise Refused(GONE)
        if proposer.side == by.side:
            other = OTHER[by.side]
            raise Refused(f"This needs {roster.lead(other).name} of {roster.company(other)}.")
        row.agreed_by, row.in_chat = asked.by, True
        row.stage, row.settings = Stage.LIVE, row.settings | {"mode": Stage.LIVE.value}
        row.version += 1
        modes = [Stage.PRACTICE, Stage.LIVE]
        tx.audit("switch on", row.id, asked.by, asked.at, mode=modes, proposed_by=row.proposed_by)
        self._switched(tx, asked.at)
        row.next_action_at = None
        leads = {lead.ids[0] for side in SIDES for lead in _leads(roster, side)}
        for lead in sorted(leads):
            self.register.say(tx, "switched", lead, asked.at, person=lead)
        return Done("go_live")

    def _switched(self, tx: Transaction, now: datetime) -> None:
        """Nobody above the team has really heard: the climb goes on from the team, from now on."""
        row = tx.people.row()
        row.reviewed_at = None
        tx.items.climb_anew(now)
        tx.items.wake_all(now)
        tx.audit("live", row.id, RAPPORT, now)
        tx.cards.want_family("practice")
        tx.cards.want_family("switch")

    def _next(self, tx: Transaction, now: datetime) -> datetime:
        roster = self.register.roster(tx)
        return next_review(now, *(hours.calendar_of(roster, roster.lead(side)) for side in SIDES))

    def _lead(self, tx: Transaction, asked: Asked) -> Person:
        """Who asks, if it is one of the leads, of whichever study."""
        by, roster = self.register.by(tx, asked.by), self.register.roster(tx)
        if by not in _leads(roster, by.side):
            leads = [roster.lead(side) for side in SIDES]
            names = " and ".join(f"{one.name} ({roster.company(one.side)})" for one in leads)
            raise Refused(f"This is for the leads of both companies: {names}.")
        return by

    def _standing(self, tx: Transaction) -> Standing:
        row, roster = tx.people.row(), self.register.roster(tx)
        live = row.stage == Stage.LIVE
        proposed, agreed = _named(roster, row.proposed_by), _named(roster, row.agreed_by)
        waits = _named(roster, roster.lead(OTHER[proposed.side]).ids[0]) if proposed else None
        return Standing(proposed, None if live else waits, agreed, live)

    def _rehearsed(self, tx: Transaction, roster: Roster, rungs: list[Rung]) -> Rehearsed:
        first, told = rungs[0], dict.fromkeys(id for one in rungs for id in one.told)
        known = [person for id in told if (person := _named(roster, id))]
        return Rehearsed(
            at=_minute(first),
            level=first.level,
            level_name=roster.file.level_name(Level(first.level)),
            told=tuple((one.name, one.company) for one in known),
            items=tuple(self.register.facts(tx, one) for one in _items(tx, rungs)),
        )


def _items(tx: Transaction, rungs: list[Rung]) -> list[Item]:
    return [item for one in rungs if (item := tx.items.find(one.item))]


def _leads(roster: Roster, side: Side) -> list[Person]:
    """A company's leads: the one of the partnership, and of each study."""
    studies = ("", *(one.number for one in roster.file.studies))
    return [roster.lead(side, study) for study in studies]


def _named(roster: Roster, account: str) -> Lead | None:
    person = roster.person(account) if account else None
    side = Side(person.side) if person else Side.SPONSOR
    return Lead(side, person.name, roster.company(side)) if person else None


def _minute(rung: Rung) -> datetime:
    return rung.at.replace(second=0, microsecond=0)
