"""`rapport apply FILE`: the partnership file becomes what holds."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot import settings as environment
from bot.errors import Refused
from bot.partnership import PartnershipFile, read
from bot.services.partnerships import Applied
from bot.settings import Settings
from handlers.cli.opening import opened
from handlers.cli.places import missing_regions
from handlers.cli.routes import missing_routes
from handlers.cli.sentences import AsJson, answer, sentences
from handlers.clock import Clock

UNCHANGED = "Nothing has changed."
File = Annotated[Path, typer.Argument(metavar="FILE", help="The partnership file, YAML or JSON.")]
TakeFile = Annotated[
    bool, typer.Option("--take-file", help="Also where it undoes what was switched in chat.")
]


def apply(file: File, take_file: TakeFile = False, as_json: AsJson = False) -> None:
    """Make a partnership file what holds.

    All of it or nothing; what changed is printed, and who still has to agree. A running Rapport
    follows within a tick.
    """
    with sentences():
        partnership, settings = read_file(file), environment.read()
        with opened(settings, upgrade=True) as bot:
            now = Clock(settings.rapport_clock).now()
            with bot.storage.transaction(partnership.id) as tx:
                applied = bot.partnerships.apply(tx, partnership, now, take_file)
        warnings = find_warnings(partnership, settings)
        answer(_lines(applied, warnings), _found(applied, warnings), as_json)


def read_file(file: Path) -> PartnershipFile:
    """The partnership of a file; raises Refused with each problem and its line."""
    try:
        text = file.read_text("utf-8")
    except UnicodeDecodeError:
        raise Refused(f"{file}: this is not a text in UTF-8.") from None
    except OSError as error:
        raise Refused(f"{file}: it cannot be read ({error.strerror}).") from None
    return read(text, file.name)


def find_warnings(partnership: PartnershipFile, settings: Settings) -> list[str]:
    """Holidays that are not known; with a token also leaders that cannot be reached."""
    warnings = missing_regions(partnership)
    if settings.slack_bot_token:
        warnings += asyncio.run(missing_routes(partnership, settings))
    return warnings


def _lines(applied: Applied, warnings: list[str]) -> list[str]:
    changed = list(applied.lines) or [UNCHANGED]
    return [*changed, *applied.asking, *(f"Look: {line}" for line in warnings)]


def _found(applied: Applied, warnings: list[str]) -> dict[str, object]:
    return {
        "id": applied.id,
        "first": applied.first,
        "changes": applied.lines,
        "asking": applied.asking,
        "warnings": warnings,
    }
