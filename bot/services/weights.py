"""How much an item weighs: set by a person, never by a rule (design, section 4)."""

from functools import partial

from bot.errors import Refused
from bot.events import Asked
from bot.messages.says import Certain, Done, Message, Ring
from bot.partnership.roster import SIDES
from bot.rules import hours, permissions, states
from bot.rules.ladders import ladder_for
from bot.rules.pauses import BY_REPLY, Pause, delayed_end
from bot.services.proposals import Proposals
from bot.services.register import Move, Register, in_elapsed_time, stops
from bot.verbs import VERBS
from storage.database import Transaction
from storage.tables.words import Level, Severity, Stage, State

WEIGHTS = (Severity.MINOR, Severity.MODERATE, Severity.MAJOR, Severity.CRITICAL)
HAS_ANSWER = "{id} has an answer. If that does not answer it, press “Not yet” first."


class Weights:
    def __init__(self, register: Register, proposals: Proposals) -> None:
        self.register = register
        self.proposals = proposals
        proposals.carries["severity"] = lambda move, row: self._set(move, Severity(row.severity))

    def weigh(self, tx: Transaction, asked: Asked) -> Message:
        """This will say how much an item weighs: up with a reason, down as the table allows."""
        with self.register.move(tx, asked) as move:
            severity, why = _weight(asked)
            if severity == move.item.severity:
                raise Refused(f"{move.name} is {severity} already.")
            self._check_guard(move, severity)
            up = WEIGHTS.index(severity) > _rank(move.item.severity)
            if up and not why:
                raise Refused(f"Please say why: `severity {move.name} {severity} WHY`.")
            n = self.register.write(tx, move.item, asked, why)
            alone = up or not permissions.owes(move.by.side, move.owing)
            if severity == Severity.CRITICAL and move.item.state == State.ANSWERED:
                raise Refused(HAS_ANSWER.format(id=move.name))
            if severity == Severity.CRITICAL:
                return self._ask_once_more(move, n)
            if alone:
                self._set(move, severity)
            else:
                self.proposals.propose(move, severity=severity, reason=n)
        return Done("severity" if alone else "proposed", self.register.facts(tx, move.item))

    def certain(self, tx: Transaction, asked: Asked) -> Message:
        """This will make an item critical: whoever asked for it has said so once more."""
        with self.proposals.settling(tx, asked, "certain", "agreed") as (move, row):
            if row.by not in move.by.ids or row.severity != Severity.CRITICAL:
                raise Refused("Only the person who asked for this can confirm it.")
            states.check_move(VERBS["severity"], move.item.kind, move.item.state, row.item)
            self._set(move, Severity.CRITICAL)
        return Done("severity", self.register.facts(tx, move.item))

    def _check_guard(self, move: Move, severity: Severity) -> None:
        """An early signal weighs nothing while it is protected, unless it turns out to be heavy."""
        if _is_protected(move) and severity not in permissions.HEAVY:
            raise Refused(
                f"{move.name} is an early signal and still protected: it has no severity yet, "
                "unless it turns out to be major or critical."
            )

    def _ask_once_more(self, move: Move, reason: int) -> Message:
        """Critical rings at night: first it is said whom, and when."""
        id = self.proposals.put(move, severity=Severity.CRITICAL, reason=reason)
        return Certain(self.register.facts(move.tx, move.item), id, self._rings(move))

    def _rings(self, move: Move) -> tuple[Ring, ...]:
        """Whom a critical item rings after how long, level by level."""
        roster, study = move.roster, move.item.study
        ladder = ladder_for(roster.file, Severity.CRITICAL).up_to(roster.top(study))
        practice = roster.file.mode == Stage.PRACTICE
        may = partial(self.register.visible, move.tx, item=move.item)
        owner, rings = roster.person(move.turn.owner), []
        for step in ladder.steps:
            told = [roster.leader(side, step.level, study, move.turn.owner, may) for side in SIDES]
            if step.level == Level.TEAM:
                told.insert(0, owner)  # who hears by another way than the rung
            names = tuple(person.name for person in told if person)
            rings.append(Ring(step.total, names, practice and step.level > Level.TEAM))
        return tuple(rings)

    def _set(self, move: Move, severity: Severity) -> None:
        heavier = WEIGHTS.index(severity) > _rank(move.item.severity)
        move.item.severity = severity
        if _is_protected(move):
            move.item.reviewed = True  # what weighs so much is early no more
        if severity == Severity.CRITICAL:
            self._no_longer_waits(move)
        self._new_date(move)
        if heavier and severity in permissions.HEAVY:
            self._tell(move)

    def _no_longer_waits(self, move: Move) -> None:
        """Critical counts from raising: neither a date agreed before nor a reply holds it up."""
        move.turn.agreed = False
        if move.turn.paused_for in (*BY_REPLY, Pause.UNJUDGED):
            self.register.resume(move.tx, move.item, move.turn, move.asked.at)

    def _new_date(self, move: Move) -> None:
        """The time to answer is that of its weight, unless both companies agreed on a date."""
        turn = move.turn
        if turn.agreed or turn.ball != turn.debtor:
            return
        start, stood = turn.started_at, stops(turn)
        if turn.due_at is None:
            start, stood = move.asked.at, ()  # what had no clock has all its time from now on
        due = self.register.due(move.roster, move.item, turn.debtor, turn.owner, start)
        elapsed = in_elapsed_time(move.roster, move.item, turn)
        calendar = None if elapsed else hours.owing(move.roster, turn.debtor, turn.owner)
        turn.due_at = delayed_end(due, stood, calendar) if due else None

    def _tell(self, move: Move) -> None:
        """Both leads see it, and whoever owes the answer; but for the one who did it."""
        leads = self.register.leads(move.tx, move.item)
        owner = move.roster.person(move.turn.owner)
        told = {one.ids[0]: one for one in (*leads, owner) if one and move.asked.by not in one.ids}
        for account in told:
            kind = f"weighs:{move.item.number}"
            self.register.show(move.tx, kind, move.item, move.asked.at, person=account)


def _weight(asked: Asked) -> tuple[Severity, str]:
    word, _, why = asked.text.strip().partition(" ")
    word, why = (asked.severity, asked.text) if asked.severity else (word, why)
    if word.lower() not in WEIGHTS:
        raise Refused(f"Which severity? {', '.join(WEIGHTS[:-1])} or {WEIGHTS[-1]}.")
    return Severity(word.lower()), why.strip()


def _is_protected(move: Move) -> bool:
    item = move.item
    return states.is_protected(item.kind, item.review_at, reviewed=item.reviewed)


def _rank(severity: Severity) -> int:
    return WEIGHTS.index(severity) if severity in WEIGHTS else -1
