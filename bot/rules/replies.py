"""What is a reply, and what is mere courtesy? Does it promise a date? (D35)"""

import re
from collections.abc import Collection
from datetime import datetime

from bot.errors import Refused
from bot.rules.dates import read_when
from bot.rules.working_time import WorkingTime

PHRASE = r"""(?:
    (?:many\s+|big\s+|much\s+)?(?:appreciated|sorry|apologies|(?:ha){2,}|thanks?|thank\s+you|thx|ty|cheers|merci(?:\s+beaucoup)?|danke|gracias)
    |ok(?:ay)?|k|noted|got\s+it|sure(?:\s+thing)?|will\s+do|great|perfect|nice|super|cool|fine|roger
    |\+1|hi|hello|hey|morning|good\s+(?:morning|afternoon|evening)|dzięki
    |looking|checking|on\s+it|one\s+(?:moment|sec(?:ond)?)|brb|ack(?:nowledged)?
)"""
MORE = r"""(?:
    so\s+much|a\s+lot|very\s+much|all|team|everyone|with\s+thanks
    |for\s+(?:that|this|asking|(?:flagg|rais|remind|wait)ing(?:\s+(?:this|that|it|me|us))?
        |(?:the|your)\s+(?:update|question|info|heads[- ]up|reminder|patience|delay|wait))
)"""
COURTESY = re.compile(
    rf"^\W*{PHRASE}(?:\W+{MORE})*(?:\W+{PHRASE}(?:\W+{MORE})*)*\W*$",
    re.IGNORECASE | re.VERBOSE,
)
LONGEST_COURTESY = 100

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
NTH = r"\d{1,2}(?:st|nd|rd|th)?"
WEEKDAY = r"(?:(?:next|this|coming)\ )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sun)(?:day)?"
DATE = re.compile(
    rf"""\b(?:
        (?:{WEEKDAY},?\ )?(?:{NTH}(?:\ of)?\ {MONTH}|{MONTH}\ {NTH})(?:,?\ \d{{4}})?
        |\d{{4}}-\d\d-\d\d|{WEEKDAY}|tomorrow|next\ week|eod|cob|eow|end\ of\ (?:the|this)\ week
        |(?:in\ )?\d+\ ?(?:(?:working|business)\ )?(?:days?|hours?)|\d+bd
    )(?:(?:,|\ at)?\ \d{{1,2}}(?::[0-5]\d\ ?(?:am|pm)?|\ ?(?:am|pm)))?\b""",
    re.IGNORECASE | re.VERBOSE,
)
AS_TYPED = ((" of ", " "), ("end the week", "Fri"), ("end this week", "Fri"), ("eow", "Fri"))
# "The minutes of 2 March" and "what we agreed on Friday" are no days to come.
BEHIND = re.compile(r"\b(?:of|from|since|dated|after|was|were|\w+ed(?:\ on)?)\s+$", re.IGNORECASE)
# Somebody says when the answer will come; "they will be signed on Friday" is one.
AHEAD = re.compile(
    r"""\b(?:
        (?:\w+\ )?(?:will|shall|can|let\ (?:me|us)|\w*['’]ll|(?:going|try|aim|hope)\ to)
        \ (?:\w+\ ){0,3}?
        (?:ask|answer|check|clarify|come|confirm|discuss|find|follow|get|have|hear|know|let|look
        |propose|reply|respond|revert|review|send|share|speak|tell|update|write)
        |need\w*\ until|(?:com|gett)ing\ back|come\ back
        |expect\ (?:an\ |our\ |my\ )?(?:answer|it|word)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
UNSURE = re.compile(r"\b(?:if|unless|not|never)\b|n['’]t\b|\?", re.IGNORECASE)
ASKS_WHEN = re.compile(
    r"""^\W*(?:and\ |so\ |by\ |until\ |since\ )?when\b|\bwhen\ (?:will|would|do|does|did|can|could
        |should|shall|is|are|was|were|may|might)\b|\bwhen\ (?:\w+\ ){1,3}(?:is|are|will\ be)\ \w+\?
        |\bhow\ (?:soon|long)\b|\b(?:what|which)\ (?:date|day|week)\b|\beta\b""",
    re.IGNORECASE | re.VERBOSE,
)
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")


def is_reply(text: str, names: Collection[str] = ()) -> bool:
    """Whether these words say something about the matter; courtesies and emoji do not.

    `names`: whoever may be thanked, in lower case; any other name is an answer.
    """
    words = re.sub(r":[a-z0-9_+-]+:|<[@#!][^>]*>", " ", text)
    if not re.search(r"\w", words):
        return False
    if len(words) > LONGEST_COURTESY:
        return True
    spoken = " ".join(word for word in words.split() if word.strip(".,!").lower() not in names)
    return bool(re.search(r"\w", spoken)) and not COURTESY.match(spoken)


def asks_when(text: str) -> bool:
    """Whether a date is what is asked for: then one that is named is an answer, no promise."""
    return ASKS_WHEN.search(text) is not None


def promised(text: str, at: datetime, zone: str, calendar: WorkingTime) -> datetime | None:
    """The last date by which a reply promises an answer, read where its author lives."""
    found = [
        _read(words[0], at, zone, calendar)
        for sentence in SENTENCE.split(text)
        if AHEAD.search(sentence) and not UNSURE.search(sentence)
        for words in DATE.finditer(sentence)
        if not BEHIND.search(sentence[: words.start()])
    ]
    return max((date for date in found if date), default=None)


def _read(words: str, at: datetime, zone: str, calendar: WorkingTime) -> datetime | None:
    words = words.lower()
    for written, read in AS_TYPED:
        words = words.replace(written, read)
    try:
        return read_when(words, at, zone, calendar)
    except Refused:  # past, or no date after all
        return None
