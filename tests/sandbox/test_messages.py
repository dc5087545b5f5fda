"""Messages: written, changed, taken away, whispered, and read back."""

from tests.sandbox.listener import card
from tests.sandbox.test_web_api import refusal

SAID = {"event_type": "rapport_said", "event_payload": {"id": "b1"}}


async def test_stamps_are_business_time_and_never_the_same(sandbox, client, clock):
    first = (await client.chat_postMessage(channel="C0201", text="One"))["ts"]
    second = await sandbox.says("U1PRIYA", "C0201", "Two")
    clock.passes(hours=1)
    third = await sandbox.says("U1PRIYA", "C0201", "Three")

    assert [first, second] == ["1772442000.000000", "1772442000.000001"]
    assert third == "1772445600.000000"


async def test_history_is_newest_first_and_leaves_replies_in_their_thread(sandbox, client):
    ts = await sandbox.says("U1PRIYA", "C0201", "One")
    await sandbox.says("U0JAMES", "C0201", "Reply", thread=ts)
    await sandbox.says("U0JAMES", "C0201", "Also in the channel", thread=ts, broadcast=True)
    await sandbox.says("U1PRIYA", "C0201", "Two")
    history = (await client.conversations_history(channel="C0201"))["messages"]
    thread = (await client.conversations_replies(channel="C0201", ts=ts))["messages"]

    assert [m["text"] for m in history] == ["Two", "Also in the channel", "One"]
    assert [m["text"] for m in thread] == ["One", "Reply", "Also in the channel"]
    assert (history[-1]["reply_count"], thread[1]["thread_ts"]) == (2, ts)


async def test_history_comes_in_pages(sandbox, client):
    for n in range(5):
        await sandbox.says("U1PRIYA", "C0201", str(n))
    seen, page = [], await client.conversations_history(channel="C0201", limit=2)
    while True:
        seen += [m["text"] for m in page["messages"]]
        if not page["has_more"]:
            break
        cursor = page["response_metadata"]["next_cursor"]
        page = await client.conversations_history(channel="C0201", limit=2, cursor=cursor)

    assert seen == ["4", "3", "2", "1", "0"]


async def test_history_knows_from_when_to_when(sandbox, client):
    a, b, c = [await sandbox.says("U1PRIYA", "C0201", text) for text in "abc"]
    after = await client.conversations_history(channel="C0201", oldest=a)
    between = await client.conversations_history(channel="C0201", oldest=a, latest=c)
    all_of_it = await client.conversations_history(
        channel="C0201", oldest=a, latest=c, inclusive=True
    )

    assert [m["text"] for m in after["messages"]] == ["c", "b"]
    assert [m["ts"] for m in between["messages"]] == [b]
    assert len(all_of_it["messages"]) == 3


async def test_a_thread_that_is_not_there_is_refused(client):
    missing = client.conversations_replies(channel="C0201", ts="1.000001")
    reply = client.chat_postMessage(channel="C0201", text="Hello", thread_ts="1.000001")

    assert await refusal(missing) == "thread_not_found"
    assert await refusal(reply) == "cannot_reply_to_message"


async def test_an_edit_keeps_what_it_does_not_name(sandbox, client):
    ts = (await client.chat_postMessage(channel="C0201", text="A", blocks=card(), metadata=SAID))[
        "ts"
    ]
    await client.chat_update(channel="C0201", ts=ts, text="B")
    message = sandbox.said("C0201")[0]

    assert (message.text, len(message.blocks), message.metadata) == ("B", 1, SAID)
    assert [version.text for version in message.versions] == ["A"]


async def test_only_own_messages_can_be_changed_or_deleted(sandbox, client):
    ts = await sandbox.says("U1PRIYA", "C0201", "Mine")

    edit = client.chat_update(channel="C0201", ts=ts, text="Ours")
    assert await refusal(edit) == "cant_update_message"
    assert await refusal(client.chat_delete(channel="C0201", ts=ts)) == "cant_delete_message"
    assert await refusal(client.chat_delete(channel="C0201", ts="1.0")) == "message_not_found"


async def test_long_texts_are_cut_when_posted_and_refused_when_edited(sandbox, client):
    ts = (await client.chat_postMessage(channel="C0201", text="x" * 50_000))["ts"]

    assert len(sandbox.said("C0201")[0].text) == 40_000
    edit = client.chat_update(channel="C0201", ts=ts, text="x" * 4001)
    assert await refusal(edit) == "msg_too_long"


async def test_a_deleted_message_is_gone(sandbox, client):
    ts = (await client.chat_postMessage(channel="C0201", text="Oops"))["ts"]
    await client.chat_delete(channel="C0201", ts=ts)

    assert sandbox.messages("C0201") == []
    assert (await client.conversations_history(channel="C0201"))["messages"] == []


