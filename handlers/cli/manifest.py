"""`rapport manifest`: what to paste where Slack asks for an app's manifest."""

import re
from importlib.resources import files
from itertools import takewhile
from typing import Annotated
from urllib.parse import urlsplit

import typer

from bot.errors import Refused
from handlers.cli.sentences import sentences
from handlers.transports.http import EVENTS

Url = Annotated[
    str,
    typer.Option("--http", metavar="URL", help="Slack calls this https address; no Socket Mode."),
]
SCOPE = re.compile(r"^ {6}- ")
# Where Slack wants to be told an address: a pattern, and the line that follows it.
CALLED = (
    (r"^( +)- command: .*$", r"\1  url: "),
    (r"^( +)event_subscriptions:$", r"\1  request_url: "),
    (r"^( +)interactivity:\n +is_enabled: true$", r"\1  request_url: "),
)


def manifest(http: Url = "") -> None:
    """Print the manifest of the Slack app.

    Paste it at api.slack.com/apps → Create New App → From a manifest.
    """
    with sentences():
        typer.echo(called_at(text(), http) if http else text(), nl=False)


def text() -> str:
    """The manifest as it stands in the root of the project."""
    return files("handlers.cli").joinpath("app.yaml").read_text("utf-8")


def scopes() -> list[str]:
    """What the app has to be allowed."""
    asked = text().partition("  scopes:\n    bot:\n")[2]
    return [line.strip("- ") for line in takewhile(SCOPE.match, asked.splitlines())]


def called_at(manifest: str, url: str) -> str:
    """The manifest for HTTP; raises Refused when Slack could not call this address."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment:
        raise Refused("--http: Slack calls an address like https://rapport.example.org.")
    address = url.rstrip("/").removesuffix(EVENTS) + EVENTS
    for pattern, line in CALLED:
        told = rf"\g<0>\n{line}{address}"
        manifest = re.sub(pattern, told, manifest, flags=re.MULTILINE)
    return manifest.replace("socket_mode_enabled: true", "socket_mode_enabled: false")
