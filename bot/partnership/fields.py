"""The shapes that values of the partnership file may have, each with its sentence."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from functools import cache
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, WithJsonSchema

from bot.partnership import spans

LONGEST_LINE = 300
LONGEST_SPAN = 366 * spans.DAY


class Part(BaseModel):
    """What every part of the file has in common: it never changes and knows its keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=True
    )


def _shape(pattern: str, wanted: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"“{text[:40]}” is not {wanted}")
        return text

    return check


def _line(text: str) -> str:
    if not text:
        raise ValueError("is empty; leave the key out or write a few words")
    if len(text) > LONGEST_LINE:
        raise ValueError(f"is {len(text)} characters long; {LONGEST_LINE} are enough")
    if not text.isprintable():
        raise ValueError("has a line break or an invisible character; write it on one line")
    return text


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _zone(text: str) -> str:
    if text in _zones():
        return text
    near = get_close_matches(text, sorted(_zones()), 1)
    hint = f"did you mean {near[0]}?" if near else "write it like Europe/Zurich"
    raise ValueError(f"“{text[:40]}” is no time zone; {hint}")


def _hours(text: str) -> str:
    opens, _, closes = _shape(HOURS, "working hours; write them like 09:00-17:00")(text).partition(
        "-"
    )
    if opens >= closes:
        raise ValueError(f"“{text}” ends before it begins; write the opening hour first")
    return text


def _span(text: str) -> str:
    wanted = "a duration; write a number and s, m, h or d (any hour) or bh or bd (working time)"
    _shape(spans.PATTERN, wanted)(text)
    if spans.seconds(text, spans.DAY) > LONGEST_SPAN:
        raise ValueError(f"“{text}” is longer than a year; a shorter time is enough")
    return text


def _some(text: str) -> str:
    if spans.seconds(text) == 0:
        raise ValueError(f"“{text}” is no time at all; write at least 1 of something")
    return text


def _schema(pattern: str, example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^({pattern})$", "examples": [example]})


CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]"
HOURS = rf"{CLOCK}-{CLOCK}"
SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
USER = r"[UW][A-Z0-9]{2,}"
CHANNEL = r"[CG][A-Z0-9]{2,}"
TEAM = r"[TE][A-Z0-9]{2,}"
TEAMS = r"[!-~]{3,200}"
DOMAIN = r"[a-z0-9-]+(\.[a-z0-9-]+)+"
MAIL = rf"[^@\s]+@{DOMAIN}"
COUNTRY = r"[A-Z]{2}"
REGION = r"[A-Z0-9]{1,3}"
LEVEL = r"[1-4]"

Line = Annotated[
    str,
    AfterValidator(_line),
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": LONGEST_LINE}),
]
Slug = Annotated[
    str,
    AfterValidator(_shape(SLUG, "a short id; use small letters, digits and hyphens, like nwt-mer")),
    _schema(SLUG, "nwt-mer"),
]
SlackUser = Annotated[
    str,
    AfterValidator(_shape(USER, "a Slack member id; it starts with U or W, like U1PRIYA")),
    _schema(USER, "U1PRIYA"),
]
SlackChannel = Annotated[
    str,
    AfterValidator(_shape(CHANNEL, "a Slack channel id; it starts with C or G, like C0201")),
    _schema(CHANNEL, "C0201"),
]
SlackTeam = Annotated[
    str,
    AfterValidator(_shape(TEAM, "a Slack workspace id; it starts with T or E, like T1NWT")),
    _schema(TEAM, "T1NWT"),
]
_teams = AfterValidator(_shape(TEAMS, "an id of Microsoft Teams; copy it whole, without spaces"))
TeamsUser = Annotated[str, _teams, _schema(TEAMS, "29:1mFq4vPq7Yh")]
TeamsChannel = Annotated[str, _teams, _schema(TEAMS, "19:4fe1c0de@thread.tacv2")]
TeamsTenant = Annotated[str, _teams, _schema(TEAMS, "3fd2a8d0-6f0b-4c59-9d35-0a7c2b1e5f44")]
Domain = Annotated[
    str,
    AfterValidator(
        _shape(DOMAIN, "a mail domain; write it small and without @, like firm.example")
    ),
    _schema(DOMAIN, "northwind.example"),
]
Mail = Annotated[
    str,
    AfterValidator(_shape(MAIL, "a mail address; write it like priya@firm.example")),
    _schema(MAIL, "priya.raman@northwind.example"),
]
Country = Annotated[
    str,
    AfterValidator(_shape(COUNTRY, "a country; write its two capital letters (ISO 3166), like CH")),
    _schema(COUNTRY, "CH"),
]
Region = Annotated[
    str,
    AfterValidator(
        _shape(REGION, "a region; write what follows the country in ISO 3166-2, like BS")
    ),
    _schema(REGION, "BS"),
]
Zone = Annotated[
    str,
    AfterValidator(_zone),
    WithJsonSchema({"type": "string", "examples": ["Europe/Zurich"]}),
]
Hours = Annotated[str, AfterValidator(_hours), _schema(HOURS, "09:00-17:00")]
Clock = Annotated[
    str,
    AfterValidator(_shape(CLOCK, "a time of day; write it like 09:30")),
    _schema(CLOCK, "09:30"),
]
After = Annotated[str, AfterValidator(_span), _schema(spans.PATTERN, "0bd")]
Lasting = Annotated[
    str, AfterValidator(_span), AfterValidator(_some), _schema(spans.PATTERN, "3bd")
]
