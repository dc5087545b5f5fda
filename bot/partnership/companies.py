"""The two companies, and who else may be in the room."""

from datetime import date
from typing import Self

from pydantic import model_validator

from bot.partnership.fields import (
    Country,
    Domain,
    Hours,
    Line,
    Part,
    Region,
    SlackTeam,
    TeamsTenant,
    Zone,
)
from storage.tables.words import Side


class Other(Part):
    """A third company: never captured, never asked."""

    name: Line
    """What people call the company."""
    slack: tuple[SlackTeam, ...] = ()
    """Its Slack workspaces (T…) and organisations (E…)."""
    teams: tuple[TeamsTenant, ...] = ()
    """Its Microsoft 365 tenants."""
    email_domains: tuple[Domain, ...] = ()
    """Its mail domains, without @."""


class Company(Other):
    """A side of the partnership, with the calendar of its people."""

    time_zone: Zone
    """The zone of its working hours, for everybody who names no other."""
    country: Country | None = None
    """Whose public holidays it keeps (ISO 3166). Without it none are known."""
    region: Region | None = None
    """The canton, state or nation of the country (ISO 3166-2); some have holidays of their own."""
    working_hours: Hours | None = None
    """Its working hours, where they are not the partnership's."""
    days_off: tuple[date, ...] = ()
    """Days on which the whole company is closed, beyond public holidays."""

    @model_validator(mode="after")
    def _has_a_platform(self) -> Self:
        if not self.slack and not self.teams:
            raise ValueError("has neither slack nor teams; add one, like slack: [T1NWT]")
        return self


class Companies(Part):
    """Who works together."""

    sponsor: Company
    """The company that owns the study."""
    cro: Company
    """The company that runs it."""
    others: tuple[Other, ...] = ()
    """Companies that may be in the room; a company that is not named pauses it."""

    def of(self, side: Side) -> Company:
        """The company of a side."""
        return self.sponsor if side is Side.SPONSOR else self.cro
