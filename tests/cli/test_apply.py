"""`rapport apply`: what changed, what waits for whom, and what to look at."""

import asyncio
import json
from datetime import datetime

import pytest

from bot.app import Bot
from bot.events import Asked, Place
from sandbox import Sandbox, northwind_meridian
from storage.database import Storage
from tests.chats.cast import FILE, GOVERNANCE, HERE, MANIFEST
from tests.cli.program import TOKENS


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "partnership.yaml"
    path.write_text(FILE)
    return path


def change(file, old, new):
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


def test_the_first_time_everything_is_new(rapport, file, tmp_path):
    result = rapport("apply", file)

    assert result.exit_code == 0, result.stderr
    assert "Northwind–Meridian begins: nwt-mer" in result.stdout
    assert (tmp_path / "rapport.db").exists()


def test_the_second_time_nothing_has_changed(rapport, file):
    rapport("apply", file)

    assert rapport("apply", file).stdout == "Nothing has changed.\n"


def test_a_change_is_one_line_and_what_waits_is_said(rapport, file):
    change(file, "  - {side: cro, by: James Orton, on: 2026-03-02}\n", "")
    rapport("apply", file)
    change(file, 'working_hours: "09:00-17:00"', 'working_hours: "09:00-18:00"')
    lines = rapport("apply", file).stdout.splitlines()

    assert lines[0].endswith("09:00-17:00 → 09:00-18:00")
    assert "C0201 waits for Meridian Clinical to agree." in lines


def test_holidays_that_need_a_region_are_named(rapport, file):
    change(file, "[meridian.example], country: GB, region: ENG", "[meridian.example], country: GB")
    result = rapport("apply", file)

    assert "Look: Meridian Clinical: the holidays of GB differ by region" in result.stdout


def test_a_program_reads_the_same(rapport, file):
    found = json.loads(rapport("apply", file, "--json").stdout)

    assert (found["id"], found["first"], found["warnings"]) == ("nwt-mer", True, [])
    assert "Study NWT-1147-201 is new: TAMARISK" in found["changes"]


def test_a_wrong_file_is_refused_with_every_line_and_changes_nothing(rapport, file, tmp_path):
    change(file, "mode: live", "mode: alive")
    change(file, "level: 2, detail: facts", "level: 7, detail: facts")
    result = rapport("apply", file)

    assert (result.exit_code, result.stdout) == (1, "")
    assert "partnership.yaml:4:" in result.stderr and "partnership.yaml:19:" in result.stderr
    assert not (tmp_path / "rapport.db").exists()


def test_a_file_that_does_not_know_what_was_switched_in_chat_is_refused(rapport, file, tmp_path):
    change(file, "mode: live", "mode: practice")
    rapport("apply", file)
    switch_on_in_chat(tmp_path / "rapport.db")
    result = rapport("apply", file)

    assert (result.exit_code, result.stdout) == (1, "")
    assert "the file says practice, but both leads have switched to live" in result.stderr
    assert "The mode: live → practice" in rapport("apply", file, "--take-file").stdout


def switch_on_in_chat(file):
    """Both leads press their buttons."""
    bot = Bot(Storage(f"sqlite:///{file}", lambda: 1_000_000.0), "k" * 32)
    for who, verb in (("U1PRIYA", "switch_on"), ("U0JAMES", "go_live")):
        asked = Asked(verb, who, Place(HERE), datetime.fromisoformat("2026-03-13T14:00:00+00:00"))
        with bot.storage.transaction("nwt-mer") as tx:
            bot.wishes.carry(tx, asked)
    bot.close()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(None, "cannot be read", id="not there"),
        pytest.param(b"\xff\xfe", "not a text in UTF-8", id="no text"),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_what_is_no_file_of_ours_is_one_sentence(rapport, tmp_path, content, says):
    file = tmp_path / "other.yaml"
    if content is not None:
        file.write_bytes(content)
    result = rapport("apply", file)

    assert result.exit_code == 1
    assert says in result.stderr and result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        pytest.param({"DATABASE_URL": "mysql://x"}, "DATABASE_URL is not right", id="wrong kind"),
        pytest.param({"DATABASE_URL": "sqlite:///no/such/x.db"}, "DATABASE_URL", id="no folder"),
        pytest.param({"DATABASE_URL": "sqlite:///"}, "name a file", id="in memory"),
        pytest.param(
            {"DATABASE_URL": "postgresql+psycopg://u:hidden@127.0.0.1:9/x"}, "cannot be", id="down"
        ),
        pytest.param({"RAPPORT_PORT": "many"}, "RAPPORT_PORT", id="another variable"),
    ],
)
def test_a_wrong_environment_is_one_sentence_with_the_variable(rapport, file, environment, says):
    result = rapport("apply", file, **environment)

    assert result.exit_code == 1
    assert says in result.stderr and "hidden" not in result.stderr
    assert result.stderr.count("\n") == 1


def test_with_a_token_leaders_who_cannot_be_reached_are_named(rapport, file):
    async def story():
        sandbox = Sandbox(northwind_meridian(manifest=MANIFEST))
        await sandbox.start()
        for room in (HERE, GOVERNANCE):
            await sandbox.leaves("U0KASIA", room)
        around = {**TOKENS, "SLACK_API_URL": sandbox.url}
        result = await asyncio.to_thread(rapport, "apply", file, "--json", **around)
        await sandbox.stop()
        return json.loads(result.stdout)["warnings"]

    (warning,) = asyncio.run(story())

    assert warning.startswith("Kasia Nowak shares no channel with Rapport")


def test_a_slack_that_does_not_answer_keeps_nothing_from_being_applied(rapport, file):
    nobody = {**TOKENS, "SLACK_API_URL": "http://127.0.0.1:9/api"}
    result = rapport("apply", file, **nobody)

    assert result.exit_code == 0
    assert "Look: Slack could not be asked" in result.stdout
