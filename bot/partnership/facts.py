"""What a partnership file says, one fact at a time, so that two files can be compared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.partnership.channels import Channel
from bot.partnership.checkins import AskLevel, CheckIn
from bot.partnership.model import PartnershipFile
from bot.partnership.people import Person
from storage.tables.words import Kind, Level, Severity, Side

Path = tuple[str, ...]
THINGS = ("people", "studies", "channels", "check_ins", "consent", "others")


@dataclass(frozen=True)
class Fact:
    """One value, and what people call it; of a thing with keys, its name and a summary.

    `meaning` is what a name stands for: a person who is called otherwise is no other person.
    """

    path: Path
    what: str
    value: str | None
    meaning: str | None = None

    def means(self, other: "Fact") -> bool:
        """Whether both say the same, perhaps with another name for it."""
        return (self.meaning or self.value) == (other.meaning or other.value)


def facts(file: PartnershipFile, accounts: Mapping[str, str] | None = None) -> dict[Path, Fact]:
    """Every fact that holds, defaults included; `accounts` maps to the ids people had before."""
    found = [
        Fact(("name",), "The partnership's name", file.name),
        Fact(("mode",), "The mode", file.mode),
        *_companies(file),
        *_contacts(file, accounts or {}),
        *_rules(file),
        *_ladders(file),
        *_people(file, accounts or {}),
        *_places(file),
        *_check_ins(file),
        Fact(("model", "allowed"), "A language model may propose", _text(file.model.allowed)),
        Fact(("model", "daily"), "Questions to it on one day", _text(file.model.daily)),
        Fact(
            *(("model", "daily_characters"), "Characters sent to it on one day"),
            _text(file.model.daily_characters),
        ),
        Fact(("retention",), "Words are kept under", file.retention),
    ]
    return {fact.path: fact for fact in found}


def _text(value: Any) -> str | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value) or None
    return None if value is None else str(value)


def _companies(file: PartnershipFile) -> Iterator[Fact]:
    for side in Side:
        company = file.companies.of(side)
        said = dict(company) | {"working_hours": file.hours_of(side)}
        for key, value in said.items():
            what = f"{company.name}, {key.replace('_', ' ')}"
            yield Fact(("companies", side, key), what, _text(value))
    for other in file.companies.others:
        yield Fact(("others", other.name), f"{other.name}, another company", "may be in the room")
        for key, value in other:
            what = f"{other.name}, {key.replace('_', ' ')}"
            yield Fact(("others", other.name, key), what, _text(value))


def _contacts(file: PartnershipFile, accounts: Mapping[str, str]) -> Iterator[Fact]:
    for key in ("privacy", "unblinded"):
        word = getattr(file.contacts, key)
        who = _known(file.find(word or ""), accounts)
        yield Fact(("contacts", key), f"The {key} contact", _name(file, word), who)
    yield Fact(("contacts", "safety_line"), "The safety line", file.contacts.safety_line)


def _rules(file: PartnershipFile) -> Iterator[Fact]:
    for level in Level:
        yield Fact(("levels", str(level)), f"The name of level {level}", file.level_name(level))
    for kind in Kind:
        name = kind.replace("_", "-")
        severity = file.severity_of(kind)
        yield Fact(("severity", kind), f"The severity of a new {name}", severity)
        for key, example in (("normal", Severity.MODERATE), ("urgent", Severity.MAJOR)):
            within = file.within(kind, example)
            yield Fact(("answer_within", kind, key), f"Time to answer, {name}, {key}", within)


def _ladders(file: PartnershipFile) -> Iterator[Fact]:
    for severity in Severity:
        ladder = file.ladder_for(severity)
        path = ("ladder", severity)
        noted, lasts = f"Time to take note, {severity}", f"“Seen, with me” lasts, {severity}"
        yield Fact((*path, "acknowledge"), noted, ladder.acknowledge)
        yield Fact((*path, "ack_lasts"), lasts, ladder.ack_lasts)
        afters = {rung.level: rung.after for rung in ladder.rungs or ()}
        for level in Level:
            what = f"When {file.level_name(level)} hears of {severity} items"
            yield Fact((*path, f"level {level}"), what, afters.get(level))


def _people(file: PartnershipFile, accounts: Mapping[str, str]) -> Iterator[Fact]:
    for person in file.people:
        key = _known(person, accounts) or person.ids[0]
        company = file.companies.of(person.side).name
        yield Fact(("people", key), person.name, f"{person.role}, {company}")
        meanings = {
            "side": person.side,
            "level": str(person.level),
            "deputy": _known(file.find(person.deputy or ""), accounts),
        }
        for field, value in _person(file, person).items():
            what = f"{person.name}, {'company' if field == 'side' else field.replace('_', ' ')}"
            yield Fact(("people", key, field), what, _text(value), meanings.get(field))


def _known(person: Person | None, accounts: Mapping[str, str]) -> str | None:
    """The id a person had in the file before, else the one of this file."""
    ids = person.ids if person else ()
    return next((accounts[one] for one in ids if one in accounts), ids[0] if ids else None)


def _person(file: PartnershipFile, person: Person) -> dict[str, Any]:
    return dict(person) | {
        "side": file.companies.of(person.side).name,
        "level": file.level_name(person.level),
        "deputy": _name(file, person.deputy),
    }


def _places(file: PartnershipFile) -> Iterator[Fact]:
    for study in file.studies:
        path = ("studies", study.number)
        yield Fact(path, f"Study {study.number}", study.title or "no title")
        yield Fact((*path, "title"), f"Study {study.number}, title", study.title)
        numbers = f"Study {study.number}, coded numbers of participants"
        yield Fact((*path, "subject_numbers"), numbers, study.subject_numbers)
    for channel, own in file.all_channels():
        belongs = own.number if own else "the partnership"
        yield from _channel(channel, belongs)
    for consent in file.consent:
        company = file.companies.of(consent.side).name
        path = ("consent", consent.side)
        said = f"{_name(file, consent.by)}, {consent.on}"
        yield Fact(path, f"Consent of {company}", said)
        yield Fact((*path, "by"), f"Consent of {company}", said)


def _channel(channel: Channel, belongs: str) -> Iterator[Fact]:
    path = ("channels", channel.id)
    yield Fact(path, f"Channel {channel.id}", f"{channel.room}, of {belongs}")
    said = {"room": channel.room, "time_zone": channel.time_zone, "mode": channel.mode}
    for key, value in {**said, "belongs_to": belongs}.items():
        what = f"Channel {channel.id}, {key.replace('_', ' ')}"
        yield Fact((*path, key), what, _text(value))


def _check_ins(file: PartnershipFile) -> Iterator[Fact]:
    for check_in in file.check_ins:
        path = ("check_ins", check_in.name)
        days = ", ".join(check_in.days)
        yield Fact(path, f"Check-in {check_in.name}", f"{days} at {check_in.at}")
        said = dict(check_in) | {"channel": check_in.channel.id, "ask": _asked(file, check_in)}
        for key, value in said.items():
            yield Fact((*path, key), f"Check-in {check_in.name}, {key}", _text(value))


def _asked(file: PartnershipFile, check_in: CheckIn) -> str:
    if isinstance(check_in.ask, AskLevel):
        return f"everybody of level {check_in.ask.level}"
    if isinstance(check_in.ask, tuple):
        return ", ".join(_name(file, word) or word for word in check_in.ask)
    return check_in.ask


def _name(file: PartnershipFile, word: str | None) -> str | None:
    person = file.find(word) if word else None
    return person.name if person else word
