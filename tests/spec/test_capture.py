"""Capture: many ways into the register, and what never gets there."""

import pytest

from tests.chats.cast import HERE
from tests.chats.looking import numbers, pin, whispered

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
QUESTION = "When will the Polish contracts be signed?"
TALK = "The canteen has pancakes today."
TOM = (
    "  - {name: Tom Lindqvist, slack: U1TOM, side: sponsor,"
    " role: Clinical Trial Manager, level: 1}\n"
)
CLAIRE = (
    "  - {name: Claire Dubois, slack: U0CLAIRE, side: cro, role: Start-Up Lead, function: start-up,"
    " level: 1, country: FR, time_zone: Europe/Paris, deputy: U0JAMES}\n"
)


# Ways in


def test_a_rule_keeps_a_challenge_with_mark_and_card(room):
    ts = room.says("james", CONSIDERED)

    assert room.marks(ts) == ["memo"]
    assert "CH-1" in room.card(ts) and "Northwind Therapeutics (Priya Raman)" in room.card(ts)


def test_a_pin_keeps_a_message_for_its_author(chat):
    ts = chat.says("claire", "The Polish contracts need a second look before May.")
    assert chat.marks(ts) == []
    pin(chat, "priya", ts)

    assert chat.marks(ts) == ["memo", "pushpin"]
    assert "Raised by Claire Dubois (Meridian Clinical)" in chat.asks("james", "show 1")
    assert "pin on the message (Priya Raman)" in chat.asks("james", "why 1")


@pytest.mark.parametrize("who", ["claire", "james", "hannah"])
def test_anybody_of_either_company_may_pin(room, who):
    ts = room.says("claire", "The Polish contracts need a second look before May.")
    pin(room, who, ts)

    assert "Raised by Claire Dubois" in room.asks("james", "show 1")


def test_taking_the_pin_away_and_setting_it_again_does_nothing(room):
    ts = room.says("claire", "The Polish contracts need a second look before May.")
    pin(room, "priya", ts)
    room.do(room.sandbox.unreacts("U1PRIYA", HERE, ts, "pushpin"))
    assert room.marks(ts) == ["memo"] and len(room.posts(thread=ts)) == 1
    pin(room, "priya", ts)
    pin(room, "james", ts)

    assert len(room.posts(thread=ts)) == 1
    assert "I-2" not in room.asks("james", "list") and "2" not in numbers(room)


def test_any_other_emoji_and_our_own_mark_keep_nothing(room):
    ts = room.says("claire", "The Polish contracts need a second look before May.")
    for name in ("eyes", "memo", "round_pushpin", "+1"):
        room.do(room.sandbox.reacts("U1PRIYA", HERE, ts, name))

    assert room.posts(thread=ts) == []


def test_an_older_message_is_read_when_it_is_pinned(room):
    room.types("priya", "stop")
    ts = room.says("james", CONSIDERED)
    room.fast_forward(minutes=1)
    room.types("priya", "start")
    room.fast_forward(minutes=1)
    pin(room, "priya", ts)

    assert "remote visits" in room.card(ts)


def test_a_pin_on_a_message_in_a_thread_keeps_that_message(room):
    top = room.says("claire", "About the contracts.")
    ts = room.says("james", "The Polish template needs a second look.", thread=top)
    pin(room, "priya", ts)

    assert "The Polish template" in room.posts(thread=top)[0]


def test_a_pin_on_a_message_that_is_gone_is_refused_privately(room):
    ts = room.says("claire", "The Polish contracts need a second look before May.")
    room.sandbox.faults.add("conversations.replies", "thread_not_found")
    pin(room, "priya", ts)

    assert "cannot read that message" in whispered(room, "priya")
    assert room.posts(thread=ts) == []


def test_a_pin_waits_while_slack_cannot_be_read(room):
    ts = room.says("claire", "The Polish contracts need a second look before May.")
    room.sandbox.faults.add("conversations.replies", "429", times=2, retry_after=30)
    pin(room, "priya", ts)
    assert room.posts(thread=ts) == []

    room.machine_passes(31)
    room.machine_passes(31)
    assert "Polish contracts" in room.card(ts)


