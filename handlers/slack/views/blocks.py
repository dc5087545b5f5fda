"""Blocks and texts that Slack takes: every limit of Block Kit that we could meet is kept here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from handlers.slack.views.escape import ISOLATE, POP, bare

Payload = dict[str, Any]

# Slack's own limits are 4,000 (where a text is best kept below) and 3,000 (a section).
TEXT, SECTION = 3_900, 2_900
PARTS = 22
BUTTON, OPTION = 75, 75


@dataclass(frozen=True)
class Part:
    """A paragraph, and the buttons below it."""

    text: str
    actions: Payload | None = None


def say(*parts: Part, more: int = 0) -> Payload:
    """A message: all of it in `text`, the same with buttons in `blocks`."""
    shown = [Part(fit(part.text, SECTION), part.actions) for part in parts[:PARTS]]
    more += len(parts) - len(shown)
    blocks = [block for part in shown for block in _blocks(part)]
    if more:
        blocks.append({"type": "context", "elements": [mrkdwn(_more(more))]})
    return {"text": _spoken(shown, more), "blocks": blocks}


def mrkdwn(text: str) -> Payload:
    """Words as they stand: `verbatim`, so that Slack finds no link or name of its own in them."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def label(text: str, limit: int = BUTTON) -> Payload:
    """Words without markup, for labels and options."""
    return {"type": "plain_text", "text": bare(text, limit)}


def section(text: str) -> Payload:
    return {"type": "section", "text": mrkdwn(fit(text, SECTION))}


def actions(name: str, elements: Sequence[Payload]) -> Payload | None:
    """A row of buttons; `name` tells it from the message's other rows."""
    if not elements:
        return None
    return {"type": "actions", "block_id": name[:255], "elements": list(elements)}


def button(text: str, action: str, value: str) -> Payload:
    """A button; Slack wants a value that is not empty."""
    made: Payload = {"type": "button", "text": label(text), "action_id": action}
    return made | {"value": value[:2000]} if value else made


def option(text: str, value: str, description: str = "") -> Payload:
    made: Payload = {"text": label(text, OPTION), "value": value}
    return made | {"description": label(description, OPTION)} if description else made


def fit(text: str, limit: int) -> str:
    """Escaped words within a limit in UTF-16 units, as Slack counts; no entity is torn."""
    if size(text) <= limit:
        return text
    kept = text.encode("utf-16-le")[: 2 * (limit - 8)].decode("utf-16-le", errors="ignore")
    kept = re.sub(r"(&[a-z]{0,3}|<[^<>]*)$", "", kept)
    return kept.rstrip() + "…" + POP * max(0, kept.count(ISOLATE) - kept.count(POP))


def size(text: str) -> int:
    """In UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _blocks(part: Part) -> list[Payload]:
    made = section(part.text)
    return [made, part.actions] if part.actions else [made]


def _spoken(parts: Sequence[Part], more: int) -> str:
    """Whole paragraphs as far as they go, then how many are left."""
    said = ""
    for at, part in enumerate(parts):
        longer = f"{said}\n\n{part.text}" if said else part.text
        if size(longer) > TEXT:
            return f"{said}\n{_more(len(parts) - at + more)}"
        said = longer
    return f"{said}\n{_more(more)}" if more else said


def _more(count: int) -> str:
    return f"… and {count} more"
