"""A reply is not an answer: it pauses the clock, and whoever asked judges it (D35)."""

from bot.services.answers import BOTH
from tests.chats.cast import HERE
from tests.chats.looking import item, numbers, pin, whispered

CONSIDERED = "Have you considered remote visits for the sites in Poland?"


def test_a_reply_pauses_the_clock_and_asks_the_raiser_whether_it_is_an_answer(room):
    ts = room.says("james", "When will the Polish contracts be signed?")
    room.says("priya", "Stefan expects the signatures in the second week of March.", thread=ts)
    asked = room.hears("james")

    assert len(asked) == 1 and "Does this answer Q-1?" in asked[0]
    room.until("2026-03-03T17:00:00+00:00")
    assert room.hears("priya") == [], "no warning while the reply is looked at"
    room.clicks("james", "Answered")

    assert "Q-1" not in room.asks("james", "list")


def test_a_reply_with_a_promised_date_pauses_the_clock_until_then(room):
    ts = room.says("james", CONSIDERED)  # three working days
    room.fast_forward(hours=1)
    room.says("priya", "Stefan will ask the sites by Wed.", thread=ts)

    assert "promises an answer; the clock waits until Wed 4 Mar 2026, 17:00" in room.card(ts)
    room.until("2026-03-04T15:59:00+00:00")
    assert room.hears("priya") == []
    room.until("2026-03-09T10:00:00+00:00")
    assert len(room.hears("priya")) == 1, "the day has passed without more: the clock goes on"
    assert "By Mon 9 Mar 2026, 16:00 Zurich" in room.card(ts)


def test_a_date_answers_a_question_that_asks_when(room):
    ts = room.says("james", "When will you send the Polish contracts?")
    room.says("priya", "We will send them on Wed 18 March.", thread=ts)
    room.until("2026-03-17T10:00:00+00:00")

    assert "A reply was given, not confirmed" in room.asks("james", "show Q-1")


def test_a_promise_that_was_kept_waits_for_whoever_asked(room):
    ts = room.says("james", CONSIDERED)
    room.says("priya", "Stefan will ask the sites by Wed.", thread=ts)
    room.until("2026-03-04T12:00:00+00:00")
    room.says("priya", "Two of the sites have the licence.", thread=ts)

    room.until("2026-03-20T10:00:00+00:00")
    assert "A reply was given, not confirmed" in room.card(ts)
    assert room.hears("hannah") == room.hears("kasia") == []


def test_a_promise_that_its_author_deletes_stops_no_clock(room):
    ts = room.says("james", CONSIDERED)
    due = room.card(ts).splitlines()[2]
    promise = room.says("priya", "We will know by 1 July.", thread=ts)
    assert "the clock waits until" in room.card(ts)
    room.do(room.sandbox.deletes("U1PRIYA", HERE, promise))

    assert room.card(ts).splitlines()[2] == due


def test_a_reply_that_its_author_deletes_is_not_judged(room):
    ts = room.says("james", CONSIDERED)
    reply = room.says("priya", "We looked at it in 2024.", thread=ts)
    room.do(room.sandbox.deletes("U1PRIYA", HERE, reply))

    assert "Nothing waits for your word now" in room.hears("james")[-1]
    assert "has no answer to judge yet; its date stands" in room.asks("james", "return CH-1")
    assert "Does this answer" not in room.card(ts)


def test_a_promise_buys_no_more_time_than_was_given_in_the_first_place(room):
    ts = room.says("james", CONSIDERED)  # three working days
    room.says("priya", "We will know by 1 July.", thread=ts)

    assert "the clock waits until Thu 5 Mar 2026, 11:00 Zurich" in room.card(ts)


def test_a_promise_is_no_answer_that_could_be_judged(room):
    ts = room.says("james", CONSIDERED)
    room.asks("james", "severity CH-1 minor")
    for text in ("I'll come back by Wed.", "Sorry, I will answer on Thursday 5 March."):
        room.says("priya", text, thread=ts)
        room.fast_forward(days=1)

    assert room.hears("james") == [], "nobody is asked whether a promise is the answer"
    assert "has no answer to judge yet; its date stands" in room.asks("james", "return CH-1")
    room.until("2026-03-20T10:00:00+00:00")
    assert numbers(room) == ["CH-1"], "two broken promises close nothing"


def test_an_agreed_date_after_a_reply_counts_like_any_other(room):
    ts = room.says("james", CONSIDERED)
    room.says("priya", "The licences are the hard part, this takes longer.", thread=ts)
    room.asks("james", "due CH-1 20 March")
    room.until("2026-03-19T17:00:00+00:00")

    assert "By Fri 20 Mar 2026" in room.card(ts)
    assert any("An answer is owed soon" in text for text in room.hears("priya"))
    room.until("2026-04-20T10:00:00+00:00")
    assert len(room.hears("hannah")) == len(room.hears("kasia")) == 1


def test_whoever_asked_is_asked_once_however_often_the_other_company_writes(room):
    ts = room.says("james", CONSIDERED)
    for n in range(5):
        room.says("priya", f"Reason {n} against it: no licence.", thread=ts)

    assert len(room.hears("james")) == 1


def test_not_yet_counts_once_for_one_reply(room):
    ts = room.says("james", CONSIDERED)
    room.says("priya", "We looked at it in 2024.", thread=ts)
    for who in ("james", "claire", "james"):
        room.asks(who, "return CH-1")

    assert "Waiting on Northwind Therapeutics (Priya Raman)" in room.card(ts)


