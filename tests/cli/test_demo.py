"""`rapport demo --terminal`: the scene plays to its end, and both leaders read the same."""

import re
import socket

import pytest
from typer.testing import CliRunner

from handlers.cli import cli
from tests.cli.conftest import logs_as_before

BOXES = re.compile(r"^│(.{48})││(.{48})│$", re.MULTILINE)
BUTTONS = re.compile(r"( (Seen, with me|Answer…|Defer until…))+$")
HEADS = "╭─ Rapport → Hannah Voss ─+╮╭─ Rapport → Kasia Nowak ─+╮"


@pytest.fixture(scope="module")
def played():
    """What the terminal showed."""
    elsewhere = {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s", "RAPPORT_PORT": "wrong"}
    with logs_as_before():
        played = ["demo", "--terminal", "--fast", "--port", "0"]
        result = CliRunner().invoke(cli, played, env=elsewhere)
    assert result.exit_code == 0, result.output
    return result.stdout


def leaders(played):
    """What Hannah and Kasia read side by side, box by box, without the buttons below."""
    boxes = re.split(HEADS, played)[1:]
    pairs = [BOXES.findall(box.partition("╰")[0]) for box in boxes]
    return [
        [BUTTONS.sub("", " ".join(" ".join(column).split())) for column in zip(*lines, strict=True)]
        for lines in pairs
    ]


def test_both_leaders_read_the_same_words(played):
    told = leaders(played)

    assert len(told) >= 2
    assert "To both companies (OpCom)" in told[0][0] and "Q-4" in told[0][0]
    assert all(hannah == kasia for hannah, kasia in told)


def test_both_leaders_hear_in_the_same_second(played):
    first = re.split(HEADS, played)[1]
    stamps = re.search(r"╰─+ (\d\d:\d\d:\d\d) UTC ─╯╰─+ (\d\d:\d\d:\d\d) UTC ─╯", first)

    assert stamps[1] == stamps[2]


def test_what_one_leader_takes_up_the_other_sees_in_place(played):
    assert "Seen, with Hannah Voss" in leaders(played)[1][1]


def test_talk_gets_no_answer(played):
    talk = played.partition("coffee machine")[2].partition("Have you considered")[0]

    assert "Rapport's mark" not in talk and "└ Rapport" not in talk


@pytest.mark.parametrize(
    "words",
    ["CH-1", "AS-2", "We did not know", "I-3", "Q-4", "only you can see this", "entries, whole."],
)
def test_every_part_is_shown(played, words):
    assert words in played


def test_one_line_is_the_address_and_no_line_is_too_long(played):
    lines = played.splitlines()

    assert [line for line in lines if line.startswith("http://127.0.0.1:")] == lines[:1]
    assert max(map(len, lines)) <= 100


def test_a_port_that_is_taken_is_one_sentence():
    with socket.create_server(("127.0.0.1", 0)) as taken, logs_as_before():
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(cli, ["demo", "--terminal", "--fast", "--port", port])

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"--port: nobody can listen on {port}")
