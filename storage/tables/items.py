"""What the register keeps, whose turn it was for how long, and what was answered."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Index, event, inspect, text
from sqlmodel import Field, SQLModel

from storage.columns import Utc, document, moment, word
from storage.tables.words import Ball, Kind, Outcome, Severity, Side, State, Way

# The words of a partial index; a question that is to use it must be asked in the same words.
OPEN = "state NOT IN ('closed', 'withdrawn', 'duplicate')"
FROM_MESSAGE = "source <> ''"
OFFERED = "same_as <> 0"


class Item(SQLModel, table=True):
    __table_args__ = (
        Index(
            "ix_item_due",
            "partnership",
            "next_action_at",
            "number",
            sqlite_where=text(OPEN),
            postgresql_where=text(OPEN),
        ),
        Index(
            "ix_item_same",
            "partnership",
            "same_as",
            sqlite_where=text(OFFERED),
            postgresql_where=text(OFFERED),
        ),
        Index("ix_item_thread", "partnership", "channel", "thread", "number"),
        Index(
            "uq_item_source",
            "partnership",
            "channel",
            "source",
            unique=True,
            sqlite_where=text(FROM_MESSAGE),
            postgresql_where=text(FROM_MESSAGE),
        ),
    )
    partnership: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    kind: Kind = word(Kind)
    state: State = word(State, first=State.RAISED)
    severity: Severity = word(Severity, first=Severity.MODERATE)
    outcome: Outcome | None = word(Outcome, nullable=True)
    follow_up: str = ""
    text: str
    title: str = ""  # as a model proposed it
    salt: str
    side: Side = word(Side)
    raised_by: str
    kept_by: str
    way: Way = word(Way)
    raised_at: datetime = Field(sa_type=Utc)
    study: str = ""
    function: str = ""
    country: str = ""
    site: str = ""
    about_said: bool = False
    channel: str
    thread: str
    source: str = ""
    source_gone: bool = False
    linked_to: int = 0
    asked_before: int = 0
    same_as: int = 0
    wanted_at: datetime | None = moment()
    owner_sponsor: str = ""  # of a risk: one owner a company
    owner_cro: str = ""
    review_at: datetime | None = moment()  # of an early signal: until when it is protected
    reviewed: bool = False
    days_saved: int | None = None
    carded: bool = False
    read_at: datetime | None = moment()
    version: int = 1
    next_action_at: datetime | None = moment()

    @property
    def points_to(self) -> int:
        """The item that this one came of, or that it is the same as."""
        return self.same_as if self.state == State.DUPLICATE and self.same_as else self.linked_to


@event.listens_for(Item, "before_update")
def _retold(_: Any, __: Connection, item: Item) -> None:
    """A title was made of words: it goes when they change, whoever changes them."""
    if inspect(item).attrs.text.history.has_changes():
        item.title = ""


class Turn(SQLModel, table=True):
    """A stretch of time in which one company owes; exactly one is open while an item is."""

    __table_args__ = (
        Index(
            "uq_turn_open",
            "partnership",
            "item",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )
    partnership: str = Field(primary_key=True)
    item: int = Field(primary_key=True)
    n: int = Field(primary_key=True)
    ball: Ball = word(Ball)
    debtor: Ball = word(Ball)
    owner: str = ""
    started_at: datetime = Field(sa_type=Utc)
    due_at: datetime | None = moment()
    climb: int = 1
    rung: int = 0
    rung_at: datetime | None = moment()
    warned_at: datetime | None = moment()
    reminded: bool = False
    previewed_at: datetime | None = moment()
    replied_at: datetime | None = moment()
    replied_by: str = ""
    rested: bool = False
    agreed: bool = False
    deferred: bool = False
    waited: bool = False
    seen_sponsor: datetime | None = moment()
    seen_cro: datetime | None = moment()
    seen_by_sponsor: str = ""
    seen_by_cro: str = ""
    paused_at: datetime | None = moment()
    paused_until: datetime | None = moment()
    paused_for: str = ""
    halted: bool = False
    pauses: list[Any] = document()
    ended_at: datetime | None = moment()
    ended_by: str = ""


class Rung(SQLModel, table=True):
    """A level that was told, or in practice would have been; the key makes it once."""

    partnership: str = Field(primary_key=True)
    item: int = Field(primary_key=True)
    turn: int = Field(primary_key=True)
    climb: int = Field(primary_key=True)
    level: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Utc)
    told: list[Any] = document()
    rehearsed: bool = False


class Answer(SQLModel, table=True):
    """What somebody wrote about an item: an answer, a reason, a line for the leaders."""

    partnership: str = Field(primary_key=True)
    item: int = Field(primary_key=True)
    n: int = Field(primary_key=True)
    verb: str
    by: str
    at: datetime = Field(sa_type=Utc)
    text: str
    salt: str


class Said(SQLModel, table=True):
    """What was really said to a leader, with its receipt: evidence, never edited."""

    id: int | None = Field(default=None, primary_key=True)
    partnership: str = Field(index=True)
    card: int
    person: str
    channel: str
    ts: str
    at: datetime = Field(sa_type=Utc)
    text: str


class Proposal(SQLModel, table=True):
    """What one company proposes and the other may agree to."""

    id: int | None = Field(default=None, primary_key=True)
    partnership: str = Field(index=True)
    item: int
    verb: str
    by: str
    side: Side = word(Side)
    at: datetime = Field(sa_type=Utc)
    until: datetime | None = moment()
    severity: str = ""
    days: int = 0
    reason: int = 0
    other: int = 0
    settled: str = ""
    settled_by: str = ""


class Reference(SQLModel, table=True):
    """System and number of the record where one exists: a CAPA, a change order."""

    partnership: str = Field(primary_key=True)
    item: int = Field(primary_key=True)
    name: str = Field(primary_key=True)
    by: str
    at: datetime = Field(sa_type=Utc)


class Counter(SQLModel, table=True):
    partnership: str = Field(primary_key=True)
    last: int = 0
