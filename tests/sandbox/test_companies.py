"""Two companies: what the one without the app can do, and what changes when it installs it."""

import pytest

from sandbox import Impossible, northwind_meridian
from tests.sandbox.listener import card


async def test_a_command_is_answered_to_the_one_who_asked(sandbox, app):
    app.answers = {"text": "Nothing is open."}

    assert await sandbox.command("U1PRIYA", "C0201", "/rapport", "list") == "Nothing is open."
    assert [m.text for m in sandbox.whispers("U1PRIYA")] == ["Nothing is open."]
    assert (app.bodies[0]["team_id"], app.bodies[0]["user_id"]) == ("T1NWT", "U1PRIYA")


async def test_mentions_in_a_command_arrive_as_ids(sandbox, app):
    await sandbox.command("U1PRIYA", "C0201", "/rapport", "assign 1 <@U0JAMES> <#C0201>")

    assert app.bodies[0]["text"] == "assign 1 <@U0JAMES|james.orton> <#C0201|201-study-team>"


@pytest.mark.parametrize(
    ("who", "command", "thread", "answer"),
    [
        ("U0JAMES", "/rapport", False, "/rapport is not a valid command."),
        ("U1PRIYA", "/raport", False, "/raport is not a valid command."),
        ("U1PRIYA", "/rapport", True, "/rapport is not supported in threads. Sorry!"),
    ],
)
async def test_slack_itself_refuses_a_command(sandbox, app, who, command, thread, answer):
    ts = await sandbox.says("U1PRIYA", "C0201", "Hello")
    said = await sandbox.command(who, "C0201", command, thread=ts if thread else "")

    assert said == answer
    assert len(app.bodies) == 1


async def test_shortcuts_are_for_the_company_that_has_the_app(sandbox, app):
    ts = await sandbox.says("U0JAMES", "C0201", "Keep this")
    await sandbox.shortcut("U1PRIYA", "C0201", ts, "item.keep")

    assert app.bodies[1]["type"] == "message_action"
    assert app.bodies[1]["message"]["text"] == "Keep this"
    with pytest.raises(Impossible, match="no message shortcut"):
        await sandbox.shortcut("U0JAMES", "C0201", ts, "item.keep")


async def test_a_click_names_the_person_and_the_installed_company_apart(sandbox, app, client):
    ts = (await client.chat_postMessage(channel="C0201", text="Card", blocks=card()))["ts"]
    await sandbox.settled()
    pressed = await sandbox.clicks("U0JAMES", "C0201", ts, "Answer…")
    body, context = app.bodies[-1], app.contexts[-1]

    assert pressed.acked
    assert (body["user"]["team_id"], body["team"]["id"]) == ("T0MRD", "T1NWT")
    assert (context.team_id, context.actor_team_id) == ("T1NWT", "T1NWT")
    assert body["actions"][0]["value"] == "1"
    assert body["container"]["message_ts"] == body["message"]["ts"] == ts
    assert body["is_enterprise_install"] is False


async def test_a_click_on_an_ephemeral_message_comes_without_the_message(sandbox, app, client):
    await client.chat_postEphemeral(channel="C0201", user="U0JAMES", text="Card", blocks=card())
    ts = sandbox.whispers("U0JAMES")[0].ts
    await sandbox.clicks("U0JAMES", "C0201", ts, "item.answer")

    assert app.bodies[0]["container"]["is_ephemeral"]
    assert "message" not in app.bodies[0]
    with pytest.raises(Impossible):
        await sandbox.clicks("U1PRIYA", "C0201", ts, "item.answer")


async def test_menus_and_dates_say_what_was_chosen(sandbox, app, client):
    options = [
        {"text": {"type": "plain_text", "text": t}, "value": v} for t, v in [("A", "1"), ("B", "2")]
    ]
    blocks = card(
        {"type": "overflow", "action_id": "menu", "options": options},
        {"type": "static_select", "action_id": "who", "options": options},
        {"type": "datepicker", "action_id": "when"},
    )
    ts = (await client.chat_postMessage(channel="C0201", text="Card", blocks=blocks))["ts"]
    await sandbox.settled()
    app.bodies.clear()
    await sandbox.clicks("U0JAMES", "C0201", ts, "B")
    await sandbox.clicks("U0JAMES", "C0201", ts, "who", selected="2")
    await sandbox.clicks("U0JAMES", "C0201", ts, "when", selected="2026-05-14")
    menu, who, when = [body["actions"][0] for body in app.bodies]

    assert (menu["action_id"], menu["selected_option"]["value"]) == ("menu", "2")
    assert who["selected_option"]["text"]["text"] == "B"
    assert when["selected_date"] == "2026-05-14"
    assert app.bodies[2]["state"]["values"]["card"]["when"]["selected_date"] == "2026-05-14"


