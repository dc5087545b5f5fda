"""Answers: given, judged, and the one post that each outcome gets (D21)."""

from dataclasses import replace

from bot.errors import Refused
from bot.events import Asked
from bot.messages.facts import judgeable
from bot.messages.says import Done, Message
from bot.partnership.roster import OTHER, Roster
from bot.rules import permissions, states
from bot.services import details, handover, posts
from bot.services.items import Items, New
from bot.services.register import Move, Register
from storage.database import Transaction
from storage.tables import Answer, Item, Turn
from storage.tables.words import Ball, Kind, Outcome, Side, State, Way

REASONED = {
    "partly": "Please say which part is accepted, and which is not.",
    "decline": "Please give your reason: it is a good answer too.",
}
BOTH = "It belongs to both companies: somebody of the other company has to answer first."


class Answers:
    def __init__(self, register: Register, items: Items) -> None:
        self.register = register
        self.items = items

    def answer(self, tx: Transaction, asked: Asked) -> Message:
        """This will give an answer and ask the raiser's side: does this answer it?"""
        return self._give(tx, asked)

    def accept(self, tx: Transaction, asked: Asked) -> Message:
        """This will accept a challenge in principle; it is no authorisation to start."""
        return self._give(tx, asked)

    def partly(self, tx: Transaction, asked: Asked) -> Message:
        """This will accept a part of a challenge."""
        return self._give(tx, asked)

    def decline(self, tx: Transaction, asked: Asked) -> Message:
        """This will decline a challenge with a reason: a good outcome too."""
        return self._give(tx, asked)

    def knew(self, tx: Transaction, asked: Asked) -> Message:
        """This will confirm an assumption."""
        with self.register.move(tx, asked) as move:
            self._named(move)
            self.register.write(tx, move.item, asked, asked.text)
            self._end(move, Outcome.CONFIRMED)
        return Done("knew", self.register.facts(tx, move.item))

    def unaware(self, tx: Transaction, asked: Asked) -> Message:
        """This will refute an assumption and make a joint issue of it at once.

        The issue's card takes the place of the assumption's, and tells whoever relied on it.
        """
        with self.register.move(tx, asked) as move:
            self._named(move)
            self.register.write(tx, move.item, asked, asked.text)
            self.register.make_room(tx, move.item, asked.at)
            issue = self._issue(tx, move)
            move.item.linked_to = issue.number
            self._close(move, Outcome.REFUTED)
        return Done("unaware", self.register.facts(tx, issue))

    def check(self, tx: Transaction, asked: Asked) -> Message:
        """This will note that somebody looks after it; the date stays."""
        with self.register.move(tx, asked) as move:
            self._named(move)
            move.item.state = State.IN_PROGRESS
            move.turn.owner, move.turn.replied_at = asked.by, None
        return Done("check", self.register.facts(tx, move.item))

    def close(self, tx: Transaction, asked: Asked) -> Message:
        """This will close an item; the side that owes proposes that by answering."""
        if asked.verb == "close" and self._proposes(tx, asked):
            return self._give(tx, replace(asked, verb="answer"), closes=True)
        with self.register.move(tx, asked) as move:
            item = move.item
            details.add_decision(self.register, move)
            details.check_whole(move)
            if move.turn.ball == Ball.JOINT and not self._other_spoke(move):
                raise Refused(BOTH)
            permissions.check_close(
                *(move.by.side, move.owing, item.kind, item.severity),
                answered=self._answered_by_other(move),
            )
            self.register.write(tx, item, asked, asked.text)
            done, due = handover.answered_at(move), handover.due_of(tx, item)
            self._end(move, states.ending(item.kind, item.outcome, done, due))
        return Done("close", self.register.facts(tx, item))

    def give_back(self, tx: Transaction, asked: Asked) -> Message:
        """This will let the clock go on: the reply was no answer yet."""
        with self.register.move(tx, asked) as move:
            if not judgeable(move.item, move.turn):
                raise Refused(f"{move.name} has no answer to judge yet; its date stands.")
            self.register.write(tx, move.item, asked, asked.text)
            handover.back(self.register, move)
            move.item.state, move.item.outcome = State.IN_PROGRESS, None
            if not move.item.carded:
                move.item.carded = True
                self.register.show(tx, "card", move.item, asked.at)
            posts.line(self.register, move)
        return Done("return", self.register.facts(tx, move.item))

    def _give(self, tx: Transaction, asked: Asked, *, closes: bool = False) -> Message:
        with self.register.move(tx, asked) as move:
            item = move.item
            details.add_decision(self.register, move)
            if closes:
                details.check_whole(move)
            elif asked.verb == "answer" and not (asked.text.strip() or move.turn.replied_at):
                raise Refused(f"Please say it in words: `answer {move.name} TEXT`.")
            if asked.verb in REASONED and not asked.text.strip():
                raise Refused(REASONED[asked.verb])
            given = self.register.write(tx, item, asked, asked.text)
            item.state, item.outcome = State.ANSWERED, states.OUTCOME[asked.verb]
            item.follow_up = _follow_up(asked) if asked.verb == "accept" else ""
            handover.to_raiser(move)
            posts.answer(self.register, move, given)
        return Done(asked.verb, self.register.facts(tx, item))

    def _end(self, move: Move, outcome: Outcome) -> None:
        self._close(move, outcome)
        posts.outcome(self.register, move)

    def _close(self, move: Move, outcome: Outcome) -> None:
        move.item.state, move.item.outcome = State.CLOSED, outcome
        handover.end(move)

    def _issue(self, tx: Transaction, move: Move) -> Item:
        item = move.item
        new = New(
            *(Kind.ISSUE, item.text, item.raised_by, move.asked.by, Way.BUTTON),
            channel=item.channel,
            thread=item.thread,
            source="",
            linked_to=item.number,
        )
        return self.items.add(tx, new, move.asked)

    def _proposes(self, tx: Transaction, asked: Asked) -> bool:
        """Whether whoever asks cannot close alone: their company owes, or both do."""
        by = self.register.by(tx, asked.by)
        item = self.register.find(tx, by, asked.item)
        turn, roster = tx.items.turn(item.number), self.register.roster(tx)
        if item.state in states.OWED and turn.ball == Ball.JOINT:
            return not _spoke(roster, item, turn, tx.items.answers(item.number), OTHER[by.side])
        owing = permissions.debtor(turn.ball, turn.debtor)
        return item.state in states.OPEN and not permissions.waits(by.side, owing)

    def _named(self, move: Move) -> None:
        """A joint assumption needs a person of the *other* side (not of whoever raised it)."""
        if move.turn.debtor == Ball.JOINT and move.by.side == move.item.side:
            raise Refused("Somebody of the other company has to say this.")

    def _answered_by_other(self, move: Move) -> bool:
        """Whether a person of the other company has spoken: answered, or replied in the thread."""
        if move.item.state == State.ANSWERED:
            return True  # check_close: only the other company judges an answer
        return self._other_spoke(move) or (
            move.turn.replied_at is not None and move.turn.debtor != Ball.JOINT
        )

    def _other_spoke(self, move: Move) -> bool:
        given = move.tx.items.answers(move.item.number)
        return _spoke(move.roster, move.item, move.turn, given, OTHER[move.by.side])


def _spoke(roster: Roster, item: Item, turn: Turn, given: list[Answer], side: Side) -> bool:
    """Whether somebody of this company has answered, or replied in this turn, or decided it."""
    if item.kind == Kind.DECISION and side == item.side:
        return True
    said = [one.by for one in given if one.verb in (*states.OUTCOME, "endorse")]
    people = [roster.person(one) for one in (*said, turn.replied_by) if one]
    return any(one is not None and one.side == side for one in people)


def _follow_up(asked: Asked) -> str:
    """What follows from accepting: one of four words, first in the text or from the form."""
    chosen = asked.follow_up or asked.text.strip().lower()
    return next((one for one in states.FOLLOW_UPS if chosen.startswith(one)), "nothing")
