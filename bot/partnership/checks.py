"""What no single key can know: whether the parts of a partnership file fit each other."""

from collections.abc import Callable, Iterator
from itertools import chain, pairwise

from bot.partnership import spans
from bot.partnership.model import PartnershipFile
from bot.partnership.people import Person
from bot.partnership.problems import Path, Problem, nearest
from storage.tables.words import Level, Side

Found = Iterator[Problem]

RESERVED = ("both", "joint", "sponsor", "cro")  # words for sides, which no company is called


def find_problems(file: PartnershipFile) -> Found:
    """Everything that does not fit, in sentences."""
    return chain.from_iterable(check(file) for check in CHECKS)


def _companies(file: PartnershipFile) -> Found:
    """A workspace, tenant or mail domain says whose somebody is: it must say so once."""
    owners: dict[str, str] = {}
    places = [(("companies", side), file.companies.of(side)) for side in Side]
    others = enumerate(file.companies.others)
    for path, company in [*places, *((("companies", "others", n), it) for n, it in others)]:
        for key in ("slack", "teams", "email_domains"):
            for known in getattr(company, key):
                owner = owners.setdefault(known, company.name)
                if owner != company.name:
                    text = f"{known} belongs to {owner} already; a company has its own"
                    yield Problem((*path, key), text)


def _names(file: PartnershipFile) -> Found:
    """People read the companies' names; two that read alike would be one."""
    sponsor, cro = (file.companies.of(side).name.strip().casefold() for side in Side)
    if sponsor == cro:
        yield Problem(("companies", Side.CRO, "name"), "both companies have this name")
    for side, name in zip(Side, (sponsor, cro), strict=True):
        if name in RESERVED:
            yield Problem(("companies", side, "name"), f"no company is called {name}")


def _people(file: PartnershipFile) -> Found:
    """One account, one person."""
    owners: dict[str, str] = {}
    for n, person in enumerate(file.people):
        for key in ("slack", "teams"):
            account = getattr(person, key)
            if account in owners:
                text = f"{account} is the account of {owners[account]} already; each has one"
                yield Problem(("people", n, key), text)
            elif account:
                owners[account] = person.name


def _leads(file: PartnershipFile) -> Found:
    for side in Side:
        if file.lead(side) is None:
            company = file.companies.of(side).name
            text = f"nobody leads for {company}; give one of its people `level: 1` or `lead: true`"
            yield Problem(("people",), text)


def _deputies(file: PartnershipFile) -> Found:
    for n, person in enumerate(file.people):
        if not person.deputy:
            continue
        path: Path = ("people", n, "deputy")
        deputy = file.find(person.deputy)
        if deputy is None:
            yield Problem(path, _unknown(file, person.deputy))
        elif text := _unfit(file, person, deputy):
            yield Problem(path, text, (path[:-1], _place(file, deputy)))


def _unfit(file: PartnershipFile, person: Person, deputy: Person) -> str | None:
    if deputy is person:
        return "nobody can be their own deputy; name somebody else"
    if deputy.side is not person.side:
        company = file.companies.of(person.side).name
        return f"{deputy.name} is of the other company; name somebody of {company}"
    if deputy.level < person.level:
        return f"{deputy.name} is of level {deputy.level}; name somebody of {person.level} or above"
    return None


def _contacts(file: PartnershipFile) -> Found:
    for key in ("privacy", "unblinded"):
        word = getattr(file.contacts, key)
        if word and file.find(word) is None:
            yield Problem(("contacts", key), _unknown(file, word))
    unblinded = file.find(file.contacts.unblinded or "")
    if unblinded and unblinded.blinded:
        text = f"{unblinded.name} is blinded; name somebody who has `blinded: false`"
        yield Problem(("contacts", "unblinded"), text, (_place(file, unblinded),))


