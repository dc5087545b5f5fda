"""`rapport db`: the tables of this program in the database of the environment."""

import typer

from bot import settings as environment
from handlers.cli.opening import NOT_CURRENT, is_current
from handlers.cli.sentences import AsJson, answer, fail, sentences
from storage import migrate

db = typer.Typer(help="The database of DATABASE_URL.", no_args_is_help=True)


@db.command()
def upgrade() -> None:
    """Bring the database up to date; `run` and `apply` do so themselves.

    A SQLite file is copied beside itself first.
    """
    with sentences():
        settings = environment.read()
        before = is_current(settings)
        migrate.upgrade(settings.database_url)
        told = "was up to date" if before else "is up to date now"
        typer.echo(f"The database {told} ({migrate.newest()}).")


@db.command()
def check(as_json: AsJson = False) -> None:
    """Compare the database with the tables of this program."""
    with sentences():
        settings = environment.read()
        current = is_current(settings)
        differences = migrate.check(settings.database_url) if current else []
        well = current and not differences
        lines = differences or ([] if not current else [f"All is well ({migrate.newest()})."])
        found = {"ok": well, "current": current, "differences": differences}
        if lines or as_json:
            answer(lines, found, as_json)
        if not current:
            fail(NOT_CURRENT)
        if differences:
            fail("The database is not what this program expects; nothing was changed.")
