"""Which site words speak of, in the styles people type. A participant's number names none."""

import re

from bot.verbs import PREFIX

_WORDS = (
    r"(?:sites?|centres?|centers?|zentrum|zentren|prufzentrum|prufstelle|centros?|sitio"
    r"|osrod(?:ek|ka|ku)|centrum)"
)
_NO = r"(?:number|numero|nummer|numer|no|nr|id|n)"
_COUNTRY = r"[A-Z]{2}"
# What counts, measures or dates: “the site 2 weeks ago”, “per site 14 visits”, “on site 14 May”.
_UNITS = (
    r"(?:%|percent|mg|hours?|hrs?|h|days?|weeks?|months?|years?|min(?:utes)?|times|x|visits?|sites?"
    r"|patients?|subjects?|participants?|pts?|probanden|patienten|pacientes|pacjent\w*|kits?"
    r"|eur|usd|gbp|k|am|pm|uhr|of|out|or|to|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*"
    r"|sep\w*|oct\w*|nov\w*|dec\w*|queries|slots?|staff|people|raters?|nurses?|calls?|more|new)"
)
# Digits that go on, however sloppily, are no site but may be a participant.
_ENDS = r"(?!\w|\s{0,9}[-–/.,:_#]{1,9}\s{0,9}\d|[-–/]\w|\s{0,9}\d)"
NAMED = re.compile(
    rf"(?<![\w-])(?<!per )(?<!each )(?<!every )(?<!on )(?<!off )(?<!web )"
    rf"(?<!cost )(?<!call )(?<!data )(?<!profit )"
    rf"{_WORDS}[ -]?(?:\(?{_NO}(?:\b|°)[.°]?|#)?[ #-]{{0,3}}"
    rf"((?-i:{_COUNTRY})[ -]?)?(\d{{1,4}}){_ENDS}(?! ?%| ?{_UNITS}(?!\w))",
    re.IGNORECASE,
)
COUNTRIES = "AR AT AU BE BG BR CL CZ DE DK EE ES FI FR GB GR HR IL IT JP KR LT LV MX NL NZ PL PT"
COUNTRIES += " RO RS SE SK TR TW UA UK US ZA"
SHORT = re.compile(r"(?<![\w#/.-])(" + "|".join(COUNTRIES.split()) + r")-(\d{2,3})" + _ENDS)
PERSONS = re.compile(
    r"(?:subj\w*|patient\w*|participants?|pts?|pat|volunteers?|screening|screened|scr|random\w*"
    r"|rando|prob?and\w*|paciente\w*|pacjent\w*|sujet\w*|number|kit|lot)\W{0,4}(?:(?:no|nr|id|number|code)\W{0,4})?$",
    re.IGNORECASE,
)
RECORD = re.compile(r"\b[A-Z]{2,}[ :]{1,2}$")  # `RFI ES-04`
LIKE = re.compile(r"(?:([A-Z]{2})[ -]?)?(\d{1,4})")
YEARS = range(2020, 2040)
BEFORE = 24  # characters in which a person would be named


def read(said: str) -> str:
    """The first site of a flat text, as it is written there: `14`, `1403`, `FR-03`; or nothing."""
    found = [(one.start(), _site(one[1], one[2])) for one in NAMED.finditer(said)]
    for one in SHORT.finditer(said):
        prefix = one[1] in PREFIX.values()  # `HU-3` is an item
        person = PERSONS.search(said[max(0, one.start() - BEFORE) : one.start()])
        record = RECORD.search(said[: one.start()])
        if not prefix and not person and not record:
            found.append((one.start(), _site(one[1], one[2])))
    return next((site for _, site in sorted(found) if site), "")


def meant(phrase: str) -> str:
    """The site that somebody asks for or writes into a cell: `14`, `FR-03`; or nothing."""
    bare = LIKE.fullmatch(phrase.strip().upper())
    return _site(bare[1], bare[2]) if bare else read(phrase)


def same(one: str, other: str) -> bool:
    """Whether two ways of writing are one site: `07` and `7`, `FR03` and `FR-03`."""
    return bool(one) and _bare(one) == _bare(other)


def country(site: str) -> str:
    """`FR`, of `FR-03`."""
    code = site.partition("-")[0] if "-" in site else ""
    return {"UK": "GB"}.get(code, code)


def _site(country: str | None, number: str) -> str:
    if int(number) in YEARS or int(number) == 0:
        return ""
    letters = (country or "").strip(" -").upper()
    return f"{letters}-{number}" if letters else number


def _bare(site: str) -> str:
    letters, _, number = site.upper().replace(" ", "-").rpartition("-")
    return f"{letters}-{number.lstrip('0')}"
