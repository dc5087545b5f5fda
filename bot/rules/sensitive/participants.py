"""Which words point at one participant? Families 1-7 of the privacy rule; warn rather than miss."""

import re

from bot.rules.sensitive.family import Family, Shelf
from bot.rules.sensitive.fragments import BUSINESS, DUMMY, EVENT, ONE, ONE_PIECES
from storage.tables.words import Category

_NUMBER = r"(?:id|ids|no|nr|num|number|num[eé]ro|nummer|n[uú]mero|numer|code|#|n°)"
_UNITS = (
    r"(?!\s?(?:%|percent|mg|ml|hours?\b|hrs?\b|h\b|days?\b|weeks?\b|months?\b|years?\b"
    r"|min\b|minutes"
    r"|times|platform|view|visits|sites|patients|subjects|eur|usd|cfr|/7|k\b))"
)
_SEX = r"(?:wom[ae]n|man|female|male|lady|gentleman|girl|boy|frau|mann|femme|homme|mujer|hombre)"
_AGED = r"(?:yo|y/o|y\.o\.|yrs?[- ]old|years?[- ]old|years|jährige[rnms]?|letni[aej]*|ans|años)"
_DIGITS = tuple("0123456789")
_DATE = r"(?:\d{1,4}[./ -]{1,2}(?:\d{1,2}|[a-z]{3,9})[./ -]{1,2}\d{2,4}|[a-z]{3,9} \d{1,2},? \d{4})"
_RANGE = (
    r"\b(?:median|mean|average|inclusion|exclusion|eligib\w*|criteri\w+|range|limit|persona"
    r"|published)\b"
)


def _family(
    number: int, why: str, pattern: str, *unless: str, needs: tuple[str, ...] = (), also: str = ""
) -> Family:
    guard = re.compile("|".join((DUMMY, *unless)))
    name, seen = f"PD-{number:02}", re.compile(pattern)
    return Family(name, Category.PARTICIPANT, why, seen, guard, needs, re.compile(also))


# Coded numbers alone: a study may allow them, since some sponsors do.
NUMBERS = frozenset({"PD-01", "PD-02", "PD-11", "PD-12"})

WITH_PERSON = Shelf(
    ONE_PIECES,
    (
        _family(
            1,
            "a participant's number",
            rf"\b{ONE}(?:'s)?[ .(]{{0,2}}(?:with (?:the )?)?(?:\b{_NUMBER})?(?:[ .#°_-]{{0,3}}"
            rf"|: ?(?=\d{{2,4}}-\d))"
            rf"(?:[a-z]{{2,3}}-?)?(?:\d{{2,5}}|\d-\d{{2,4}})(?:[ /.-]{{0,3}}\d{{2,5}})*\b{_UNITS}",
            r"\bsubject \d+ cfr",
            r"(?:^|\n)(?:re: |fwd?: )?subject: ",
            needs=_DIGITS,
        ),
        _family(
            2,
            "several participants' numbers",
            rf"\b(?:patients|subjects|participants|pts) (?:{_NUMBER}s? )?"
            rf"(?:[a-z]{{2}}-?)?(?:\d{{2,4}}-\d{{2,4}}|(?!20\d\d\b)\d{{4,7}})\b{_UNITS}",
            r"\bto \d{4,} (?:are|will be) reserved",
            needs=_DIGITS,
        ),
        _family(
            3,
            "one participant counted out",
            rf"\b{ONE} #? ?\d\b[^.\n]{{0,25}}\b(?:at|from|in) (?:the )?(?:\w+ )?site\b|"
            rf"\b{ONE} #? ?\d (?:has |had )?{EVENT}\b",
            needs=_DIGITS,
        ),
        _family(
            4,
            "contact data of a participant",
            rf"\b{ONE}(?:'s)?\b[^\n]{{0,60}}\b(?:phone|mobile|cell|e-?mail|address|lives|whatsapp"
            rf"|facebook|instagram|husband|wife|daughter|son|mother|reach(?:ed|able)?"
            rf"|call (?:him|her))"
            rf"\b[^\n]{{0,40}}?(?:\+?\d[\d ()/-]{{6,}}\d|[\w.+-]+@\w|\d+ \w+ (?:street|st|road"
            rf"|avenue))",
            r"\b(?:hotline|helpline|support line|recruitment|engagement|concierge|vendor)\b",
            needs=(*_DIGITS, "@"),
        ),
        _family(
            5,
            "a device tied to a participant",
            rf"\b(?:serial|s/n|sn|imei)\b[^\n]{{0,60}}\b{ONE}\b|\b{ONE}\b[^\n]{{0,80}}\b"
            rf"(?:serial|s/n|sn|imei)\b[ .:#no]{{0,8}}[a-z]*-?\d{{3,}}",
            needs=("serial", "s/n", "sn", "imei"),
        ),
        _family(
            6,
            "a picture or recording of a participant",
            rf"\b(?:photos?|pictures?|pics?|scans?|recordings?|videos?|tapes?|images?"
            rf"|screenshots?)\b"
            rf"[^.\n]{{0,25}}\b(?:of|from|with|showing)\b[^.\n]{{0,25}}\b{ONE}(?:'s)?\b",
            r"\b(?:facing|blank|template|information|portal|app|leaflet|recruitment)\b",
            needs=("photo", "pic", "scan", "record", "video", "tape", "image", "screenshot"),
        ),
        _family(
            7,
            "a participant anybody would recognise",
            rf"\b{ONE} (?:is|was|works as|happens to be)\b[^.\n]{{0,20}}\b(?:mayor|minister"
            rf"|footballer"
            rf"|act(?:or|ress)|politician|journalist|singer|celebrity|teacher|priest|vicar|pastor"
            rf"|councillor|goalkeeper|judge|headmaster|neighbou?r|cousin|colleague|influencer"
            rf"|pilot)\b|\b(?:mayor|minister|headmaster|judge|vicar)"
            rf" of [^.\n]{{2,30}}\b(?:our|the|in the|in our) (?:trial|study|{ONE}s?)\b",
        ),
        _family(
            8,
            "age and sex of one participant",
            rf"\b{ONE}\b[^.\n]{{0,20}}(?:\b\d{{2}} ?[fm]\b|\b{_SEX},? (?:aged )?\d{{2}}\b)"
            rf"(?! ?(?:to|-|and) ?\d)|\b{ONE}[ ,(]{{1,3}}(?:aged )?\d{{2}} ?{_AGED}?,?"
            rf" ?(?:{_SEX}|[fm]\b)",
            _RANGE,
            needs=_DIGITS,
        ),
    ),
)

