"""Refuse what Slack would refuse in a message's blocks, with the place where it stands."""

import re
from collections import Counter
from typing import Any

from sandbox.elements import Element
from sandbox.errors import SlackError
from sandbox.limits import (
    BLOCKS,
    CONTEXT_TEXT,
    FIELD,
    MESSAGE_BLOCKS,
    ONE_OF,
    PARTS,
    TEXTS,
    UNCHECKED,
    Field,
    Is,
)
from sandbox.stamps import Stamps
from sandbox.world import Json

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def checked(
    blocks: Any, stamps: Stamps, most: int = MESSAGE_BLOCKS, error: str = "invalid_blocks"
) -> list[Json]:
    """The blocks with every id that Slack would have filled in; or its refusal."""
    if not isinstance(blocks, list):
        raise SlackError(f"{error}_format" if error == "invalid_blocks" else error)
    if problems := find_problems(blocks, most):
        raise SlackError(error, *problems)
    return [_named(block, stamps) for block in blocks]


def find_problems(blocks: list[Any], most: int = MESSAGE_BLOCKS) -> list[str]:
    """One line for each thing that Slack would not take; empty when all is well."""
    reader = Reader()
    if len(blocks) > most:
        reader.note(f"no more than {most} items allowed", "/blocks")
    for at, block in enumerate(blocks):
        reader.block(block, f"/blocks/{at}")
    ids = Counter(b["block_id"] for b in blocks if isinstance(b, dict) and "block_id" in b)
    for name in (name for name, times in ids.items() if times > 1):
        reader.note(f"block_id {name!r} is not unique", "/blocks")
    return reader.problems


class Reader:
    """Walks through parts and notes what is wrong, with a JSON pointer."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def note(self, what: str, where: str) -> None:
        """Slack's way to write it."""
        self.problems.append(f"[ERROR] {what} [json-pointer:{where}]")

    def block(self, block: Any, where: str) -> None:
        """A block of a message or a form."""
        kind = block.get("type") if isinstance(block, dict) else None
        if kind in UNCHECKED:
            return None
        if kind not in BLOCKS:
            return self.note(f"unsupported type: {kind}", where)
        self._keys(BLOCKS[kind], block, kind, where)
        held = [*block.get("elements", []), block.get("accessory"), block.get("element")]
        ids = Counter(e["action_id"] for e in held if isinstance(e, dict) and "action_id" in e)
        for name in (name for name, times in ids.items() if times > 1):
            self.note(f"`action_id` {name!r} already exists for this block", where)
        return None

    def text(self, body: Any, most: int, where: str, plain: bool = False) -> None:
        """A text object."""
        kind = str(body.get("type")) if isinstance(body, dict) else ""
        if kind not in (("plain_text",) if plain else TEXTS):
            return self.note(f"not a {'plain ' if plain else ''}text object", where)
        if extra := set(body) - TEXTS[kind]:
            self.note(f"invalid additional property: {', '.join(sorted(extra))}", where)
        return self._string(body.get("text"), most, f"{where}/text")

    def _keys(self, fields: dict[str, Field], body: Json, kind: str, where: str) -> None:
        for key in set(body) - set(fields) - {"type"}:
            self.note(f"invalid additional property: {key}", where)
        for key, field in fields.items():
            if key in body:
                self._field(field, body[key], f"{where}/{key}")
            elif field.required:
                self.note(f"missing required field: {key}", where)
        if kind in ONE_OF and not any(body.get(key) for key in ONE_OF[kind]):
            self.note(f"missing required field: {' or '.join(ONE_OF[kind])}", where)
        self._initial(body, where)

    def _initial(self, body: Json, where: str) -> None:
        offered = Element({}, body).options()
        if "initial_option" in body and offered and body["initial_option"] not in offered:
            self.note("initial_option is not one of the options", where)
        if "initial_date" in body and not DAY.fullmatch(str(body["initial_date"])):
            self.note("not a date: YYYY-MM-DD", f"{where}/initial_date")

    def _field(self, field: Field, value: Any, where: str) -> None:
        if field.holds in (Is.TEXT, Is.PLAIN):
            self.text(value, field.most, where, field.holds is Is.PLAIN)
        elif field.holds is Is.STRING:
            self._string(value, field.most, where)
        elif field.holds is Is.PART:
            self._part(field, value, where)
        elif field.holds is Is.PARTS:
            self._parts(field, value, where)

    def _string(self, value: Any, most: int, where: str) -> None:
        if not isinstance(value, str):
            self.note("must be a string", where)
        elif not value:
            self.note("must be more than 0 characters", where)
        elif len(value) > most:
            self.note(f"must be less than {most + 1} characters", where)

    def _parts(self, field: Field, value: Any, where: str) -> None:
        if not isinstance(value, list) or not value:
            return self.note("must have at least 1 item", where)
        if len(value) > field.most:
            self.note(f"no more than {field.most} items allowed", where)
        for at, each in enumerate(value):
            self._part(field, each, f"{where}/{at}")
        return None

    def _part(self, field: Field, body: Any, where: str) -> None:
        if not isinstance(body, dict):
            return self.note("must be an object", where)
        if field.types == {"field"}:
            return self.text(body, FIELD, where)
        kind = next(iter(field.types)) if len(field.types) == 1 else str(body.get("type"))
        if kind not in field.types:
            return self.note(f"unsupported type: {kind}", where)
        if kind in TEXTS:
            return self.text(body, CONTEXT_TEXT, where)
        return self._keys(PARTS[kind], body, kind, where)


def _named(block: Json, stamps: Stamps) -> Json:
    named: Json = {"block_id": stamps.id("b")} | block
    for key in ("accessory", "element"):
        if isinstance(named.get(key), dict):
            named[key] = _with_action(named[key], stamps)
    if named["type"] == "actions":
        named["elements"] = [_with_action(each, stamps) for each in named["elements"]]
    return named


def _with_action(part: Json, stamps: Stamps) -> Json:
    return part if part.get("type") == "image" else {"action_id": stamps.id("a")} | part
