"""What a command says: lines or JSON on stdout; when it cannot, a sentence on stderr and exit 1."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any, NoReturn

import typer

from bot.errors import Refused
from storage.database import Unavailable
from storage.migrate import CannotUpgrade

AsJson = Annotated[bool, typer.Option("--json", help="Answer for a program.")]


@contextmanager
def sentences() -> Iterator[None]:
    """Whatever was refused inside ends the program with its sentence."""
    try:
        yield
    except (Refused, CannotUpgrade) as no:
        fail(str(no))
    except Unavailable as trouble:
        fail(f"DATABASE_URL: {reason(trouble)}.")


def reason(trouble: Unavailable) -> str:
    """Why a database cannot be used, in its driver's words on one line."""
    return f"the database cannot be used ({' '.join(str(trouble.orig).split())})"


def fail(sentence: str) -> NoReturn:
    """Exit 1 with a sentence on stderr."""
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def answer(lines: list[str], found: Any, as_json: bool) -> None:
    """The same for people and for programs."""
    typer.echo(json.dumps(found, ensure_ascii=False) if as_json else "\n".join(lines))
