"""What was really typed, without tricks of the keyboard?"""

import re
import unicodedata

LONGEST = 40_000

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_STRAIGHT = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | dict.fromkeys("‐‑‒–—―−﹣", "-")
    | {"º": "°", "\t": " ", "\r": "\n"}
)
_ENTITY = re.compile(r"<(?:[@!][^<>|]{1,60}|#[^<>|]{1,60})(?:\|[^<>]{0,80})?>")
_LINK = re.compile(r"<((?:https?|mailto|tel):[^<>|\s]{1,2000})(?:\|([^<>]{0,300}))?>")
_GAPS = re.compile(r"[^\S\n]+")
_SPELLED = re.compile(r"(?<![\w'])\w(?: \w){3,}(?![\w'])")
_MARKS = re.compile(r"[*~`]|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)")


def plain(text: str) -> str:
    """The words as a reader sees them: one width, no hidden characters, no Slack markup."""
    text = text[:LONGEST]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text).translate(_STRAIGHT))
        text = text.translate(_STRAIGHT)
    if "<" in text:
        text = _ENTITY.sub(" someone ", _LINK.sub(_shown, text))
    if "&" in text:
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    text = _MARKS.sub("", _GAPS.sub(" ", text))
    return _SPELLED.sub(_joined, text)


def _shown(link: re.Match[str]) -> str:
    address, label = link.group(1), link.group(2)
    return f" {label or address.removeprefix('mailto:').removeprefix('tel:')} "


def _joined(letters: re.Match[str]) -> str:
    return letters.group().replace(" ", "")
