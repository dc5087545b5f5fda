"""Whether a language model may be asked: both companies' yes, a budget, a server that answers."""

from dataclasses import asdict
from datetime import datetime
from zlib import crc32

from bot.errors import Refused
from bot.events import Asked
from bot.llm import breaker
from bot.llm.client import Failed, Reply
from bot.messages.model import Permit
from bot.partnership.people import Person
from bot.partnership.roster import SIDES
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Consent
from storage.tables.words import Side

RAPPORT = "rapport"
NONE_SET = "No language model is set up here: nothing is sent to one."
NOT_ALLOWED = (
    "The partnership file does not allow a language model, so there is nothing to agree to. "
    "Whoever hosts me writes `model: {allowed: true}` first."
)
THEIRS = "This button is for a lead of {company}."
NOTHING = "{company} has not agreed, so nothing is sent to a language model."


class Model:
    """`place` says which model and where: a yes is for that place, and another asks again."""

    def __init__(self, register: Register, place: str) -> None:
        self.register = register
        self.place = place

    def may(self, tx: Transaction) -> bool:
        """Whether words of this partnership may be sent at all."""
        if not self.place or not self.register.roster(tx).file.model.allowed:
            return False
        return set(self._agreed(tx)) == set(SIDES)

    def spend(self, tx: Transaction, characters: int, now: datetime) -> bool:
        """This will count one question, before it is asked; False when the day's are spent."""
        limits = self.register.roster(tx).file.model
        day = now.date().isoformat()
        return tx.opinions.spend(day, characters, limits.daily, limits.daily_characters)

    def begin(self, tx: Transaction) -> bool:
        """This will note that a question goes; False while the server is left alone."""
        row, known = tx.opinions.breaker(self.place), self._breaker(tx)
        if not known.allows(tx.machine_now):
            return False
        _write(row, known.begun(tx.machine_now))
        return True

    def ready(self, tx: Transaction) -> bool:
        """Whether the server would be asked now."""
        return bool(self.place) and self._breaker(tx).allows(tx.machine_now)

    def heard(self, tx: Transaction, reply: Reply) -> None:
        """This will note whether the server has answered."""
        row, known, now = tx.opinions.breaker(self.place), self._breaker(tx), tx.machine_now
        if isinstance(reply, Failed) and reply.broken:
            _write(row, known.failed(now, reply.reason, reply.wait))
        elif known != breaker.Breaker():
            _write(row, known.answered())

    def show(self, tx: Transaction, asked: Asked) -> Permit:
        """This will show what a model may do here, and who has agreed."""
        self.register.by(tx, asked.by)
        if not self.place:
            raise Refused(NONE_SET)
        return self.permit(tx, asked.at)

    def agree(self, tx: Transaction, asked: Asked) -> Permit:
        """This will note the yes of a company, said by one of its leads."""
        by, roster = self._lead(tx, asked), self.register.roster(tx)
        if asked.side in SIDES and asked.side != by.side:
            raise Refused(THEIRS.format(company=roster.company(Side(asked.side))))
        if not self.place:
            raise Refused(NONE_SET)
        if not roster.file.model.allowed:
            raise Refused(NOT_ALLOWED)
        if by.side not in self._agreed(tx):
            row = Consent(
                partnership=tx.partnership,
                channel=self.key,
                side=by.side,
                person=asked.by,
                at=asked.at,
            )
            tx.people.add(row)
            what = {"side": by.side, "place": self.place}
            tx.audit("agree to model", tx.partnership, asked.by, asked.at, **what)
            tx.cards.want_family("model")
        return self.permit(tx, asked.at)

    def forbid(self, tx: Transaction, asked: Asked) -> Permit:
        """This will take a company's yes back; what waits to be asked is dropped."""
        by, roster = self.register.by(tx, asked.by), self.register.roster(tx)
        mine = [one for one in tx.people.consents(self.key) if one.side == by.side]
        if not mine:
            raise Refused(NOTHING.format(company=roster.company(by.side)))
        tx.people.forget(mine[0])
        tx.session.flush()
        tx.opinions.drop("forbidden")
        tx.audit("forbid model", tx.partnership, asked.by, asked.at, side=by.side)
        tx.cards.want_family("model")
        return self.permit(tx, asked.at)

    def wants(self, tx: Transaction) -> bool:
        """Whether a lead is still to be asked, or a yes to be forgotten."""
        if not self.place:
            return False
        if not self.register.roster(tx).file.model.allowed:
            return bool(tx.people.consents(self.key))
        return bool(self._unasked(tx))

    def attend(self, tx: Transaction, now: datetime) -> None:
        """This will ask each company's lead once; where the file forbids it, forget who agreed."""
        if not self.wants(tx):
            return
        if not self.register.roster(tx).file.model.allowed:
            for one in tx.people.consents(self.key):
                tx.people.forget(one)
            tx.opinions.drop("forbidden")
            tx.audit("forbid model", tx.partnership, RAPPORT, now)
            tx.cards.want_family("model")
            return
        leads = self._unasked(tx)
        tx.audit("ask for model", tx.partnership, RAPPORT, now, place=self.place, told=leads)
        for lead in leads:
            self.register.post(tx, self.kind, lead, now, person=lead)

    def permit(self, tx: Transaction, now: datetime | None) -> Permit:
        """How it stands."""
        roster = self.register.roster(tx)
        spent = tx.opinions.spent(now.date().isoformat())[0] if now else None
        known = self._breaker(tx)
        return Permit(
            partnership=tx.partnership,
            place=self.place,
            allowed=roster.file.model.allowed,
            companies={side: roster.company(side) for side in SIDES},
            agreed={side: roster.name(who) for side, who in self._agreed(tx).items()},
            spent=spent,
            daily=roster.file.model.daily,
            stands="" if known.allows(tx.machine_now) else known.reason,
        )

    @property
    def key(self) -> str:
        """Under which a yes is kept."""
        return f"model: {self.place}"

    @property
    def kind(self) -> str:
        """The card that asks for this place."""
        return f"model:{crc32(self.place.encode())}"

    def _agreed(self, tx: Transaction) -> dict[Side, str]:
        return {Side(one.side): one.person for one in tx.people.consents(self.key)}

    def _unasked(self, tx: Transaction) -> list[str]:
        roster, agreed = self.register.roster(tx), self._agreed(tx)
        leads = [roster.lead(side).ids[0] for side in SIDES if side not in agreed]
        return [lead for lead in leads if not tx.cards.has(self.kind, lead)]

    def _breaker(self, tx: Transaction) -> breaker.Breaker:
        row = tx.opinions.broken(self.place)
        if row is None:
            return breaker.Breaker()
        return breaker.Breaker(row.failures, row.open_until, row.trying_until, row.reason)

    def _lead(self, tx: Transaction, asked: Asked) -> Person:
        """Who asks, if it is one of the leads, of whichever study."""
        by, roster = self.register.by(tx, asked.by), self.register.roster(tx)
        studies = ("", *(one.number for one in roster.file.studies))
        if by not in [roster.lead(by.side, study) for study in studies]:
            lead = roster.lead(by.side)
            raise Refused(f"This needs {lead.name}, who leads for {roster.company(by.side)}.")
        return by


def _write(row: object, known: breaker.Breaker) -> None:
    for name, value in asdict(known).items():
        setattr(row, name, value)
