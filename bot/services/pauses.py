"""Waiting for somebody outside both companies: the clock stands still, and not for ever."""

from datetime import datetime

from bot.errors import Refused
from bot.events import Asked
from bot.messages.says import Done, Message
from bot.rules import hours, permissions
from bot.rules.dates import read_when, say_when
from bot.rules.durations import Duration
from bot.rules.pauses import Pause
from bot.rules.working_time import WorkingTime
from bot.services.proposals import Proposals
from bot.services.register import Move, Register
from storage.database import Transaction
from storage.tables import Proposal
from storage.tables.words import Ball, Severity

MOST = Duration.parse("10bd")


class Pauses:
    def __init__(self, register: Register, proposals: Proposals) -> None:
        self.register = register
        self.proposals = proposals
        proposals.carries["wait"] = self._agreed

    def wait(self, tx: Transaction, asked: Asked) -> Message:
        """This will stop the clock for a third party, or propose that."""
        with self.register.move(tx, asked) as move:
            if move.turn.halted:
                raise Refused(f"The clock of {move.name} stands still: I am not listening there.")
            calendar = hours.owing(move.roster, move.turn.debtor, move.turn.owner)
            whom, until = _read(move, calendar)
            n = self.register.write(tx, move.item, asked, whom)
            alone = _may_alone(move)
            if alone:
                self._stop(move, until)
            else:
                self.proposals.propose(move, until=until, reason=n)
        return Done("wait" if alone else "proposed", self.register.facts(tx, move.item))

    def _agreed(self, move: Move, row: Proposal) -> None:
        if row.until is None or row.until <= move.asked.at:
            raise Refused("That date is past by now. Please name a later one.")
        if move.turn.halted:
            raise Refused(f"The clock of {move.name} stands still: I am not listening there.")
        self._stop(move, row.until)

    def _stop(self, move: Move, until: datetime) -> None:
        turn, now = move.turn, move.asked.at
        turn.waited = turn.waited or permissions.owes(move.by.side, turn.debtor)
        self.register.resume(move.tx, move.item, turn, now)
        self.register.halt(move.item, turn, now, Pause.OUTSIDE, until)


def _may_alone(move: Move) -> bool:
    """Who waits stops the clock freely; who owes once a turn, and never a critical one."""
    turn, side = move.turn, move.by.side
    if permissions.waits(side, turn.debtor) and turn.debtor != Ball.JOINT:
        return True
    return not turn.waited and move.item.severity != Severity.CRITICAL


def _read(move: Move, calendar: WorkingTime) -> tuple[str, datetime]:
    """For whom, and until when: as somebody typed it, or chose it in a form."""
    asked, now = move.asked, move.asked.at
    zone = hours.zone_of(move.roster, asked.by, move.by.side)
    whom, until, typed = asked.text.strip().rpartition(" until ")
    if not until:
        whom, typed = asked.text.strip(), asked.when
    longest = calendar.add(now, MOST)
    when = read_when(typed, now, zone, calendar) if typed else longest
    if when > longest:
        latest = say_when(longest, zone)
        raise Refused(f"The clock may wait until {latest}; then it is asked again. Say a day.")
    return whom.strip(), when
