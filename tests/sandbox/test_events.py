"""Events: what reaches a real Bolt app, and what Bolt makes of it."""

from dataclasses import replace

import pytest

from sandbox import northwind_meridian

MENTION = "<@U1RAPPORT> list"


async def test_a_message_is_told_with_its_room_and_author(sandbox, app):
    ts = await sandbox.says("U1PRIYA", "C0201", "Hello")
    body, event = app.bodies[0], app.events[0]

    assert event["type"] == "message"
    assert (event["user"], event["text"], event["ts"]) == ("U1PRIYA", "Hello", ts)
    assert (event["channel"], event["channel_type"], event["team"]) == ("C0201", "channel", "T1NWT")
    assert "user_team" not in event
    assert body["is_ext_shared_channel"]
    assert (body["team_id"], body["context_team_id"]) == ("T1NWT", "T1NWT")
    assert body["authorizations"] == [
        {
            "enterprise_id": None,
            "team_id": "T1NWT",
            "user_id": "U1RAPPORT",
            "is_bot": True,
            "is_enterprise_install": False,
        }
    ]


async def test_a_foreigners_message_names_their_company(sandbox, app):
    await sandbox.says("U0JAMES", "C0201", "Hello")
    event, context = app.events[0], app.contexts[0]

    assert (event["user_team"], event["source_team"], event["team"]) == ("T0MRD",) * 3
    assert (context.team_id, context.actor_team_id) == ("T1NWT", "T0MRD")
    assert context.actor_user_id == "U0JAMES"


async def test_slack_may_leave_the_company_out(sandbox, app):
    sandbox.knobs.tells_user_team = False
    await sandbox.says("U0JAMES", "C0201", "Hello")

    assert "user_team" not in app.events[0]


async def test_an_internal_channel_is_not_shared(sandbox, app):
    await sandbox.says("U1PRIYA", "C1INT", "Hello")

    assert app.bodies[0]["is_ext_shared_channel"] is False


@pytest.mark.parametrize(("channel", "kind"), [("C0201", "channel"), ("C0GOV", "group")])
async def test_a_room_may_be_public_or_private(sandbox, app, channel, kind):
    await sandbox.says("U1PRIYA", channel, "Hello")

    assert app.events[0]["channel_type"] == kind


async def test_direct_messages_are_heard_too(sandbox, app):
    await sandbox.says("U1PRIYA", "U1RAPPORT", "list")

    assert app.events[0]["channel_type"] == "im"
    assert app.events[0]["channel"] == sandbox.dm_channel("U1PRIYA")


async def test_replies_files_and_broadcasts_have_their_own_shape(sandbox, app):
    ts = await sandbox.says("U1PRIYA", "C0201", "Hello")
    await sandbox.says("U0JAMES", "C0201", "Yes", thread=ts)
    await sandbox.says("U0JAMES", "C0201", "Plan", files=("plan.pdf",))
    await sandbox.says("U1PRIYA", "C0201", "Plan", files=("plan.pdf",))
    await sandbox.says("U1PRIYA", "C0201", "All", thread=ts, broadcast=True)

    assert app.kinds()[1:] == ["message", "file_share", "file_share", "thread_broadcast"]
    assert (app.events[1]["thread_ts"], app.events[1]["parent_user_id"]) == (ts, "U1PRIYA")
    assert app.events[2]["files"][0]["file_access"] == "check_file_info"
    assert app.events[3]["files"][0]["name"] == "plan.pdf"


async def test_an_edit_carries_both_forms(sandbox, app):
    ts = await sandbox.says("U0JAMES", "C0201", "Helo")
    await sandbox.edits("U0JAMES", "C0201", ts, "Hello")
    event = app.events[1]

    assert (event["subtype"], event["hidden"]) == ("message_changed", True)
    assert (event["message"]["text"], event["previous_message"]["text"]) == ("Hello", "Helo")
    assert event["message"]["edited"]["user"] == "U0JAMES"
    assert event["message"]["user_team"] == "T0MRD"
    assert event["ts"] != ts == event["message"]["ts"]


async def test_a_preview_is_a_change_without_an_edit(sandbox, app):
    ts = await sandbox.says("U0JAMES", "C0201", "https://example.org")
    await sandbox.unfurls("C0201", ts)

    assert app.kinds() == ["message", "message_changed"]
    assert "edited" not in app.events[1]["message"]


async def test_a_deletion_names_what_is_gone(sandbox, app):
    ts = await sandbox.says("U0JAMES", "C0201", "Oops")
    await sandbox.deletes("U0JAMES", "C0201", ts)

    assert (app.events[1]["subtype"], app.events[1]["deleted_ts"]) == ("message_deleted", ts)
    assert app.events[1]["previous_message"]["text"] == "Oops"


