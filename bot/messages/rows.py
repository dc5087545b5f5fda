"""The register as a table: one item a row, in names, as it leaves and comes back."""

from dataclasses import dataclass, field
from datetime import datetime

from storage.tables.words import Kind, Outcome, Severity, State


@dataclass(frozen=True)
class Somebody:
    """A person by account, name, or both, and the company's name."""

    account: str = ""
    name: str = ""
    company: str = ""


@dataclass(frozen=True)
class Written:
    """What somebody wrote about an item."""

    verb: str
    by: Somebody
    at: datetime
    text: str


@dataclass(frozen=True)
class Row:
    """One item; `line` is where a file has it. Who is asked now may not be who owed the answer."""

    number: int
    kind: Kind
    severity: Severity
    state: State
    outcome: Outcome | None
    follow_up: str
    text: str
    gone: bool  # deleted by its author
    raised_by: Somebody
    raised_at: datetime
    waiting_on: Somebody
    since: datetime | None
    owed_by: Somebody
    due: datetime | None
    told: int  # the highest level that was told
    answers: tuple[Written, ...]
    ended_at: datetime | None
    study: str
    channel: str
    thread: str
    source: str
    references: tuple[str, ...]
    linked_to: int
    function: str = ""
    country: str = ""
    site: str = ""
    owners: tuple[Somebody, ...] = ()  # of a risk, one a company
    review_at: datetime | None = None
    reviewed: bool = False
    days_saved: int | None = None
    line: int = field(default=0, compare=False)
