"""The pages and tables of docs/ that are made from other files. `python -m tests.docs.pages`."""

import ast
import re
from pathlib import Path

from ruamel.yaml import YAML

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

SCOPES = {
    "channels:history": "Read what is said in public channels it was invited to.",
    "groups:history": "The same in private channels; a shared channel may be private on one side.",
    "im:history": "Read what somebody writes to it directly, to answer that.",
    "chat:write": "Post cards, answers and direct messages; edit and delete its own.",
    "im:write": "Find the direct messages with a person again after an uncertain post.",
    "commands": "`/rapport`, `/consider`, the shortcuts “Keep this” and “Report this message”.",
    "channels:read": "Know in which public channels it is, and when it is removed from one.",
    "groups:read": "The same for private channels.",
    "users:read": "Learn to which company a person belongs who is not in the partnership file.",
    "reactions:read": "Notice 📌 on a message: somebody wants it kept.",
    "reactions:write": "Put its own 📝 on what it kept, and take it off again.",
    "metadata.message:read": "Recognise its own post after a broken connection; nothing twice.",
}
LOST = "Stop listening there and let the clocks stand still."
FOUND = "Go on where it stopped, if both companies still agree."
EVENTS = {
    "app_uninstalled": "Note in the log that it was removed.",
    "channel_archive": LOST,
    "channel_deleted": LOST,
    "channel_id_changed": "Follow a channel whose id Slack changes when it is shared.",
    "channel_left": LOST,
    "channel_unarchive": FOUND,
    "group_archive": LOST,
    "group_deleted": LOST,
    "group_left": LOST,
    "group_unarchive": FOUND,
    "member_joined_channel": "Say hello when invited; pause when a company nobody named comes in.",
    "member_left_channel": "Notice that it was removed.",
    "message.channels": "Hear the public channels that both companies agreed to.",
    "message.groups": "Hear the private ones.",
    "message.im": "Answer what somebody writes to it directly.",
    "reaction_added": "📌: keep this message.",
    "reaction_removed": "Nothing changes: an item is taken back with `withdraw`.",
    "tokens_revoked": "Note in the log that its token is no longer valid.",
}


PROPER = {"slack": "Slack", "rapport": "Rapport", "cro": "CRO", "sqlite": "SQLite", "http": "HTTP"}
NAMES = re.compile(rf"\b({'|'.join(PROPER)})\b")


def manifest():
    return YAML(typ="safe").load((ROOT / "app.yaml").read_text("utf-8"))


def scopes():
    """Each scope that the app asks for, with its reason."""
    asked = manifest()["oauth_config"]["scopes"]["bot"]
    return table("scope", "why", [(f"`{one}`", SCOPES[one]) for one in asked])


def events():
    """Each event that Slack tells the app, with what becomes of it."""
    told = manifest()["settings"]["event_subscriptions"]["bot_events"]
    return table("event", "what for", [(f"`{one}`", EVENTS[one]) for one in told])


def environment():
    """Each variable of the environment with what it should be."""
    fields = Settings.model_fields.items()
    rows = [(f"`{name.upper()}`", _form(field)) for name, field in fields]
    return table("variable", "what it should be", rows)


def behaviour():
    """What Rapport does, in the sentences of its stories."""
    lines = [
        "# What Rapport does",
        "",
        "Every sentence is the name of a test that plays it through, with the production bot on a",
        "Slack that runs on one machine. Made from `tests/spec` by `python -m tests.docs.pages`.",
    ]
    for file in sorted((ROOT / "tests" / "spec").glob("test_*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        title = file.stem.removeprefix("test_").replace("_", " ").capitalize()
        told = [sentence(node.name) for node in ast.walk(tree) if _is_story(node)]
        about = (ast.get_docstring(tree) or "").partition("\n")[0]
        lines += ["", f"## {title}", "", about, "", *(f"- {one}" for one in told)]
    return "\n".join(lines) + "\n"


def sentence(name):
    """`test_thanks_is_no_answer` → `Thanks is no answer.`"""
    words = name.removeprefix("test_").replace("_s_", "’s ").replace("_", " ")
    words = NAMES.sub(lambda found: PROPER[found[0]], words)
    return words[:1].upper() + words[1:] + "."


def table(first, second, rows):
    return "\n".join([f"| {first} | {second} |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)])


TABLES = {"approve.md": [scopes, events], "slack.md": [environment]}


def filled(name):
    """A page with its tables made anew, between the marks that name them."""
    text = (DOCS / name).read_text("utf-8")
    for made in TABLES[name]:
        begin, end = f"<!-- made: {made.__name__} -->\n", "<!-- end -->"
        whole = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
        assert whole.search(text), f"{name} has no place for {made.__name__}"
        text = whole.sub(lambda _, made=made, begin=begin, end=end: f"{begin}{made()}\n{end}", text)
    return text


def pages():
    """Every page that is made, with what it should say."""
    return {"behaviour.md": behaviour()} | {name: filled(name) for name in TABLES}


def _form(field):
    usual = field.default if field.default not in ("", None) else ""
    given = f" Without it: `{usual}`." if usual != "" else ""
    return f"{field.description}.{given}".replace("|", "\\|")


def _is_story(node):
    return isinstance(node, ast.FunctionDef) and node.name.startswith("test_")


if __name__ == "__main__":
    for page, text in pages().items():
        (DOCS / page).write_text(text, "utf-8")
