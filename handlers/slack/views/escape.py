"""What people typed, made harmless: nobody is called, nothing unfurls, no line breaks out."""

import re
import unicodedata
from collections.abc import Callable

Names = Callable[[str], str]

TITLE = 150
SOMEONE = "someone"
ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
# Slack's own markup in what it delivers: <@U1>, <#C1|name>, <!here>, <https://x|label>.
MARKUP = re.compile(r"<([@#!][^<>]{1,500}|[a-z][a-z0-9+.-]*:[^<>\s]{1,3000}[^<>]{0,500})>", re.I)
SCHEMES = re.compile(r"(?:[a-z][a-z0-9+.-]*://)+", re.I)
CALLS = re.compile(r"@(?=(?:channel|here|everyone|group)\b)", re.I)
EDGES = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
# Slack has no way to escape its markers; these look like them and do nothing.
LOOKALIKES = str.maketrans({"*": "\u2217", "`": "'", "~": "\u223c"})
LOW_LINE = "\u02cd"
# Embeddings, overrides and isolates: they would turn round what stands after them.
TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ISOLATE, POP = "\u2068", "\u2069"
JOINER = "\u2060"
TIED = frozenset("\u200d\ufe0e\ufe0f")


def plain(text: str, names: Names | None = None) -> str:
    """All of what somebody wrote, line by line; a mention is the name that `names` has for it."""
    lines = _visible(text, names).split("\n")
    return "\n".join(_isolated(_escaped(line)) for line in lines)


def title(text: str, limit: int = TITLE, names: Names | None = None) -> str:
    """The same on one line, in whole words, at most `limit` characters as a reader counts."""
    return _isolated(_escaped(cut(" ".join(_visible(text, names).split()), limit)))


def bare(text: str, limit: int = 75) -> str:
    """For labels and options, where Slack reads no markup: one line, whole words."""
    return _isolated(cut(" ".join(_visible(text, None).split()), limit - 2)) or "–"


def cut(text: str, limit: int) -> str:
    """Whole words with “…”; a word that is too long alone is cut between two characters."""
    if len(text) <= limit:
        return text
    end = limit - 1
    while end and _tied(text[end - 1], text[end]):
        end -= 1
    head, space, _ = text[: end + 1].rpartition(" ")
    return (head if space and len(head) > limit // 2 else text[:end]).rstrip(" ,;:–-") + "…"


def _visible(text: str, names: Names | None) -> str:
    """What a reader would see, not yet escaped."""
    text = "".join(_kept(char) for char in text.replace("\r\n", "\n"))
    text = MARKUP.sub(lambda found: _worded(found[1], names), text)
    for entity, char in ENTITIES:
        text = text.replace(entity, char)
    text = SCHEMES.sub("", text).translate(LOOKALIKES)
    return CALLS.sub(f"@{JOINER}", EDGES.sub(LOW_LINE, text))


def _kept(char: str) -> str:
    if char in "\n\r\u2028\u2029\x0b\x0c\x85":
        return "\n"
    if char == "\t":
        return " "
    return "" if char in TURNS or unicodedata.category(char) in ("Cc", "Cs") else char


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