WITH_NUMBER = Shelf(
    _DIGITS,
    (
        _family(
            11,
            "a screening or randomisation number",
            r"\b(?:screening|scr|screen|randomi[sz]ation|rando|rand|rnd|enrol?ment"
            r"|enrollment)[ .]?"
            r"(?:no|nr|number|num|#|id|code)\b[ .:#]{0,3}(?:is |was )?[a-z]{0,3}-?\d{3,}\b"
            r"(?! ?(?:of|so far|in total|vs))|(?<![\w&])s ?# ?\d{2,}",
        ),
        _family(
            12,
            "a number in a participant's form with what happened",
            r"(?<![\w/.+-])(?:[a-z]{2}[- ]?)?\d{2,4}[-/]\d{3,4}(?:-\d{2,3})?(?![\w/-])"
            r"|(?:^|[.\n;,] ?|and )(?!20\d\d)\d{4,5} (?:also |again )?(?:missed|withdrew"
            r"|dropped out|did(?:n't| not) (?:show|come)|no[- ]show|screen[- ]?failed|fainted)\b",
            rf"{BUSINESS}[a-z]{{0,4}}-?\d|\b20\d\d-\d{{3}}\b|\bnwt-",
            also=rf"\b{EVENT}\b",
        ),
        _family(
            13,
            "a date of birth",
            rf"\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|birthday|born(?: on)?|geb(?:oren"
            rf"|\.)?(?: am)?"
            rf"|geburtsdatum|née? le|date de naissance|ur(?:\.|odzon[ay])|data urodzenia"
            rf"|nacid[oa](?: el)?"
            rf"|fecha de nacimiento)[ :=.(]{{1,3}}(?:\w+ ){{0,2}}{_DATE}",
        ),
        _family(
            14,
            "one person's age and sex",
            rf"(?<![\d-])(?<!to )(?<!and )\b\d{{1,2}}[ -]?{_AGED}[ ,-][^.,\n]{{0,12}}\b"
            rf"(?:woman|man|female|male|lady|gentleman|girl|boy|frau|mann|femme|homme|mujer|hombre"
            rf"|kobieta|mężczyzna|{ONE})\b(?! (?:group|population|volunteers))",
            _RANGE,
        ),
        _family(
            15,
            "a hospital or national number",
            r"\b(?:mrn|medical record|chart|hospital|nhs|ssn|social security|pesel|dni|nie|nir|kvnr"
            r"|versicherten\w*|num[eé]ro de s[eé]cu\w*|historia cl[ií]nica|nhc|patientenakte)\b"
            r"[ ']{0,2}(?:no|nr|number|id|#)?[ .:#]{0,3}(?:is |was "
            r"|= ?)?[a-z]{0,3}[- ]?\d[\d -]{4,}",
        ),
        _family(
            16,
            "a national number by its form",
            r"(?<![\w-])(?:\d{3}-\d{2}-\d{4}|[12] ?\d{2} ?(?:0[1-9]"
            r"|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}"
            r"|\d{8}-?[a-hj-np-tv-z]|[xyz]-?\d{7}-?[a-z])(?![\w-])",
            rf"{BUSINESS}\w*-?\d|\b(?:lot|batch|serial|order|account|iban|vat)\b",
        ),
        _family(
            17,
            "initials with age, sex or year of birth",
            rf"\b[a-z]\.? ?[a-z]\.?[ ,(]{{1,3}}(?:{_SEX}|[fm])[ ,/]{{1,3}}(?:born |\*|aged "
            rf"|yob )?\d{{2,4}}\b",
            _RANGE,
        ),
        _family(
            18,
            "a file named for a participant",
            r"\b(?:subj(?:ect)?|pt|pat(?:ient)?"
            r"|scr)?[ _-]?\d{2,5}[_-]?\d{2,5}?_\w{2,30}\.(?:pdf|jpe?g|png"
            r"|docx?|mp[34]|mov|tiff?|dcm|wav)\b",
            rf"{BUSINESS}|\b20\d\d",
        ),
    ),
)
