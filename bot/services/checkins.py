"""Check-ins: one prompt in the channel at its time, one digest at the close."""

from datetime import datetime

from bot.events import Asked, Event, Heard, Place
from bot.messages.checkins import Digest, Plan, Plans, Prompt
from bot.messages.facts import Words
from bot.messages.says import Message
from bot.partnership.checkins import CheckIn
from bot.partnership.roster import SIDES, Roster
from bot.rules import permissions
from bot.services import rhythms
from bot.services.items import Items, never_said
from bot.services.register import Register
from bot.services.rounds import Rounds, named
from storage.database import Transaction
from storage.tables import Channel, CheckInAnswer, Item, Round
from storage.tables import CheckIn as Row
from storage.tables.words import Live, Side

RAPPORT = "rapport"
CALLED = 8  # more people are not called one by one


class CheckIns:
    def __init__(self, register: Register, items: Items, rounds: Rounds) -> None:
        self.register = register
        self.items = items
        self.rounds = rounds

    def plan(self, tx: Transaction, now: datetime) -> None:
        """This will set when each check-in of the file asks next; one that is gone asks no more.

        A round that has begun goes on as it was asked: its answers are read at its close.
        """
        roster, known = self.register.roster(tx), {one.name: one for one in tx.checkins.all()}
        for check_in in roster.file.check_ins:
            row = known.pop(check_in.name, None)
            if row is None:
                row = Row(partnership=tx.partnership, name=check_in.name)
                tx.checkins.add(row)
            if row.next_action_at is None or row.next_action_at > now:
                row.next_action_at = self._next(tx, roster, check_in, now)
        for row in known.values():
            tx.checkins.forget(row)

    def due(
        self, tx: Transaction, now: datetime, but: frozenset[int]
    ) -> tuple[int, datetime] | None:
        """This will name the round to close first, or 0 for one to begin, and since when."""
        closing = [one for one in tx.checkins.closing(now) if one.id not in but][:1]
        found = [(one.id or 0, one.closes_at) for one in closing]
        row = tx.checkins.next(now)
        if row and row.next_action_at:
            found.append((0, row.next_action_at))
        return min(found, key=lambda one: one[1], default=None)

    def ask(self, tx: Transaction, now: datetime) -> None:
        """This will ask, unless nobody should be asked now; either way the next time is set."""
        row = tx.checkins.next(now, lock=True)
        if row is None:
            return
        roster = self.register.roster(tx)
        check_in = rhythms.find(roster, row.name)
        channel = tx.people.channel(check_in.channel.id) if check_in else None
        if check_in is None or channel is None:
            row.next_action_at = None
            return
        rhythm, last = rhythms.rhythm(roster, check_in, channel), tx.checkins.last(row.name)
        moment = rhythm.last(now)
        if moment and not (last and last.asked_at >= moment):
            closes = rhythm.closes(moment)
            if why := _why_not(channel, now >= closes, rhythm.works(now)):
                tx.audit("not asked", row.name, RAPPORT, now, due=moment, why=why)
            else:
                self._ask(tx, roster, check_in, channel, moment, closes, now)
        row.next_action_at = self._next(tx, roster, check_in, now)

    def close(self, tx: Transaction, id: int, now: datetime) -> bool:
        """This will end a round and say what was answered; False while words wait in the inbox."""
        round = tx.checkins.round(id, lock=True)
        if round is None or round.closed_at:
            return True
        if round.thread and tx.inbox.waits(round.channel, round.thread):
            return False
        self._capture(tx, round, now)
        round.closed_at = now
        answers = sum(bool(one.text) for one in tx.checkins.answers(id))
        tx.audit("close", named(id), RAPPORT, now, answers=answers)
        tx.cards.want_kind(f"checkin:{id}", round.channel)
        self.rounds.publish(tx, round, now)
        return True

    def show(self, tx: Transaction, asked: Asked) -> Message:
        """This will say who is asked what and when, with what is open to answer from there."""
        by, roster = self.register.by(tx, asked.by), self.register.roster(tx)
        plans = []
        for check_in in roster.file.check_ins:
            channel = tx.people.channel(check_in.channel.id)
            if channel and permissions.may_see(by, channel.room, channel.study):
                plans.append(self._plan(tx, roster, check_in, channel, asked.at))
        return Plans(tuple(plans))

    def prompt(self, tx: Transaction, id: int, posted: bool) -> Prompt | None:
        """A prompt as it stands now; one that never came out in time is not wanted any more."""
        round, roster = tx.checkins.round(id), self.register.roster(tx)
        channel = tx.people.channel(round.channel) if round else None
        if round is None or channel is None:
            return None
        if not posted and (round.closed_at or channel.state != Live.LIVE):
            return None
        people = [one for account in round.asked if (one := roster.person(account))]
        called = rhythms.there(roster, people, round.asked_at)
        return Prompt(
            id=id,
            name=round.name,
            questions=tuple(round.questions),
            asked=tuple(one.ids[0] for one in called) if len(called) <= CALLED else (),
            closes_at=round.closes_at,
            zone=rhythms.zone(roster, channel),
            closed=round.closed_at is not None,
        )

    def digest(self, tx: Transaction, id: int) -> Digest | None:
        """What was answered, by company, and what came of it."""
        round, roster = tx.checkins.round(id), self.register.roster(tx)
        channel = tx.people.channel(round.channel) if round else None
        if round is None or channel is None:
            return None
        answers = tx.checkins.answers(id)
        said = [(side, _said(roster, side, answers)) for side in SIDES]
        return Digest(
            name=round.name,
            asked_at=round.asked_at,
            zone=rhythms.zone(roster, channel),
            companies=tuple((roster.company(side), words) for side, words in said if words),
            items=tuple(self.register.facts(tx, one) for one in self._made(tx, round)),
        )

    def _plan(
        self, tx: Transaction, roster: Roster, check_in: CheckIn, channel: Channel, now: datetime
    ) -> Plan:
        rows = {one.name: one.next_action_at for one in tx.checkins.all()}
        open = [one for one in tx.checkins.open() if one.name == check_in.name]
        taking = next((one for one in open if one.closes_at > now), None)
        return Plan(
            name=check_in.name,
            channel=channel.id,
            questions=check_in.questions,
            asked=tuple(one.name for one in rhythms.asked(roster, check_in, channel)),
            everyone=check_in.ask == "everyone",
            days=tuple(check_in.days),
            at=check_in.at,
            next_at=rows.get(check_in.name),
            zone=rhythms.zone(roster, channel),
            open=(taking.id or 0) if taking else 0,
            closes_at=taking.closes_at if taking else None,
        )

    def _next(
        self, tx: Transaction, roster: Roster, check_in: CheckIn, now: datetime
    ) -> datetime | None:
        channel, last = tx.people.channel(check_in.channel.id), tx.checkins.last(check_in.name)
        if channel is None:
            return None
        rhythm = rhythms.rhythm(roster, check_in, channel)
        return rhythm.next(now, last.asked_at if last else None)

    def _ask(
        self,
        tx: Transaction,
        roster: Roster,
        check_in: CheckIn,
        channel: Channel,
        moment: datetime,
        closes: datetime,
        now: datetime,
    ) -> None:
        people = rhythms.asked(roster, check_in, channel)
        round = Round(
            partnership=tx.partnership,
            name=check_in.name,
            channel=channel.id,
            questions=list(check_in.questions),
            asked=[one.ids[0] for one in people],
            asked_at=moment,
            closes_at=closes,
        )
        tx.checkins.add(round)
        self.register.post(tx, f"checkin:{round.id}", channel.id, now)
        tx.audit(
            *("ask", named(round.id), RAPPORT, now),
            channel=channel.id,
            asked=round.asked,
            due=moment,
            closes=closes,
        )

    def _capture(self, tx: Transaction, round: Round, now: datetime) -> None:
        """What the forms say is kept like anything said, once everybody may read it."""
        roster, place = self.register.roster(tx), Place(round.channel, round.thread)
        for answer in tx.checkins.answers(round.id or 0):
            by = roster.person(answer.by)
            if by and answer.text and not answer.source:
                event = Event(Heard.POSTED, place, answer.by, "", "", now, text=answer.text)
                self.items.capture(tx, event, by, several=True)

    def _made(self, tx: Transaction, round: Round) -> list[Item]:
        """The items that came of a round, oldest first."""
        if not round.thread or round.closed_at is None:
            return []
        items = tx.items.of_thread(round.channel, round.thread)
        made = [one for one in items if one.raised_at <= round.closed_at and not never_said(one)]
        return made[::-1]


def _why_not(channel: Channel, over: bool, works: bool) -> str:
    """Why nobody is asked now, or nothing."""
    if channel.state != Live.LIVE:
        return str(channel.state)
    if over:
        return "too late"
    return "" if works else "holiday"


def _said(roster: Roster, side: Side, answers: list[CheckInAnswer]) -> tuple[Words, ...]:
    """The answers of a company's people, in the order they came."""
    found = []
    for one in answers:
        if one.side == side and one.text:
            text, person = roster.readable(one.text), roster.person(one.by)
            role = person.role if person else ""
            who = (one.by, roster.name(one.by), role, roster.company(side))
            found.append(Words("answer", *who, one.at, text))
    return tuple(found)
