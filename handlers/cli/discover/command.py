"""The command: look into a channel, write what was seen, overwrite nothing."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from aiohttp import ClientSession, ClientTimeout

from bot import settings as environment
from bot.errors import Refused, TryLater, Undeliverable
from bot.partnership import read
from bot.partnership.draft import Seen, draft
from bot.settings import Settings
from handlers.cli.sentences import sentences
from handlers.serve import TIMEOUT
from handlers.slack.discovery import look
from handlers.slack.installations import client_of

NO_TOKEN = "SLACK_BOT_TOKEN is not set; it starts with xoxb-."
BUSY = "Slack does not answer. Please try again in a minute."
NO_ROOM = "Slack says {reason} about {channel}: invite Rapport there with /invite @Rapport."
THERE = "{file} is there already, and nothing is overwritten. Name another file."
Channel = Annotated[str, typer.Argument(metavar="CHANNEL", help="Its id, or its name.")]
Output = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="A new file; none: stdout.")
]


def discover(channel: Channel, output: Output = None) -> None:
    """Write a partnership file from a channel's members.

    A draft: each line that had to be guessed says so with “check”. Nothing is posted, stored or
    overwritten; `rapport apply FILE` takes the file when you have looked at it.
    """
    with sentences():
        if output and output.exists():
            raise Refused(THERE.format(file=output))
        text = draft(_seen(environment.read(), channel))
        read(text, "the draft")  # what is written can be applied
        if output is None:
            typer.echo(text, nl=False)
            return
        _write(output, text)
        typer.echo(f"{output}: look for “check”, then rapport apply {output}.")


def _seen(settings: Settings, channel: str) -> Seen:
    if not settings.slack_bot_token:
        raise Refused(NO_TOKEN)
    try:
        return asyncio.run(_look(settings, channel))
    except TryLater:
        raise Refused(BUSY) from None
    except Undeliverable as no:
        raise Refused(NO_ROOM.format(reason=no.reason, channel=channel)) from None


async def _look(settings: Settings, channel: str) -> Seen:
    async with ClientSession(timeout=ClientTimeout(total=TIMEOUT)) as session:
        return await look(client_of(settings.slack_bot_token, settings.api, session), channel)


def _write(file: Path, text: str) -> None:
    try:
        with file.open("x", encoding="utf-8") as new:
            new.write(text)
    except FileExistsError:
        raise Refused(THERE.format(file=file)) from None
    except OSError as error:
        raise Refused(f"{file}: it cannot be written ({error.strerror}).") from None
