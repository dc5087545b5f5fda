"""Which partnership a command is about: the one that is named, or the only one there is."""

from typing import Annotated

import typer

from bot.app import Bot
from bot.errors import Refused

Partnership = Annotated[
    str, typer.Option("--partnership", metavar="ID", help="Which one, if there are several.")
]


def chosen(bot: Bot, named: str) -> str:
    """Its id; raises Refused when it is not clear which is meant."""
    with bot.storage.reading() as tx:
        known = tx.directory.partnerships()
    if not known:
        raise Refused("There is no partnership yet: rapport apply FILE makes one.")
    if named and named not in known:
        raise Refused(f"There is no partnership {named}: {', '.join(known)}.")
    if not named and len(known) > 1:
        raise Refused(f"There are several: name one with --partnership ({', '.join(known)}).")
    return named or known[0]
