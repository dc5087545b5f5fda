"""`rapport audit`: whether anybody has changed what was written."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from bot import settings as environment
from bot.app import Bot
from bot.services.trail import Line
from handlers.cli.opening import opened
from handlers.cli.partnerships import Partnership, chosen
from handlers.cli.sentences import AsJson, answer, fail, sentences

audit = typer.Typer(help="The audit trail.", no_args_is_help=True)


@audit.callback()
def trail() -> None:
    """The audit trail."""


@audit.command()
def verify(as_json: AsJson = False) -> None:
    """Check that nobody has changed a trail.

    The trail of every partnership is read from its first entry to its last.
    """
    with sentences():
        with opened(environment.read()) as bot:
            found = [_look(bot, one) for one in _partnerships(bot)]
        lines = [f"{one['partnership']}: {_words(one)}" for one in found]
        answer(lines or ["There is no partnership yet."], found, as_json)
        broken = [one["partnership"] for one in found if one["broken_at"]]
        if broken:
            fail(f"The trail of {', '.join(map(str, broken))} is not what was written.")


Unblinded = Annotated[
    bool, typer.Option("--unblinded", help="For readers who may know of treatment allocation.")
]


@audit.command()
def show(name: Partnership = "", unblinded: Unblinded = False, as_json: AsJson = False) -> None:
    """Print a trail, entry by entry, with its hashes.

    Whatever tells of treatment allocation is "restricted event" and its number, and nothing else,
    unless the reader is unblinded. The chain stays whole either way.
    """
    with sentences():
        with opened(environment.read()) as bot:
            id = chosen(bot, name)
            with bot.storage.reading(id) as tx:
                lines = bot.trail.read(tx, unblinded)
        answer([_told(one) for one in lines], [_open(one) for one in lines], as_json)


def _told(line: Line) -> str:
    if line.restricted:
        return f"{line.n}  restricted event #{line.n}  {line.hash}"
    fields = json.dumps(line.fields, sort_keys=True, ensure_ascii=False)
    return f"{line.n}  {line.at}  {line.by}  {line.verb}  {line.subject}  {fields}  {line.hash}"


def _open(line: Line) -> dict[str, object]:
    shown = asdict(line)
    kept = ("n", "restricted", "previous", "hash")
    return {key: shown[key] for key in kept} if line.restricted else shown


def _partnerships(bot: Bot) -> list[str]:
    with bot.storage.reading() as tx:
        return tx.directory.partnerships()


def _look(bot: Bot, partnership: str) -> dict[str, str | int | None]:
    with bot.storage.reading(partnership) as tx:
        length, broken = bot.trail.verify(tx)
    return {"partnership": partnership, "entries": length, "broken_at": broken}


def _words(found: dict[str, str | int | None]) -> str:
    if found["broken_at"]:
        return f"entry {found['broken_at']} is not what was written."
    return f"{found['entries']} {'entry' if found['entries'] == 1 else 'entries'}, whole."