async def test_equal_buttons_are_told_apart_by_value(sandbox, app, client):
    blocks = [card()[0] | {"block_id": name} for name in ("one", "two")]
    blocks[1]["elements"] = [blocks[1]["elements"][0] | {"value": "2"}]
    ts = (await client.chat_postMessage(channel="C0201", text="List", blocks=blocks))["ts"]
    await sandbox.settled()
    await sandbox.clicks("U0JAMES", "C0201", ts, "Answer…", value="2")

    assert app.bodies[-1]["actions"][0]["block_id"] == "two"


@pytest.mark.parametrize(
    "impossible",
    [
        lambda s: s.says("U9NOBODY", "C0201", "Hello"),
        lambda s: s.says("U9NOBODY", "U1RAPPORT", "Hello"),
        lambda s: s.joins("U9NOBODY", "C0201"),
        lambda s: s.invites_bot("U0JAMES", "C0201"),
        lambda s: s.says("U1PRIYA", "C0201", "Hello", thread="1.000001"),
        lambda s: s.global_shortcut("U1PRIYA", "item.keep"),
    ],
    ids=["not a member", "no shared channel", "not shared", "no app", "no thread", "no shortcut"],
)
async def test_slack_would_not_let_them(sandbox, impossible):
    with pytest.raises(Impossible):
        await impossible(sandbox)


async def test_a_gesture_can_be_answered_later_five_times(sandbox, app, client):
    ts = (await client.chat_postMessage(channel="C0201", text="Card", blocks=card()))["ts"]
    await sandbox.settled()
    await sandbox.clicks("U0JAMES", "C0201", ts, "Answer…")
    respond = app.contexts[-1].respond
    await respond("Only you")
    await respond("Edited", replace_original=True)
    statuses = [(await respond("Again")).status_code for _ in range(4)]

    assert statuses == [200, 200, 200, 404]
    assert [m.text for m in sandbox.whispers("U0JAMES")] == ["Only you"] + ["Again"] * 3
    assert sandbox.said("C0201")[0].text == "Edited"


class TestBothInstalled:
    """Each company has its own copy: two bots, two tokens, one event."""

    @pytest.fixture
    def world(self):
        return northwind_meridian(installed=("T1NWT", "T0MRD"))

    async def test_an_event_comes_once_through_the_copy_that_joined_last(self, sandbox, app):
        await sandbox.says("U1PRIYA", "C0201", "Before")
        await sandbox.invites_bot("U0JAMES", "C0201")
        await sandbox.says("U1PRIYA", "C0201", "After")

        told = [body["authorizations"] for body in app.bodies if "After" in str(body["event"])]
        assert [[seen["team_id"] for seen in one] for one in told] == [["T0MRD"]]
        assert app.bodies[0]["team_id"] == "T1NWT"

    async def test_all_installations_are_listed_on_request(self, sandbox, app, client):
        await sandbox.invites_bot("U0JAMES", "C0201")
        await sandbox.says("U1PRIYA", "C0201", "Hello")
        context = app.bodies[-1]["event_context"]
        listed = await client.apps_event_authorizations_list(
            event_context=context, token="xapp-sandbox"
        )

        assert {seen["team_id"] for seen in listed["authorizations"]} == {"T1NWT", "T0MRD"}

    async def test_the_other_copy_looks_like_a_foreign_bot_of_the_same_app(self, sandbox, app):
        await sandbox.invites_bot("U0JAMES", "C0201")
        await app.client.chat_postMessage(channel="C0201", text="From Northwind's copy")
        await sandbox.settled()

        assert app.bodies[-1]["team_id"] == "T0MRD"
        assert app.events[-1]["bot_id"] == "B1RAPPORT"
        assert app.events[-1]["user_team"] == "T1NWT"

    async def test_now_both_companies_have_commands(self, sandbox, app):
        app.answers = {"text": "Here"}

        assert await sandbox.command("U0JAMES", "C0201", "/rapport") == "Here"
        assert app.bodies[0]["team_id"] == "T0MRD"
