"""What is a reply, and what is mere courtesy? "Thanks" answers nothing (D35)."""

import re

COURTESY = re.compile(
    r"""^\W*(
        (many\s+|big\s+)?(thanks?|thank\s+you|thx|ty|cheers|merci|danke|gracias|dzięki)
        |ok(ay)?|k|noted|got\s+it|sure|will\s+do|great|perfect|nice|super|cool|fine|roger
        |\+1|hi|hello|morning|good\s+(morning|afternoon|evening)
        |looking|checking|on\s+it|one\s+(moment|sec(ond)?)|brb|ack(nowledged)?
    )
    (\s+(so\s+much|a\s+lot|very\s+much|all|team|everyone|for\s+(that|this|asking|flagging)))*
    \W*$""",
    re.IGNORECASE | re.VERBOSE,
)
HOLDING = re.compile(
    r"""\b(
        (i|we)('ll|\s+will|\s+shall|\s+need\s+to|\s+have\s+to)?\s+
            (check|look\s+into|get\s+back|come\s+back|revert|find\s+out|ask)
        |let\s+(me|us)\s+(check|look|see|ask|get\s+back)
        |(looking|checking)\s+into
        |bear\s+with\s+(me|us)
        |get\s+back\s+to\s+you
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_reply(text: str) -> bool:
    """Whether these words say something about the matter; courtesies and emoji do not."""
    words = re.findall(r"\w+", re.sub(r":[a-z0-9_+-]+:|<[@#!][^>]*>", " ", text.lower()))
    return bool(words) and not COURTESY.match(text.strip())


def is_holding(text: str) -> bool:
    """Whether these words promise an answer instead of giving one."""
    return bool(HOLDING.search(text))
