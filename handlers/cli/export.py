"""`rapport export`: the register as a file for a spreadsheet."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot import settings as environment
from bot.app import Bot
from bot.errors import Refused
from handlers.cli.opening import opened
from handlers.cli.partnerships import Partnership, chosen
from handlers.cli.sentences import sentences
from handlers.cli.sheet.columns import table
from handlers.cli.sheet.file import written
from handlers.slack.installations import permalinks

Output = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="Where to; none: stdout.")
]
# The only form so far; scripts name it, so that a second one changes nothing for them.
AsCsv = Annotated[bool, typer.Option("--csv", help="As CSV.", show_default=False)]


def export(
    as_csv:
    # The only form so far; scripts name it, so that a second one changes nothing for them.
    AsCsv = True,
    output: Output = None,
    partnership: Partnership = "",
) -> None:
    """Write a partnership's register as a sheet, one row an item.

    docs/export.md says what stands in each column; `rapport import` reads the same file. It holds
    what leaders discuss too, and is no record of any other system.
    """
    with sentences():
        with opened(environment.read()) as bot:
            name = chosen(bot, partnership)
            many, sheet = sheet_of(bot, name)
        if output is None:
            sys.stdout.buffer.write(sheet)
            return
        try:
            output.write_bytes(sheet)
        except OSError as error:
            raise Refused(f"{output}: it cannot be written ({error.strerror}).") from None
        typer.echo(f"{many} {'item' if many == 1 else 'items'} of {name} in {output}.")


def sheet_of(bot: Bot, partnership: str) -> tuple[int, bytes]:
    """How many items a register has, and its sheet."""
    with bot.storage.reading(partnership) as tx:
        rows = bot.exports.rows(tx)
        links = [permalinks(one.url) for one in tx.accounts.installations()]
    return len(rows), written(table(rows, links[0] if links else None))
