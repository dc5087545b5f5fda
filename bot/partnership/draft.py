"""A partnership file from what was seen in a channel; every guess is marked with “check”."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from zoneinfo import available_timezones

from bot.errors import Refused

SIDES = ("sponsor", "cro")
LONGEST = 200
UTC = "Etc/UTC"
LEADS = re.compile(r"\b(?:lead|leader|manager|pm)\b", re.I)
ONE_COMPANY = (
    "Everybody in #{name} is of {company}: invite people of the other company, then try again."
)
TOP = """\
# A draft for #{name}: who is in it, as Slack tells. Look at every line that says "check";
# docs/partnership.md explains each key. Then: rapport apply FILE
id: {slug}   # check: a short id; it never changes after the first apply
name: {title}   # check: what people call the partnership
mode: practice   # nobody above level 1 is told; `live` when both have tried it
companies:
  # check: which is which? If it is the other way round, swap `sponsor` and `cro` here and below.
"""
CALENDAR = """\
    # check: for public holidays add `country: CH` and, where they differ, `region: BS`
"""
ROOM = """\
# check: a channel of one study goes below it:
#   studies: [{{number: NWT-1147-201, channels: [{{slack: {channel}, room: shared}}]}}]
channels:
  - {{slack: {channel}, room: shared}}   # #{name}
"""
STUDY = """\
studies:
  - {{number: {study}, channels: [{{slack: {channel}, room: shared}}]}}
"""
PEOPLE = """\
# check: levels (1 study team, 2 operational, 3 steering, 4 executive). Everybody begins at 1.
# Leaders who are not in the channel are missing: add at least one of level 2 for each company.
people:
"""
BOTTOM = """\
# check: whom to tell about participant data, treatment allocation and safety
# contacts: {privacy: U…, unblinded: U…, safety_line: "+44 20 …"}
# Nothing is heard before both companies agree: in the channel by a button, or here:
# consent: [{side: sponsor, by: NAME, on: 2026-03-02}, {side: cro, by: NAME, on: 2026-03-02}]
"""


@dataclass(frozen=True)
class Met:
    """Somebody in the channel; `company` is the organisation, or the workspace without one."""

    account: str
    name: str
    title: str
    zone: str
    company: str
    workspace: str
    guest: bool


@dataclass(frozen=True)
class Seen:
    """The channel, the company in whose workspace Rapport is, and the people."""

    channel: str
    name: str
    host: str
    host_name: str
    people: tuple[Met, ...]


@dataclass(frozen=True)
class Chosen:
    """What somebody has said in place of a guess: companies by id, leads by company."""

    sponsor: str = ""
    names: dict[str, str] = field(default_factory=dict)
    leads: dict[str, str] = field(default_factory=dict)
    study: str = ""
    id: str = ""


GUESSED = Chosen()


def draft(seen: Seen, chosen: Chosen = GUESSED) -> str:
    """The file's text; raises Refused when the channel cannot tell two companies apart."""
    partner, *others = partners(seen)
    turned = chosen.sponsor == partner
    sides = dict(zip(SIDES, (partner, seen.host) if turned else (seen.host, partner), strict=True))
    names = {seen.host: seen.host_name} | {one: f"Company {one}" for one in (partner, *others)}
    names |= chosen.names
    slug, title = chosen.id or slug_of(seen), _quoted(_title(names, sides))
    parts = [TOP.format(name=seen.name, slug=slug, title=title)]
    parts += _companies(seen, sides, names, others)
    study = STUDY.format(study=_quoted(chosen.study), channel=seen.channel) if chosen.study else ""
    parts.append(study or ROOM.format(channel=seen.channel, name=seen.name))
    parts.append(PEOPLE)
    for side, company in sides.items():
        parts += _people(seen, side, company, chosen.leads.get(company, ""))
    return "".join(parts) + BOTTOM


def partners(seen: Seen) -> list[str]:
    """The other companies in the room, the largest first; raises Refused when there is none."""
    many = Counter(one.company for one in seen.people if one.company and not one.guest)
    found = [company for company, _ in many.most_common() if company != seen.host]
    if not found or seen.host not in many:
        company = seen.host_name if seen.host in many else "another company than Rapport's"
        raise Refused(ONE_COMPANY.format(name=seen.name, company=company))
    return found


def team_of(seen: Seen, company: str) -> list[Met]:
    """The people of a company; whose guest somebody is, Slack does not tell."""
    return [one for one in seen.people if one.company == company and not one.guest]


def guessed_lead(seen: Seen, company: str) -> Met:
    """Who seems to lead for a company: by title, or by coming first."""
    team = team_of(seen, company)
    return next((one for one in team if LEADS.search(one.title)), team[0])


def _companies(
    seen: Seen, sides: dict[str, str], names: dict[str, str], others: list[str]
) -> Iterator[str]:
    for side, company in sides.items():
        ids, zone = ", ".join(_ids(seen, company)), _zone(seen, company)
        known = "" if company == seen.host else "   # check: its name, which Slack does not tell"
        yield f"  {side}:{known}\n    name: {_quoted(names[company])}\n    slack: [{ids}]\n"
        yield f"    time_zone: {zone}   # check: where most of its people are\n{CALENDAR}"
    if others:
        yield "  # check: companies that may be in the room; never captured, never asked\n"
        yield "  others:\n"
    for company in others:
        ids = ", ".join(_ids(seen, company))
        yield f"    - {{name: {_quoted(names[company])}, slack: [{ids}]}}\n"


def _people(seen: Seen, side: str, company: str, lead: str) -> Iterator[str]:
    """The people of a company; one of them leads, by choice or by a guess."""
    lead, usual = lead or guessed_lead(seen, company).account, _zone(seen, company)
    for one in seen.people:
        if one.company == company:
            yield _person(one, side, usual, leads=one.account == lead)


def _person(one: Met, side: str, usual: str, *, leads: bool) -> str:
    checks = ["does this person lead?"] if leads else []
    checks += [] if one.title.strip() else ["the role"]
    keys = [
        f"name: {_quoted(one.name or one.account)}",
        f"slack: {one.account}",
        f"side: {side}",
        f"role: {_quoted(one.title or 'Study team')}",
        "level: 1",
        *(["lead: true"] if leads else []),
        *([f"time_zone: {one.zone}"] if one.zone in available_timezones() - {usual} else []),
    ]
    check = f"   # check: {' '.join(checks)}" if checks else ""
    guest = "# check: a guest, of which company?  " if one.guest else ""
    return f"  {guest}- {{{', '.join(keys)}}}{check}\n"


def _ids(seen: Seen, company: str) -> list[str]:
    """The company's ids: its organisation and every workspace that was seen."""
    spaces = {one.workspace for one in seen.people if one.company == company and one.workspace}
    return [company, *sorted(spaces - {company})]


def _zone(seen: Seen, company: str) -> str:
    zones = Counter(one.zone for one in seen.people if one.company == company)
    known = [zone for zone, _ in zones.most_common() if zone in available_timezones()]
    return known[0] if known else UTC


def _title(names: dict[str, str], sides: dict[str, str]) -> str:
    return "–".join(names[company] for company in sides.values())


def slug_of(seen: Seen) -> str:
    """A short id after the channel's name."""
    plain = unicodedata.normalize("NFKD", seen.name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "partnership"


def _quoted(text: str) -> str:
    """One line between quotation marks, without invisible characters."""
    line = " ".join("".join(one if one.isprintable() else " " for one in text).split())
    return json.dumps(line[:LONGEST].strip() or "–", ensure_ascii=False)
