"""Everything the bot can say."""

from dataclasses import dataclass
from datetime import datetime

from bot.messages.checkins import Digest as Digest
from bot.messages.checkins import Plans as Plans
from bot.messages.checkins import Prompt as Prompt
from bot.messages.facts import ItemFacts, Words
from bot.messages.practice import Rehearsed
from bot.messages.practice import Review as Review
from bot.messages.practice import SwitchOn as SwitchOn
from bot.rules.durations import Duration
from storage.tables.words import Category, Live, Side


@dataclass(frozen=True)
class Card:
    """An item in its thread, as it is now."""

    item: ItemFacts


@dataclass(frozen=True)
class Outcome:
    """The one post that an outcome gets: it tells the raiser."""

    item: ItemFacts
    verb: str
    words: Words | None
    tell: str


@dataclass(frozen=True)
class Line:
    """One line in the thread about what a leader did."""

    item: ItemFacts
    verb: str
    name: str
    company: str
    until: datetime | None = None


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
    settled: str = ""
    settled_by: str = ""


@dataclass(frozen=True)
class Ring:
    """Whom a level of a critical item is, and how long after raising it rings."""

    after: Duration
    names: tuple[str, ...]
    held: bool  # back, in practice mode


@dataclass(frozen=True)
class Certain:
    """Before an item becomes critical: whom it will ring, and whether that is meant."""

    item: ItemFacts
    id: int
    rings: tuple[Ring, ...]


@dataclass(frozen=True)
class Weighs:
    """For both leads: a person has said that an item weighs much."""

    item: ItemFacts
    words: Words | None


@dataclass(frozen=True)
class Hello:
    """The one greeting of a channel: who hosts, what is kept, how to stop it, who agrees."""

    channel: str
    state: Live
    host: str
    companies: dict[Side, str]
    agreed: dict[Side, str]
    wait_for: tuple[Side, ...]


@dataclass(frozen=True)
class NotStored:
    """Words that must not be kept: three different notices, by DM to the author."""

    category: Category
    safety_line: str = ""
    unblinded: str = ""


@dataclass(frozen=True)
class LookThere:
    """For the unblinded contact alone: where something is, and nothing about what."""

    channel: str
    ts: str


@dataclass(frozen=True)
class Notice:
    """A short line by name of its kind, with the names it needs."""

    kind: str
    names: dict[str, str]


@dataclass(frozen=True)
class Stranger:
    """For both leads: somebody of no known company speaks; each may say that they are theirs."""

    who: str
    partnership: str
    companies: dict[Side, str]


@dataclass(frozen=True)
class Which:
    """Somebody works in several partnerships: for which of them is what they asked?"""

    partnerships: tuple[tuple[str, str], ...]
    words: str


@dataclass(frozen=True)
class Listing:
    """What somebody asked to see: at most twenty, and how many more there are."""

    title: str
    items: tuple[ItemFacts, ...]
    more: int
    channel: str = ""
    words: str = ""
    shown_by: str = ""


@dataclass(frozen=True)
class Topic:
    """An item on the agenda; overdue for so many working days, or None if it is not."""

    item: ItemFacts
    overdue: int | None = None


@dataclass(frozen=True)
class Agenda:
    """What two companies may want to speak about in their next call: at most ten lines."""

    name: str
    at: datetime
    zone: str
    topics: tuple[Topic, ...]
    more: int
    channel: str = ""
    shown_by: str = ""


@dataclass(frozen=True)
class Step:
    """One line of an item's story."""

    at: datetime
    what: str
    who: str
    names: dict[str, str]


@dataclass(frozen=True)
class Story:
    """One item, from first message to now."""

    item: ItemFacts
    answers: tuple[Words, ...]
    steps: tuple[Step, ...]
    references: tuple[str, ...]
    whole: bool  # the audit trail has not been changed


@dataclass(frozen=True)
class Why:
    """Why an item was kept, and what comes next."""

    item: ItemFacts
    way: str
    kept_by: str
    rules: tuple[str, ...]
    next_act: str
    next_at: datetime | None
    practice: bool = False  # nobody is told of what comes next


@dataclass(frozen=True)
class Help:
    """The verbs, or one of them."""

    verbs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Setup:
    """How a channel is set up, and what waits for whom."""

    channel: str
    state: Live
    companies: dict[Side, str]
    agreed: dict[Side, str]
    leads: dict[Side, str]
    stage: str
    waiting: int


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
    | Notice
    | Stranger
    | Which
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
)
