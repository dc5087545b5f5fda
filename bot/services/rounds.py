"""What happens in a round of a check-in: people answer, change their minds, take words back."""

import secrets
from dataclasses import replace
from datetime import datetime

from bot.errors import Refused
from bot.events import Asked, Event
from bot.messages.checkins import LONGEST, Answering
from bot.messages.says import Done, Message
from bot.partnership.people import Person
from bot.rules import permissions
from bot.rules.replies import is_reply
from bot.services import rhythms, talk
from bot.services.register import Register
from storage.audit import fingerprint
from storage.database import Transaction
from storage.tables import CheckInAnswer, Round
from storage.tables.words import Live

RAPPORT = "rapport"
OF_A_REPLY = 40_000
GONE = "This check-in is no longer here."
OVER = "This check-in has closed. The thread is still there for what came up since."
DEAF = "I am not listening in that channel now, so I keep nothing. Please try again later."


class Rounds:
    def __init__(self, register: Register) -> None:
        self.register = register

    def reply(self, tx: Transaction, event: Event, by: Person) -> Round | None:
        """This will keep a reply to a prompt as an answer, while answers are taken."""
        round = self._taking(tx, event)
        if round is None:
            return None
        within = talk.is_within(tx, self.register.roster(tx), event, by)
        known = tx.checkins.of_source(round.channel, event.ts)
        names = self.register.roster(tx).called()
        if is_reply(event.text, names) and not within and not known:
            self._keep(tx, round, event.by, event.at, event.text[:OF_A_REPLY], event.ts)
        return round

    def takes(self, tx: Transaction, event: Event) -> bool:
        """Whether answers are taken where this was said: then it is about no item of the thread."""
        return self._taking(tx, event) is not None

    def edited(self, tx: Transaction, event: Event) -> None:
        """This will let an answer follow the message that gave it."""
        row = tx.checkins.of_source(event.place.channel, event.target)
        if row and row.by == event.by:
            self._write(tx, row, event.by, event.at, event.text[:OF_A_REPLY])
        elif row is None and (by := self.register.roster(tx).person(event.by)):
            self.reply(tx, replace(event, ts=event.target), by)

    def redact(self, tx: Transaction, event: Event, why: str) -> None:
        """This will forget the words of an answer whose message is gone or must not be kept."""
        row = tx.checkins.of_source(event.place.channel, event.target)
        if row is None or not row.text:
            return
        row.text, row.salt = "", ""
        tx.audit("redact", named(row.round), row.by, event.at, answer=row.n, why=why)
        self._shown(tx, row.round, event.at)

    def answer(self, tx: Transaction, asked: Asked) -> Message:
        """This will keep what somebody wrote into the form; nothing at all takes it back."""
        round = self._open(tx, asked, lock=True)
        text = asked.text.strip()
        mine = self._mine(tx, round, asked.by)
        if len(text) > LONGEST:
            raise Refused(f"Please keep it under {LONGEST:,} characters.")
        if mine:
            self._write(tx, mine, asked.by, asked.at, text)
        elif text:
            self._keep(tx, round, asked.by, asked.at, text, "")
        else:
            raise Refused("Please write a few words.")
        return Done("respond")

    def for_form(self, tx: Transaction, asked: Asked) -> Answering:
        """This will give the form its questions, and what the person has answered before."""
        round, roster = self._open(tx, asked), self.register.roster(tx)
        channel, mine = tx.people.channel(round.channel), self._mine(tx, round, asked.by)
        assert channel is not None
        return Answering(
            id=asked.item,
            name=round.name,
            questions=tuple(round.questions),
            closes_at=round.closes_at,
            zone=rhythms.zone(roster, channel),
            given=mine.text if mine else "",
        )

    def publish(self, tx: Transaction, round: Round, at: datetime) -> None:
        """This will say once what was answered; where nothing was, nothing is said."""
        if round.digested:
            tx.cards.want_kind(f"digest:{round.id}", round.channel)
        elif any(one.text for one in tx.checkins.answers(round.id or 0)):
            round.digested = True
            kind = f"digest:{round.id}"
            self.register.post(tx, kind, round.channel, at, thread=round.thread)
            tx.audit("digest", named(round.id), RAPPORT, at)

    def _taking(self, tx: Transaction, event: Event) -> Round | None:
        """The round whose prompt this stands below, while it takes answers."""
        round = tx.checkins.of_thread(event.place.channel, event.place.thread)
        taking = round is not None and event.at < round.closes_at
        return round if taking else None

    def _open(self, tx: Transaction, asked: Asked, *, lock: bool = False) -> Round:
        """The round that takes this person's answer now, or a refusal."""
        by, round = self.register.by(tx, asked.by), tx.checkins.round(asked.item, lock=lock)
        channel = tx.people.channel(round.channel) if round else None
        if round is None or channel is None:
            raise Refused(GONE)
        if not permissions.may_see(by, channel.room, channel.study):
            raise Refused(GONE)
        if round.closed_at or asked.at >= round.closes_at:
            raise Refused(OVER)
        if channel.state != Live.LIVE:
            raise Refused(DEAF)
        return round

    def _mine(self, tx: Transaction, round: Round, by: str) -> CheckInAnswer | None:
        """What somebody has written into the form."""
        given = tx.checkins.answers(round.id or 0)
        return next((one for one in given if one.by == by and not one.source), None)

    def _keep(
        self, tx: Transaction, round: Round, by: str, at: datetime, text: str, source: str
    ) -> None:
        row = CheckInAnswer(
            partnership=tx.partnership,
            round=round.id or 0,
            n=tx.checkins.next_answer(round.id or 0),
            by=by,
            side=self.register.by(tx, by).side,
            at=at,
            source=source,
            text="",
            salt="",
        )
        tx.checkins.add(row)
        self._write(tx, row, by, at, text)

    def _write(self, tx: Transaction, row: CheckInAnswer, by: str, at: datetime, text: str) -> None:
        """Words, and their hash in the trail."""
        row.text, row.salt = text, secrets.token_hex(16)
        words = fingerprint(row.salt, text)
        tx.audit("answer", named(row.round), by, at, answer=row.n, source=row.source, words=words)
        self._shown(tx, row.round, at)

    def _shown(self, tx: Transaction, id: int, at: datetime) -> None:
        """What has been shown already is shown anew; what came late is shown now."""
        round = tx.checkins.round(id, lock=True)
        if round and round.closed_at:
            self.publish(tx, round, at)


def named(id: int | None) -> str:
    """How the trail calls a round."""
    return f"round {id}"
