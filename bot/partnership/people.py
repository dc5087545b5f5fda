"""People, whom to call, and who has agreed."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from bot.partnership.fields import Country, Line, Mail, Part, Region, SlackUser, TeamsUser, Zone
from storage.tables.words import Level, Side


class Detail(StrEnum):
    """How much a leader wants to read below the facts line."""

    FACTS = "facts"
    SUMMARY = "summary"
    FULL = "full"


class Person(Part):
    """Somebody of one of the two companies. All but the first four keys have defaults."""

    name: Line
    """The name others read."""
    slack: SlackUser | None = None
    """The Slack account (U… or W…): slack, teams or both."""
    teams: TeamsUser | None = None
    """The Microsoft Teams account: slack, teams or both."""
    side: Side
    """The person's company."""
    role: Line
    """The role, as others know it."""
    function: Line | None = None
    """The field of work, like start-up or medical; it pairs people across the companies."""
    level: Level = Level.TEAM
    """1 study team, 2 operational, 3 steering, 4 executive."""
    lead: bool = False
    """Whether the person speaks for this level of the company; else the first listed does."""
    studies: tuple[Line, ...] = ()
    """The studies the person works on; none means all."""
    country: Country | None = None
    """Where the person works, if not where the company is."""
    region: Region | None = None
    """The canton, state or nation where the person works (ISO 3166-2)."""
    time_zone: Zone | None = None
    """The person's zone, if not the company's."""
    deputy: Line | None = None
    """Who stands in: the id or name of a person of the same company and level, or above."""
    blinded: bool = True
    """Whether the person must not learn who receives what."""
    detail: Detail = Detail.SUMMARY
    """How much the person wants to read below the facts line."""
    email: Mail | None = None
    """Where mail goes when chat cannot reach the person."""

    @model_validator(mode="after")
    def _has_an_account(self) -> Self:
        if not self.slack and not self.teams:
            raise ValueError("has neither slack nor teams; add one, like slack: U1PRIYA")
        return self

    @property
    def ids(self) -> tuple[str, ...]:
        """The person's accounts, Slack's first."""
        return tuple(account for account in (self.slack, self.teams) if account)

    def is_called(self, word: str) -> bool:
        """Whether somebody who wrote this id or name meant this person."""
        return word in self.ids or word.casefold() == self.name.casefold()


class Contacts(Part):
    """Whom Rapport turns to when something must not stay in the channel."""

    privacy: Line | None = None
    """The id or name of whom to tell about participant data."""
    unblinded: Line | None = None
    """The id or name of whom to tell about treatment allocation; not a blinded person."""
    safety_line: Line | None = None
    """The telephone number for safety reports."""


class Consent(Part):
    """A company's yes to the channels of this file."""

    side: Side
    """The company that agrees."""
    by: Line
    """The id or name of the person of that company who agreed."""
    on: date
    """The day it was agreed."""
