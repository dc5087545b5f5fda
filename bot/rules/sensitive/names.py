"""Which words are a participant's name or initials? These run on the text as typed."""

import re

from bot.rules.sensitive.family import Family, Shelf
from bot.rules.sensitive.fragments import DUMMY, ONE, ONE_PIECES
from storage.tables.words import Category

_CONTEXT = (
    rf"\b(?:{ONE}|v ?\d\b|visit \d|her visit|his visit|diary|consent(?:ed)?|screen(?:ed"
    rf"|ing)|dose[d]?|hospital)\b"
)
_ANY = f"(?i:{ONE})"
_NOT_NAMES = (
    r"(?:AE|CRF|CRO|DB|DM|EC|ECG|EDC|EU|FR|GP|IC|ICF|ID|IP|IRT|IT|MM|OK|PD|PI|PK|PM|PRO|PV"
    r"|QA|QC|QoL"
    r"|SAE|SC|SDV|SOP|TMF|UAT|UK|UPS|US|VIP|FAQ|ED|ER|HQ|DE|PL|ES|AND|OR|NOT|IS|NO|ON|AT|IN)\b"
)
_NAME = r"[A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻ][a-zà-öø-ÿąćęłńóśźż]{2,}"
_TITLES = (
    r"(?!(?:Advocacy|App|Area|Card|Care|Centric|Centricity|Diary|Data|Engagement|Enrolment"
    r"|Enrollment"
    r"|Experience|Facing|Handbook|Identification|Information|Insights|Journey|Leaflet|Level|Listing"
    r"|Materials?|Matter|Narratives?|Number|Organi[sz]ations?|Partners|Payments?|Population|Portal"
    r"|Profiles?|Recruitment|Reimbursement|Reported|Retention|Safety|Screening|Status|Stipends?"
    r"|Support|Survey|Tracker|Travel|Visit|Visits|Week|Randomi[sz]ation|Protection|Rights|Line)\b)"
)


def _cased(number: int, why: str, pattern: str, *unless: str) -> Family:
    guard = re.compile("(?i:" + "|".join((DUMMY, *unless)) + ")")
    return Family(f"PD-{number:02}", Category.PARTICIPANT, why, re.compile(pattern), guard)


_PIECES = (
    *ONE_PIECES, "mr", "ms", "mme", "m. ", "herr", "frau", "pan", "sr", "señor", "initial", "_",
    "icf ", "icf-", "ecg", "consent",
)  # fmt: skip

WITH_CAPITALS = Shelf(
    _PIECES,
    (
        _cased(
            21,
            "a participant's initials",
            rf"\b{_ANY}(?: (?i:initials?))?[ :,(]{{1,3}}[A-Z]\. ?[A-Z]\b|\b(?i:initials?)"
            rf"(?: are| is|:)? ?[A-Z]\.?[A-Z]\.?[A-Z]?\b"
            rf"|\b{_ANY}[ (]{{1,2}}(?!{_NOT_NAMES})[A-Z]{{2,3}}\b"
            rf"[^.\n]{{0,15}}\b(?:(?i:fe)?(?i:male)|[FM]\b|born|19\d\d|aged|V ?\d|visit)",
        ),
        _cased(
            22,
            "a participant's name",
            rf"\b{_ANY}(?:,| named| called|:)? {_TITLES}{_NAME} (?:{_NAME}\b|[A-Z]\.|[A-Z]\b"
            rf"|(?:called|says|said"
            rf"|wants|withdrew|missed|came|has|had|is|was|asked|fainted|did|does|will|lives"
            rf"|reported)\b)",
            r"\b(?:dr|prof|doctor|investigator|sponsored by)\b",
        ),
        _cased(
            23,
            "a name with a title beside a visit",
            rf"\b(?:Mrs?|Ms|Mme|M|Herrn?|Frau|Pani?|Sra?"
            rf"|Señora?)\.? {_NAME}\b[^.\n]{{0,60}}(?i:{_CONTEXT})",
            r"\b(?:pi|investigator|cra|monitor|coordinator|director|rater|nurse|contract"
            r"|invoice|slides"
            r"|sponsor|meeting|signed the|minutes|budget)\b",
        ),
        _cased(
            24,
            "a file named for a participant",
            r"\b(?:ICF|Consent|consent|ECG|MRI|CT|Discharge|discharge|Labs?|Source|source|Diary"
            r"|EEG|Xray)"
            r"[ _-]+(?!(?:Master|Template|France|Germany|Spain|Poland|Main|Country|Site|English"
            r"|French"
            r"|German|Polish|Spanish|Final|Draft|Tracker|Version|Track|Clean|Adult|Form|Log"
            r"|Training"
            r"|Guide|Manual|Report|Optional|Genetic"
            r"|Update)[ _-])[A-Z][a-zà-ż]+[ _-]+[A-Z][a-zà-ż]*[ _-]*"
            r"[\w-]{0,30}\.(?:pdf|jpe?g|png|docx?|mp[34]|mov|tiff?|dcm)",
        ),
    ),
    cased=True,
)
