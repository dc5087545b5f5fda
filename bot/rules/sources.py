"""When does a message only go on with an item, and which of the item's words are its own?"""

import re
from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.rules.detection import Consequence, Label, detect, kind_to_keep
from bot.rules.detection.quiet import is_talk, mirth
from bot.rules.detection.rule import WORD
from bot.rules.due_words import find
from bot.rules.replies import is_reply
from storage.tables.words import Kind, Mode

WITHIN = timedelta(minutes=5)
LAUGH = 2
ASKS = frozenset({Label.QUESTION, Label.CHALLENGE, Label.ASSUMPTION})
STANDS = frozenset({Label.ACTION, Label.COMMITMENT, Label.RISK, Label.DECISION})  # each its own
POINTS = re.compile(
    r"^\W*(?:(?:please|pls|just|again|so|sorry|and)\W+)*"
    r"(?:(?:see|as|like|read|cf\.?|per|ref(?:er(?:ring)?)?(?:\ to)?|same\ as)\ "
    r"(?:(?:my|the)\ )?(?:\w+\ ){0,2}?(?:above|up\ there)|above|bump(?:ing(?:\ this)?)?"
    r"|(?:\^|↑|👆|☝️?|:point_up(?:_2)?:|:arrow_up:)+)\W*$",
    re.IGNORECASE,
)


def points_back(text: str) -> bool:
    """Whether a message says only “see above”: it belongs to the item, its words do not."""
    return not text.strip() or POINTS.match(text) is not None


def only_says_when(text: str) -> bool:
    """Whether a message is little more than a date: “by Friday COB, please”."""
    phrase = find(text)
    return phrase is not None and "?" not in text and 2 * len(phrase.words) >= len(text.strip())


def goes_on(
    text: str, kind: Kind, mode: Mode, names: Collection[str], *, coded: bool = False
) -> bool:
    """Whether a message asks nothing new, and is neither a courtesy nor talk about lunch.

    A promise, a task, a risk or a decision never goes on with an item, not even with one of its
    kind. `names`: whoever may be thanked, in lower case. `coded`: as `detect` has it.
    """
    if points_back(text) or only_says_when(text):
        return True
    verdict = detect(text, coded)
    new = (ASKS - {str(kind)}) | STANDS
    if new.intersection(verdict.labels) or "?" in text or kind_to_keep(verdict, mode) is not None:
        return False
    if verdict.outcome is Consequence.WARNED or mirth(text) == LAUGH:
        return False
    return is_reply(text, names) and not is_talk({*WORD.findall(text.lower())})


def apart(text: str, lengths: Sequence[int]) -> list[str]:
    """An item's own words, and those of each of its further messages in their order."""
    if len(text) < sum(length + 1 for length in lengths if length) - 1:
        return [text, *("" for _ in lengths)]  # they were lost with the others
    found = list[str]()
    for length in reversed(lengths):
        found.append(text[len(text) - length :])
        text = text[: max(0, len(text) - length - 1)] if length else text
    return [text, *reversed(found)]


def together(parts: Sequence[str]) -> str:
    """The words of an item: its own, then each further message on a line of its own."""
    return "\n".join(part for part in parts if part)
