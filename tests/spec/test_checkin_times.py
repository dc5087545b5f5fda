"""Check-ins and time: restarts, outages, holidays, clock changes, pauses, another file."""

import pytest

from tests.chats.cast import GOVERNANCE, HERE, partnership
from tests.chats.looking import digests, prompts, whispered

LEAVES = "Our start-up lead leaves at the end of March."
ASKED = "2026-03-05T08:30:00+00:00"  # Thursday, 09:30 in Zurich
CLOSED = "2026-03-06T08:30:00+00:00"
PATIENT = "Why did subject 1042 miss the week 8 visit?"
LEADS = 'ask: leads, at: "09:30", days: [mon, thu]'
EVERY_DAY = [(LEADS, 'ask: leads, at: "09:30", days: [fri, sat, sun, mon]')]
LEADERS = [("channel: {slack: C0201}, ask: leads", "channel: {slack: C0GOV}, ask: {level: 2}")]


@pytest.fixture
def asked(room):
    """The prompt to both leads, on a Thursday morning."""
    room.until(ASKED)
    return prompts(room)[-1]


def apply(chat, *changes):
    return chat.do(chat.apply(partnership(changes)))


def trail(chat, verb):
    """What the trail holds under this verb."""
    with chat.bot.storage.reading("nwt-mer") as tx:
        return [one.fields for one in tx.audit.entries() if one.verb == verb]


def test_a_restart_during_a_window_changes_nothing(chat):
    chat.until(ASKED)
    chat.clicks("james", "Answer now")
    chat.submits("james", text=LEAVES)
    chat.restart()
    chat.says("priya", "The drug is late by a week.", thread=prompts(chat)[-1].ts)
    chat.until(CLOSED)
    chat.restart()
    chat.fast_forward(hours=1)

    asked = [one for one in prompts(chat) if "Leads" in one.text]
    assert len(asked) == 1
    (digest,) = digests(chat, asked[0])
    assert LEAVES in digest and "The drug is late" in digest


def test_what_was_said_while_we_were_away_is_an_answer(room, asked):
    room.runner.run(room.stop_bot())
    room.runner.run(room.sandbox.says("U0JAMES", HERE, LEAVES, thread=asked.ts))
    room.runner.run(room.start_bot())
    room.runner.run(room.notice())
    room.until(CLOSED)  # what was read back is not decided yet: the close waits for it
    assert digests(room, asked) == []
    room.fast_forward(minutes=1)

    assert LEAVES in digests(room, asked)[0]


@pytest.mark.parametrize(
    ("friday", "asked", "closed"),
    [
        pytest.param("2026-03-27", "08:30 08:30 07:30 07:30", "08:30 07:30 07:30", id="spring"),
        pytest.param("2026-10-23", "07:30 07:30 08:30 08:30", "07:30 07:30 08:30", id="autumn"),
    ],
)
def test_over_a_weekend_on_which_the_clocks_change(make_room, friday, asked, closed):
    room = make_room(EVERY_DAY)
    room.until(f"{friday}T00:00:00+00:00")
    for _ in range(4):
        room.fast_forward(hours=23, minutes=59)
    rounds = trail(room, "ask")[-4:]

    assert [one["due"][11:16] for one in rounds] == asked.split(), "09:30 in Zurich, every day"
    assert [one["closes"][11:16] for one in rounds[:3]] == closed.split(), "after a day at most"
    assert len(prompts(room)) == 4


def test_a_day_that_everybody_who_is_asked_has_off_is_left_out(room):
    room.until("2026-04-10T00:00:00+00:00")
    days = [one["due"][:10] for one in trail(room, "ask")]

    assert "2026-04-02" in days and "2026-04-06" not in days, "Easter Monday in both countries"


def test_whoever_has_a_holiday_is_not_called(room):
    room.until("2026-05-14T08:30:00+00:00")  # Ascension Day in Basel, a working day in London
    prompt = prompts(room)[-1].text

    assert "<@U0JAMES>" in prompt and "U1PRIYA" not in prompt


def test_a_paused_channel_is_not_asked(room):
    room.until("2026-03-05T08:00:00+00:00")
    room.types("ben", "pause 1h")
    before = len(prompts(room))
    room.until("2026-03-05T12:00:00+00:00")

    assert len(prompts(room)) == before
    assert trail(room, "not asked")[-1]["why"] == "paused"


