"""`rapport audit`: whether anybody has changed what was written."""

import typer

from bot import settings as environment
from bot.app import Bot
from handlers.cli.opening import opened
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
