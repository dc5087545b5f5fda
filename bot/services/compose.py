"""The words of a parcel as things stand now, or none when nobody wants them any more."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.events import Asked
from bot.messages import says
from bot.messages.facts import ItemFacts, words
from bot.messages.says import Message
from bot.partnership.roster import SIDES, Roster
from bot.rules import states
from bot.rules.permissions import HEAVY
from bot.rules.turns import Act
from bot.services import before, duplicates, firsts, traces
from bot.services.checkins import CheckIns
from bot.services.escalations import NOTHING, Coming, escalation
from bot.services.items import never_said
from bot.services.lists import Lists
from bot.services.parcels import Parcel
from bot.services.practice import Practice
from bot.services.privacy import Privacy
from bot.services.proposals import Proposals
from bot.services.register import Register
from bot.services.rooms import Rooms
from storage.database import Transaction
from storage.tables import Answer, Card, Item
from storage.tables.words import Category, Kind, Outcome, Stage, State

TOLD = ("warn", "remind", "preview", "rung")
DMS = (*TOLD, "confirm", "review")
WEIGHED = ("severity", "certain", "consent")
Numbered = Callable[[Transaction, int, Parcel], Message | None]
NOTICES = {
    "unknown_company": "company",
    "two_servers": "channel",
    "unreachable": "who",
    "changed": "what",
}


class Compose:
    def __init__(
        self,
        register: Register,
        rooms: Rooms,
        proposals: Proposals,
        lists: Lists,
        privacy: Privacy,
        checkins: CheckIns,
        practice: Practice,
        more: Mapping[str, Numbered],
    ) -> None:
        self.more = more  # kinds with a number of their own, and who has their words
        self.register = register
        self.privacy = privacy
        self.lists = lists
        self.rooms = rooms
        self.proposals = proposals
        self.checkins = checkins
        self.practice = practice

    def words(self, tx: Transaction, parcel: Parcel) -> tuple[Message | None, int]:
        """This will say a parcel's message, and the version of its card that this shows."""
        version = tx.cards.get(parcel.card).wanted if parcel.card else 0
        return self._message(tx, parcel), version

    def _message(self, tx: Transaction, parcel: Parcel) -> Message | None:
        kind, _, id = parcel.kind.partition(":")
        if kind == "card":
            return self._card(tx, parcel)
        if kind in DMS:
            return self._escalation(tx, parcel)
        if kind == "hello":
            return self.rooms.greeting(tx, parcel.place.channel)
        if id:
            return self._numbered(tx, kind, int(id), parcel)
        if kind in ("listing", "agenda") and parcel.at:
            asked = Asked("publish", parcel.person, parcel.place, parcel.at, text=parcel.detail)
            shown = self.lists.shown if kind == "listing" else self.lists.agenda_shown
            return shown(tx, asked)
        if kind in ("outcome", "line"):
            return self._in_thread(tx, parcel)
        return self._notice(tx, parcel)

    def _numbered(self, tx: Transaction, kind: str, id: int, parcel: Parcel) -> Message | None:
        """What is no item, and has a number of its own."""
        if kind in self.more:
            return self.more[kind](tx, id, parcel)
        if kind == "proposal":
            return self.proposals.words(tx, id)
        if kind == "weighs":
            return self._weighs(tx, parcel)
        if kind == "outcome":
            return self._given(tx, parcel, id)
        if kind == "checkin":
            return self.checkins.prompt(tx, id, bool(parcel.posted_ts))
        return self.checkins.digest(tx, id)

    def _card(self, tx: Transaction, parcel: Parcel) -> Message | None:
        numbers = tx.cards.items(parcel.card or 0)
        item = tx.items.find(numbers[0]) if numbers else None
        if item is None or (not parcel.posted_ts and never_said(item)):
            return None
        if _replaced(item) and parcel.posted_ts != item.thread:
            return None
        told = _told_by_card(item), before.told(tx, item), duplicates.offered(tx, item)
        return says.Card(self.register.facts(tx, item), *told)

    def _given(self, tx: Transaction, parcel: Parcel, n: int) -> Message | None:
        """An answer as it was given; it asks whether it answers the item until that is said."""
        numbers = tx.cards.items(parcel.card or 0)
        item = tx.items.find(numbers[0]) if numbers else None
        if item is None or (not parcel.posted_ts and never_said(item)):
            return None
        answers = tx.items.answers(item.number)
        given = next(one for one in answers if one.n == n)
        latest = [one.n for one in answers if one.verb in states.OUTCOME][-1]
        return says.Outcome(
            self.register.facts(tx, item),
            verb=given.verb,
            words=words(given, self.register.roster(tx)),
            tell="" if given.by == item.raised_by else item.raised_by,
            asks=item.state == State.ANSWERED and latest == n,
        )

    def _escalation(self, tx: Transaction, parcel: Parcel) -> Message | None:
        card = tx.cards.get(parcel.card or 0)
        items = [one for number in tx.cards.items(card.id or 0) if (one := tx.items.find(number))]
        if not (parcel.posted_ts or self._others_read(tx, card)):
            items = [one for one in items if _still_wanted(parcel.kind, one)]
        if not items:
            return None
        told = (parcel.kind, card.level, card.at, items)
        coming = self._goes_on(tx, items, card.level) if parcel.kind == "preview" else NOTHING
        tell = card.person if card.place != card.person else ""
        return escalation(tx, self.register, *told, coming=coming, reader=card.person, tell=tell)

    def _others_read(self, tx: Transaction, card: Card) -> bool:
        """Whether a leader may have read this rung already: then the others are told too."""
        others = [id for id in tx.cards.alike(card) if id != card.id]
        return card.kind == "rung" and tx.outbox.begun(others)

    def _goes_on(self, tx: Transaction, items: list[Item], level: int) -> Coming:
        """When a level hears what the leads are shown, or when it did; neither as things stand."""
        coming = [self.register.next(tx, one, tx.items.turn(one.number)) for one in items]
        ahead = [one.at for one in coming if one and (one.act, one.level) == (Act.RUNG, level)]
        fired = [
            rung.at for one in items for rung in tx.items.rungs(one.number) if rung.level == level
        ]
        at = min(ahead) if ahead else max(fired, default=None)
        if at is None:
            return None, "stays"
        if self.register.roster(tx).file.mode == Stage.PRACTICE:
            return at, "rehearsed"
        return at, "goes" if ahead else "went"

    def _in_thread(self, tx: Transaction, parcel: Parcel) -> Message | None:
        item = tx.items.find(parcel.item)
        if item is None or never_said(item):
            return None
        facts, roster = self.register.facts(tx, item), self.register.roster(tx)
        if parcel.kind == "outcome":
            asks = item.state == State.ANSWERED
            return says.Outcome(facts, parcel.detail, facts.answer, parcel.person, asks)
        said = self._line(facts, roster, parcel)
        if parcel.detail != "talk":
            return said
        both = firsts.both(self.register, tx, item, facts.owner_account)
        return replace(said, tell=tuple(person.ids[0] for person in both))

    def _line(self, facts: ItemFacts, roster: Roster, parcel: Parcel) -> says.Line:
        person = roster.person(parcel.person)
        company = roster.company(person.side) if person else ""
        holds = [hold for hold in facts.holds if hold.company == company]
        until = holds[0].until if holds and holds[0].stops else None
        if parcel.detail == "defer":
            until = facts.due_at
        return says.Line(facts, parcel.detail, roster.name(parcel.person), company, until)

    def _weighs(self, tx: Transaction, parcel: Parcel) -> Message | None:
        item = tx.items.find(int(parcel.kind.partition(":")[2]))
        heavy = item is not None and item.state not in states.ENDED and item.severity in HEAVY
        if item is None or not (heavy or parcel.posted_ts):
            return None
        said = self._why_heavy(tx, item)
        who = words(said, self.register.roster(tx)) if said else None
        return says.Weighs(self.register.facts(tx, item), who)

    def _why_heavy(self, tx: Transaction, item: Item) -> Answer | None:
        """The reason of whoever made it weigh what it does; others may have proposed since."""
        entries = traces.entries(tx, item)
        made = [one for one in entries if "severity" in one.fields and one.verb in WEIGHED]
        said = [
            one
            for one in tx.items.answers(item.number)
            if made
            and one.verb == "severity"
            and one.by == made[-1].by
            and (made[-1].verb == "certain" or one.at.isoformat() == made[-1].at)
        ]
        return said[-1] if said else None

    def _notice(self, tx: Transaction, parcel: Parcel) -> Message | None:
        if parcel.kind == "not_stored":
            return self.privacy.notices.notice(tx, Category(parcel.detail))
        if parcel.kind in ("unknown_person", "vouched"):
            return self._stranger(tx, parcel)
        if parcel.kind == "switched":
            return self.practice.asks(tx)
        item = tx.items.find(parcel.item) if parcel.item else None
        names = {NOTICES.get(parcel.kind, "what"): parcel.detail}
        if parcel.kind == "unreachable":
            names["who"] = self.register.roster(tx).name(parcel.detail)
        if item:
            names["item"] = states.name(item.kind, item.number)
        return says.Notice(parcel.kind, names)

    def _stranger(self, tx: Transaction, parcel: Parcel) -> Message | None:
        """Whose colleague somebody may be, or is by a lead's word."""
        roster, (who, _, by) = self.register.roster(tx), parcel.detail.partition(" ")
        known = roster.person(who)
        if by:
            company = roster.company(known.side) if known else ""
            return says.Notice("vouched", {"who": who, "by": roster.name(by), "company": company})
        companies = {side: roster.company(side) for side in SIDES}
        return None if known else says.Stranger(who, tx.partnership, companies)


def _replaced(item: Item) -> bool:
    """Whether the issue's card stands in the place of the assumption that it came of."""
    goes_on = item.outcome in (Outcome.REFUTED, Outcome.CONVERTED)
    return item.state == State.CLOSED and goes_on and bool(item.linked_to)


def _told_by_card(item: Item) -> str:
    """Who relied on what turned out to be an issue: its card is the one post about it."""
    made = item.kind in (Kind.ISSUE, Kind.RISK) and item.linked_to and not item.source
    return item.raised_by if made and item.kept_by != item.raised_by else ""


def _still_wanted(kind: str, item: Item) -> bool:
    """State is checked again when sending: what was answered meanwhile is not brought up."""
    if kind == "confirm":
        return item.state in (State.IN_PROGRESS, State.ANSWERED)
    if kind == "review":
        return item.reviewed and item.state not in states.ENDED
    return item.state in states.OWED
