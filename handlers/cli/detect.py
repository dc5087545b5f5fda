"""`rapport detect`: what each message of a file is, without a workspace or a database (D30)."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from bot.errors import Refused
from bot.rules.detection import detect as judge
from bot.rules.detection import explain as reasons
from handlers.cli.sentences import sentences

LONGEST = 4_000  # characters of a text that are read
BAD = 'is no JSON object with a "text", like {"id": 1, "text": "Who signs?"}'
File = Annotated[
    Path | None, typer.Argument(metavar="FILE", help="One JSON object a line; none: stdin.")
]
Explain = Annotated[bool, typer.Option("--explain", help="Add which rules said so, and why.")]


def detect(file: File = None, explain: Explain = False) -> None:
    """Say what each message of a file is.

    One JSON object a line in, one a line out, in the same order.
    In: {"id": 1, "text": "Have you considered a call?"} · Out: {"id": 1, "labels": ["challenge"],
    "outcome": "kept", "confidence": 0.9}. Outcomes: kept, draft, offered, silent, warned.
    """
    with sentences():
        messages = list(read(_bytes(file)))
        lines = [json.dumps(_found(one, explain)) for one in messages]
        typer.echo("".join(f"{line}\n" for line in lines), nl=False)


def read(raw: bytes) -> Iterator[dict[str, Any]]:
    """The messages; raises Refused with the number of the first line that is none."""
    lines = raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    if not lines[-1]:
        lines.pop()
    for number, line in enumerate(lines, 1):
        message = _parse(line)
        if not isinstance(message, dict) or not isinstance(message.get("text"), str):
            raise Refused(f"Line {number} {BAD}.")
        yield message


def _parse(line: bytes) -> Any:
    try:
        return json.loads(line.decode(), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")


def _found(message: dict[str, Any], explain: bool) -> dict[str, Any]:
    text = message["text"][:LONGEST]
    verdict = judge(text)
    found = {
        "id": message.get("id"),
        "labels": list(verdict.labels),
        "outcome": verdict.outcome,
        "confidence": verdict.confidence,
    }
    return found | {"why": list(reasons(text))} if explain else found


def _bytes(file: Path | None) -> bytes:
    if file is None:
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"{file}: it cannot be read ({error.strerror}).") from None
