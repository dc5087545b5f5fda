"""`rapport detect`: a contract that programs outside stand on."""

import json

import pytest
from typer.testing import CliRunner

from handlers.cli import cli

runner = CliRunner()
CONSIDERED = "Have you considered remote visits for the sites in Poland?"
SENTENCE = f"The site is open {'and all is well there ' * 20}today.\n"


def detect(text, *arguments):
    """The answer to these lines on stdin."""
    return runner.invoke(cli, ["detect", *arguments], input=text, env={"DATABASE_URL": "wrong"})


def ask(*messages, explain=False):
    lines = "".join(f"{json.dumps(one)}\n" for one in messages)
    result = detect(lines, *(["--explain"] if explain else []))
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_line_is_answered_in_its_order_with_its_id():
    ids = [3, "b", None, [1, {"x": 2}], 1.5, True]
    found = ask(*({"id": id, "text": "Morning all"} for id in ids), {"text": "no id"})

    assert [one["id"] for one in found] == [*ids, None]


def test_an_answer_has_four_keys_and_sorted_labels():
    (challenge,) = ask({"id": 1, "text": CONSIDERED})
    (talk,) = ask({"id": 2, "text": "Morning all, the coffee machine works again."})

    assert set(challenge) == {"id", "labels", "outcome", "confidence"}
    assert challenge["labels"] == ["challenge"] and challenge["outcome"] == "kept"
    assert 0 < challenge["confidence"] <= 1
    assert talk["labels"] == [] and talk["outcome"] == "silent"


def test_explain_shows_no_word_of_what_must_not_be_kept():
    (found,) = ask({"text": "Kit 10234 is placebo, so Lyon knows."}, explain=True)

    assert found["outcome"] == "warned" and found["why"]
    assert not [why for why in found["why"] if "“" in why or "10234" in why]


def test_explain_adds_which_rules_said_so():
    (found,) = ask({"id": 1, "text": CONSIDERED}, explain=True)

    assert found["why"] and all(isinstance(reason, str) for reason in found["why"])


def test_text_beyond_4000_characters_is_cut():
    (inside,) = ask({"text": SENTENCE * 8 + CONSIDERED})
    (beyond,) = ask({"text": SENTENCE * 9 + CONSIDERED})

    assert "challenge" in inside["labels"]
    assert "challenge" not in beyond["labels"]


def test_a_file_is_read_like_stdin(tmp_path):
    file = tmp_path / "messages.jsonl"
    file.write_text("\ufeff" + json.dumps({"id": 1, "text": CONSIDERED + "\u2028ok"}), "utf-8")
    result = runner.invoke(cli, ["detect", str(file)])

    assert json.loads(result.stdout)["labels"] == ["challenge"]


def test_nothing_in_is_nothing_out():
    assert detect("").stdout == ""


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("hello", id="no JSON"),
        pytest.param("", id="an empty line"),
        pytest.param('["text"]', id="a list"),
        pytest.param('"text"', id="a string"),
        pytest.param('{"id": 1}', id="no text"),
        pytest.param('{"text": null}', id="text is null"),
        pytest.param('{"text": 7}', id="text is a number"),
        pytest.param('{"text": "a"} {"text": "b"}', id="two objects"),
        pytest.param('{"id": NaN, "text": "a"}', id="NaN"),
        pytest.param("[" * 100_000, id="too deep"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_printed(line):
    result = detect(f'{{"text": "{CONSIDERED}"}}\n{line}\n{{"text": "fine"}}\n')

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Line 2 is no JSON object")


def test_a_line_that_is_no_utf_8_is_named():
    result = detect(b'{"text": "a"}\n{"text": "\xff"}\n')

    assert (result.exit_code, result.stdout) == (1, "")
    assert "Line 2" in result.stderr


def test_a_file_that_is_not_there_is_a_sentence():
    result = runner.invoke(cli, ["detect", "nowhere.jsonl"])

    assert result.exit_code == 1
    assert result.stderr == "nowhere.jsonl: it cannot be read (No such file or directory).\n"
