"""Calls: who may, with what, and by which name Slack refuses."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.sandbox.listener import card


async def refusal(call):
    with pytest.raises(SlackApiError) as refused:
        await call
    return refused.value.response["error"]


async def test_a_token_says_who_it_is_and_what_it_may_do(client):
    me = await client.auth_test()

    assert (me["team_id"], me["user_id"], me["bot_id"]) == ("T1NWT", "U1RAPPORT", "B1RAPPORT")
    assert "chat:write" in me.headers["x-oauth-scopes"].split(",")


@pytest.mark.parametrize(
    ("token", "method", "error"),
    [
        ("", "auth.test", "not_authed"),
        ("xoxb-unknown", "auth.test", "invalid_auth"),
        ("xapp-sandbox", "chat.postMessage", "not_allowed_token_type"),
        ("xoxb-sandbox-T1NWT", "apps.connections.open", "not_allowed_token_type"),
        ("xapp-wrong", "apps.connections.open", "invalid_auth"),
        ("xoxb-sandbox-T1NWT", "chat.shout", "unknown_method"),
        ("xoxb-sandbox-T1NWT", "chat.postMessage", "invalid_arguments"),
        ("xoxb-sandbox-T1NWT", "users.info", "invalid_arguments"),
    ],
)
async def test_a_call_is_refused_by_name(sandbox, token, method, error):
    client = AsyncWebClient(token, sandbox.url, retry_handlers=[])

    assert await refusal(client.api_call(method)) == error


@pytest.mark.parametrize(
    ("channel", "text", "error"),
    [
        ("C0NOWHERE", "Hello", "channel_not_found"),
        ("U1NOBODY", "Hello", "channel_not_found"),
        ("C0201", "", "no_text"),
    ],
)
async def test_a_post_is_refused_by_name(client, channel, text, error):
    post = client.api_call("chat.postMessage", json={"channel": channel, "text": text})

    assert await refusal(post) == error


async def test_a_scope_that_was_not_granted_is_named(sandbox, client):
    sandbox.installs("T1NWT", scopes=("channels:history",))

    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="C0201", text="Hello")

    assert refused.value.response["error"] == "missing_scope"
    assert refused.value.response["needed"] == "chat:write"


async def test_scopes_differ_by_kind_of_channel(sandbox, client):
    sandbox.installs("T1NWT", scopes=("channels:history",))

    assert (await client.conversations_history(channel="C0201"))["messages"] == []
    assert await refusal(client.conversations_history(channel="C0GOV")) == "missing_scope"


async def test_a_removed_app_has_a_dead_token(sandbox, client):
    await sandbox.uninstalls("T1NWT")

    assert await refusal(client.auth_test()) == "account_inactive"


async def test_a_company_that_installs_again_starts_without_a_channel(sandbox, app, client):
    await sandbox.uninstalls("T1NWT")
    assert [event["type"] for event in app.events] == ["tokens_revoked", "app_uninstalled"]
    assert "not a valid command" in await sandbox.command("U1PRIYA", "C0201", "/rapport")

    sandbox.installs("T1NWT")
    assert (await client.auth_test())["ok"]
    assert await refusal(client.chat_postMessage(channel="C0201", text="Hi")) == "not_in_channel"


async def test_a_company_is_known_when_a_channel_is_shared_with_it(sandbox, client):
    sandbox.installs("T1NWT", scopes=("team:read",))

    assert (await client.team_info(team="T0MRD"))["team"]["name"] == "Meridian Clinical"
    assert await refusal(client.team_info(team="T9XYZ")) == "team_not_found"


async def test_a_bot_writes_only_where_it_is(sandbox, client):
    await sandbox.removes_bot("U1PRIYA", "C0201")

    assert await refusal(client.chat_postMessage(channel="C0201", text="Hello")) == "not_in_channel"
    assert await refusal(client.conversations_history(channel="C0201")) == "not_in_channel"


async def test_a_private_channel_is_hidden_from_who_is_not_in_it(sandbox, client):
    await sandbox.removes_bot("U1PRIYA", "C0GOV")

    assert await refusal(client.conversations_info(channel="C0GOV")) == "channel_not_found"


async def test_an_archived_channel_takes_no_posts(sandbox, client):
    await sandbox.archives("U1PRIYA", "C0201")

    assert await refusal(client.chat_postMessage(channel="C0201", text="Hello")) == "is_archived"


async def test_forms_with_json_inside_and_plain_json_mean_the_same(sandbox, client):
    blocks = '[{"type": "divider"}]'
    form = {"channel": "C0201", "text": "Form", "blocks": blocks, "unfurl_links": "false"}
    await client.api_call("chat.postMessage", data=form)
    await client.api_call("chat.postMessage", json=form | {"text": "JSON"})

    assert [[b["type"] for b in m.blocks] for m in sandbox.said("C0201")] == [["divider"]] * 2
    assert [m.unfurl for m in sandbox.said("C0201")] == [False, False]


async def test_a_body_that_is_no_json_is_refused(sandbox):
    headers = {"content-type": "application/json"}
    url = f"{sandbox.url}auth.test"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data="{", headers=headers) as got,
    ):
        assert (await got.json())["error"] == "invalid_json"


async def test_every_call_is_written_down(sandbox, client):
    await client.chat_postMessage(channel="C0201", text="Hello")
    await refusal(client.chat_postMessage(channel="C0NOWHERE", text="Hello"))

    assert [(call.method, call.error) for call in sandbox.calls] == [
        ("chat.postMessage", ""),
        ("chat.postMessage", "channel_not_found"),
    ]


async def test_a_channel_says_which_companies_are_in_it(client):
    shared = (await client.conversations_info(channel="C0201"))["channel"]
    own = (await client.conversations_info(channel="C1INT"))["channel"]

    assert (shared["is_ext_shared"], own["is_ext_shared"]) == (True, False)
    assert shared["shared_team_ids"] == ["T1NWT", "T0MRD"]
    assert (shared["conversation_host_id"], shared["context_team_id"]) == ("T1NWT", "T1NWT")


async def test_members_come_in_pages(client):
    seen, cursor = [], ""
    while not seen or cursor:
        page = await client.conversations_members(channel="C0201", limit=5, cursor=cursor)
        seen += page["members"]
        cursor = page["response_metadata"]["next_cursor"]

    assert len(seen) == len(set(seen)) == 12


async def test_channels_are_listed_by_kind(client):
    public = await client.conversations_list()
    private = await client.users_conversations(types="private_channel")

    assert [c["id"] for c in public["channels"]] == ["C0201", "C0LOOSE", "C1INT"]
    assert [c["id"] for c in private["channels"]] == ["C0GOV"]


async def test_a_foreigner_is_known_by_team_and_zone_but_not_by_mail(client):
    james = (await client.users_info(user="U0JAMES"))["user"]
    hannah = (await client.users_info(user="U1HANNAH"))["user"]
    nobody = (await client.users_info(user="U9NOBODY"))["user"]

    assert (james["team_id"], james["tz"], james["is_stranger"]) == (
        "T0MRD",
        "Europe/London",
        False,
    )
    assert "email" not in james["profile"]
    assert "is_stranger" not in hannah
    assert nobody["is_stranger"]


async def test_a_permalink_leads_into_the_callers_own_workspace(sandbox, client):
    ts = await sandbox.says("U1PRIYA", "C0201", "Hello")
    answer = await sandbox.says("U0JAMES", "C0201", "Yes", thread=ts)
    link = await client.chat_getPermalink(channel="C0201", message_ts=answer)

    assert link["permalink"].startswith("https://northwind.slack.com/archives/C0201/p")
    assert link["permalink"].endswith(f"?thread_ts={ts}&cid=C0201")


async def test_blocks_that_slack_refuses_are_refused_with_the_place(client):
    long = card({"type": "button", "text": {"type": "plain_text", "text": "x" * 76}})

    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="C0201", text="x", blocks=long)

    assert refused.value.response["error"] == "invalid_blocks"
    assert refused.value.response["response_metadata"]["messages"] == [
        "[ERROR] must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"
    ]
