"""Whose working hours count: calendars of people, companies and both together."""

from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from bot.partnership.people import Person
from bot.partnership.roster import Roster
from bot.rules.calendars import Calendar, joint
from bot.rules.working_time import WorkingTime
from storage.tables.words import Ball, Level, Side


@dataclass(frozen=True)
class Pace:
    """Everybody's hours around one item."""

    owing: WorkingTime
    raiser: WorkingTime
    leads: WorkingTime
    leaders: dict[int, tuple[Calendar, Calendar]]


def pace(roster: Roster, ball: Ball, owner: str, raised_by: str, study: str) -> Pace:
    """The hours that matter for an item that waits on this side and person."""
    leads = [calendar_of(roster, roster.lead(side, study)) for side in Side]
    raiser = roster.person(raised_by)
    return Pace(
        owing=owing(roster, ball, owner),
        raiser=calendar_of(roster, raiser) if raiser else leads[0],
        leads=joint(leads[0], leads[1]),
        leaders={level: _pair(roster, level, study, owner) for level in Level},
    )


def owing(roster: Roster, ball: Ball, owner: str) -> WorkingTime:
    """The calendar of whoever owes: the owner's if there is one, else the company's."""
    person = roster.person(owner) if owner else None
    if ball == Ball.JOINT:
        return joint(company_calendar(roster, Side.SPONSOR), company_calendar(roster, Side.CRO))
    return calendar_of(roster, person) if person else company_calendar(roster, Side(ball))


@lru_cache(maxsize=2000)
def _calendar(zone: str, hours: str, country: str, region: str, off: frozenset[date]) -> Calendar:
    opens, closes = (time.fromisoformat(part) for part in hours.split("-"))
    return Calendar(
        zone=zone,
        opens=opens,
        closes=closes,
        country=country,
        region=region,
        days_off=off,
    )


def calendar_of(roster: Roster, person: Person) -> Calendar:
    """A person's working time."""
    at = roster.file.whereabouts(person)
    off = frozenset(roster.file.companies.of(person.side).days_off)
    return _calendar(at.time_zone, at.working_hours, at.country or "", at.region or "", off)


def company_calendar(roster: Roster, side: Side) -> Calendar:
    """A company's working time."""
    company = roster.file.companies.of(side)
    off = frozenset(company.days_off)
    hours = roster.file.hours_of(side)
    return _calendar(company.time_zone, hours, company.country or "", company.region or "", off)


def zone_of(roster: Roster, account: str, side: Side = Side.SPONSOR) -> str:
    """The zone in which somebody reads the clock."""
    person = roster.person(account)
    return (
        roster.file.whereabouts(person).time_zone
        if person
        else roster.file.companies.of(side).time_zone
    )


def _pair(roster: Roster, level: int, study: str, owner: str) -> tuple[Calendar, Calendar]:
    seats = [roster.leader(side, level, study, owner) or roster.lead(side, study) for side in Side]
    return calendar_of(roster, seats[0]), calendar_of(roster, seats[1])
