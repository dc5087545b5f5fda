"""Moves that are no answer: owner, taking back, opening again, a leader's note."""

from bot.errors import Refused
from bot.events import Asked
from bot.messages.says import Done, Message
from bot.partnership.people import Person
from bot.partnership.roster import OTHER
from bot.rules import hours, permissions
from bot.rules.durations import Duration
from bot.services import firsts, handover, posts
from bot.services.dates import agreed_date
from bot.services.hands import is_fresh, is_touched
from bot.services.items import MEMO
from bot.services.proposals import Proposals
from bot.services.register import Move, Register
from storage.database import Transaction
from storage.tables import Reference
from storage.tables.words import Ball, Kind, Level, Side, State

LONGEST_LINE = 300


class Moves:
    def __init__(self, register: Register, proposals: Proposals) -> None:
        self.register = register
        self.proposals = proposals
        proposals.carries |= {
            "withdraw": lambda move, row: self._take_back(move),
            **dict.fromkeys(("due", "defer", "park"), agreed_date),
        }

    def assign(self, tx: Transaction, asked: Asked) -> Message:
        """This will give an item an owner; one of the other company takes the turn over."""
        with self.register.move(tx, asked) as move:
            person, before = self._chosen(move), move.turn.owner
            if move.item.kind == Kind.RISK:
                firsts.own(move.item, person)
            elif move.turn.ball in (Ball.JOINT, Ball(person.side)):
                move.turn.owner = person.ids[0]
            else:
                self._take_over(move, person)
            if before not in person.ids and asked.by not in person.ids:
                self.register.show(tx, "remind", move.item, asked.at, person=person.ids[0])
        return Done("assign", self.register.facts(tx, move.item))

    def hand_on(self, tx: Transaction, asked: Asked) -> Message:
        """This will hand an item to a colleague; the turn stays where it is."""
        roster, by = self.register.roster(tx), self.register.by(tx, asked.by)
        person = roster.named(asked.person or asked.text)
        if person and person.side != by.side:
            company = roster.company(by.side)
            raise Refused(f"{person.name} is not of {company}. `pass` is for your own company.")
        item = self.register.find(tx, by, asked.item)
        ball = tx.items.turn(item.number).ball
        if not permissions.owes(by.side, ball):
            raise Refused(f"This waits on {roster.company(ball)}: there is nothing to hand on.")
        return self.assign(tx, asked)

    def withdraw(self, tx: Transaction, asked: Asked) -> Message:
        """This will take an item back, or propose that to whoever raised it."""
        with self.register.move(tx, asked) as move:
            item = move.item
            if self._just_said(move):
                self._never_said(move)
            elif permissions.may_withdraw(move.by.side, move.turn.debtor, item.side):
                if item.state in (State.ANSWERED, State.IN_PROGRESS) and not asked.text.strip():
                    raise Refused(f"It has an answer: say why, `withdraw {move.name} WHY`.")
                self.register.write(tx, item, asked, asked.text)
                self._take_back(move)
            else:
                n = self.register.write(tx, item, asked, asked.text)
                self.proposals.propose(move, reason=n)
        return Done("withdraw", self.register.facts(tx, move.item))

    def reopen(self, tx: Transaction, asked: Asked) -> Message:
        """This will open an ended item again, with all its time."""
        with self.register.move(tx, asked) as move:
            item, before = move.item, handover.last_owed(move)
            if not item.text and item.state == State.WITHDRAWN:
                raise Refused(f"The words of {move.name} are gone. Please raise it anew.")
            self.register.write(tx, item, asked, asked.text)
            item.state, item.outcome, item.follow_up = State.RAISED, None, ""
            item.same_as = 0
            handover.anew(self.register, move, before.debtor, before.owner)
            if item.source and not item.source_gone:
                tx.marks.put(item.channel, item.source, MEMO)
            for one in tx.sources.of_item(item.number):
                tx.marks.put(one.channel, one.ts, MEMO)
        return Done("reopen", self.register.facts(tx, move.item))

    def ack(self, tx: Transaction, asked: Asked) -> Message:
        """This will note that a leader holds it; the owing side's stops the climb for a while."""
        with self.register.move(tx, asked) as move:
            if not self._told(move):
                raise Refused("This is for the leaders who were told of it.")
            ladder = self.register.ladder(move.roster, move.item)
            lasts = ladder.ack_lasts or Duration.parse("2bd")
            until = hours.calendar_of(move.roster, move.by).add(asked.at, lasts)
            holds = _holds(move)
            if move.by.side == Side.SPONSOR:
                move.turn.seen_sponsor, move.turn.seen_by_sponsor = until, asked.by
            else:
                move.turn.seen_cro, move.turn.seen_by_cro = until, asked.by
            if move.item.state == State.RAISED and permissions.owes(move.by.side, move.turn.debtor):
                move.item.state = State.ACKNOWLEDGED
            if not holds:  # a second press has nothing new for the thread
                posts.line(self.register, move)
            own, other = (move.roster.company(side) for side in (move.by.side, OTHER[move.by.side]))
        names = {"company": own, "other": other}
        return Done("ack", self.register.facts(tx, move.item), names)

    def line(self, tx: Transaction, asked: Asked) -> Message:
        """This will add one company's line below the facts that the leaders read."""
        with self.register.move(tx, asked) as move:
            permissions.check_speaks(move.by)
            if len(asked.text) > LONGEST_LINE:
                raise Refused(f"Please keep the line under {LONGEST_LINE} characters.")
            company = move.roster.company(move.by.side)
            if any(one.company == company for one in self.register.facts(tx, move.item).lines):
                raise Refused("Your company has added its line already.")
            self.register.write(tx, move.item, asked, asked.text)
        return Done("line", self.register.facts(tx, move.item))

    def link(self, tx: Transaction, asked: Asked) -> Message:
        """This will name the record that an item has in another system."""
        with self.register.move(tx, asked) as move:
            name = " ".join(asked.text.split())
            if not 2 < len(name) <= 80:
                raise Refused(f"Name the record, like `link {move.name} CAPA-1042`.")
            if name not in [one.name for one in tx.items.references(move.item.number)]:
                tx.items.add(_reference(move, name))
        return Done("link", self.register.facts(tx, move.item), {"name": name})

    def _chosen(self, move: Move) -> Person:
        """Who is to own it: somebody who may read it."""
        asked = move.asked
        person = move.roster.named(asked.person or asked.text)
        if person is None:
            raise Refused(f"I know nobody called “{asked.text[:40]}” here. Mention the person.")
        if not self.register.visible(move.tx, person, move.item):
            raise Refused(f"{person.name} cannot read {move.name}. Please choose somebody else.")
        return person

    def _take_over(self, move: Move, person: Person) -> None:
        """A company takes an item on, with all its time; nobody gives it to the other."""
        company = move.roster.company(person.side)
        if move.item.state == State.ANSWERED:
            waiting = move.roster.company(move.turn.ball)
            raise Refused(f"{move.name} has an answer: somebody of {waiting} looks at it now.")
        if move.by.side != person.side:
            raise Refused(f"{person.name} is of {company}: somebody of {company} takes it over.")
        move.item.state = State.RAISED
        handover.anew(self.register, move, Ball(person.side), person.ids[0])

    def _told(self, move: Move) -> bool:
        told = set(move.tx.cards.told(move.item.number, "rung"))
        return bool(told & set(move.by.ids)) or move.by.level > Level.TEAM

    def _just_said(self, move: Move) -> bool:
        """Its author changes their mind within ten minutes, and nobody else has touched it."""
        item, asked = move.item, move.asked
        own = asked.by == item.raised_by and is_fresh(item, asked.at)
        return own and not is_touched(move.tx, move.roster, item)

    def _never_said(self, move: Move) -> None:
        """Mark, card and words go; the trail keeps that something was withdrawn at source."""
        self.register.unsay(move.tx, move.item, move.asked.at)
        self.register.redact(move.tx, move.item, move.asked, "withdrawn at source")
        self._take_back(move)

    def _take_back(self, move: Move) -> None:
        move.item.state = State.WITHDRAWN
        if move.item.source:
            move.tx.marks.lift(move.item.channel, move.item.source, MEMO)
        for one in move.tx.sources.of_item(move.item.number):
            move.tx.marks.lift(one.channel, one.ts, MEMO)
        handover.end(move)


def _holds(move: Move) -> bool:
    """Whether this leader holds the item already."""
    turn = move.turn
    held = {
        Side.SPONSOR: (turn.seen_sponsor, turn.seen_by_sponsor),
        Side.CRO: (turn.seen_cro, turn.seen_by_cro),
    }
    until, by = held[move.by.side]
    return by in move.by.ids and until is not None and until > move.asked.at


def _reference(move: Move, name: str) -> Reference:
    return Reference(
        partnership=move.tx.partnership,
        item=move.item.number,
        name=name,
        by=move.asked.by,
        at=move.asked.at,
    )
