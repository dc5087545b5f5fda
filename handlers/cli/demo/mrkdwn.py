"""Slack's way of writing things, for a terminal."""

import re

from rich.text import Text

from handlers.cli.demo.cast import BOT, FILE

NAMES = {one.ids[0]: one.name for one in FILE.people} | {BOT: "Rapport"}
TOKEN = re.compile(r"<@(?P<who>\w+)>|<[^|>]+\|(?P<link>[^>]+)>|\*(?P<bold>[^*\n]+)\*")
ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
JOINERS = dict.fromkeys(map(ord, "\u200b\u2060"))  # these keep Slack from reading its own marks


def plain(text: str) -> Text:
    """Bold stays bold, people get their names, links are underlined."""
    shown, at = Text(), 0
    for found in TOKEN.finditer(text):
        shown.append(_clean(text[at : found.start()]))
        if found["who"]:
            shown.append(f"@{NAMES.get(found['who'], found['who'])}", "bold")
        elif found["link"]:
            shown.append(_clean(found["link"]), "underline dim")
        else:
            shown.append(_clean(found["bold"]), "bold")
        at = found.end()
    shown.append(_clean(text[at:]))
    return shown


def _clean(text: str) -> str:
    for entity, char in ENTITIES:
        text = text.replace(entity, char)
    return text.translate(JOINERS)
