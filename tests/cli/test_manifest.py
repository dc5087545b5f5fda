"""`rapport manifest`: what Slack is told about the app, for both ways in."""

import pytest
from ruamel.yaml import YAML
from typer.testing import CliRunner

from handlers.cli import cli
from handlers.cli.manifest import scopes
from tests.chats.cast import MANIFEST, ROOT

EVENTS = "https://rapport.example.org/slack/events"


def manifest(*arguments):
    result = CliRunner().invoke(cli, ["manifest", *arguments])
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_it_is_the_file_in_the_root():
    assert manifest() == (ROOT / "app.yaml").read_text()


def test_its_scopes_are_known_to_the_doctor():
    assert scopes() == MANIFEST["oauth_config"]["scopes"]["bot"]


@pytest.mark.parametrize(
    "url",
    ["https://rapport.example.org", "https://rapport.example.org/", EVENTS],
)
def test_for_http_every_place_names_the_address(url):
    found = YAML(typ="safe").load(manifest("--http", url))
    settings = found["settings"]

    assert {one["url"] for one in found["features"]["slash_commands"]} == {EVENTS}
    assert settings["event_subscriptions"]["request_url"] == EVENTS
    assert settings["interactivity"] == {"is_enabled": True, "request_url": EVENTS}
    assert settings["socket_mode_enabled"] is False


def test_for_http_nothing_else_changes():
    found = YAML(typ="safe").load(manifest("--http", EVENTS))
    for one in found["features"]["slash_commands"]:
        del one["url"]
    del found["settings"]["event_subscriptions"]["request_url"]
    del found["settings"]["interactivity"]["request_url"]
    found["settings"]["socket_mode_enabled"] = True

    assert found == MANIFEST


@pytest.mark.parametrize("url", ["http://rapport.example.org", "rapport.example.org", "https://"])
def test_slack_calls_https_only(url):
    result = CliRunner().invoke(cli, ["manifest", "--http", url])

    assert (result.exit_code, result.stdout) == (1, "")
    assert "https://" in result.stderr