def test_returns_before_an_item_was_closed_do_not_count_after_it(room):
    room.says("james", "When will the Polish contracts be signed?")
    for n in range(2):
        room.types("priya", f"answer Q-1 Attempt {n}.")
        room.asks("james", "return Q-1 Not a date yet.")
    room.types("priya", "answer Q-1 In May.")
    room.asks("james", "answered Q-1")
    room.asks("james", "reopen Q-1 It is June.")
    room.types("priya", "answer Q-1 Attempt 3.")
    room.asks("james", "return Q-1 Not a date yet.")

    assert "Waiting on Northwind Therapeutics (Priya Raman)" in room.asks("priya", "show Q-1")


def test_a_part_is_named_and_a_reason_is_given(room):
    ts = room.says("james", CONSIDERED)
    room.clicks("priya", "Answer…")
    part, reason = (room.submits("priya", outcome=one) for one in ("partly", "decline"))

    assert "which part" in str(part.errors) and "reason" in str(reason.errors)
    assert len(room.posts(thread=ts)) == 1


def test_a_file_without_words_is_a_reply(room):
    ts = room.says("james", "Have you considered sending us the signed contract?")
    room.says("priya", "", thread=ts, files=("signed.pdf",))

    assert "Does this answer CH-1?" in room.hears("james")[0]


def test_a_courtesy_that_becomes_an_answer_by_an_edit_is_a_reply(room):
    ts = room.says("james", CONSIDERED)
    thanks = room.says("priya", "Thanks!", thread=ts)
    assert room.hears("james") == []
    room.do(room.sandbox.edits("U1PRIYA", HERE, thanks, "The sites have no licence for it."))

    assert "Does this answer CH-1?" in room.hears("james")[0]


def test_a_reply_whose_words_may_not_be_kept_still_counts(room):
    ts = room.says("james", CONSIDERED)
    room.says("priya", "Subject 0042-013, born 3 May 1961, could not travel.", thread=ts)

    assert "A reply was given; the clock waits" in room.card(ts)
    assert "0042" not in room.card(ts)


def test_whoever_promised_something_is_heard_on_it(room):
    ts = room.says("priya", "We will send the depot list to all the sites by Friday.")
    pin(room, "james", ts)
    room.says("priya", "It went to all the sites this morning.", thread=ts)

    assert "Does this answer C-1?" in room.hears("james")[0]
    room.clicks("james", "Answered")
    assert numbers(room) == []


def test_what_belongs_to_both_is_not_closed_by_one(room):
    ts = room.says("claire", "We are assuming that Northwind negotiates the French contracts.")
    room.clicks("priya", "We did not know")
    room.says("james", "We have asked both offices for a date.", thread=ts)

    assert "Does this answer I-2?" in room.hears("priya")[-1]
    room.asks("claire", "detail I-2 decision Northwind signs for France.")
    room.asks("claire", "detail I-2 resolution The framework of 2022 covers it.")
    assert room.asks("claire", "answered I-2") == BOTH
    room.asks("claire", "close I-2 France signs with Northwind.")
    assert "Does this answer it?" in room.asks("priya", "show I-2")
    room.asks("priya", "answered I-2")
    assert numbers(room) == []


def test_an_answer_behind_a_courtesy_is_a_reply(room):
    ts = room.says("james", CONSIDERED)
    room.says("priya", "OK, Approved", thread=ts)

    assert "Does this answer CH-1?" in room.hears("james")[0]


def test_a_reply_to_one_of_several_stops_none_and_is_asked_about(room):
    ts = room.says("james", CONSIDERED)
    room.asks("james", "question Who tells the sites?", thread=ts)
    room.says("priya", "The sites have no licence for it.", thread=ts)

    assert "I cannot tell which one this is about" in whispered(room, "priya")
    assert item(room, 1).state == item(room, 2).state == "raised"


def test_thanks_takes_note_and_pauses_nothing(room):
    ts = room.says("james", CONSIDERED)
    room.says("priya", "Noted, on it!", thread=ts)
    room.until("2026-03-04T09:00:00+00:00")

    assert room.hears("priya") == [], "no reminder to take note"
    assert "By Thu 5 Mar 2026, 11:00 Zurich" in room.card(ts)


def test_thanks_is_no_reply(room):
    ts = room.says("james", "When will the Polish contracts be signed?")
    room.says("priya", "Thanks!", thread=ts)

    assert room.hears("james") == []
    room.until("2026-03-03T12:00:00+00:00")
    assert len(room.hears("priya")) == 1


def test_not_yet_lets_the_clock_go_on_where_it_stood(room):
    ts = room.says("james", "When will the Polish contracts be signed?")
    room.fast_forward(hours=2)
    room.types("priya", "answer Q-1 Some time in March.")
    room.fast_forward(days=3)
    room.clicks("james", "Not yet")
    room.fast_forward(days=1)

    said, shown = room.posts(thread=ts)[-1], room.asks("priya", "show Q-1")
    assert "James Orton (Meridian Clinical): not answered yet" in said
    assert "Waiting on Northwind Therapeutics (Priya Raman)" in shown
    assert "Mon 9 Mar 2026, 11:00" in shown, "14 of 16 working hours were left"


def test_the_third_return_makes_it_everybody_s(room):
    room.says("james", "When will the Polish contracts be signed?")
    for n in range(3):
        room.types("priya", f"answer Q-1 Attempt {n}.")
        room.asks("james", "return Q-1 Not a date yet.")

    assert "Northwind Therapeutics and Meridian Clinical" in room.asks("priya", "show Q-1")
