"""Nothing lost, nothing twice, whatever Slack does."""

import pytest

from tests.chats.cast import ACCOUNTS, HERE

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
QUESTION = "When will the Polish contracts be signed?"


def test_each_event_three_times_and_out_of_order_is_one_item_with_one_card(chat):
    chat.sandbox.knobs.deliver_times = 3
    chat.sandbox.hold()
    first = chat.says("james", CONSIDERED)
    second = chat.says("priya", "Who signs the amendment for Germany?")
    chat.says("tom", "Morning all")
    chat.do(chat.sandbox.release(shuffle=7))
    chat.fast_forward(days=1, hours=1)

    assert len(chat.posts(thread=first)) == len(chat.posts(thread=second)) == 1
    assert "CH-1" in chat.card(first) or "CH-2" in chat.card(first)
    assert "2 items" in chat.types("priya", "list") or "CH-" in chat.types("priya", "list")


def test_every_call_failing_for_a_minute_loses_nothing(chat):
    fault = chat.sandbox.faults.add("*", "500_before", times=None)
    kept = [chat.says("james", f"{CONSIDERED} Site {n}?") for n in range(3)]
    assert chat.posts() == chat.posts(HERE)[:1], "nothing could be said"
    chat.sandbox.faults.remove(fault)
    for _ in range(4):
        chat.machine_passes(31)

    assert [len(chat.posts(thread=ts)) for ts in kept] == [1, 1, 1]
    assert [chat.marks(ts) for ts in kept] == [["memo"]] * 3


@pytest.mark.parametrize("kind", ["reset_after", "timeout_after", "500_after", "not_json_after"])
def test_a_post_that_arrived_without_an_answer_is_not_repeated(room, kind):
    room.sandbox.faults.add("chat.postMessage", kind)
    ts = room.says("james", CONSIDERED)
    for _ in range(3):
        room.machine_passes(31)

    assert len(room.posts(thread=ts)) == 1
    room.clicks("priya", "Answer…")
    room.submits("priya", outcome="accept")
    assert "accepted" in room.card(ts).lower(), "the card that arrived is the one that is edited"


@pytest.mark.parametrize("kind", ["reset_before", "timeout_before", "500_before", "429"])
def test_a_post_that_never_arrived_is_sent_again(room, kind):
    room.sandbox.faults.add("chat.postMessage", kind)
    ts = room.says("james", CONSIDERED)
    for _ in range(3):
        room.machine_passes(31)

    assert len(room.posts(thread=ts)) == 1


def test_a_leader_s_message_that_arrived_without_an_answer_is_not_repeated(room):
    room.says("james", QUESTION)
    room.until("2026-03-09T09:00:00+00:00")
    room.sandbox.faults.add("chat.postMessage", "reset_after", times=2)
    room.until("2026-03-09T12:00:00+00:00")
    for _ in range(3):
        room.machine_passes(31)

    assert len(room.dms("hannah")) == len(room.dms("kasia")) == 1


def test_an_outage_with_an_answer_in_it_is_read_back_before_anybody_above_is_told(chat):
    ts = chat.says("james", QUESTION)
    chat.until("2026-03-09T09:50:00+00:00")
    chat.sandbox.knobs.redelivery = "manual"
    chat.sandbox.hold()
    chat.says("priya", "The hospital signs on Thursday, Stefan confirmed it.", thread=ts)
    chat.until("2026-03-09T10:10:00+00:00")

    assert chat.dms("hannah") == chat.dms("kasia") == []
    assert "does this answer" in chat.hears("james")[-1].lower()


def test_what_was_said_while_nobody_listened_is_read_back(chat):
    ts = chat.says("james", QUESTION)
    chat.runner.run(chat.stop_bot())
    late = chat.runner.run(
        chat.sandbox.says(ACCOUNTS["james"], HERE, "Have you considered a call with the hospital?")
    )
    chat.runner.run(
        chat.sandbox.says(ACCOUNTS["priya"], HERE, "Stefan signs it on Thursday.", thread=ts)
    )
    chat.runner.run(chat.start_bot())
    chat.runner.run(chat.notice())
    chat.settle()

    assert "CH-2" in chat.card(late)
    assert "does this answer" in chat.hears("james")[-1].lower()


def test_a_busy_slack_parks_the_room_and_keeps_the_order(room):
    room.sandbox.faults.add("chat.postMessage", "429", retry_after=5)
    first = room.says("james", CONSIDERED)
    second = room.says("priya", "Have we considered a second lab?")
    assert room.posts(thread=first) == room.posts(thread=second) == []
    room.machine_passes(6)

    assert float(room.sandbox.said(HERE, first)[0].ts) < float(
        room.sandbox.said(HERE, second)[0].ts
    )


def test_ten_moves_make_one_edit(room):
    ts = room.says("james", CONSIDERED)
    before = len(room.sandbox.said(HERE, ts)[0].versions)
    room.decides(*[("assign", "hannah", "@Priya"), ("assign", "hannah", "@Tom")] * 5)

    assert len(room.sandbox.said(HERE, ts)[0].versions) == before + 1


def test_a_card_that_can_no_longer_be_edited_is_posted_anew_and_adopted(room):
    ts = room.says("james", CONSIDERED)
    room.sandbox.faults.add("chat.update", "edit_window_closed")
    room.clicks("priya", "Answer…")
    room.submits("priya", outcome="decline", text="No licence.")
    cards = [one for one in room.posts(thread=ts) if one.startswith("*CH-1*")]

    assert len(cards) == 2 and "Declined" in cards[-1]


def test_a_leader_who_cannot_be_reached_is_represented(room):
    room.says("james", QUESTION)
    room.sandbox.faults.add("chat.postMessage", "user_not_visible", times=None, channel="U1HANNAH")
    room.until("2026-03-09T12:00:00+00:00")

    assert len(room.dms("sam")) == 1, "the deputy of the file"
    assert room.dms("sam")[0] == f"<@U1HANNAH> {room.dms('kasia')[0]}"


def test_metadata_that_shows_late_is_waited_for(room):
    room.sandbox.knobs.metadata_visible = "never"
    room.sandbox.faults.add("chat.postMessage", "reset_after")
    ts = room.says("james", CONSIDERED)
    for _ in range(3):
        room.machine_passes(31)

    assert len(room.posts(thread=ts)) == 1, "the words of the message are known too"


@pytest.mark.parametrize("seed", range(8))
def test_whatever_the_order_of_arrival_the_result_is_one(room, seed):
    room.sandbox.hold()
    ts = room.says("james", "Have you considered remote visits?")
    gone = room.says("james", "Have you considered a second lab?")
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, "Have you considered remote visits in Poland?"))
    room.do(room.sandbox.deletes("U0JAMES", HERE, gone))
    room.says("priya", "The sites in Poland have no licence for that.", thread=ts)
    room.do(room.sandbox.release(shuffle=seed))
    for _ in range(12):
        room.machine_passes(2)

    assert "remote visits in Poland" in room.card(ts)
    assert room.marks(ts) == ["memo"]
    assert len(room.posts(thread=ts)) == 1
    assert not any("second lab" in text for text in room.posts(thread=gone))
    assert len(room.dms("james")) == 1, "asked once whether that answers it"


def test_an_app_that_was_removed_says_nothing_and_keeps_its_rows(room):
    ts = room.says("james", CONSIDERED)
    room.do(room.sandbox.uninstalls("T1NWT"))
    calls = len(room.sandbox.calls)
    room.until("2026-03-06T12:00:00+00:00")

    assert len(room.sandbox.calls) == calls
    assert len(room.posts(thread=ts)) == 1
