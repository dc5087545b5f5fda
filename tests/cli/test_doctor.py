"""`rapport doctor`: every line well, or how to mend it."""

import sys

import pytest

from tests.chats.cast import FILE, HERE
from tests.cli.faults import FAULTS, MODEL, PAGE, TOP, Fault, examine, row, wrong
from tests.cli.program import CAST
from tests.llm.room import ALLOWED

WELL = Fault("nothing")


@pytest.fixture
def doctor(rapport, tmp_path):
    """Asks the doctor in a world in which something is wrong."""
    return lambda fault, *arguments: examine(rapport, tmp_path, fault, *arguments)


def test_all_is_well_and_the_test_message_is_gone(doctor):
    found, code, sandbox = doctor(WELL, HERE)

    assert wrong(found) == {} and code == 0
    assert sandbox.said(HERE) == []
    assert [one.method for one in sandbox.calls].count("chat.postMessage") == 1


def test_without_a_channel_the_host_s_lead_gets_the_message(doctor):
    found, _, sandbox = doctor(WELL)

    assert wrong(found) == {}
    assert sandbox.dm_channel("U1PRIYA") and sandbox.dm("U1PRIYA") == []


@pytest.mark.parametrize("title", FAULTS)
def test_what_is_wrong_is_named_with_its_mend_as_the_page_says(doctor, title):
    fault = FAULTS[title]
    found, code, _ = doctor(fault)

    assert code == 1
    assert row(title, fault, found) in PAGE.read_text("utf-8"), "run python -m tests.cli.faults"


def test_the_page_has_these_faults_and_no_others():
    page = PAGE.read_text("utf-8")

    assert page.startswith(TOP)
    assert page.count("\n") == TOP.count("\n") + len(FAULTS)


def test_an_empty_folder_needs_a_database_and_tokens(doctor):
    found, code, _ = doctor(Fault("", file="", environment={"SLACK_BOT_TOKEN": ""}))

    assert set(wrong(found)) == {"database", "token"} and code == 1


def test_people_read_one_line_each_and_a_count(rapport):
    rapport("apply", CAST)
    result = rapport("doctor")

    assert result.exit_code == 1
    assert "ok   database: it has the tables of this program" in result.stdout
    assert "not  token: SLACK_BOT_TOKEN is not set → copy it from OAuth" in result.stdout
    assert result.stderr == "1 of 7 is not as needed.\n"


def test_a_model_without_its_package_is_named(rapport, monkeypatch):
    monkeypatch.setitem(sys.modules, "openai", None)
    rapport("apply", CAST)
    result = rapport("doctor", OPENAI_MODEL="small-1", OPENAI_API_KEY="sk-1")

    assert "not  model: OPENAI_MODEL is set, but the package openai is missing" in result.stdout


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("", "the partnership file does not allow it"),
        (
            "allowed",
            "nothing is sent: not yet agreed by Northwind Therapeutics and Meridian Clinical",
        ),
    ],
)
def test_how_a_model_stands_is_no_fault(doctor, change, says):
    file = FILE.replace(*ALLOWED) if change else FILE
    found, code, _ = doctor(Fault("", file=file, environment=MODEL), HERE)

    assert code == 0
    assert [one["says"] for one in found if one["about"] == "model nwt-mer"][0].startswith(says)
