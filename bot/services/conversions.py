"""Carried on as something else: an early signal keeps its number, an assumption begets an item."""

from bot.errors import Refused
from bot.events import Asked, Way
from bot.messages.says import Done, Message
from bot.rules import states
from bot.services import firsts, handover
from bot.services.items import Items, New, first_turn
from bot.services.register import Move, Register
from storage.database import Transaction
from storage.tables import Item
from storage.tables.words import Kind, Outcome, State


class Conversions:
    def __init__(self, register: Register, items: Items) -> None:
        self.register = register
        self.items = items

    def convert(self, tx: Transaction, asked: Asked) -> Message:
        """This will carry an item on as another kind, with a reason."""
        with self.register.move(tx, asked) as move:
            typed, _, rest = asked.text.strip().partition(" ")
            typed, why = (asked.follow_up, asked.text) if asked.follow_up else (typed, rest)
            kind = states.kind_to_become(move.item.kind, typed.rstrip(":"))
            if not why.strip():
                raise Refused(f"Please say why: `convert {move.name} {kind} WHY`.")
            self.register.write(tx, move.item, asked, why)
            if move.item.kind == Kind.ASSUMPTION:
                item = self._anew(tx, move, kind)
            else:
                item = self._renamed(tx, move, kind)
        return Done("convert", self.register.facts(tx, item))

    def _anew(self, tx: Transaction, move: Move, kind: Kind) -> Item:
        """An assumption ends with an outcome: what is made of it is a new item, linked (D24)."""
        old = move.item
        self.register.make_room(tx, old, move.asked.at)
        new = New(
            *(kind, old.text, old.raised_by, move.asked.by, Way.BUTTON),
            channel=old.channel,
            thread=old.thread,
            source="",
            linked_to=old.number,
        )
        item = self.items.add(tx, new, move.asked)
        old.linked_to = item.number
        old.state, old.outcome = State.CLOSED, Outcome.CONVERTED
        handover.end(move)
        return item

    def _renamed(self, tx: Transaction, move: Move, kind: Kind) -> Item:
        """The same number under another prefix, with all the time that its new kind gives."""
        item, asked, roster = move.item, move.asked, move.roster
        author = roster.person(item.raised_by) or move.by
        item.kind, item.severity = kind, roster.file.severity_of(kind)
        item.state, item.review_at, item.reviewed = State.RAISED, None, False
        firsts.begin(self.register, tx, item, author, "", asked.at)
        new = New(
            *(kind, item.text, item.raised_by, item.kept_by, item.way),
            channel=item.channel,
            thread=item.thread,
            source=item.source,
        )
        ball, owner = first_turn(
            roster, new, author, item, lambda one: self.register.visible(tx, one, item)
        )
        handover.anew(self.register, move, ball, owner)
        return item
