"""What is a reply, and what is mere courtesy? "Thanks" answers nothing (D35)."""

import re

PHRASE = r"""(?:
    (?:many\s+|big\s+)?(?:thanks?|thank\s+you|thx|ty|cheers|merci(?:\s+beaucoup)?|danke|gracias)
    |ok(?:ay)?|k|noted|got\s+it|sure(?:\s+thing)?|will\s+do|great|perfect|nice|super|cool|fine|roger
    |\+1|hi|hello|hey|morning|good\s+(?:morning|afternoon|evening)|dzięki
    |looking|checking|on\s+it|one\s+(?:moment|sec(?:ond)?)|brb|ack(?:nowledged)?
)"""
MORE = r"""(?:
    so\s+much|a\s+lot|very\s+much|all|team|everyone|with\s+thanks
    |for\s+(?:that|this|asking|flagging|the\s+(?:update|question|info|heads[- ]up))
)"""
# Whoever is thanked; a day or a month is an answer.
NAME = r"""(?:,?\s+
    (?!(?:yes|no|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)
    (?-i:[A-Z])[\w'-]+
)"""
COURTESY = re.compile(
    rf"^\W*{PHRASE}(?:\W+{MORE})*{NAME}?(?:\W+{PHRASE}(?:\W+{MORE})*{NAME}?)*\W*$",
    re.IGNORECASE | re.VERBOSE,
)
LONGEST_COURTESY = 100


def is_reply(text: str) -> bool:
    """Whether these words say something about the matter; courtesies and emoji do not."""
    words = re.sub(r":[a-z0-9_+-]+:|<[@#!][^>]*>", " ", text)
    if not re.search(r"\w", words):
        return False
    return len(words) > LONGEST_COURTESY or not COURTESY.match(words)
