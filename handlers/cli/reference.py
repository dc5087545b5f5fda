"""The reference of the command line, made from --help: docs/cli.md."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer import Context
from typer.main import get_command

from handlers.cli import cli

WIDTH = 80
TOP = """# The command line

Every command works from any folder and reads its settings from the environment. Exit code 0; 1 with
one sentence on stderr; 2 for bad usage. `--json` answers for a program. `detect`, `replay`,
`manifest` and `--help` need neither settings nor a database. This page is made from the code
(`python -m handlers.cli.reference`).
"""


def page() -> str:
    """Every command's own help, one after another."""
    root = get_command(cli)
    parts = [f"\n## {name}\n\n```text\n{text}\n```\n" for name, text in _helps(root, "rapport")]
    return TOP + "".join(parts)


def _helps(command: Any, name: str, parent: Context | None = None) -> Iterator[tuple[str, str]]:
    context = Context(command, parent, info_name=name, terminal_width=WIDTH)
    yield context.command_path, command.get_help(context)
    for word, inner in getattr(command, "commands", {}).items():
        yield from _helps(inner, word, context)


if __name__ == "__main__":
    (Path(__file__).parents[2] / "docs" / "cli.md").write_text(page(), "utf-8")
