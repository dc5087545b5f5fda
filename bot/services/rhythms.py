"""A check-in of the file and its people as rules and views need them."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.partnership.checkins import AskLevel, CheckIn, Day
from bot.partnership.people import Person
from bot.partnership.roster import SIDES, Roster
from bot.rules import hours, permissions
from bot.rules.checkins import Rhythm, is_on
from bot.rules.durations import Duration
from storage.tables import Channel
from storage.tables.words import Ball


def find(roster: Roster, name: str) -> CheckIn | None:
    """The check-in that the file calls so."""
    return next((one for one in roster.file.check_ins if one.name == name), None)


def zone(roster: Roster, channel: Channel) -> str:
    """The zone in which times are said in a channel: its own, else the sponsor's."""
    return channel.zone or roster.file.companies.sponsor.time_zone


def asked(roster: Roster, check_in: CheckIn, channel: Channel) -> list[Person]:
    """Who is asked: those named by the file who may see the room."""
    if check_in.ask == "leads":
        people = [roster.lead(side, channel.study) for side in SIDES]
    elif check_in.ask == "everyone":
        people = list(roster.file.people)
    elif isinstance(check_in.ask, AskLevel):
        level = check_in.ask.level
        people = [one for side in SIDES for one in roster.seats(side, level, channel.study)]
    else:
        people = [one for word in check_in.ask if (one := roster.file.find(word))]
    return [one for one in people if permissions.may_see(one, channel.room, channel.study)]


def there(roster: Roster, people: list[Person], moment: datetime) -> list[Person]:
    """Those of them who have no holiday at that moment."""
    return [one for one in people if is_on(hours.calendar_of(roster, one), moment)]


def rhythm(roster: Roster, check_in: CheckIn, channel: Channel) -> Rhythm:
    """When it asks."""
    people = asked(roster, check_in, channel)
    return Rhythm(
        zone=ZoneInfo(zone(roster, channel)),
        at=time.fromisoformat(check_in.at),
        weekdays=frozenset(list(Day).index(day) for day in check_in.days),
        window=Duration.parse(check_in.window),
        asked=tuple(hours.calendar_of(roster, one) for one in people),
        both=hours.owing(roster, Ball.JOINT, ""),
    )