def test_the_shortcut_asks_as_what_and_keeps_it(room):
    ts = room.says("claire", "Nobody has looked at the Polish template since May.")
    room.do(room.sandbox.shortcut("U1PRIYA", HERE, ts, "item.keep"))
    room.submits("priya", follow_up="issue")

    assert room.marks(ts) == ["memo"]
    assert "I-1" in room.card(ts) and "Northwind Therapeutics and Meridian Clinical" in room.card(
        ts
    )


def test_a_mention_keeps_a_challenge_in_the_channel(room):
    room.says("james", "<@U1RAPPORT> challenge Could the sites in Poland do remote visits?")

    assert "CH-1" in room.posts()[-1] and "remote visits" in room.posts()[-1]
    assert "challenge Could" not in room.posts()[-1], "the verb is not part of it"


def test_a_mention_in_a_thread_keeps_it_in_that_thread(room):
    top = room.says("claire", "About the contracts.")
    room.says("james", "<@U1RAPPORT> issue The template is two years old.", thread=top)

    assert "I-1" in room.posts(thread=top)[0]
    assert "I have it" not in room.posts(thread=top)[0]


@pytest.mark.parametrize(
    ("command", "words", "kind"),
    [
        ("/consider", "remote visits for the sites in Poland?", "CH-1"),
        ("/rapport", "challenge remote visits for the sites in Poland?", "CH-1"),
        ("/rapport", "question who signs for the sites in Poland?", "Q-1"),
        ("/rapport", "issue the sites in Poland have no template", "I-1"),
        ("/rapport", "assume the sites in Poland have a template", "AS-1"),
    ],
)
def test_a_command_keeps_it_and_shows_the_card_in_the_channel(room, command, words, kind):
    heard = room.types("priya", words, command=command)

    assert kind in heard
    assert kind in room.posts()[-1] and "sites in Poland" in room.posts()[-1]


def test_a_card_of_a_command_is_the_thread_of_its_item(room):
    room.types("priya", "question who signs for the sites in Poland?")
    card = room.sandbox.said(HERE)[-1]
    room.says("james", "Our Warsaw office signs for them.", thread=card.ts)

    assert "Does this answer Q-1" in room.dms("priya")[-1]


def test_keep_this_keeps_the_first_message_of_the_thread(room):
    top = room.says("claire", "Nobody has looked at the Polish template since May.")
    heard = room.asks("james", "keep this", thread=top)

    assert "Kept as A-1" in heard or "Kept as I-1" in heard
    assert room.marks(top) == ["memo"] and "Polish template" in room.card(top)
    assert "I have it already" in room.asks("priya", "keep this", thread=top)


def test_keep_this_outside_a_thread_says_what_to_do(room):
    assert "in its thread" in room.asks("james", "keep this")
    assert room.types("priya", "keep this") and room.types("priya", "list").count("-1") == 0


def test_a_question_has_its_mark_at_once_and_its_card_at_half_time(room):
    ts = room.says("james", QUESTION)
    assert room.marks(ts) == ["memo"] and room.posts(thread=ts) == []

    room.until("2026-03-03T09:59:00+00:00")
    assert room.posts(thread=ts) == []
    room.until("2026-03-03T10:01:00+00:00")
    assert "Q-1" in room.card(ts)


def test_a_question_that_is_answered_before_never_gets_a_card(room):
    ts = room.says("james", QUESTION)
    room.types("priya", "answer 1 On 30 April, all of them.")
    room.fast_forward(days=10)

    assert not any("Waiting on" in text for text in room.posts(thread=ts))
    assert len(room.posts(thread=ts)) == 1, "only the one line that tells of the answer"


def test_a_thread_is_one_item_while_it_is_open(room):
    ts = room.says("james", CONSIDERED)
    room.says("priya", "Which sites do you have in mind?", thread=ts)
    room.says("james", "Have you considered Gdańsk, for one?", thread=ts)

    assert numbers(room) == ["CH-1"]


