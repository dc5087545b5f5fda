"""Whether what came back may be shown: only what stands in the words that were sent."""

import re

from bot.llm.answers import LONGEST_TITLE, Memory, Title
from bot.llm.veil import Veil
from bot.rules.detection import screen
from bot.rules.search import content

GROUNDED = 0.5  # of the telling words of a title
ID = re.compile(r"\b(?:CH|Q|I|A|C|AS|R|D|HU)-\d+\b")
NUMBER = re.compile(r"\d+")
LINK = re.compile(r"://|www\.|[<>]")


def titled(answer: Title, veil: Veil, text: str) -> str:
    """The title as people read it, or nothing when it is not one of this text."""
    shown = veil.show(answer.title.strip())
    if shown is None or not shown.isprintable() or LINK.search(shown) or screen(shown):
        return ""
    told, said = content(shown), set(content(text))
    grounded = sum(word in said for word in told) >= GROUNDED * len(told) > 0
    fits = len(shown) <= LONGEST_TITLE
    return shown if fits and grounded and _numbers(shown) <= _numbers(text) else ""


def cited(answer: Memory, veil: Veil, passages: dict[str, str]) -> list[tuple[str, list[str]]]:
    """The sentences that name their items, with those items; all others are dropped."""
    found = list[tuple[str, list[str]]]()
    for sentence in answer.sentences:
        ids = list(dict.fromkeys(sentence.ids))
        shown = veil.show(sentence.text.strip())
        if shown is None or not set(ids) <= set(passages) or not set(ID.findall(shown)) <= set(ids):
            continue
        said = " ".join(passages[id] for id in ids)
        if _stands(shown, said, ids):
            found.append((shown, ids))
    return found


def _stands(shown: str, said: str, ids: list[str]) -> bool:
    """No number, link or forbidden word that its items do not have, and one word of theirs."""
    if not shown.isprintable() or LINK.search(shown) or screen(shown):
        return False
    shared = {*content(shown)} & {*content(said)}
    return bool(shared) and _numbers(shown) <= _numbers(f"{said} {' '.join(ids)}")


def _numbers(text: str) -> set[str]:
    return {*NUMBER.findall(text)}
