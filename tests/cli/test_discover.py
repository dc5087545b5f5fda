"""`rapport discover`: a partnership file to begin with, made of who is in a channel."""

import asyncio
from dataclasses import replace

import pytest

from bot.partnership import read
from sandbox import Sandbox, northwind_meridian
from storage.tables.words import Side, Stage
from tests.chats.cast import HERE, MANIFEST
from tests.cli.program import TOKENS

TITLES = {"U1TOM": "Clinical Trial Manager", "U0CLAIRE": 'Start-Up "Lead", France: all sites'}


def world(**people):
    """The cast with the titles of their profiles; `people` changes somebody's account."""
    cast = northwind_meridian(manifest=MANIFEST)
    titled = [replace(one, title=TITLES.get(one.id, "")) for one in cast.people]
    changed = tuple(replace(one, **people.get(one.id, {})) for one in titled)
    return replace(cast, people=changed)


@pytest.fixture
def discover(rapport):
    """Looks into a channel of a world that a test has prepared."""

    def ask(*arguments, cast=None, prepare=lambda sandbox: (), **environment):
        async def story():
            sandbox = Sandbox(cast or world())
            await sandbox.start()
            prepared = prepare(sandbox)
            if asyncio.iscoroutine(prepared):
                await prepared
            around = {**TOKENS, "SLACK_API_URL": sandbox.url, **environment}
            result = await asyncio.to_thread(rapport, "discover", *arguments, **around)
            await sandbox.stop()
            return sandbox, result

        sandbox, result = asyncio.run(story())
        assert sandbox.said(HERE) == [], "it only looks"
        return result

    return ask


@pytest.fixture
def file(discover):
    return read(discover(HERE).stdout, "draft.yaml")


def test_the_draft_is_a_partnership_that_can_be_applied(discover, rapport, tmp_path):
    result = discover(HERE, "--output", "partnership.yaml")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "partnership.yaml: look for “check”, then rapport apply partnership.yaml.\n"
    )
    applied = rapport("apply", "partnership.yaml")
    assert (applied.exit_code, applied.stderr) == (0, "")
    assert f"{HERE} waits for Northwind Therapeutics and Company T0MRD to agree." in applied.stdout


def test_the_host_is_the_sponsor_until_somebody_swaps_them(discover, file):
    sponsor, cro = file.companies.sponsor, file.companies.cro

    assert (sponsor.name, sponsor.slack) == ("Northwind Therapeutics", ("T1NWT",))
    assert (cro.name, cro.slack) == ("Company T0MRD", ("T0MRD",))
    assert "swap `sponsor` and `cro`" in discover(HERE).stdout


def test_everybody_is_there_with_side_title_and_zone_but_no_bot(file):
    people = {one.slack: one for one in file.people}

    assert set(people) == {
        *("U1PRIYA", "U1TOM", "U1BEN", "U1HANNAH", "U1SAM", "U1PETRA"),
        *("U0JAMES", "U0CLAIRE", "U0JAVIER", "U0KASIA", "U0ROBERT"),
    }
    assert {one.side for one in file.people if one.slack.startswith("U0")} == {Side.CRO}
    assert people["U0CLAIRE"].role == TITLES["U0CLAIRE"]
    assert (people["U1BEN"].time_zone, people["U1TOM"].time_zone) == ("America/New_York", None)
    assert file.companies.cro.time_zone == "Europe/London"
    assert {one.level for one in file.people} == {1}


def test_one_of_each_company_is_guessed_to_lead_and_it_says_so(discover, file):
    assert [one.slack for one in file.people if one.lead] == ["U1TOM", "U0CLAIRE"]
    guesses = [line for line in discover(HERE).stdout.splitlines() if "lead: true" in line]
    assert all(line.endswith("# check: does this person lead?") for line in guesses)


def test_it_is_practice_in_one_shared_channel_that_nobody_agreed_to_yet(file):
    assert file.mode == Stage.PRACTICE and file.consent == ()
    assert [(one.id, one.room) for one, _ in file.all_channels()] == [(HERE, "shared")]
    assert file.id == "201-study-team"


