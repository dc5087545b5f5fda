"""Trouble on demand: what the caller sees, and what was stored all the same."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.sandbox.test_web_api import refusal

HELLO = {"channel": "C0201", "text": "Hello"}
POST = "chat.postMessage"


@pytest.fixture
def client(sandbox):
    return AsyncWebClient("xoxb-sandbox-T1NWT", sandbox.url, timeout=1, retry_handlers=[])


@pytest.mark.parametrize(
    ("kind", "error", "stored"),
    [
        ("reset_before", (aiohttp.ClientError, ConnectionError), 0),
        ("reset_after", (aiohttp.ClientError, ConnectionError), 1),
        ("timeout_before", TimeoutError, 0),
        ("timeout_after", TimeoutError, 1),
        ("5xx", SlackApiError, 0),
        ("5xx_after", SlackApiError, 1),
        ("500", SlackApiError, 0),
        ("not_json", SlackApiError, 0),
        ("not_json_after", SlackApiError, 1),
        ("429", SlackApiError, 0),
        ("internal_error", SlackApiError, 0),
        ("internal_error_after", SlackApiError, 1),
    ],
)
async def test_the_caller_does_not_hear_what_was_done(sandbox, client, kind, error, stored):
    client.timeout = 0.2 if "timeout" in kind else 5
    sandbox.faults.add(POST, kind)

    with pytest.raises(error):
        await client.chat_postMessage(**HELLO)

    assert len(sandbox.said("C0201")) == stored
    assert sandbox.calls[-1].error == kind
    assert (await client.chat_postMessage(**HELLO))["ok"]


async def test_a_429_says_how_long_to_wait(sandbox, client):
    sandbox.faults.add(POST, "429", retry_after=7)

    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(**HELLO)

    assert (refused.value.response.status_code, refused.value.response["error"]) == (
        429,
        "ratelimited",
    )
    assert refused.value.response.headers["retry-after"] == "7"


async def test_the_sdks_own_retry_posts_twice(sandbox):
    sandbox.faults.add(POST, "reset_after")
    careless = AsyncWebClient("xoxb-sandbox-T1NWT", sandbox.url)
    await careless.chat_postMessage(**HELLO)

    assert len(sandbox.said("C0201")) == 2


async def test_trouble_may_be_in_one_channel_until_it_is_removed(sandbox, client):
    fault = sandbox.faults.add(POST, "is_archived", times=None, channel="C0201")

    assert await refusal(client.chat_postMessage(**HELLO)) == "is_archived"
    assert (await client.chat_postMessage(channel="C0GOV", text="Hello"))["ok"]
    assert await refusal(client.chat_postMessage(**HELLO)) == "is_archived"
    sandbox.faults.remove(fault)
    assert (await client.chat_postMessage(**HELLO))["ok"]


async def test_trouble_may_be_everywhere(sandbox, client):
    sandbox.faults.add("*", "service_unavailable", times=None)

    assert await refusal(client.auth_test()) == "service_unavailable"
    sandbox.faults.clear()
    assert (await client.auth_test())["ok"]


async def test_trouble_by_chance_is_the_same_in_every_run(sandbox, client):
    fault = sandbox.faults.add(POST, "fatal_error", times=None, probability=0.5, seed=7)
    worked = []
    for _ in range(20):
        answer = await client.api_call("auth.test")
        try:
            await client.chat_postMessage(**HELLO)
            worked.append(answer["ok"])
        except SlackApiError:
            worked.append(False)

    assert fault.hits == worked.count(False)
    assert 0 < fault.hits < 20


async def test_one_post_a_second_and_channel(sandbox, client):
    passed = [0.0]
    sandbox.state.machine = lambda: passed[0]
    sandbox.knobs.limits = True
    await client.chat_postMessage(**HELLO)

    assert await refusal(client.chat_postMessage(**HELLO)) == "ratelimited"
    assert (await client.chat_postMessage(channel="C0GOV", text="Hello"))["ok"]
    passed[0] = 1.0
    assert (await client.chat_postMessage(**HELLO))["ok"]


async def test_so_many_calls_a_minute_and_method(sandbox, client):
    passed = [0.0]
    sandbox.state.machine = lambda: passed[0]
    sandbox.knobs.limits = True
    for _ in range(20):
        await client.conversations_list()

    with pytest.raises(SlackApiError) as refused:
        await client.conversations_list()
    assert refused.value.response.headers["retry-after"] == "60"
    passed[0] = 60.0
    assert (await client.conversations_list())["ok"]
