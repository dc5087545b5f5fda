"""Which words, in five languages, do several families share? Written in lower case."""

# One person in the study. The plural is left out on purpose: it is how people talk of numbers.
ONE = (
    r"(?:patient(?:e|in)?|pts?|subj(?:ect)?|participant[e]?|volunteer|proband(?:in)?"
    r"|teilnehmer(?:in)?|sujet|paciente|sujeto|pacjent(?:k[aięo]|ce|a|em|owi)?"
    r"|uczestni(?:k|czka|czki|kiem))"
)

DUMMY = (
    r"\b(?:dummy|fake|fictitious|mock(?:ed|[- ]?ups?)?|made[- ]up|placeholder|uat|sandbox"
    r"|(?:test|training|demo|sample|example|practice)[- ](?:cases?|data|subjects?|patients?"
    r"|participants?|kits?|scripts?|environment|records?|ids?|accounts?))\b"
)

# What happens to one participant, not to a site or a document.
EVENT = (
    r"(?:missed|misses|withdr[ae]ws?|withdrawn|drop(?:s|ped)? out|rando'?d|randomi[sz]ed"
    r"|screen(?:ed|ing)?[- ]?fail\w*|(?:re-?)?consented|diary|no[- ]show|lost to follow"
    r"|dos(?:ed|ing)"
    r"|did(?:n't| not) (?:show|return|come|attend|complete|take|fill)|enrolled|complain\w*|refus\w+"
    r"|replacement|rescreen\w*|fainted|vomit\w*|rash|headache|dizz\w+|nausea\w*"
    r"|v ?\d{1,2}\b|visit \d"
    r"|came in|comes in|showed up|turned up|discontinued|stopped|ineligible|eligible|lives"
    r"|moved|her"
    r"|his|she|he)"
)

# Before a number: this is business, not a person.
BUSINESS = (
    r"\b(?:protocol|study|trial|site|sites|centre|center|eu ct|nct|ind|eudract|capa|dev|deviation"
    r"|ticket|inc|incident|po|invoice|co|change order|awb|meeting id|passcode|version|section|sop"
    r"|kit|kits|lot|room|ref|tel|phone|dial-in|ext|budget|query|form|item|row|slide)s?[\s:.#-]{0,3}"
)

# Pieces of those words, to see fast whether one may be there.
ONE_PIECES = (
    "patient", "pt", "subj", "particip", "volunteer", "proband", "teilnehm", "sujet", "pacient",
    "sujeto", "pacjent", "uczestni",
)  # fmt: skip
