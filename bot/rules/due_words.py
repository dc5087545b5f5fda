"""Which words of a message say by when something is asked for or promised?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.rules.day_words import CLOCK, DAY, END, ZONE
from bot.rules.detection import Label, detect

LONGEST = 4_000
ASKS = frozenset({Label.QUESTION, Label.ACTION, Label.COMMITMENT})
TASKS = frozenset({Label.ACTION, Label.COMMITMENT})
AHEAD = r"before|ahead\ of|prior\ to|avant|vor|antes\ del?|przed"  # the day itself is too late
BY = (
    r"by|until|till?|(?:no|not)\ later\ than|(?:at\ the\ )?latest(?:\ (?:by|on))?"
    r"|due(?:\ (?:by|on))?|d['’]ici|jusqu['’]à|pour|bis(?:\ zum)?|spätestens|para|hasta|do"
    r"|najpóźniej(?:\ do)?"
)
SOFT = r"on|for|at|in|over"
PIECE = rf"(?:(?:at|on|um|à|by)\ )?(?:{DAY}|{END}|{CLOCK}|{ZONE})(?![\w-])"
# “before the SIV on 12 March”, “at Thursday's call”: what happens then, in a few words.
EVENT = (
    rf"(?!{CLOCK}\b)(?:(?:the|our|your|my|his|her|their|next)\ )?(?:[\w&/'’-]+\ ){{1,5}}?"
    rf"(?:(?:on|of)\ (?=(?:the\ )?{DAY})|(?=tomorrow\b))"
)
DATED = re.compile(
    rf"(?<![\w-])(?:(?:(?P<ahead>{AHEAD})|(?P<by>{BY})|(?P<soft>{SOFT}))\ (?P<event>{EVENT})?)?"
    rf"(?:(?:the|our|your|le|el|dem|den)\ )?(?P<when>{PIECE}(?:,?\ {PIECE}){{0,4}})"
    r"(?P<meeting>['’]s(?:\ [\w&/-]+){1,3})?",
    re.IGNORECASE,
)
FIRM = re.compile(rf"\b(?:{END}|latest)\b", re.IGNORECASE)
NAMED = re.compile(rf"\b(?:{DAY}|{END})\b|:\d\d|\d ?[ap]m\b|\d+h\b|noon|midday", re.IGNORECASE)
UNDATED = re.compile(
    r"\b(?:asap|as soon as (?:possible|you can)|right (?:now|away)|immediately|urgently"
    r"|at once|(?:before|ahead of|prior to) [^.?!,;:\n]{3,60})",
    re.IGNORECASE,
)
# Before a day that is told of, or of something that has one.
BEHIND = re.compile(
    r"\b(?:of|from|since|between|od|depuis|desde|seit|del|dated|after|was|were|last|past|version|v\d+[.\d]*"
    r"|(?!need|exceed|speed|feed|proceed)\w+ed)\s+(?:on\ |at\ |for\ |in\ )?$",
    re.IGNORECASE,
)
# A sentence in which nobody hears a task may be one all the same, if it says by when.
WILL = re.compile(
    r"\b(?:i|we|you|he|she|they|it)['’]ll\b|\b(?:will|shall|needs?|please|pls|must)\b"
    r"|^(?:by|until|till|before)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?;])(?<!\d\.)\s+|\n+")


@dataclass(frozen=True)
class Phrase:
    """Words that say by when. `when`: the part that names it; `ahead`: that day is too late."""

    words: str
    when: str = ""
    ahead: bool = False


def find(text: str) -> Phrase | None:
    """The first words that say by when, of a sentence that asks or promises; dated ones first."""
    found = list(_phrases(text[:LONGEST]))
    return next((one for one in found if one.when), found[0] if found else None)


def _phrases(text: str) -> Iterator[Phrase]:
    for sentence in SENTENCE.split(text):
        marks = [one for one in DATED.finditer(sentence) if _is_ahead(sentence, one)]
        loose = UNDATED.search(sentence)
        labels = ASKS & {*detect(sentence).labels} if marks or loose else frozenset()
        firm = [one for one in marks if one["ahead"] or one["by"] or FIRM.search(one[0])]
        for one in firm if labels or WILL.search(sentence) else []:
            yield Phrase(one[0].strip(), one["when"], bool(one["ahead"]))
        if labels & TASKS and not firm and len(marks) == 1:  # of several, which one is meant?
            yield Phrase(marks[0][0].strip(), marks[0]["when"])
        if loose and labels:
            yield Phrase(loose[0])


def _is_ahead(sentence: str, found: re.Match[str]) -> bool:
    """Whether a day is named, and not one of something that was."""
    return bool(NAMED.search(found["when"])) and not BEHIND.search(sentence[: found.start()])
