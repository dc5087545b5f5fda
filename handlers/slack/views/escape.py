"""What people typed, made harmless: nobody is called, nothing unfurls, no line breaks out."""

import re
import unicodedata
from collections.abc import Callable

Names = Callable[[str], str]

TITLE = 150
SOMEONE = "someone"
MARKUP_AT_MOST = 4_000
ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
# Slack's own markup in what it delivers: <@U1>, <#C1|name>, <!here>, <https://x|label>.
# Every repetition has an end, so that 40,000 characters cost no more than that.
MARKUP = re.compile(
    r"<([@#!][^<>]{1,500}|[a-z][a-z0-9+.-]{0,20}:[^<>|\s]{1,3000}(?:\|[^<>]{1,500})?)>", re.I
)
SCHEMES = re.compile(r"\b(?:[a-z][a-z0-9+.-]{0,20}://)+", re.I)
CALLS = re.compile(r"@(?=(?:channel|here|everyone|group)\b)", re.I)
EDGES = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
# Slack has no way to escape its markers; these look like them and do nothing.
LOOKALIKES = str.maketrans({"*": "\u2217", "`": "'", "~": "\u223c"})
LOW_LINE = "\u02cd"
# Control characters and half characters; embeddings, overrides and isolates, which would turn
# round what stands after them.
DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
ISOLATE, POP = "\u2068", "\u2069"
JOINER = "\u2060"
TIED = frozenset("\u200d\ufe0e\ufe0f")


def plain(text: str, names: Names | None = None) -> str:
    """All of what somebody wrote, line by line; a mention is the name that `names` has for it."""
    lines = _visible(text, names).split("\n")
    return "\n".join(_isolated(_escaped(line)) for line in lines)


def title(text: str, limit: int = TITLE, names: Names | None = None) -> str:
    """The same on one line, in whole words, at most `limit` characters as a reader counts."""
    return _isolated(_escaped(_line(text, limit, names)))


def bare(text: str, limit: int = 75) -> str:
    """For labels and options, where Slack reads no markup: one line, whole words."""
    return _isolated(_line(text, limit - 2, None)) or "–"


def cut(text: str, limit: int) -> str:
    """Whole words with “…”; a word that is too long alone is cut between two characters."""
    if len(text) <= limit:
        return text
    end = limit - 1
    while end and _tied(text[end - 1], text[end]):
        end -= 1
    head, space, _ = text[: end + 1].rpartition(" ")
    return (head if space and len(head) > limit // 2 else text[:end]).rstrip(" ,;:–-") + "…"


def _line(text: str, limit: int, names: Names | None) -> str:
    """The beginning on one line; nobody reads the rest of 40,000 characters for a title."""
    begun = text[: limit + MARKUP_AT_MOST]
    line = " ".join(_visible(begun, names).split())
    return cut(line if len(begun) == len(text) else f"{line}…", limit)


def _visible(text: str, names: Names | None) -> str:
    """What a reader would see, not yet escaped."""
    text = DROPPED.sub("", BREAKS.sub("\n", text)).replace("\t", " ")
    text = MARKUP.sub(lambda found: _worded(found[1], names), text)
    for entity, char in ENTITIES:
        text = text.replace(entity, char)
    text = SCHEMES.sub("", text).replace("://", f":{JOINER}//").translate(LOOKALIKES)
    return CALLS.sub(f"@{JOINER}", EDGES.sub(LOW_LINE, text))


def _worded(markup: str, names: Names | None) -> str:
    """One piece of Slack's markup in words."""
    body, _, label = markup.partition("|")
    if body.startswith("@"):
        known = names(body[1:]) if names else ""
        return f"@{known or label.lstrip('@') or SOMEONE}"
    if body.startswith("#"):
        return f"#{label or 'channel'}"
    if body.startswith("!"):
        word = body[1:].partition("^")[0]
        return label or {"subteam": "@team", "date": "a date"}.get(word, f"@{word}")
    target = body.removeprefix("mailto:").removeprefix("tel:")
    return target if not label or label in (target, body) else f"{label} ({target})"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _isolated(line: str) -> str:
    """Text that runs from right to left keeps to itself."""
    turns = any(unicodedata.bidirectional(char) in ("R", "AL") for char in line)
    return f"{ISOLATE}{line}{POP}" if turns else line


def _tied(before: str, after: str) -> bool:
    """Two characters that make one sign together."""
    return before == "\u200d" or after in TIED or unicodedata.combining(after) > 0
