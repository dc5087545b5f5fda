"""The bot: its services, and the two bridges from the waiting world to the deciding one."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from bot.events import Event
from bot.services.about import About
from bot.services.answers import Answers
from bot.services.checkins import CheckIns
from bot.services.clockwork import Clockwork
from bot.services.compose import Compose, Numbered
from bot.services.conversions import Conversions
from bot.services.dates import Dates
from bot.services.decisions import Decisions
from bot.services.details import Details
from bot.services.digests import Digests
from bot.services.drafts import Drafts
from bot.services.duplicates import Duplicates
from bot.services.exports import Exports
from bot.services.exposures import Exposures
from bot.services.hearing import Hearing
from bot.services.imports import Imports
from bot.services.inbox import Inbox
from bot.services.incidents import Incidents
from bot.services.items import Items
from bot.services.lists import Lists
from bot.services.memory import Memory
from bot.services.model import Model
from bot.services.moments import Moments
from bot.services.moves import Moves
from bot.services.opinions import Opinions
from bot.services.outbox import Outbox
from bot.services.partnerships import Partnerships
from bot.services.pauses import Pauses
from bot.services.practice import Practice
from bot.services.privacy import Privacy
from bot.services.proposals import Proposals
from bot.services.raid import Raid
from bot.services.register import Register
from bot.services.reports import Reports
from bot.services.reviews import Reviews
from bot.services.rooms import Rooms
from bot.services.rosters import Rosters
from bot.services.rounds import Rounds
from bot.services.routes import Routes
from bot.services.samples import Samples
from bot.services.search import Search
from bot.services.talks import Talks
from bot.services.trail import Trail
from bot.services.trust import Trust
from bot.services.weights import Weights
from bot.services.wishes import Wishes
from storage import migrate
from storage.database import Storage, Transaction
from storage.database import Unavailable as Unavailable
from storage.writer import Rank as Rank
from storage.writer import Together

T = TypeVar("T")
P = ParamSpec("P")
NOUNS = (
    *("items", "answers", "moves", "weights", "dates", "lists", "rooms", "proposals"),
    *("partnerships", "checkins", "rounds", "practice", "search", "about", "duplicates"),
    *("drafts", "incidents", "exposures", "samples", "reports", "model"),
    *("details", "reviews", "pauses", "decisions", "conversions", "talks"),
)
INCIDENTS = ("not_stored", "look_there", "unfixed", "sample")
PACE = 1.0  # seconds between two posts in one place: Slack's own limit


class Bot:
    def __init__(self, storage: Storage, secret: str, pace: float = PACE, model: str = "") -> None:
        self.storage = storage
        rosters = Rosters()
        self.register = Register(rosters)
        self.model = Model(self.register, model)
        self.opinions = Opinions(self.register, self.model)
        self.memory = Memory(self.register, self.model, self.opinions)
        self.items = Items(self.register, self.opinions)
        self.rounds = Rounds(self.register)
        self.checkins = CheckIns(self.register, self.items, self.rounds)
        self.practice = Practice(self.register)
        self.drafts = Drafts(self.register, self.items)
        self.digests = Digests(self.register)
        self.trust = Trust(self.register)
        self.partnerships = Partnerships(self.register, self._plan)
        self.answers = Answers(self.register, self.items)
        self.proposals = Proposals(self.register)
        self.moves = Moves(self.register, self.proposals)
        self.duplicates = Duplicates(self.register, self.proposals)
        self.weights = Weights(self.register, self.proposals)
        self.dates = Dates(self.register, self.proposals)
        self._lives()
        self.lists = Lists(self.register)
        self.about = About(self.register)
        self.search = Search(self.register)
        self.exports = Exports(self.register)
        self.imports = Imports(self.register, self.exports)
        self.raid = Raid(self.register)
        self.rooms = Rooms(self.register)
        self.clockwork = Clockwork(self.register)
        self.exposures, self.samples = Exposures(self.register), Samples(self.register)
        self.incidents = Incidents(self.register, self.exposures, self.samples)
        self._connect(Routes(rosters), secret, pace)
        self.together = Together(storage.writer, self._keep)

    def _connect(self, routes: Routes, secret: str, pace: float) -> None:
        """What hears, what speaks and what time does: they need all the others."""
        self.moments = Moments(
            *(self.rooms, self.clockwork, self.checkins, self.practice),
            *(self.incidents, self.drafts, self.digests, self.trust),
        )
        self.trail = Trail()
        self.inbox = Inbox(secret)
        self.outbox = Outbox(routes, self.rooms, pace)
        self.privacy = Privacy(self.register, self.rounds, self.incidents, self.drafts)
        self.reports = Reports(self.register, self.privacy)
        self.compose = Compose(
            *(self.register, self.rooms, self.proposals, self.lists, self.privacy),
            *(self.checkins, self.practice, self._numbered()),
        )
        self.wishes = Wishes(self.privacy, {noun: getattr(self, noun) for noun in NOUNS})
        self.hearing = Hearing(
            *(self.register, self.items, self.rooms, self.wishes, self.privacy, self.rounds),
            *(self.drafts, self.opinions),
        )

    def _plan(self, tx: Transaction, now: datetime) -> None:
        """What comes by itself is set anew: the file has changed."""
        self.checkins.plan(tx, now)
        self.practice.begin(tx, now)
        self.digests.plan(tx, now)
        self.trust.plan(tx, now)

    def _numbered(self) -> dict[str, Numbered]:
        """Messages that follow a row of their own, by kind."""
        drafts, digests, trust = self.drafts, self.digests, self.trust
        words = self.privacy.notices.words

        def incident(kind: str) -> Numbered:
            return lambda tx, id, parcel: words(tx, kind, id, bool(parcel.posted_ts))

        return {kind: incident(kind) for kind in INCIDENTS} | {
            "practice": lambda tx, id, parcel: self.practice.words(
                tx, id, tx.cards.get(parcel.card or 0).at, parcel.person
            ),
            "switch": lambda tx, id, parcel: self.practice.asks(tx),
            "model": lambda tx, id, parcel: self.model.permit(tx, parcel.at),
            "offer": lambda tx, id, parcel: drafts.offer(tx, id, bool(parcel.posted_ts)),
            "weekly": lambda tx, id, parcel: digests.words(tx, id, parcel.card or 0),
            "quieter": lambda tx, id, parcel: trust.words(
                tx, id, tx.cards.get(parcel.card or 0).at
            ),
        }

    def _lives(self) -> None:
        """What kinds of items have for their own lives."""
        self.details = Details(self.register, self.proposals)
        self.reviews = Reviews(self.register, self.proposals)
        self.pauses = Pauses(self.register, self.proposals)
        self.decisions = Decisions(self.register, self.items, self.answers)
        self.conversions = Conversions(self.register, self.items)
        self.talks = Talks(self.register)

    def do(
        self,
        partnership: str,
        method: Callable[Concatenate[Transaction, P], T],
        rank: Rank = Rank.GESTURE,
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Awaitable[T]:
        """Let a service change rows: one transaction, where writing is done."""

        def job() -> T:
            with self.storage.transaction(partnership) as tx:
                return method(tx, *args, **kwargs)

        return asyncio.wrap_future(self.storage.writer.submit(rank, job))

    def ask(
        self,
        partnership: str,
        method: Callable[Concatenate[Transaction, P], T],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Awaitable[T]:
        """Let a service read, beside the writer."""

        def job() -> T:
            with self.storage.reading(partnership) as tx:
                return method(tx, *args, **kwargs)

        return asyncio.get_running_loop().run_in_executor(None, job)

    def keep(self, event: Event) -> Awaitable[None]:
        """Write an event down, together with what arrives in the same moment."""
        return asyncio.wrap_future(self.together.put(event))

    def current(self) -> bool:
        """Whether the database has the tables that this program knows."""
        return migrate.current(self.storage)

    def forget(self) -> None:
        """Overwritten words leave the database's own log."""
        self.storage.forget()

    def close(self) -> None:
        self.storage.close()

    def _keep(self, events: list[Event]) -> None:
        with self.storage.transaction() as tx:
            self.inbox.keep(tx, events)