# What never gets there


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("james", "<@U0CLAIRE> when will you send the Polish contracts?"),
        ("priya", "<@U1TOM> have you considered remote visits in Poland?"),
        ("priya", "<@U1TOM> and <@U1BEN>, when is our budget review?"),
    ],
)
def test_talk_within_one_company_is_left_alone(room, who, words):
    ts = room.says(who, words)

    assert room.marks(ts) == [] and numbers(room) == []


def test_a_colleague_whom_we_never_met_is_a_colleague_all_the_same(make_room):
    chat = make_room([(TOM, "")])
    ts = chat.says("priya", "<@U1TOM> have you considered remote visits in Poland?")

    assert chat.marks(ts) == []


def test_a_thread_within_one_company_stays_within_it(room):
    top = room.says("priya", "<@U1TOM> about the Polish sites.")
    ts = room.says("tom", "Have you considered remote visits in Poland?", thread=top)
    assert room.marks(ts) == []

    room.says("james", "May we join in?", thread=top)
    later = room.says("tom", "Have you considered remote visits in Poland?", thread=top)
    assert room.marks(later) == ["memo"], "the other company takes part now"


def test_mentioning_somebody_of_the_other_company_is_talk_with_it(room):
    ts = room.says("priya", "<@U1TOM> <@U0CLAIRE> when will the Polish contracts be signed?")

    assert room.marks(ts) == ["memo"]
    room.fast_forward(days=1, hours=1)
    assert "(Claire Dubois)" in room.card(ts)


@pytest.mark.parametrize(
    "words",
    [
        TALK,
        "Thanks, have a nice weekend!",
        "Have you considered buying a lottery ticket :joy: :joy:",
        "How are you?",
        "Good morning all :wave:",
        "lol who ate all the pancakes :laughing:",
    ],
)
def test_jokes_and_ordinary_talk_leave_nothing(room, left, words):
    ts = room.says("james", words)
    assert room.marks(ts) == [] and numbers(room) == []
    distinct = max(words.split(), key=len).strip(".,!?:")

    assert left.after_a_minute(distinct) == []


def test_what_other_apps_and_slack_itself_say_is_not_kept(room):
    ts = room.do(room.sandbox.app_says(HERE, CONSIDERED, "Other app", None))
    room.do(room.sandbox.notices(HERE, CONSIDERED))

    assert room.marks(ts) == [] and numbers(room) == []


# What becomes of the source


def test_an_item_follows_the_edits_of_its_source(room):
    ts = room.says("james", CONSIDERED)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, "Have you considered remote visits in Spain?"))

    assert "in Spain" in room.card(ts) and "Poland" not in room.card(ts)


def test_an_edited_mention_keeps_its_verb_to_itself(room):
    ts = room.says("james", "<@U1RAPPORT> challenge Could Poland do remote visits?")
    edited = "<@U1RAPPORT> challenge Could Spain do remote visits?"
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, edited))

    assert "*CH-1* Could Spain do remote visits?" in room.types("priya", "show 1")


def test_a_link_that_unfolds_changes_nothing(room):
    ts = room.says("james", CONSIDERED)
    before = room.sandbox.said(HERE, ts)[0].versions
    room.do(room.sandbox.unfurls(HERE, ts))

    assert room.sandbox.said(HERE, ts)[0].versions == before


def test_deleted_within_ten_minutes_it_was_never_said(chat, left_of):
    left = left_of(chat)
    ts = chat.says("james", "Have you considered pancakes for the sites?")
    chat.fast_forward(minutes=9)
    chat.do(chat.sandbox.deletes("U0JAMES", HERE, ts))

    assert [text for text in chat.posts() if "pancakes" in text] == []
    assert numbers(chat) == []
    assert left.after_a_minute("pancakes") == []
    assert "Withdrawn at source" in chat.asks("priya", "show 1")


def test_deleted_later_the_item_stays_without_its_words(room, left):
    ts = room.says("james", "Have you considered pancakes for the sites?")
    room.fast_forward(minutes=11)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert "CH-1* (deleted by its author)" in room.asks("priya", "show 1")
    assert left.after_a_minute("pancakes") == []
    assert numbers(room) == ["CH-1"]


