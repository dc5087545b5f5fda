"""The command line, and the one place where everything is put together."""

import typer

from handlers.cli.apply import apply
from handlers.cli.audit import audit
from handlers.cli.db import db
from handlers.cli.demo import demo
from handlers.cli.detect import detect
from handlers.cli.discover import discover
from handlers.cli.doctor import doctor
from handlers.cli.export import export
from handlers.cli.importing import bring
from handlers.cli.manifest import manifest
from handlers.cli.replay import replay
from handlers.cli.run import run

cli = typer.Typer(
    help="A chat partner for the channels that a sponsor and its CRO share.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: docs/cli.md is made of it
    pretty_exceptions_enable=False,  # these would show what people wrote
)
for command in (demo, run, discover, apply, doctor, manifest, detect, replay, export):
    cli.command()(command)
cli.command("import")(bring)
cli.add_typer(db, name="db")
cli.add_typer(audit, name="audit")
