"""Incidents, as facts: where something stands, and never what it says."""

from dataclasses import dataclass
from datetime import datetime

from storage.tables.words import Category, Removal


@dataclass(frozen=True)
class NotStored:
    """Words that must not be kept: three different notices, by DM to the author.

    `number` is that of the incident, where a message stands; `again`: the privacy contact has
    looked, and asks anew.
    """

    category: Category
    safety_line: str = ""
    unblinded: str = ""
    number: int = 0
    state: Removal = Removal.OPEN
    deleted: bool = False
    again: bool = False
    privacy: str = ""
    numbers: bool = True  # whether a subject number alone is such data there


@dataclass(frozen=True)
class LookThere:
    """For the unblinded contact alone: where something is, and nothing about what."""

    channel: str
    ts: str
    number: int = 0
    people: int = 0  # who could read it
    complete: bool = False  # whether the list begins with everybody who was there
    gone: bool = False
    reference: str = ""
    closed_by: str = ""


@dataclass(frozen=True)
class Unfixed:
    """For the privacy contact: where something still stands, and nothing about what."""

    channel: str
    ts: str
    state: Removal
    deleted: bool  # its author says so


@dataclass(frozen=True)
class Doubt:
    """What an author said against a notice; `sampled` is what the privacy contact thinks."""

    number: int
    channel: str
    ts: str
    name: str
    company: str
    reason: str
    sampled: str
    gone: bool


@dataclass(frozen=True)
class Sample:
    """For the privacy contact, once a week: what authors said is no participant data."""

    doubts: tuple[Doubt, ...]
    more: int


@dataclass(frozen=True)
class Exposed:
    """Who could read a restricted message: by company, each by account and since when."""

    number: int
    complete: bool
    companies: tuple[tuple[str, tuple[str, ...]], ...]
    joined: tuple[tuple[str, datetime], ...]  # who came in later
    zone: str


@dataclass(frozen=True)
class WhichData:
    """What is it that somebody reports? Two buttons."""

    ts: str
