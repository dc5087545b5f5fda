"""What was said while nobody listened is read back, however busy Slack is just then (D34)."""

from tests.chats.cast import ACCOUNTS, HERE

MISSED = "Have you considered remote visits for the sites in Poland?"
DAY = 86_400
LATER = "Who signs the amendment for Germany?"


def test_a_slack_that_is_busy_at_the_start_is_asked_again(room):
    ts = missed(room)
    room.sandbox.faults.add("conversations.history", "429", retry_after=0, channel=HERE, times=2)
    starts(room)

    assert "remote visits" in room.card(ts)


def test_what_was_not_read_back_before_a_crash_is_read_after_it(room):
    ts = missed(room)
    busy = room.sandbox.faults.add("conversations.history", "429", retry_after=0, times=None)
    starts(room)
    room.says("tom", LATER)
    assert room.posts(thread=ts) == []
    room.sandbox.faults.remove(busy)
    room.runner.run(room.stop_bot())
    starts(room)

    assert "remote visits" in room.card(ts)


def test_what_slack_was_still_trying_to_deliver_at_a_crash_is_read_after_it(room):
    room.sandbox.knobs.deliver_times = 0
    ts = room.says("james", MISSED)
    room.sandbox.knobs.deliver_times = 1
    room.fast_forward(minutes=2)
    room.says("tom", LATER)
    room.runner.run(room.stop_bot())
    starts(room)

    assert "remote visits" in room.card(ts)


def test_a_reply_of_long_ago_is_not_heard_a_second_time(room):
    """Before level 2 the thread is read; days later nothing else remembers what was heard."""
    ts = room.says("james", MISSED)
    room.says("priya", "We looked at it in two countries.", thread=ts)
    room.clicks("james", "Not yet")
    days_pass(room)
    room.until("2026-03-10T12:00:00+00:00")

    assert len(room.dms("hannah")) == len(room.dms("kasia")) == 1


def test_a_request_of_long_ago_is_not_carried_out_a_second_time(room):
    ts = room.says("james", MISSED)
    room.says("priya", "<@U1RAPPORT> defer 1 1bd We wait for the vote.", thread=ts)
    days_pass(room)
    room.until("2026-03-20T12:00:00+00:00")

    with room.bot.storage.reading("nwt-mer") as tx:
        assert [entry.verb for entry in tx.audit.entries("CH-1")].count("defer") == 1


def test_after_days_without_us_the_last_words_before_them_are_not_heard_twice(room):
    ts = room.says("james", MISSED)
    room.says("priya", "<@U1RAPPORT> defer 1 1bd We wait for the vote.", thread=ts)
    room.runner.run(room.stop_bot())
    room.machine.passes(4 * DAY)
    room.runner.run(room.start_bot())
    room.runner.run(room.run.minute())
    room.runner.run(room.notice())
    room.settle()

    with room.bot.storage.reading("nwt-mer") as tx:
        assert [entry.verb for entry in tx.audit.entries("CH-1")].count("defer") == 1


def test_an_edit_that_nobody_heard_is_followed(room):
    ts = room.says("james", MISSED)
    room.fast_forward(minutes=11)
    room.runner.run(room.stop_bot())
    edited = "Have you considered remote visits in Spain?"
    room.runner.run(room.sandbox.edits(ACCOUNTS["james"], HERE, ts, edited))
    starts(room)

    assert "in Spain" in room.card(ts) and "Poland" not in room.card(ts)


def test_what_was_deleted_unheard_goes_no_further_in_its_authors_words(room, left):
    ts = room.says("james", "Have you considered pancakes for the sites?")
    room.runner.run(room.stop_bot())
    room.runner.run(room.sandbox.deletes(ACCOUNTS["james"], HERE, ts))
    starts(room)

    assert "CH-1* (deleted by its author)" in room.asks("priya", "show 1")
    assert left.after_a_minute("pancakes") == []


def test_what_was_deleted_during_a_pause_is_noticed_before_leaders_hear(room):
    ts = room.says("james", "Have you considered pancakes for the sites?")
    room.asks("james", "pause 1h")
    room.do(room.sandbox.deletes(ACCOUNTS["james"], HERE, ts))
    room.until("2026-03-12T12:00:00+00:00")

    assert len(room.dms("hannah")) == 1
    assert "pancakes" not in room.dms("hannah")[0]


def days_pass(room):
    room.machine_passes(4 * DAY)
    room.runner.run(room.run.minute())


def missed(room):
    """Somebody says something that reaches nobody."""
    room.runner.run(room.stop_bot())
    return room.runner.run(room.sandbox.says(ACCOUNTS["james"], HERE, MISSED))


def starts(room):
    room.runner.run(room.start_bot())
    room.runner.run(room.notice())
    room.settle()
