"""The page about the command line is made from it."""

from handlers.cli import reference
from tests.chats.cast import ROOT


def test_the_page_is_made_from_the_help():
    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == reference.page()


def test_every_command_of_the_issue_is_on_the_page():
    page = reference.page()
    named = ["demo", "run", "apply", "doctor", "manifest", "detect"]

    assert all(f"## rapport {command}\n" in page for command in named)
    assert "## rapport db upgrade" in page and "## rapport audit verify" in page
