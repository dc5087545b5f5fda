"""What hides names, addresses and numbers in words that leave the house, and puts them back."""

import re
from collections.abc import Iterable, Mapping

from bot.rules.search import STOP

DIGITS = "0123456789"
SHORTEST = 3  # letters of a name that is hidden wherever it stands
KINDS = "PERSON|COMPANY|MAIL|LINK|NUMBER"
_LETTER = r"[^\W\d_]"  # also beside a digit or a low line a name is one
TOKEN = re.compile(rf"(?<!{_LETTER})(?:{KINDS})-[0-9]+")
_STARTS = "|".join(sorted(one for one in STOP if len(one) > 1))
_SHAPES = (
    rf"(?P<typed>(?<!{_LETTER})(?:{KINDS})-\d\w*)",  # somebody wrote what would be taken for ours
    r"(?P<mention><@(?P<account>[UW][A-Z0-9]{1,30})(?:\|[^<>]{0,80})?>)",
    r"(?P<markup><(?:[#!][^<>]{1,500}|[a-z][a-z0-9+.-]{0,20}:[^<>]{1,3000})>)",
    r"(?P<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)",
    r"(?P<link>\b(?:[a-z][a-z0-9+.-]{0,20}://|www\.)[^\s<>]{1,3000})",
    r"(?P<number>(?:\b[A-Za-z]{1,6}[-#]?)?\+?\d(?:[ ().\-/]{0,2}\d){4,40}\w*)",
)
_STRANGERS = (
    r"(?P<titled>\b(?:Dr|Prof|Mrs?|Ms|Mme|Herrn?|Frau)\.? [A-ZÀ-ÖØ-Þ][\w'-]{1,30}"
    r"(?: [A-ZÀ-ÖØ-Þ][\w'-]{1,30})?)",
    rf"(?P<called>\b(?!(?i:{_STARTS})\b)[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'-]{{1,30}}"
    r" [A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'-]{1,30}\b)",
)
_TOKENS = {"markup": "LINK", "mail": "MAIL", "link": "LINK", "number": "NUMBER", "typed": "NUMBER"}


class Veil:
    """One for each question: the same person has the same name in all of it.

    `people` are names by account, `companies` their names. What looks like a name of somebody
    unknown (two words with capitals, a title) is hidden too; too much is better than too little.
    """

    def __init__(self, people: Mapping[str, str], companies: Iterable[str]) -> None:
        self.people = dict(people)
        self.stands_for: dict[str, str] = {}
        self.tokens: dict[str, str] = {}
        self.keys = _keys(self.people, companies)
        names = "|".join(re.escape(one) for one in sorted(self.keys, key=len, reverse=True))
        known = [rf"(?P<known>(?<!{_LETTER})(?i:{names})(?!{_LETTER})[0-9]*)"] if names else []
        self.pattern = re.compile("|".join((*_SHAPES, *known, *_STRANGERS)))

    def hide(self, text: str) -> str:
        """The words without who and where."""
        return self.pattern.sub(self._hidden, text)

    def show(self, text: str) -> str | None:
        """The words as people read them; None when they name somebody whom we never named."""
        if any(one not in self.stands_for for one in TOKEN.findall(text)):
            return None
        return TOKEN.sub(lambda found: self.stands_for[found[0]], text)

    def _hidden(self, found: re.Match[str]) -> str:
        how, typed = found.lastgroup or "", found[0]
        if found["mention"]:
            account = found["account"]
            return self._token("PERSON", account, self.people.get(account, "somebody"))
        if how == "known":
            kind, key = self.keys.get(typed.rstrip(DIGITS).lower(), ("PERSON", typed))
            return self._token(kind, key, typed)
        return self._token(_TOKENS.get(how, "PERSON"), typed, typed)

    def _token(self, kind: str, key: str, typed: str) -> str:
        known = self.tokens.get(f"{kind} {key}")
        if known is None:
            count = sum(one.startswith(kind) for one in self.stands_for) + 1
            known = self.tokens[f"{kind} {key}"] = f"{kind}-{count}"
            self.stands_for[known] = typed
        return known


def _keys(people: Mapping[str, str], companies: Iterable[str]) -> dict[str, tuple[str, str]]:
    """What people and companies are called, in small letters, and whom that means."""
    keys = dict[str, tuple[str, str]]()
    for account, name in people.items():
        for part in (name, *re.split(r"[\s.-]+", name)):
            if len(part) >= SHORTEST:
                keys.setdefault(part.lower(), ("PERSON", account))
    for name in companies:
        first = name.split()[0] if name.split() else ""
        for part in (name, first):
            if len(part) >= SHORTEST:
                keys.setdefault(part.lower(), ("COMPANY", name))
    return keys