def test_a_stopped_channel_reads_the_digest_when_it_listens_again(room, asked):
    room.says("james", LEAVES, thread=asked.ts)
    room.types("priya", "stop")
    room.clicks("claire", "Answer now")
    assert "not listening in that channel" in whispered(room, "claire")
    room.until("2026-03-06T09:00:00+00:00")
    assert digests(room, asked) == []

    room.types("priya", "start")
    room.fast_forward(minutes=1)
    assert LEAVES in digests(room, asked)[0]


def test_another_time_in_the_file_moves_the_next_prompt(room, asked):
    apply(room, (LEADS, 'ask: leads, at: "14:00", days: [mon, thu]'))
    room.until("2026-03-05T20:00:00+00:00")
    assert prompts(room)[-1].ts == asked.ts, "once a day"

    room.until("2026-03-09T12:59:00+00:00")
    assert prompts(room)[-1].ts == asked.ts
    room.until("2026-03-09T13:00:00+00:00")
    assert "Mon 9 Mar" not in prompts(room)[-1].text and prompts(room)[-1].ts != asked.ts


def test_a_round_whose_check_in_is_renamed_in_the_file_still_ends_with_its_digest(room, asked):
    room.says("james", LEAVES, thread=asked.ts)
    apply(room, ("  - {name: Leads,", "  - {name: Both leads,"))
    room.until(CLOSED)

    assert LEAVES in digests(room, asked)[0]
    assert "has closed" in next(one.text for one in prompts(room) if one.ts == asked.ts)


def test_a_prompt_keeps_the_question_that_it_asked(room, asked):
    before = prompts(room)[-1].text
    apply(room, ("What might the other company not know yet?", "What keeps you awake?"))
    room.clicks("james", "Answer now")
    assert "keeps you awake" not in str(room.sandbox.forms("U0JAMES")[-1].body)
    room.submits("james", text="We have lost two nurses in Lyon.")

    assert prompts(room)[-1].text == before


def test_in_the_leaders_room_only_leaders_are_asked_and_answer(make_room):
    room = make_room(LEADERS)
    room.until(ASKED)
    (prompt,) = prompts(room, GOVERNANCE)
    assert "<@U1HANNAH> <@U0KASIA>" in prompt.text

    assert "Leads" not in room.types("tom", "checkin")
    assert "Leads" in room.asks("kasia", "checkin", GOVERNANCE)
    room.clicks("kasia", "Answer now", GOVERNANCE)
    room.submits("kasia", text="We have a new head of start-up.")
    room.until(CLOSED)
    assert "Kasia Nowak" in digests(room, prompt, GOVERNANCE)[0]


def test_what_must_not_be_kept_is_kept_in_no_answer(room, asked, left):
    room.clicks("james", "Answer now")
    sent = room.submits("james", text=PATIENT)
    assert "kept nothing" in sent.errors["text"]
    room.says("priya", PATIENT, thread=asked.ts)
    ts = room.says("priya", LEAVES, thread=asked.ts)
    room.do(room.sandbox.edits("U1PRIYA", HERE, ts, PATIENT))
    room.until(CLOSED)

    assert digests(room, asked) == []
    assert left.after_a_minute("ubject 1042", "week 8") == []


def test_an_answer_whose_message_is_deleted_is_forgotten(room, asked, left):
    ts = room.says("priya", LEAVES, thread=asked.ts)
    room.says("james", "The drug is late by a week.", thread=asked.ts)
    room.until(CLOSED)
    room.do(room.sandbox.deletes("U1PRIYA", HERE, ts))

    (digest,) = digests(room, asked)
    assert LEAVES not in digest and "The drug is late" in digest
    assert left.after_a_minute(LEAVES) == []


def test_answers_are_forgotten_by_the_inbox_and_unknown_to_the_trail(room, asked, left):
    room.says("james", LEAVES, thread=asked.ts)
    room.clicks("priya", "Answer now")
    room.submits("priya", text=LEAVES)

    assert left.after_a_minute(LEAVES) == ["checkinanswer", "rapport.db"]
