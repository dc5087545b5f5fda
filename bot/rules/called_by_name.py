"""Who is asked by name, without a mention? Whoever is only spoken of is not."""

import re
from collections import Counter
from collections.abc import Mapping

from bot.rules.due_words import SENTENCE

LONGEST = 4_000
HAIL = (
    r"(?:(?:hi|hello|hey|dear|thanks|thank\ you|ok(?:ay)?|sorry|so|and|yes|no|fyi|bonjour|salut"
    r"|hallo|hola|cześć)[,!]?\ )*"
)
PLEASE = r"(?:please|pls|plz|kindly|also|maybe|perhaps|then)"
MODAL = r"(?:can|could|would|will|should|may|might)"
# What is asked of whoever was named just before.
YOU = re.compile(
    rf"\b(?:you|your|yours|u|ur|{PLEASE}|tu|vous|peux|pouvez|puedes|podrías|kannst|könntest|bitte"
    r"|możesz|proszę)\b|\?",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"^\W*(?:add|approve|ask|assign|attach|book|bring|call|check|circulate|clarify|close|collect"
    r"|comment|complete|confirm|correct|draft|explain|file|finali[sz]e|find|fix|forward|get|give"
    r"|help|include|inform|invite|let|look|make|note|organi[sz]e|pass|post|prepare|propose"
    r"|provide|pull|push|put|read|remind|remove|reply|report|resend|review|send|set|share|show"
    r"|sign|submit|take|talk|tell|track|update|upload|verify|write)\b",
    re.IGNORECASE,
)
# “Claire, James and I met”; “Claire, who was there, said”.
OTHERS = re.compile(r"^\W*(?:who|whose|our|the|their|his|her|as)\b|^[^.?!]{0,40}\band\ I\b")
TOLD = re.compile(
    r"^\W*(?:as|like|according|thanks?|thx|merci|danke)\b"
    r"|\b(?:said|says|wrote|told|asked|mentioned|reported)\b",
    re.IGNORECASE,
)
NOT_A_TASK = r"(?!(?:me|us|you|him|her|them|the|an?|this|that|date|be|have|not|really|or|and)\b)"


def asked_by_name(text: str, names: Mapping[str, str]) -> list[str]:
    """The accounts of those who are asked something, in the order in which they are named.

    `names`: of everybody who may be meant, by account. A first name that two share is nobody's.
    """
    spoken = _spoken(names)
    if not spoken:
        return []
    one = "|".join(re.escape(name) for name in sorted(spoken, key=len, reverse=True))
    called = re.compile(rf"(?<![\w@<|'’-])@?(?P<name>{one})(?![\w'’-])")
    found = [
        spoken[name["name"]]
        for sentence in SENTENCE.split(text[:LONGEST])
        for name in called.finditer(sentence)
        if _asks(sentence, name)
    ]
    return list(dict.fromkeys(found))


def _spoken(names: Mapping[str, str]) -> dict[str, str]:
    """Whose each name is: a full one, or a first one that only one person has."""
    whole = Counter(names.values())
    first = Counter(name.split()[0] for name in names.values())
    return {
        called: account
        for account, name in names.items()
        for called, count in ((name, whole[name]), (name.split()[0], first[name.split()[0]]))
        if count == 1 and len(called) > 1
    }


def _asks(sentence: str, name: re.Match[str]) -> bool:
    """Whether a sentence asks the one whom it names here."""
    before, after = sentence[: name.start()], sentence[name.end() :]
    return (
        name[0].startswith("@")
        or _hailed(before, after)
        or _is_to_do(before, after)
        or _at_the_end(before, after)
        or bool(re.search(r"(?:\b(?:question|one) for|\bover to|^\W*for) $", before, re.I))
    )


def _hailed(before: str, after: str) -> bool:
    """“Claire, could you…”, “Claire: please…”, “Hi Claire can you…”"""
    if not re.fullmatch(rf"\W*{HAIL}", before, re.IGNORECASE):
        return False
    if re.match(rf" (?:{PLEASE}\b|(?:{MODAL}|do|did|have|are|were) you\b)", after, re.IGNORECASE):
        return True
    rest = re.match(r"\s?[,:–—-]\s*(.+)", after, re.DOTALL)
    if not rest or OTHERS.search(rest[1]):
        return False
    return bool(YOU.search(rest[1]) or ORDER.search(rest[1]))


def _is_to_do(before: str, after: str) -> bool:
    """“Claire to send…”, “can Claire confirm…”, “we need Claire to sign…”"""
    to_do = re.match(rf" to {NOT_A_TASK}[a-z]+", after)
    if to_do and re.fullmatch(r"\W*(?:(?:action|ai|to-?do|then|and)\W+)?", before, re.IGNORECASE):
        return True
    if to_do and re.search(r"\b(?:need|want|like|ask|expect|get) $", before):
        return True
    modal = re.search(rf"(?:^|\W){MODAL} $", before, re.IGNORECASE)
    return bool(modal and re.match(rf" (?:{PLEASE} )*{NOT_A_TASK}[a-z]+", after))


def _at_the_end(before: str, after: str) -> bool:
    """“Could you confirm the list, Claire?”"""
    if not re.fullmatch(r"\W*", after) or not re.search(r",\s*$", before):
        return False
    return not TOLD.search(before) and bool(YOU.search(before + after) or ORDER.search(before))
