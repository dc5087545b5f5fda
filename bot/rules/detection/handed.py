"""Is a task handed to somebody else? “Tom to send the list by Thursday” promises nothing."""

import re

from bot.rules.detection.reading import Reading

# In `typed` a mention reads “someone”; a capital tells a name from “happy to”.
_NAMED = re.compile(
    r"^\W*(?:(?i:action|ai|to-?do|next)\W+)?"
    r"(?:someone|(?!(?:Able|Access|Back|Due|Free|Glad|Going|Good|Happy|Hoping|I|Keen|Looking|Need"
    r"|Next|Nice|Ok|Okay|Planning|Ready|Sorry|Time|Try|Trying|Want|We)\b)"
    r"[A-ZÀ-Ž][a-zà-ž'-]+(?: [A-ZÀ-Ž][a-zà-ž'-]+)?)"
    r" to (?!(?:me|us|you|him|her|them|the|an?|this|that|my|our|your)\b)[a-z]+"
)
_MINE = re.compile(r"\b(?:i|we|i'll|we'll|i'm|me|my)\b")


def is_anothers(reading: Reading) -> bool:
    """Whether a message begins by naming who is to do something, and its author does nothing."""
    return bool(_NAMED.match(reading.typed)) and not _MINE.search(reading.own)