async def test_a_deleted_question_with_answers_becomes_a_tombstone(sandbox, app):
    ts = await sandbox.says("U0JAMES", "C0201", "Question")
    await sandbox.says("U1PRIYA", "C0201", "Answer", thread=ts)
    await sandbox.deletes("U0JAMES", "C0201", ts)

    assert app.events[2]["subtype"] == "message_changed"
    assert app.events[2]["message"]["subtype"] == "tombstone"


async def test_reactions_never_say_whose_company(sandbox, app):
    ts = await sandbox.says("U1PRIYA", "C0201", "Hello")
    await sandbox.reacts("U0JAMES", "C0201", ts, "pushpin")
    await sandbox.unreacts("U0JAMES", "C0201", ts, "pushpin")
    added, removed = app.events[1:]

    assert (added["type"], removed["type"]) == ("reaction_added", "reaction_removed")
    assert added["item"] == {"type": "message", "channel": "C0201", "ts": ts}
    assert (added["item_user"], added["reaction"]) == ("U1PRIYA", "pushpin")
    assert not {"team", "user_team"} & set(added)
    assert app.contexts[1].actor_team_id is None


async def test_the_bot_hears_itself_and_knows_it(sandbox, app, client):
    await client.chat_postMessage(channel="C0201", text="Hello")
    await sandbox.settled()

    assert (app.events[0]["bot_id"], app.events[0]["app_id"]) == ("B1RAPPORT", "A0RAPPORT")
    assert app.events[0]["app_id"] == app.bodies[0]["api_app_id"]


async def test_slack_and_other_apps_speak_too(sandbox, app):
    await sandbox.notices("C0201", "A notice")
    await sandbox.app_says("C0201", "Build failed", metadata={"event_type": "x"})

    assert [event["user"] for event in app.events] == ["USLACK", "U9OTHER"]
    assert app.events[1]["app_id"] == "A9OTHER"
    assert app.events[1]["metadata"] == {"event_type": "x"}


async def test_where_the_bot_is_not_it_hears_nothing(sandbox, app):
    await sandbox.removes_bot("U1PRIYA", "C0201")
    heard = len(app.events)
    await sandbox.says("U1PRIYA", "C0201", "Alone at last")

    assert len(app.events) == heard


async def test_a_mention_comes_once_unless_the_app_asks_for_two(sandbox, app):
    await sandbox.says("U0JAMES", "C0201", MENTION)

    assert app.kinds() == ["message"]


async def test_an_app_that_asks_for_mentions_hears_each_twice(sandbox, app):
    manifest = dict(sandbox.state.world.app.manifest)
    manifest["settings"] = {
        "event_subscriptions": {"bot_events": ["app_mention", "message.channels"]}
    }
    changed = replace(sandbox.state.world.app, manifest=manifest)
    sandbox.state.world = replace(sandbox.state.world, app=changed)
    sandbox.installs("T1NWT", scopes=("channels:history", "app_mentions:read"))
    await sandbox.says("U0JAMES", "C0201", MENTION)
    await sandbox.settled()

    assert app.kinds() == ["message", "app_mention"]
    assert app.events[0]["ts"] == app.events[1]["ts"]


async def test_without_the_scope_an_event_is_not_sent(sandbox, app):
    sandbox.installs("T1NWT", scopes=("channels:history",))
    ts = await sandbox.says("U0JAMES", "C0201", "Hello")
    await sandbox.reacts("U0JAMES", "C0201", ts, "eyes")

    assert app.kinds() == ["message"]


class TestAnOrganisation:
    """Meridian on Enterprise Grid: events name the organisation, profiles name both."""

    @pytest.fixture
    def world(self):
        world = northwind_meridian()
        teams = [replace(t, enterprise="E0MRD") if t.id == "T0MRD" else t for t in world.teams]
        return replace(world, teams=tuple(teams))

    async def test_its_people_come_under_its_own_id(self, sandbox, app):
        await sandbox.says("U0JAMES", "C0201", "Hello")

        assert app.events[0]["user_team"] == "E0MRD"
        assert app.contexts[0].actor_team_id is None
        assert app.contexts[0].actor_enterprise_id == "E0MRD"

    async def test_a_profile_names_workspace_and_organisation(self, client):
        james = (await client.users_info(user="U0JAMES"))["user"]

        assert james["team_id"] == "T0MRD"
        assert james["enterprise_user"] == {"enterprise_id": "E0MRD", "teams": ["T0MRD"]}
