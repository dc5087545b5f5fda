"""The reference of the file, made from the model: docs/partnership.md and its JSON schema."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.partnership import defaults
from bot.partnership.model import PartnershipFile
from storage.tables.words import Level

Node = dict[str, Any]

TOP = """# The partnership file

Two companies, their people, their channels and what they agreed. `rapport apply FILE` reads it,
prints the difference and changes all or nothing. It is YAML 1.2 (`country: NO` is Norway) or
JSON; `partnership.schema.json` beside this page lets an editor check it while you type. This page
is made from the code (`python -m bot.partnership.reference`).

Durations: `90s 15m 4h 2d` are elapsed time at any hour; `4bh 2bd` are business time of whoever
owes the answer. Keys in **bold** are needed.
"""


DEFAULTS = """
## What holds where the file says nothing

Working hours are 09:00–17:00. A ladder counts from the moment the answer was due; the critical
one counts from raising, at any hour. Without a step an item is on the weekly list only; without
a severity nothing is owed.
"""

PLAIN = {
    "string": "text",
    "boolean": "`true`, `false`",
    "integer": "a number",
    "object": "keys",
    "date": "date",
}


def schema() -> str:
    """The JSON schema of the file, as text."""
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    whole |= PartnershipFile.model_json_schema()
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def page() -> str:
    """Every key of the file on one page, in Markdown."""
    root = PartnershipFile.model_json_schema()
    rows = [f"| {key} | {form} | {about} |" for key, form, about in _rows(root, root, "", set())]
    keys = ["| key | form | meaning |", "|---|---|---|", *rows]
    return "\n".join([TOP, *keys, DEFAULTS, *_answers(), "", *_ladders(), ""])


def write(folder: Path) -> None:
    """Renews both files."""
    (folder / "partnership.schema.json").write_text(schema(), encoding="utf-8")
    (folder / "partnership.md").write_text(page(), encoding="utf-8")


def _answers() -> Iterator[str]:
    yield "| kind | severity | answer within | major, critical |"
    yield "|---|---|---|---|"
    for kind, within in defaults.ANSWER_WITHIN.items():
        yield f"| {kind} | {defaults.SEVERITY[kind]} | {within.normal} | {within.urgent} |"


def _ladders() -> Iterator[str]:
    levels = " | ".join(f"{level} {name}" for level, name in defaults.LEVELS.items())
    yield from (
        f"| severity | acknowledge | ack_lasts | {levels} |",
        "|---|---|---|---|---|---|---|",
    )
    for severity, ladder in defaults.LADDERS.items():
        afters = {rung.level: rung.after for rung in ladder.rungs or ()}
        steps = " | ".join(afters.get(level, "–") for level in Level)
        yield f"| {severity} | {ladder.acknowledge or '–'} | {ladder.ack_lasts or '–'} | {steps} |"


def _rows(root: Node, node: Node, path: str, seen: set[str]) -> Iterator[tuple[str, str, str]]:
    """The keys of a part of the schema; a part that comes back is explained once."""
    for key, value in node.get("properties", {}).items():
        place = f"{path}{key}"
        name = f"**`{place}`**" if key in node.get("required", ()) else f"`{place}`"
        yield name, _form(root, value), _about(value)
        yield from _below(root, value, place, seen)


def _below(root: Node, value: Node, place: str, seen: set[str]) -> Iterator[tuple[str, str, str]]:
    for suffix, part in _parts(value):
        name = part["$ref"].rsplit("/", 1)[1]
        if name not in seen and "properties" in root["$defs"][name]:
            seen.add(name)
            yield from _rows(root, root["$defs"][name], f"{place}{suffix}.", seen)


def _parts(value: Node, suffix: str = "") -> Iterator[tuple[str, Node]]:
    """The parts a value consists of: itself, its elements, its named entries, its choices."""
    if "$ref" in value:
        yield suffix, value
    for choice in [*value.get("oneOf", ()), *value.get("anyOf", ())]:
        yield from _parts(choice, suffix)
    if isinstance(value.get("items"), dict):
        yield from _parts(value["items"], f"{suffix}[]")
    if isinstance(value.get("additionalProperties"), dict):
        yield from _parts(value["additionalProperties"], f"{suffix}.KEY")


def _about(value: Node) -> str:
    about, usual = str(value["description"]), value.get("default")
    if not isinstance(usual, str | int):
        return about
    return f"{about} Default: `{json.dumps(usual).strip(chr(34))}`."


def _form(root: Node, value: Node) -> str:
    """What a value looks like, in a few words."""
    if "$ref" in value:
        return _form(root, root["$defs"][value["$ref"].rsplit("/", 1)[1]])
    if choices := [*value.get("oneOf", ()), *value.get("anyOf", ())]:
        forms = [_form(root, choice) for choice in choices if choice.get("type") != "null"]
        return " or ".join(forms)
    if "enum" in value:
        return ", ".join(f"`{word}`" for word in value["enum"])
    if "examples" in value:
        return f"like `{value['examples'][0]}`"
    return _plain(root, value)


def _plain(root: Node, value: Node) -> str:
    if "items" in value:
        return f"list: {_form(root, value['items'])}"
    if "propertyNames" in value:
        names, entry = value["propertyNames"], value["additionalProperties"]
        return f"by {_form(root, names)}: {_form(root, entry)}"
    return PLAIN[value.get("format") or value["type"]]


if __name__ == "__main__":
    write(Path(__file__).parents[2] / "docs")
