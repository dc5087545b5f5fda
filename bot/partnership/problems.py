"""What is wrong with a partnership file, in sentences for the person who wrote it."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic_core import ErrorDetails

from bot.partnership.model import PartnershipFile

Path = tuple[str | int, ...]

NAMES = ("name", "number", "slack", "teams", "side")
DATE = "a date is expected; write it like 2026-03-02"
SENTENCES = {
    "bool_type": "true or false is expected",
    "bool_parsing": "true or false is expected",
    "date_type": DATE,
    "date_parsing": DATE,
    "date_from_datetime_parsing": DATE,
    "date_from_datetime_inexact": DATE,
    "string_type": "one value is expected here, not a list and no further keys",
    "tuple_type": "a list is expected; put it in [ ]",
}
LINES = "`key: value` lines are expected, or {key: value, …}"
SENTENCES |= dict.fromkeys(("model_type", "dict_type", "model_attributes_type"), LINES)


@dataclass(frozen=True)
class Problem:
    """One thing to mend; `about` are further parts of the file that the sentence relies on."""

    path: Path
    text: str
    about: tuple[Path, ...] = ()


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    return next(iter(get_close_matches(word, list(known), 1)), None)


def explain(error: ErrorDetails, paths: Collection[Path]) -> Problem:
    """Pydantic's finding as a sentence, at a path that the file really has."""
    path = _real(error["loc"], paths)
    kind, value = error["type"], error["input"]
    if kind == "missing":
        key = str(error["loc"][-1])
        return Problem((*path, key), f"is missing: {_described((*path, key))}")
    if kind == "extra_forbidden":
        return Problem(path, _wrong_key(path))
    if kind == "value_error":
        return Problem(path, str(error["ctx"]["error"]))
    if kind in ("enum", "literal_error"):
        return Problem(path, _wrong_word(str(value), error["ctx"]["expected"]))
    if kind == "too_short":
        least = error["ctx"]["min_length"]
        return Problem(path, f"the list is too short; it needs at least {least}")
    if value is None:
        return Problem(path, "is empty; give it a value or leave the key out")
    return Problem(path, SENTENCES.get(kind, error["msg"]))


def _real(loc: Path, paths: Collection[Path]) -> Path:
    """Pydantic names unions and keys in its path; the file does not."""
    path: Path = ()
    for part in loc:
        if (*path, part) in paths:
            path = (*path, part)
    return path


def _wrong_key(path: Path) -> str:
    known = _keys(path[:-1])
    near = nearest(str(path[-1]), known)
    hint = f"did you mean `{near}`?" if near else f"the keys are {', '.join(known)}"
    return f"there is no such key here; {hint}"


def _wrong_word(word: str, expected: str) -> str:
    known = re.findall("'([^']*)'", expected) or re.split(", | or ", expected)
    near = nearest(word, known)
    hint = f"did you mean {near}?" if near else f"it is one of {', '.join(known)}"
    return f"“{word[:40]}” is not known here; {hint}"


def _keys(path: Path) -> list[str]:
    return sorted({key for node in _nodes(path) for key in node.get("properties", ())})


def _described(path: Path) -> str:
    known = [node.get("properties", {}).get(path[-1], {}) for node in _nodes(path[:-1])]
    words = next((node["description"] for node in known if "description" in node), "it is needed")
    return words[0].lower() + words[1:].rstrip(".") if isinstance(words, str) else "it is needed"


@cache
def _schema() -> dict[str, Any]:
    return PartnershipFile.model_json_schema()


def _nodes(path: Path) -> list[dict[str, Any]]:
    """The parts of the schema that may stand at a path."""
    nodes = _forms(_schema())
    for part in path:
        nodes = [form for node in nodes for form in _forms(_step(node, part))]
    return nodes


def _step(node: dict[str, Any], part: str | int) -> dict[str, Any]:
    if isinstance(part, int):
        return node.get("items") or {}
    return node.get("properties", {}).get(part) or node.get("additionalProperties") or {}


def _forms(node: Any) -> list[dict[str, Any]]:
    """A node of the schema, or every one of which it is a choice."""
    if not isinstance(node, dict):
        return []
    if "$ref" in node:
        return _forms(_schema()["$defs"][node["$ref"].rsplit("/", 1)[1]])
    choices = node.get("oneOf") or node.get("anyOf") or []
    return [form for choice in choices for form in _forms(choice)] or [node]


def label(path: Path, data: Any) -> str:
    """How people find the place: `people[Tom Lindqvist].deputy: `, nothing for the whole file."""
    words = ""
    for part in path:
        data = _inside(data, part)
        words += f"[{_called(data, part)}]" if isinstance(part, int) else f".{part}"
    return f"{words.lstrip('.')}: " if words else ""


def _inside(data: Any, part: str | int) -> Any:
    if isinstance(data, list) and isinstance(part, int):
        return data[part]
    return data.get(part) if isinstance(data, dict) else None


def _called(thing: Any, place: int) -> str:
    names = [thing.get(key) for key in NAMES] if isinstance(thing, dict) else [thing]
    return next((name[:40] for name in names if name and isinstance(name, str)), str(place + 1))


def printable(text: str) -> str:
    """The line without what a terminal would obey."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)
