"""Forms: opened by a trigger, filled in, sent, answered."""

import pytest

from sandbox import Impossible
from tests.sandbox.listener import button, card, modal, plain
from tests.sandbox.test_web_api import refusal


@pytest.fixture
def trigger(runner, sandbox, app, client):
    """The right to open a form for James, who just pressed a button."""

    async def press():
        post = await client.chat_postMessage(channel="C0201", text="Card", blocks=card())
        await sandbox.settled()
        await sandbox.clicks("U0JAMES", "C0201", post["ts"], "Answer…")
        return app.bodies[-1]["trigger_id"]

    return runner.run(press())


async def test_a_trigger_is_good_once(sandbox, client, trigger):
    opened = await client.views_open(trigger_id=trigger, view=modal())

    assert [form.id for form in sandbox.forms("U0JAMES")] == [opened["view"]["id"]]
    again = client.views_open(trigger_id=trigger, view=modal())
    assert await refusal(again) == "exchanged_trigger_id"


async def test_a_trigger_is_good_for_three_seconds(sandbox, client, trigger):
    sandbox.state.machine = lambda: float("inf")

    late = client.views_open(trigger_id=trigger, view=modal())
    assert await refusal(late) == "expired_trigger_id"


async def test_a_trigger_that_slack_never_gave_is_refused(client):
    made_up = client.views_open(trigger_id="1.2.3", view=modal())

    assert await refusal(made_up) == "invalid_trigger_id"


async def test_a_submission_names_the_submitters_company(sandbox, app, client, trigger):
    opened = await client.views_open(trigger_id=trigger, view=modal(private_metadata="7:2"))
    sent = await sandbox.submits("U0JAMES", opened["view"]["id"], {"answer": "Yes"})
    body = app.bodies[-1]

    assert sent.action == "close"
    assert sandbox.forms("U0JAMES") == []
    assert (body["team"]["id"], body["user"]["team_id"]) == ("T0MRD", "T0MRD")
    assert body["view"]["app_installed_team_id"] == "T1NWT"
    assert body["view"]["private_metadata"] == "7:2"
    assert body["view"]["state"]["values"]["answer"]["words"]["value"] == "Yes"
    assert (app.contexts[-1].team_id, body["response_urls"]) == ("T1NWT", [])


async def test_errors_keep_the_form_open(sandbox, app, client, trigger):
    await client.views_open(trigger_id=trigger, view=modal())
    app.answers = {"response_action": "errors", "errors": {"answer": "A little more, please."}}
    form = sandbox.forms("U0JAMES")[0]
    sent = await sandbox.submits("U0JAMES", form.id, {"answer": "Hm"})

    assert (sent.action, sent.errors) == ("errors", {"answer": "A little more, please."})
    assert sandbox.forms("U0JAMES") == [form]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "Please complete this required field."),
        ("ab", "Please enter at least 3 characters."),
        ("abcdef", "Please enter at most 5 characters."),
    ],
)
async def test_slack_checks_a_form_before_it_is_sent(sandbox, app, client, trigger, words, said):
    short = {"type": "plain_text_input", "action_id": "w", "min_length": 3, "max_length": 5}
    asked = {"type": "input", "block_id": "answer", "label": plain("Words"), "element": short}
    await client.views_open(trigger_id=trigger, view=modal(asked))
    heard = len(app.bodies)
    sent = await sandbox.submits("U0JAMES", sandbox.forms("U0JAMES")[0].id, {"Words": words})

    assert (sent.errors, len(app.bodies)) == ({"answer": said}, heard)


async def test_an_answer_may_update_push_or_clear(sandbox, app, client, trigger):
    await client.views_open(trigger_id=trigger, view=modal())
    form = sandbox.forms("U0JAMES")[0]
    app.answers = {"response_action": "update", "view": modal(title=plain("Sure?"))}
    await sandbox.submits("U0JAMES", form.id, {"answer": "Yes"})
    assert form.body["title"]["text"] == "Sure?"

    app.answers = {"response_action": "push", "view": modal(title=plain("Why?"))}
    pushed = await sandbox.submits("U0JAMES", form.id, {"answer": "Yes"})
    assert sandbox.forms("U0JAMES") == [form, pushed.form]
    assert pushed.form.previous == pushed.form.root == form.id

    app.answers = {"response_action": "clear"}
    await sandbox.submits("U0JAMES", pushed.form.id, {"answer": "Because"})
    assert sandbox.forms("U0JAMES") == []


async def test_an_update_goes_by_the_hash(sandbox, client, trigger):
    view = (await client.views_open(trigger_id=trigger, view=modal()))["view"]
    changed = modal(title=plain("Changed"))
    await client.views_update(view_id=view["id"], hash=view["hash"], view=changed)

    assert sandbox.forms("U0JAMES")[0].body["title"]["text"] == "Changed"
    stale = client.views_update(view_id=view["id"], hash=view["hash"], view=changed)
    assert await refusal(stale) == "hash_conflict"


async def test_buttons_in_a_form_carry_a_trigger_to_push_with(sandbox, app, client, trigger):
    view = modal(*card(button("More…", "item.more")))
    await client.views_open(trigger_id=trigger, view=view)
    form = sandbox.forms("U0JAMES")[0]
    for _ in range(2):
        await sandbox.clicks_in_form("U0JAMES", sandbox.forms("U0JAMES")[-1].id, "More…")
        await client.views_push(trigger_id=app.bodies[-1]["trigger_id"], view=view)
    await sandbox.clicks_in_form("U0JAMES", form.id, "More…")
    fourth = client.views_push(trigger_id=app.bodies[-1]["trigger_id"], view=view)

    assert app.bodies[-1]["container"] == {"type": "view", "view_id": form.id}
    assert await refusal(fourth) == "push_limit_reached"


async def test_closing_is_told_when_asked_for(sandbox, app, client, trigger):
    await client.views_open(trigger_id=trigger, view=modal(notify_on_close=True))
    form = sandbox.forms("U0JAMES")[0]
    await sandbox.closes("U0JAMES", form.id)

    assert app.bodies[-1]["type"] == "view_closed"
    with pytest.raises(Impossible, match="no open form"):
        await sandbox.submits("U0JAMES", form.id, {})


async def test_a_form_that_is_not_answered_stays_and_says_so(sandbox, app, client, trigger):
    await client.views_open(trigger_id=trigger, view=modal())
    sandbox.sockets.drop()
    form = sandbox.forms("U0JAMES")[0]
    sent = await sandbox.submits("U0JAMES", form.id, {"answer": "Yes"})

    assert sent.action == "failed"
    assert sandbox.forms("U0JAMES") == [form]
