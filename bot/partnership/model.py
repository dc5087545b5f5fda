"""A partnership as its file says it, with the defaults where the file says nothing."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from bot.partnership import defaults
from bot.partnership.channels import Channel, Study
from bot.partnership.checkins import CheckIn
from bot.partnership.companies import Companies
from bot.partnership.fields import Hours, Line, Part, Slug
from bot.partnership.ladder import Answer, Ladder, Within
from bot.partnership.people import Consent, Contacts, Person
from storage.tables.words import Kind, Level, Severity, Side, Stage

Climbing = Literal[Severity.MINOR, Severity.MODERATE, Severity.MAJOR, Severity.CRITICAL]
ByRule = Literal[Severity.NONE, Severity.MINOR, Severity.MODERATE]


class LanguageModel(Part):
    """Whether a language model may propose."""

    allowed: bool = False
    """Whether words may be sent to the model that the settings name, once both leads agree."""
    daily: Annotated[int, Field(ge=1, le=10_000)] = 200
    """How often it may be asked on one day."""
    daily_characters: Annotated[int, Field(ge=1_000, le=10_000_000)] = 200_000
    """How many characters may be sent to it on one day."""


@dataclass(frozen=True)
class Whereabouts:
    """Where somebody works: what a calendar is made of."""

    time_zone: str
    country: str | None
    region: str | None
    working_hours: str


class PartnershipFile(Part):
    """One sponsor, one CRO, and what they agreed about talking to each other."""

    id: Slug
    """The partnership's own id; it never changes."""
    name: Line
    """What people call the partnership."""
    mode: Stage = Stage.PRACTICE
    """In practice nobody above level 1 is told; leads read weekly what would have gone."""
    companies: Companies
    """The two companies, and who else may be in the room."""
    channels: tuple[Channel, ...] = ()
    """Channels that belong to no single study."""
    studies: tuple[Study, ...] = ()
    """The studies they work on together."""
    people: Annotated[tuple[Person, ...], Field(min_length=2)]
    """Everybody Rapport may ask or tell."""
    contacts: Contacts = Contacts()
    """Whom to turn to about privacy, blinding and safety."""
    consent: tuple[Consent, ...] = ()
    """Who agreed for which company; with both, the channels of this file are live."""
    working_hours: Hours = defaults.WORKING_HOURS
    """Working hours, where a company has no others."""
    levels: dict[Level, Line] = {}
    """The charter's names of the levels, like 2: OpCom."""
    answer_within: dict[Kind, Answer] = {}
    """When an answer is owed, by kind: 2bd, or {normal: 3bd, urgent: 1bd}."""
    severity: dict[Kind, ByRule] = {}
    """How much a new item matters, by kind; only a person makes one major or critical."""
    ladder: dict[Climbing, Ladder] = {}
    """Who hears after how long, by severity."""
    check_ins: tuple[CheckIn, ...] = ()
    """Regular rounds of questions."""
    model: LanguageModel = LanguageModel()
    """The use of a language model; without one everything works."""
    retention: Line | None = None
    """The agreement under which words stay when a company leaves."""

    def find(self, word: str) -> Person | None:
        """The person with this id, else with this name; None when nobody or several are meant."""
        known = next((person for person in self.people if word in person.ids), None)
        named = [person for person in self.people if person.is_called(word)]
        return known or (named[0] if len(named) == 1 else None)

    def seats(self, side: Side, level: Level) -> tuple[Person, ...]:
        """A company's people of a level, the one who speaks for it first."""
        seats = [person for person in self.people if (person.side, person.level) == (side, level)]
        return tuple(sorted(seats, key=lambda person: not person.lead))

    def lead(self, side: Side) -> Person | None:
        """Who speaks for a company: its lowest `lead: true`, else the first of level 1."""
        seats = [person for level in Level for person in self.seats(side, level)]
        leads = [person for person in seats if person.lead]
        team = [person for person in seats if person.level == Level.TEAM]
        return next(iter(leads + team), None)

    def all_channels(self) -> tuple[tuple[Channel, Study | None], ...]:
        """Every channel with the study it belongs to, if it does."""
        own = [(channel, study) for study in self.studies for channel in study.channels]
        return (*((channel, None) for channel in self.channels), *own)

    def whereabouts(self, person: Person) -> Whereabouts:
        """Where a person works; a region is inherited only together with its country."""
        company = self.companies.of(person.side)
        abroad = person.country is not None and person.country != company.country
        return Whereabouts(
            time_zone=person.time_zone or company.time_zone,
            country=person.country or company.country,
            region=person.region or (None if abroad else company.region),
            working_hours=self.hours_of(person.side),
        )

    def hours_of(self, side: Side) -> str:
        """A company's working hours, like `09:00-17:00`."""
        return self.companies.of(side).working_hours or self.working_hours

    def level_name(self, level: Level) -> str:
        """What the charter calls a level."""
        return self.levels.get(level, defaults.LEVELS[level])

    def severity_of(self, kind: Kind) -> Severity:
        """How much a new item of this kind matters."""
        return self.severity.get(kind, defaults.SEVERITY[kind])

    def within(self, kind: Kind, severity: Severity) -> str | None:
        """When an answer is owed, as a duration; None when none is."""
        if severity is Severity.NONE:
            return None
        said, usual = self.answer_within.get(kind), defaults.ANSWER_WITHIN[kind]
        if isinstance(said, str):
            return said
        urgency = "urgent" if severity in defaults.URGENT else "normal"
        answer: str | None = getattr(said or Within(), urgency) or getattr(usual, urgency)
        return answer

    def ladder_for(self, severity: Severity) -> Ladder:
        """Who hears after how long; what the file leaves out stays as it is by default."""
        said = next((it for name, it in self.ladder.items() if name == severity), Ladder())
        return defaults.LADDERS[severity].model_copy(
            update={key: value for key, value in said if value is not None}
        )

    def counts_from_raising(self, severity: Severity) -> bool:
        """Whether this ladder's steps count from raising, at any hour; else from overdue."""
        return severity in defaults.FROM_RAISING
