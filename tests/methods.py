"""Which methods of Slack's the code calls, read off the code."""

import ast
from pathlib import Path

from slack_sdk.web.async_client import AsyncWebClient

ROOT = Path(__file__).parents[1]
SLACK = ROOT / "handlers"
BY_THE_SDK = {"apps.connections.open"}  # Socket Mode
METHODS = {
    name: name.replace("_", ".")
    for name in dir(AsyncWebClient)
    if "_" in name.strip("_") and not name.startswith(("_", "api_"))
}


def called():
    """`chat.postMessage` and all the others."""
    return sorted(
        {METHODS[node.attr] for node in _attributes() if node.attr in METHODS} | BY_THE_SDK
    )


def keywords():
    """The names of everything that is handed to anything."""
    return {
        node.arg for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.keyword)
    }


def _attributes():
    return (node for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.Attribute))


def _trees():
    return [ast.parse(file.read_text()) for file in sorted(SLACK.rglob("*.py"))]
