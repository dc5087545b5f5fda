"""`rapport doctor`: every line well, or how to mend it."""

import asyncio
import json
from contextlib import asynccontextmanager

import pytest

from sandbox import Sandbox, northwind_meridian
from tests.chats.cast import GOVERNANCE, HERE, MANIFEST
from tests.cli.program import CAST, TOKENS


@asynccontextmanager
async def world(**knobs):
    sandbox = Sandbox(northwind_meridian(manifest=MANIFEST))
    for name, value in knobs.items():
        setattr(sandbox.knobs, name, value)
    await sandbox.start()
    try:
        yield sandbox
    finally:
        await sandbox.stop()


@pytest.fixture
def doctor(rapport):
    """Asks the doctor in a world that a test has prepared."""

    def ask(*arguments, prepare=lambda sandbox: (), apply=True, environment=(), **knobs):
        async def story():
            async with world(**knobs) as sandbox:
                around = {**TOKENS, "SLACK_API_URL": sandbox.url, **dict(environment)}
                if apply:
                    await asyncio.to_thread(rapport, "apply", CAST)
                prepared = prepare(sandbox)
                if asyncio.iscoroutine(prepared):
                    await prepared
                result = await asyncio.to_thread(rapport, "doctor", "--json", *arguments, **around)
                return sandbox, result

        sandbox, result = asyncio.run(story())
        found = json.loads(result.stdout)
        assert result.exit_code == (0 if all(one["ok"] for one in found) else 1)
        return sandbox, found

    return ask


def wrong(found):
    return {one["about"]: f"{one['says']} → {one['mend']}" for one in found if not one["ok"]}


def test_all_is_well_and_the_test_message_is_gone(doctor):
    sandbox, found = doctor(HERE)

    assert wrong(found) == {}
    assert sandbox.said(HERE) == []
    assert [one.method for one in sandbox.calls].count("chat.postMessage") == 1


def test_without_a_channel_the_host_s_lead_gets_the_message(doctor):
    sandbox, found = doctor()

    assert wrong(found) == {}
    assert sandbox.dm_channel("U1PRIYA") and sandbox.dm("U1PRIYA") == []


@pytest.mark.parametrize(
    ("prepare", "about", "says"),
    [
        pytest.param(
            lambda it: it.removes_bot("U1PRIYA", GOVERNANCE),
            "channel C0GOV",
            "/invite",
            id="a room",
        ),
        pytest.param(
            lambda it: it.archives("U1PRIYA", HERE), "channel C0201", "archived", id="an archive"
        ),
        pytest.param(
            lambda it: it.installs("T1NWT", ("chat:write",)),
            "scopes",
            "reactions:write",
            id="scopes",
        ),
        pytest.param(
            lambda it: it.faults.add("auth.test", "invalid_auth"),
            "token",
            "invalid_auth",
            id="token",
        ),
        pytest.param(
            lambda it: it.faults.add("auth.test", "500_before"), "token", "no answer", id="silence"
        ),
        pytest.param(
            lambda it: it.faults.add("apps.connections.open", "invalid_auth"),
            "way in",
            "SLACK_APP_TOKEN",
            id="the app's token",
        ),
        pytest.param(
            lambda it: it.faults.add("chat.delete", "500_before"),
            "reading back",
            "delete it there",
            id="a message that stays",
        ),
        pytest.param(
            lambda it: it.faults.add("users.info", "user_not_found", times=1),
            "leaders",
            "does not know this account",
            id="a leader nobody knows",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_mend(doctor, prepare, about, says):
    _, found = doctor(prepare=prepare)

    assert says in wrong(found)[about]


def test_a_leader_who_shares_no_channel_is_named(doctor):
    async def prepare(sandbox):
        for room in (HERE, GOVERNANCE):
            await sandbox.leaves("U0KASIA", room)

    _, found = doctor(prepare=prepare)

    assert "Kasia Nowak shares no channel" in wrong(found)["leaders"]


def test_metadata_that_nobody_may_read_is_noticed(doctor):
    _, found = doctor(HERE, metadata_visible="never")

    assert "metadata.message:read" in wrong(found)["reading back"]


def test_an_empty_folder_needs_a_database_and_tokens(doctor):
    bare = {"SLACK_BOT_TOKEN": ""}
    _, found = doctor(apply=False, environment=bare)

    assert set(wrong(found)) == {"database", "token"}


def test_people_read_one_line_each_and_a_count(rapport):
    rapport("apply", CAST)
    result = rapport("doctor")

    assert result.exit_code == 1
    assert "ok   database: it has the tables of this program" in result.stdout
    assert "not  token: SLACK_BOT_TOKEN is not set → it starts with xoxb-" in result.stdout
    assert result.stderr == "1 of 6 is not as needed.\n"
