"""Everything the bot can say."""

from dataclasses import dataclass
from datetime import datetime

from bot.messages.checkins import Digest as Digest
from bot.messages.checkins import Plans as Plans
from bot.messages.checkins import Prompt as Prompt
from bot.messages.digests import Weekly as Weekly
from bot.messages.drafts import Offer as Offer
from bot.messages.facts import ItemFacts, Words
from bot.messages.incidents import Exposed as Exposed
from bot.messages.incidents import LookThere as LookThere
from bot.messages.incidents import NotStored as NotStored
from bot.messages.incidents import Sample as Sample
from bot.messages.incidents import Unfixed as Unfixed
from bot.messages.incidents import WhichData as WhichData
from bot.messages.lists import Agenda as Agenda
from bot.messages.lists import Help as Help
from bot.messages.lists import Listing as Listing
from bot.messages.lists import Step as Step
from bot.messages.lists import Story as Story
from bot.messages.lists import Topic as Topic
from bot.messages.lists import Why as Why
from bot.messages.model import Cited as Cited
from bot.messages.model import Permit as Permit
from bot.messages.model import Phrased as Phrased
from bot.messages.practice import Rehearsed
from bot.messages.practice import Review as Review
from bot.messages.practice import SwitchOn as SwitchOn
from bot.messages.rooms import Begin as Begin
from bot.messages.rooms import Hello as Hello
from bot.messages.rooms import Notice as Notice
from bot.messages.rooms import Setup as Setup
from bot.messages.rooms import Stranger as Stranger
from bot.messages.rooms import Which as Which
from bot.messages.search import Before as Before
from bot.messages.search import Found as Found
from bot.messages.search import Hit as Hit
from bot.messages.trust import Quieter as Quieter
from bot.messages.weights import Certain as Certain
from bot.messages.weights import Ring as Ring
from bot.messages.weights import Weighs as Weighs
from storage.tables.words import Side


@dataclass(frozen=True)
class Card:
    """An item in its thread, as it is now; `tell` is whoever hears of it by this card."""

    item: ItemFacts
    tell: str = ""
    before: Before | None = None
    same: str = ""  # the open item that says nearly the same


@dataclass(frozen=True)
class Outcome:
    """The one post that an outcome gets: it tells the raiser."""

    item: ItemFacts
    verb: str
    words: Words | None
    tell: str
    asks: bool = False  # whether this answers it; until somebody has said so


@dataclass(frozen=True)
class Line:
    """One line in the thread about what a leader did."""

    item: ItemFacts
    verb: str
    name: str
    company: str
    until: datetime | None = None
    tell: tuple[str, ...] = ()  # who is to speak with whom


@dataclass(frozen=True)
class Escalation:
    """The words that both companies' people of a level read in the same minute."""

    kind: str  # warn, remind, preview, rung, confirm
    level: int
    level_name: str
    at: datetime
    items: tuple[ItemFacts, ...]
    next_level: str = ""
    next_at: datetime | None = None
    coming: str = "goes"  # what becomes of a preview: goes, went, stays, rehearsed
    alone: str = ""  # the one company that a rung tells
    taken: tuple[int, ...] = ()  # what the reader has said “Seen, with me” of
    more: int = 0
    tell: str = ""  # mentioned where the person could not be reached directly


@dataclass(frozen=True)
class Rehearsal:
    """For a lead in practice: the very words that would have gone out, and to whom."""

    rehearsed: Rehearsed
    words: Escalation


@dataclass(frozen=True)
class Proposal:
    """One company proposes, the other agrees or keeps."""

    item: ItemFacts
    id: int
    verb: str
    name: str
    company: str
    other: str
    other_side: Side
    until: datetime | None
    reason: str
    severity: str = ""
    other_item: str = ""  # that this one is proposed to be the same as
    days: int = 0
    settled: str = ""
    settled_by: str = ""


@dataclass(frozen=True)
class Done:
    """What one person did, for that person alone."""

    verb: str
    item: ItemFacts | None = None
    names: dict[str, str] | None = None
    items: tuple[ItemFacts, ...] = ()


Message = (
    Card
    | Outcome
    | Line
    | Escalation
    | Proposal
    | Certain
    | Weighs
    | Hello
    | NotStored
    | LookThere
    | Unfixed
    | Sample
    | Exposed
    | WhichData
    | Notice
    | Stranger
    | Begin
    | Which
    | Found
    | Listing
    | Agenda
    | Story
    | Why
    | Help
    | Setup
    | Done
    | Prompt
    | Digest
    | Plans
    | Review
    | SwitchOn
    | Rehearsal
    | Offer
    | Weekly
    | Quieter
    | Permit
    | Phrased
)
