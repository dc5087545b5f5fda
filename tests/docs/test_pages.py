"""Docs cannot go stale: what is made is current, what is named exists, what exists is named."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
import typer

from bot.settings import Settings
from bot.verbs import TABLE
from handlers.cli import cli
from storage.tables.words import Kind, Room, Severity, State
from tests.docs import pages

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TYPED = [verb for verb in TABLE if not verb.silent]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def written():
    """Every page that is handed on."""
    folders = [ROOT, ROOT / "sandbox", ROOT / "benchmarks"]
    return sorted({*DOCS.rglob("*.md"), *(page for one in folders for page in one.glob("*.md"))})


def name_of(page):
    return str(page.relative_to(ROOT))


def text_of(page):
    return (ROOT / page).read_text("utf-8")


def anchors(page):
    """The headings of a page as links name them."""
    bare = [
        re.sub(r"[^\w\- ]", "", one.lower()) for one in HEADING.findall(page.read_text("utf-8"))
    ]
    return {one.strip().replace(" ", "-") for one in bare}


def commands():
    """Every command and what is below it, as it is typed."""
    return sorted(_below(typer.main.get_command(cli), ()))


def _below(command, path):
    for name, one in getattr(command, "commands", {}).items():
        if not getattr(one, "commands", None):
            yield " ".join((*path, name))
        yield from _below(one, (*path, name))


@pytest.mark.parametrize("page", written(), ids=name_of)
def test_no_relative_link_is_dead(page):
    dead = []
    for link in LINK.findall(page.read_text("utf-8")):
        if re.match(r"[a-z]+:", link):
            continue
        place, _, anchor = unquote(link).partition("#")
        target = (page.parent / place).resolve() if place else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)

    assert dead == []


@pytest.mark.parametrize("page", sorted(pages.pages()))
def test_a_page_that_is_made_is_current(page):
    made = pages.pages()[page]

    assert (DOCS / page).read_text("utf-8") == made, "python -m tests.docs.pages"


def test_every_scope_and_event_has_a_reason_and_no_reason_is_left_over():
    app = pages.manifest()

    assert set(pages.SCOPES) == set(app["oauth_config"]["scopes"]["bot"])
    assert set(pages.EVENTS) == set(app["settings"]["event_subscriptions"]["bot_events"])


@pytest.mark.parametrize("verb", TYPED, ids=lambda verb: verb.name)
def test_every_verb_is_documented(verb):
    assert f"`{verb.usage()}`" in text_of("docs/verbs.md")


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_variable_of_the_environment_is_documented(name):
    assert f"`{name.upper()}`" in text_of("docs/slack.md")


@pytest.mark.parametrize("command", commands())
def test_every_command_is_documented(command):
    assert f"rapport {command}" in text_of("docs/cli.md")


@pytest.mark.parametrize("page", ["README.md", "docs/slack.md", "docs/approve.md"])
def test_no_page_names_a_command_that_is_not_there(page):
    typed = re.findall(r"(?:`|bin/)rapport ([a-z]+(?: [a-z]+)?)", text_of(page))
    known = {*commands(), *(one.split()[0] for one in commands())}

    assert [one for one in typed if not {one, one.split()[0]} & known] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/slack.md"])
def test_no_page_names_a_target_that_make_does_not_have(page):
    targets = set(re.findall(r"^([.a-z]+):", text_of("Makefile"), re.MULTILINE))

    assert set(re.findall(r"(?:`|    )make ([.a-z]+)", text_of(page))) - targets == set()


def test_decisions_are_numbered_listed_and_half_a_page():
    records = sorted((DOCS / "decisions").glob("0*.md"))
    index = text_of("docs/decisions/README.md")

    assert [int(one.name[:4]) for one in records] == list(range(1, len(records) + 1))
    for record in records:
        text = record.read_text("utf-8")
        parts = ("**Context.**", "**Decision.**", "**Consequences.**")
        assert all(part in text for part in parts)
        assert len(text.split()) <= 260
        assert f"[{text.partition('. ')[2].partition(chr(10))[0]}]({record.name})" in index


def test_words_that_tables_share_are_in_the_glossary():
    text = text_of("docs/glossary.md").lower()
    words = [
        str(word).replace("heads_up", "early signal")
        for one in (Kind, Room, Severity, State)
        for word in one
    ]
    assert [word for word in words if word not in text] == []


def test_the_changelog_begins_with_what_is_unreleased():
    headings = re.findall(r"^## (.*)$", text_of("CHANGELOG.md"), re.MULTILINE)

    assert headings[0] == "Unreleased"
