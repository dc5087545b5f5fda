"""Decisions: kept, made in answer to something, and shared by the other company."""

from dataclasses import replace

from bot.errors import Refused
from bot.events import Asked
from bot.messages.says import Done, Message
from bot.partnership.roster import OTHER
from bot.rules import states
from bot.services import handover, posts
from bot.services.answers import Answers
from bot.services.items import Items, New
from bot.services.register import Move, Register
from bot.verbs import VERBS, read_id
from storage.database import Transaction
from storage.tables import Item
from storage.tables.words import Ball, Kind, Outcome, State

HOW = "{id} is a challenge: say which of `accept`, `partly` or `decline` was decided, and why."


class Decisions:
    def __init__(self, register: Register, items: Items, answers: Answers) -> None:
        self.register = register
        self.items = items
        self.answers = answers

    def decide(self, tx: Transaction, asked: Asked) -> Message:
        """This will keep a decision; one that names an item first is the answer to it."""
        typed, _, rest = asked.text.strip().partition(" ")
        number = named(typed)
        if number and rest.strip():
            return self.settle(tx, replace(asked, verb="settle", item=number, text=rest))
        return self.items.keep(tx, asked)

    def settle(self, tx: Transaction, asked: Asked) -> Message:
        """This will answer an item by a decision, which is kept and linked with it."""
        item = self.register.find(tx, self.register.by(tx, asked.by), asked.item)
        self.register.check(tx, self.register.by(tx, asked.by), item, VERBS["settle"])
        self.items.check_heard(tx, item.channel)
        verb, words = self._how(item, asked)
        given = replace(asked, verb=verb, text=words, follow_up="")
        if item.kind == Kind.ISSUE:
            given = replace(given, decision=words)
        getattr(self.answers, verb)(tx, given)
        made = self.items.add(tx, self._decision(item, asked, words), asked)
        name = states.name(item.kind, item.number)
        tx.audit("settle", name, asked.by, asked.at, decision=states.name(made.kind, made.number))
        return Done("settle", self.register.facts(tx, made))

    def endorse(self, tx: Transaction, asked: Asked) -> Message:
        """This will make one company's decision both companies'."""
        with self.register.move(tx, asked) as move:
            item = move.item
            if move.by.side == item.side:
                other = move.roster.company(OTHER[move.by.side])
                raise Refused(f"Your company has decided it. This needs a person of {other}.")
            if any(one.verb == "endorse" for one in tx.items.answers(item.number)):
                raise Refused(f"Both companies have decided {move.name} already.")
            self.register.write(tx, item, asked, "")
            if item.review_at and not item.reviewed:
                self._stands(move)
            else:
                item.state, item.outcome = State.CLOSED, Outcome.DECIDED
                handover.end(move)
            posts.outcome(self.register, move)
        return Done("endorse", self.register.facts(tx, item))

    def _stands(self, move: Move) -> None:
        """It is of both, and open until both have looked at it again."""
        if move.item.state == State.ANSWERED:
            handover.anew(self.register, move, Ball.JOINT, "")
        move.item.state, move.item.outcome = State.IN_PROGRESS, None

    def _how(self, item: Item, asked: Asked) -> tuple[str, str]:
        """By which answer, and in which words: a challenge is accepted, in part, or declined."""
        if item.kind != Kind.CHALLENGE:
            return "answer", asked.text
        typed, _, rest = asked.text.strip().partition(" ")
        verb, words = (asked.follow_up, asked.text) if asked.follow_up else (typed.lower(), rest)
        if verb not in states.SETTLED_BY or not words.strip():
            raise Refused(HOW.format(id=states.name(item.kind, item.number)))
        return verb, words

    def _decision(self, item: Item, asked: Asked, words: str) -> New:
        return New(
            *(Kind.DECISION, words, asked.by, asked.by, asked.way),
            channel=item.channel,
            thread=item.thread,
            source="",
            linked_to=item.number,
        )


def named(typed: str) -> int:
    """The item that the first word names; a bare number is none."""
    if "-" not in typed:
        return 0
    try:
        return read_id(typed)
    except Refused:
        return 0
