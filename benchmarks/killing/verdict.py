"""Was anything lost, or said twice? What the rows say against what stands in Slack."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import exists, or_, select, text
from sqlmodel import col

from benchmarks.killing.story import Story
from bot.app import Bot
from bot.events import Place
from bot.services.parcels import Parcel
from handlers.slack.views import render
from sandbox import Sandbox
from sandbox.deliveries import EVENT
from sandbox.rooms import Message
from storage.database import Transaction
from storage.tables import Card, Channel, Entry, Inbound, Item, Mark, Outbound, Rung, Said
from storage.tables.items import OPEN
from storage.tables.words import Post
from tests.chats.cast import HERE, NORTHWIND_MERIDIAN

BOT_USER = "U1RAPPORT"
LINK = "https://northwind.slack.com/archives"
# Where the clock jumps over a whole window, a prompt is said only if it was posted before its end.
PROMPT = "checkin:"
HARMLESS = ("ack", "return")  # a person may press again when Slack showed an error
Told = Counter[tuple[str, ...]]


class Verdict:
    """Sentences about what went wrong; none when nothing did."""

    def __init__(self, bot: Bot, sandbox: Sandbox, story: Story) -> None:
        self.bot = bot
        self.sandbox = sandbox
        self.story = story

    def read(self) -> list[str]:
        """Everything in which rows and Slack disagree."""
        with self.bot.storage.reading(NORTHWIND_MERIDIAN.id) as tx:
            return [
                *self._items(tx),
                *self._posts(tx),
                *self._cards(tx),
                *self._marks(tx),
                *self._rungs(tx),
                *self._acts(tx),
                *self._rest(tx),
            ]

    def told(self) -> Told:
        """What was said about which words, to whom, at which minute: the same in every run."""
        with self.bot.storage.reading(NORTHWIND_MERIDIAN.id) as tx:
            texts = {one.number: one.text for one in self._all(tx, Item)}
            sent = [one for one in self._all(tx, Outbound) if one.state == Post.DONE]
            rows = [one for one in sent if not one.kind.startswith(PROMPT)]
            return Counter(
                (str(one.kind), one.place, one.person, one.detail, f"{one.at:%d %b %H:%M}", words)
                for one in rows
                for words in [texts[number] for number in self._shown(tx, one)] or [""]
            )

    def _shown(self, tx: Transaction, row: Outbound) -> list[int]:
        return tx.cards.items(row.card) if row.card else [row.item] if row.item else []

    def _items(self, tx: Transaction) -> Iterator[str]:
        items = [(one.source, one.kind) for one in self._all(tx, Item)]
        for source, kind in self.story.kept.items():
            if items.count((source, kind)) != 1:
                yield f"{items.count((source, kind))} items of {source}, a {kind}"
        if len(items) != len(self.story.kept):
            yield f"{len(items)} items instead of {len(self.story.kept)}"

    def _posts(self, tx: Transaction) -> Iterator[str]:
        rows = {one.uuid: one for one in self._all(tx, Outbound) if one.kind != "unsay"}
        stands = [(room, one) for room, one in self._said() if not one.only_for]
        times = Counter(_id(one) for _, one in stands)
        where = {_id(one): (room, one.ts) for room, one in stands}
        for uuid, row in rows.items():
            if row.state not in (Post.DONE, Post.DROPPED):
                yield f"{row.kind} to {row.place} is {row.state} ({row.reason})"
            elif times[uuid] != (row.state == Post.DONE):
                yield f"{row.kind} to {row.place} is {row.state} and was posted {times[uuid]} times"
            elif times[uuid] and where[uuid] != (row.posted_in, row.posted_ts):
                yield f"{row.kind} stands at {where[uuid]}, not {row.posted_in} {row.posted_ts}"
        for uuid in times.keys() - rows.keys():
            yield f"{times[uuid]} posts that no row knows ({uuid or 'no id'})"

    def _cards(self, tx: Transaction) -> Iterator[str]:
        """Each shows its items as they are now."""
        for card in self._all(tx, Card):
            if not card.posted_ts:
                continue
            if card.wanted != card.shown:
                yield f"{card.kind} in {card.place} is old: {card.shown} of {card.wanted}"
            stands = self.sandbox.state.message(card.posted_in, card.posted_ts)
            message, _ = self.bot.compose.words(tx, _parcel(card))
            now = render(message, _link)["text"] if message else stands.text
            if stands.text != now:
                yield f"{card.kind} in {card.place} reads {stands.text!r} instead of {now!r}"

    def _marks(self, tx: Transaction) -> Iterator[str]:
        for mark in self._all(tx, Mark):
            on = BOT_USER in self.sandbox.reactions(mark.channel, mark.ts).get(mark.name, [])
            if not (mark.wanted == mark.shown == on):
                yield f"mark {mark.name} of {mark.ts}: {mark.wanted}, {mark.shown}, {on}"
        for ts in self.story.kept:
            if "memo" not in self.sandbox.reactions(HERE, ts):
                yield f"no mark on {ts}"

    def _rungs(self, tx: Transaction) -> Iterator[str]:
        """Both leaders of a level hear the same words in the same minute."""
        first = {(one.person, one.ts): one.text for one in self._all(tx, Said)}
        cards = [one for one in self._all(tx, Card) if one.kind == "rung" and one.level > 1]
        for rung in self._all(tx, Rung):
            minute = rung.at.replace(second=0, microsecond=0)
            mine = [one for one in cards if one.at == minute and one.level == rung.level]
            told = [one for one in mine if rung.item in tx.cards.items(one.id or 0)]
            words = {first.get((one.person, one.posted_ts)) for one in told}
            if rung.level > 1 and (len(told) != len(rung.told) or len(words) != 1):
                yield f"level {rung.level} of {rung.item}: {len(told)} told, {len(words)} wordings"

    def _acts(self, tx: Transaction) -> Iterator[str]:
        """What somebody did stands in the trail; once, where a second time changes anything."""
        trail = Counter((one.verb, one.by) for one in self._all(tx, Entry))
        for act in self.story.done:
            if trail[act] != 1 and not (trail[act] and act[0] in HARMLESS):
                yield f"{act[0]} of {act[1]} stands {trail[act]} times in the trail"

    def _rest(self, tx: Transaction) -> Iterator[str]:
        if (entry := tx.audit.broken_at()) is not None:
            yield f"the trail is broken at entry {entry}"
        for row in self._all(tx, Inbound):
            if row.state != Post.DONE:
                yield f"{row.kind} {row.ts} is {row.state} ({row.reason})"
            if row.text:
                yield f"the words of {row.ts} were not forgotten"

    def _said(self) -> Iterator[tuple[str, Message]]:
        for room in self.sandbox.state.rooms.values():
            for message in room.messages.values():
                if message.bot_id:
                    yield room.id, message

    def _all(self, tx: Transaction, table: type) -> list:  # type: ignore[type-arg]
        return list(tx.session.scalars(select(table).order_by(*_keys(table))))


def differences(told: Told, twin: Told) -> list[str]:
    """What was said beside what is said where nothing is in the way."""
    too_much = [f"too much: {one}" for one in (told - twin).elements()]
    return too_much + [f"lost: {one}" for one in (twin - told).elements()]


def quiet(bot: Bot, sandbox: Sandbox, now: datetime) -> bool:
    """Whether nothing is left to hear, to decide, to do or to say."""
    events = [one for one in sandbox.deliveries.record if one.kind == EVENT]
    if not all(one.acked or one.lost for one in events):
        return False
    unsent = col(Outbound.state).in_((Post.WAITING, Post.SENDING))
    stale = (col(Card.wanted) > col(Card.shown)) & (col(Card.posted_ts) != "")
    off = (col(Mark.wanted) != col(Mark.shown)) & (col(Mark.refused) == "")
    due = (col(Item.next_action_at) <= now) & text(OPEN)
    left = or_(
        exists().where(col(Inbound.state) == Post.WAITING),
        exists().where(unsent),
        exists().where(stale),
        exists().where(off),
        exists().where(due),
        exists().where(col(Channel.greeted).is_(False)),
    )
    with bot.storage.reading() as tx:
        return not tx.session.scalar(select(left))


def _keys(table: type) -> tuple:  # type: ignore[type-arg]
    return tuple(table.__table__.primary_key.columns)  # type: ignore[attr-defined]


def _parcel(card: Card) -> Parcel:
    return Parcel(
        lane="",
        fence=0,
        partnership=card.partnership,
        kind=card.kind,
        place=Place(card.place, card.thread),
        installation=card.posted_by,
        card=card.id,
        person=card.person,
        posted_ts=card.posted_ts,
        posted_in=card.posted_in,
    )


def _id(message: Message) -> str:
    return str(((message.metadata or {}).get("event_payload") or {}).get("id", ""))


def _link(channel: str, ts: str) -> str:
    return f"{LINK}/{channel}/p{ts.replace('.', '')}"