async def test_a_deleted_message_with_replies_leaves_a_tombstone(sandbox, client):
    ts = await sandbox.says("U1PRIYA", "C0201", "Question")
    await sandbox.says("U0JAMES", "C0201", "Answer", thread=ts)
    await sandbox.deletes("U1PRIYA", "C0201", ts)
    thread = (await client.conversations_replies(channel="C0201", ts=ts))["messages"]

    assert [m.get("subtype") for m in thread] == ["tombstone", None]
    assert "Question" not in str(thread)


async def test_one_person_alone_reads_an_ephemeral_message(sandbox, client):
    await client.chat_postEphemeral(channel="C0201", user="U0JAMES", text="For you")

    assert [m.text for m in sandbox.messages("C0201", user="U0JAMES")] == ["For you"]
    assert sandbox.messages("C0201", user="U1PRIYA") == []
    assert (await client.conversations_history(channel="C0201"))["messages"] == []
    sandbox.reloads("U0JAMES")
    assert sandbox.whispers("U0JAMES") == []


async def test_nobody_outside_the_channel_can_be_whispered_to(client):
    whisper = client.chat_postEphemeral(channel="C0201", user="U9NOBODY", text="Psst")

    assert await refusal(whisper) == "user_not_in_channel"


async def test_a_post_to_a_person_opens_direct_messages(sandbox, client):
    posted = await client.chat_postMessage(channel="U0JAMES", text="Hello James")
    opened = await client.conversations_open(users="U0JAMES")

    assert posted["channel"] == opened["channel"]["id"] == sandbox.dm_channel("U0JAMES")
    assert posted["channel"].startswith("D")
    assert [m.text for m in sandbox.dm("U0JAMES")] == ["Hello James"]


async def test_a_stranger_cannot_be_written_to(sandbox, client):
    post = client.chat_postMessage(channel="U9NOBODY", text="Hello")
    opened = client.conversations_open(users="U9NOBODY")

    assert await refusal(post) == await refusal(opened) == "user_not_found"
    await sandbox.shares("C0201", "T9XYZ")
    await sandbox.joins("U9NOBODY", "C0201")
    assert (await client.chat_postMessage(channel="U9NOBODY", text="Hello"))["ok"]


async def test_a_foreigner_who_left_the_bots_channels_is_out_of_reach(sandbox, client):
    for channel in ("C0201", "C0GOV"):
        await sandbox.leaves("U0KASIA", channel)

    assert await refusal(client.conversations_open(users="U0KASIA")) == "user_not_found"


async def test_a_closed_account_is_refused_by_name(sandbox, client):
    sandbox.deactivates("U1TOM")

    assert await refusal(client.chat_postMessage(channel="U1TOM", text="Hi")) == "user_disabled"


async def test_marks_are_left_once_and_taken_back_once(sandbox, client):
    ts = await sandbox.says("U1PRIYA", "C0201", "Hello")
    mark = {"channel": "C0201", "timestamp": ts, "name": "memo"}
    await client.reactions_add(**mark)

    assert await refusal(client.reactions_add(**mark)) == "already_reacted"
    assert sandbox.reactions("C0201", ts) == {"memo": ["U1RAPPORT"]}
    shown = await client.reactions_get(channel="C0201", timestamp=ts)
    assert shown["message"]["reactions"][0]["count"] == 1
    await client.reactions_remove(**mark)
    assert await refusal(client.reactions_remove(**mark)) == "no_reaction"


async def found(client):
    read = await client.conversations_history(channel="C0201", include_all_metadata=True)
    return [message.get("metadata") for message in read["messages"]]


async def test_metadata_is_read_back_only_when_asked_for(client):
    await client.chat_postMessage(channel="C0201", text="Hello", metadata=SAID)
    plain = await client.conversations_history(channel="C0201")

    assert await found(client) == [SAID]
    assert "metadata" not in plain["messages"][0]


async def test_metadata_may_come_late_or_never(sandbox, client):
    passed = [0.0]
    sandbox.state.machine = lambda: passed[0]
    sandbox.knobs.metadata_visible = 5.0
    await client.chat_postMessage(channel="C0201", text="Hello", metadata=SAID)

    assert await found(client) == [None]
    passed[0] = 5.0
    assert await found(client) == [SAID]
    sandbox.knobs.metadata_visible = "never"
    assert await found(client) == [None]


async def test_a_post_may_be_stored_before_anybody_can_read_it(sandbox, client):
    passed = [0.0]
    sandbox.state.machine = lambda: passed[0]
    sandbox.knobs.posts_visible = 2.0
    await client.chat_postMessage(channel="C0201", text="Hello")

    assert (await client.conversations_history(channel="C0201"))["messages"] == []
    passed[0] = 2.0
    assert len((await client.conversations_history(channel="C0201"))["messages"]) == 1


async def test_metadata_needs_its_scope(sandbox, client):
    await client.chat_postMessage(channel="C0201", text="Hello", metadata=SAID)
    sandbox.installs("T1NWT", scopes=("channels:history",))

    assert await found(client) == [None]


async def test_metadata_has_a_form(client):
    post = client.chat_postMessage(channel="C0201", text="Hello", metadata={"id": "b1"})

    assert await refusal(post) == "invalid_metadata_format"