def test_deleted_at_once_but_touched_by_the_other_company_it_stays(room):
    ts = room.says("james", CONSIDERED)
    room.says("priya", "We have, in two countries.", thread=ts)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert numbers(room) == ["CH-1"]


def test_deleted_at_once_but_pinned_by_the_other_company_it_stays(room):
    ts = room.says("james", "The Polish template needs a second look.")
    pin(room, "priya", ts)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert len(numbers(room)) == 1


def test_taken_back_by_its_author_within_ten_minutes_nothing_is_left(room, left):
    ts = room.says("priya", "Have you considered pancakes for the sites?")
    room.types("priya", "withdraw 1")

    assert room.posts(thread=ts) == [] and room.marks(ts) == []
    assert left.after_a_minute("pancakes") == []


# Who is who


def test_a_colleague_whom_the_file_does_not_name_is_learnt_and_captured(make_room):
    chat = make_room([(TOM, "")])
    ts = chat.says("tom", CONSIDERED)

    assert chat.marks(ts) == ["memo"]
    assert "Raised by Tom Lindqvist (Northwind Therapeutics)" in chat.asks("james", "show 1")
    assert chat.hears("priya") == chat.hears("james") == []


def test_a_colleague_is_known_by_slack_though_the_event_names_no_company(make_room):
    chat = make_room([(CLAIRE, "")])
    chat.sandbox.knobs.tells_user_team = False
    ts = chat.says("claire", CONSIDERED)

    assert chat.marks(ts) == ["memo"]
    assert "Claire Dubois (Meridian Clinical)" in chat.asks("james", "show 1")


def test_a_colleagues_older_message_is_kept_for_them(make_room):
    chat = make_room([(TOM, "")])
    chat.types("priya", "stop")
    ts = chat.says("tom", CONSIDERED)
    chat.fast_forward(minutes=1)
    chat.types("priya", "start")
    chat.fast_forward(minutes=1)
    pin(chat, "james", ts)

    assert "Raised by Tom Lindqvist (Northwind Therapeutics)" in chat.asks("james", "show 1")


def test_while_slack_cannot_say_who_somebody_is_the_message_waits(make_room):
    chat = make_room([(TOM, "")])
    chat.sandbox.faults.add("users.info", "429", times=1, retry_after=20)
    ts = chat.says("tom", CONSIDERED)
    assert chat.marks(ts) == []

    chat.machine_passes(21)
    assert chat.marks(ts) == ["memo"]


def test_a_person_of_no_known_company_is_not_captured_and_both_leads_hear_once_a_day(room, left):
    room.do(room.sandbox.shares(HERE, "T9XYZ"))
    room.sandbox.state.room(HERE).members.append("U9NOBODY")  # was in the room before we were
    ts = room.says("alex", "Have you considered pancakes for the sites?")
    room.says("alex", "And pancakes for us?", thread=ts)

    assert room.marks(ts) == [] and numbers(room) == []
    for lead in ("priya", "james"):
        told = room.hears(lead)
        assert len(told) == 1 and "<@U9NOBODY>" in told[0] and "pancakes" not in told[0]
    assert left.after_a_minute("pancakes") == []

    room.fast_forward(days=1)
    room.says("alex", "Still no pancakes?")
    assert len(room.hears("priya")) == len(room.hears("james")) == 1


def test_an_unknown_person_reads_nothing_and_changes_nothing(room):
    room.do(room.sandbox.shares(HERE, "T9XYZ"))
    room.sandbox.state.room(HERE).members.append("U9NOBODY")
    ts = room.says("james", CONSIDERED)
    for words in ("list", "show 1", "challenge more?", "stop", "help"):
        assert "which company you belong to" in room.asks("alex", words)
    room.clicks("alex", "Answer…")
    assert room.sandbox.forms("U9NOBODY") == []
    pin(room, "alex", ts)

    assert numbers(room) == ["CH-1"] and "Waiting on" in room.card(ts)
