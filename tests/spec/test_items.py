"""Items: kept when somebody asks, shown to both companies, judged by whoever asked."""

CONSIDERED = "Have you considered remote visits for the sites in Poland?"


def test_a_challenge_is_marked_and_gets_one_card_in_its_thread(chat):
    ts = chat.says("james", CONSIDERED)

    assert chat.marks(ts) == ["memo"]
    assert len(chat.posts(thread=ts)) == 1
    assert "CH-1" in chat.card(ts)
    assert "Have you considered remote visits" in chat.card(ts)
    assert "Northwind Therapeutics (Priya Raman)" in chat.card(ts)
    assert "Thu 5 Mar 2026, 11:00 Zurich" in chat.card(ts)


def test_a_challenge_is_kept_and_declined_with_a_reason(chat):
    ts = chat.says("james", CONSIDERED)
    chat.clicks("priya", "Answer…")
    chat.submits("priya", outcome="decline", text="The sites have no licence for it.")

    assert "The sites have no licence for it." in chat.posts(thread=ts)[-1]
    assert "<@U0JAMES>" in chat.posts(thread=ts)[-1]
    chat.clicks("james", "Answered")

    assert "closed" in chat.card(ts).lower()


def test_we_did_not_know_becomes_a_joint_issue_at_once(chat):
    ts = chat.says("claire", "We are assuming that Northwind negotiates the French contracts.")
    assert "AS-1" in chat.card(ts)
    chat.clicks("priya", "We did not know")

    assert "I-2" in chat.posts(thread=ts)[-1] or "I-2" in chat.card(ts)
    issue = [text for text in chat.posts(thread=ts) if text.startswith("*I-2*")]
    assert len(issue) == 1
    assert "Northwind Therapeutics and Meridian Clinical" in issue[0]
    assert "I-2" in chat.types("priya", "list") and "AS-1" not in chat.types("priya", "list")


def test_whoever_raised_an_assumption_cannot_settle_it(room):
    room.says("claire", "We are assuming that Northwind negotiates the French contracts.")
    room.clicks("james", "We did not know")

    assert "Northwind" in room.sandbox.whispers("U0JAMES")[-1].text
    assert "AS-1" in room.types("priya", "list")


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


def test_a_promise_buys_no_more_time_than_was_given_in_the_first_place(room):
    ts = room.says("james", CONSIDERED)  # three working days
    room.says("priya", "We will know by 1 July.", thread=ts)

    assert "the clock waits until Thu 5 Mar 2026, 11:00 Zurich" in room.card(ts)


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

    shown = room.posts(thread=ts)[-1]
    assert "Waiting on Northwind Therapeutics (Priya Raman)" in shown
    assert "Mon 9 Mar 2026, 11:00" in shown, "14 of 16 working hours were left"


def test_the_third_return_makes_it_everybody_s(room):
    ts = room.says("james", "When will the Polish contracts be signed?")
    for n in range(3):
        room.types("priya", f"answer Q-1 Attempt {n}.")
        room.asks("james", "return Q-1 Not a date yet.")

    cards = [text for text in room.posts(thread=ts) if text.startswith("*Q-1*")]
    assert "Northwind Therapeutics and Meridian Clinical" in cards[-1]


def test_people_in_an_item_s_words_are_named_and_not_called(room):
    ts = room.says("james", "Have you considered asking <@U1BEN> and <@U0CLAIRE> about Poland?")

    assert "asking @Ben Harker and @Claire Dubois about" in room.card(ts)
    assert "<@" not in room.card(ts)
