"""People and companies come and go; channels are renamed, archived, renumbered."""

import pytest


async def test_people_and_companies_come_and_go(sandbox, app):
    await sandbox.shares("C0201", "T9XYZ")
    await sandbox.joins("U9NOBODY", "C0201")
    await sandbox.leaves("U9NOBODY", "C0201")
    await sandbox.unshares("C0201", "T9XYZ")
    kinds = [event["type"] for event in app.events]

    assert kinds.count("message") == 1
    assert [kind for kind in kinds if kind != "message"] == [
        "channel_shared",
        "member_joined_channel",
        "member_left_channel",
        "channel_unshared",
    ]
    assert app.events[0]["connected_team_id"] == "T9XYZ"
    assert "channel_join" in app.kinds()


async def test_the_bot_hears_of_its_own_invitation(sandbox, app):
    await sandbox.removes_bot("U1PRIYA", "C0201")
    await sandbox.invites_bot("U1TOM", "C0201")
    joined = next(event for event in app.events if event["type"] == "member_joined_channel")

    assert app.events[0]["type"] == "channel_left"
    assert (joined["user"], joined["inviter"]) == ("U1RAPPORT", "U1TOM")


@pytest.mark.parametrize(("channel", "kind"), [("C0201", "channel"), ("C0GOV", "group")])
async def test_a_channel_is_archived_and_opened_again(sandbox, app, channel, kind):
    await sandbox.archives("U1PRIYA", channel)
    await sandbox.unarchives("U1PRIYA", channel)

    assert app.kinds() == [f"{kind}_archive", f"{kind}_unarchive"]


async def test_a_channel_gets_another_name(sandbox, app):
    await sandbox.renames("U1PRIYA", "C0201", "201-core")

    assert app.kinds() == ["channel_rename"]
    assert app.contexts[0].channel_id == "C0201"


async def test_a_channel_may_change_its_id(sandbox, app, client):
    await sandbox.changes_id("C0201", "C0NEW")

    assert app.events[0]["new_channel_id"] == "C0NEW"
    assert (await client.conversations_info(channel="C0NEW"))["ok"]