def _consent(file: PartnershipFile) -> Found:
    for n, consent in enumerate(file.consent):
        path: Path = ("consent", n, "by")
        person = file.find(consent.by)
        if person is None:
            yield Problem(path, _unknown(file, consent.by))
        elif person.side is not consent.side:
            company = file.companies.of(consent.side).name
            text = f"{person.name} is not of {company}; one of its own people agrees"
            yield Problem(path, text, (path[:-1], _place(file, person)))


def _studies(file: PartnershipFile) -> Found:
    numbers = [study.number for study in file.studies]
    for n, number in enumerate(numbers):
        if number in numbers[:n]:
            text = f"{number} is listed already; a study stands here once"
            yield Problem(("studies", n, "number"), text)
    for n, person in enumerate(file.people):
        for number in person.studies:
            if number not in numbers:
                text = f"there is no study {number}; {_choose(number, numbers)}"
                yield Problem(("people", n, "studies"), text)


def _channels(file: PartnershipFile) -> Found:
    own = ((("studies", n, "channels"), it.channels) for n, it in enumerate(file.studies))
    known: set[str] = set()
    for path, channels in [(("channels",), file.channels), *own]:
        for n, channel in enumerate(channels):
            if channel.id in known:
                text = f"{channel.id} is listed already; a channel belongs to one place"
                yield Problem((*path, n), text)
            known.add(channel.id)


def _check_ins(file: PartnershipFile) -> Found:
    channels = [channel.id for channel, _ in file.all_channels()]
    names = [check_in.name for check_in in file.check_ins]
    for n, check_in in enumerate(file.check_ins):
        path: Path = ("check_ins", n)
        if check_in.name in names[:n]:
            text = f"{check_in.name} is the name of another check-in; each has its own"
            yield Problem((*path, "name"), text)
        if check_in.channel.id not in channels:
            text = f"{check_in.channel.id} is not among the channels of this file"
            yield Problem((*path, "channel"), f"{text}; {_choose(check_in.channel.id, channels)}")
        for word in check_in.ask if isinstance(check_in.ask, tuple) else ():
            if file.find(word) is None:
                yield Problem((*path, "ask"), _unknown(file, word))


def _rungs(file: PartnershipFile) -> Found:
    """Each step is later and higher than the one before; where nobody stands, the climb ends."""
    day = spans.hours_to_seconds(file.working_hours)
    for severity, ladder in file.ladder.items():
        rungs = ladder.rungs or ()
        path: Path = ("ladder", severity, "rungs")
        for n, (low, high) in enumerate(pairwise(rungs), 1):
            if text := _step(low.after, high.after, day) or _climb(low.level, high.level):
                yield Problem((*path, n), text)


def _step(low: str, high: str, day: int) -> str | None:
    if spans.is_business(low) is not spans.is_business(high):
        return f"{low} and {high} are different clocks; use s, m, h, d or bh, bd throughout"
    if spans.seconds(high, day) <= spans.seconds(low, day):
        return f"{high} is not later than {low}; each step is later than the one before"
    return None


def _climb(low: Level, high: Level) -> str | None:
    if high <= low:
        return f"level {high} is not above level {low}; each step is higher than the one before"
    return None


def _place(file: PartnershipFile, person: Person) -> Path:
    return ("people", file.people.index(person))


def _unknown(file: PartnershipFile, word: str) -> str:
    if sum(person.is_called(word) for person in file.people) > 1:
        return f"several people are called {word}; write the id of the one you mean"
    known = [name for person in file.people for name in (person.name, *person.ids)]
    return f"{word} is not among the people of this file; {_choose(word, known)}"


def _choose(word: str, known: list[str]) -> str:
    near = nearest(word, known)
    return f"did you mean {near}?" if near else "add it, or name another"


CHECKS: tuple[Callable[[PartnershipFile], Found], ...] = (
    _companies,
    _names,
    _people,
    _leads,
    _deputies,
    _contacts,
    _consent,
    _studies,
    _channels,
    _check_ins,
    _rungs,
)