def test_a_third_company_may_be_there_and_is_never_asked(discover):
    async def vendor(sandbox):
        await sandbox.shares(HERE, "T2ECOA")
        await sandbox.joins("U2VERA", HERE)

    file = read(discover(HERE, prepare=vendor).stdout, "draft.yaml")

    assert [one.slack for one in file.companies.others] == [("T2ECOA",)]
    assert file.find("U2VERA") is None


def test_an_organisation_is_one_company_with_its_workspaces(discover):
    cast = world()
    teams = tuple(
        replace(one, enterprise="E0MRD") if one.id == "T0MRD" else one for one in cast.teams
    )
    file = read(discover(HERE, cast=replace(cast, teams=teams)).stdout, "draft.yaml")

    assert file.companies.cro.slack == ("E0MRD", "T0MRD")


def test_odd_names_do_no_harm(discover):
    name = 'O\'Brien "Bo": {x} # \u202e\u200b💊\n- *a'
    cast = world(U1TOM={"name": name, "title": "} # \x00"}, U0KASIA={"name": " ", "guest": True})
    result = discover(HERE, cast=cast)
    file = read(result.stdout, "draft.yaml")

    assert file.find("U1TOM").name == 'O\'Brien "Bo": {x} # 💊 - *a'
    assert file.find("U0KASIA") is None, "whose guest somebody is, Slack does not tell"
    assert "# check: a guest, of which company?" in result.stdout


def test_a_channel_is_found_by_its_name(discover):
    by_name = discover("#201-study-team")

    assert by_name.stdout == discover(HERE).stdout


def test_a_large_channel_is_read_to_its_end(discover):
    def crowd(sandbox):
        for n in range(1_000):
            account = f"U1CROWD{n}"
            sandbox.state.people[account] = replace(sandbox.state.people["U1TOM"], id=account)
            sandbox.state.room(HERE).members.append(account)

    file = read(discover(HERE, prepare=crowd).stdout, "draft.yaml")
    assert len(file.people) == 1_011


def test_slack_is_waited_for_when_it_says_so(discover):
    busy = discover(HERE, prepare=lambda it: it.faults.add("users.info", "429"))

    assert busy.exit_code == 0, busy.stderr


NOT_POSSIBLE = {
    "one company": ("C1INT", "#northwind-only is not shared with another company yet"),
    "an id that nobody has": ("C0NONE", "channel_not_found"),
    "a name that nobody has": ("#nowhere", "Rapport is in no channel called nowhere"),
}


@pytest.mark.parametrize("case", NOT_POSSIBLE)
def test_what_the_channel_cannot_tell_is_one_sentence(discover, case):
    channel, says = NOT_POSSIBLE[case]
    result = discover(channel)

    assert (result.exit_code, result.stdout) == (1, "")
    assert says in result.stderr and result.stderr.count("\n") == 1


def test_a_shared_channel_in_which_only_one_company_is_yet(discover):
    async def alone(sandbox):
        for one in ("U0JAMES", "U0CLAIRE", "U0JAVIER", "U0KASIA", "U0ROBERT"):
            await sandbox.leaves(one, HERE)

    result = discover(HERE, prepare=alone)
    assert result.exit_code == 1
    assert "Everybody in #201-study-team is of Northwind Therapeutics" in result.stderr


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        pytest.param({"SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN is not set", id="no token"),
        pytest.param({"SLACK_API_URL": "http://127.0.0.1:9/"}, "does not answer", id="no Slack"),
    ],
)
def test_without_slack_it_is_one_sentence(discover, environment, says):
    result = discover(HERE, **environment)

    assert result.exit_code == 1
    assert says in result.stderr and result.stderr.count("\n") == 1


def test_a_file_that_is_there_is_never_overwritten(discover, tmp_path):
    (tmp_path / "mine.yaml").write_text("precious")
    result = discover(HERE, "--output", "mine.yaml")

    assert result.exit_code == 1 and "is there already" in result.stderr
    assert (tmp_path / "mine.yaml").read_text() == "precious"
