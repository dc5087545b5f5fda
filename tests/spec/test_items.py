"""Items: kept when somebody asks, shown to both companies, judged by whoever asked."""

from tests.chats.cast import HERE

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
    assert "Northwind Therapeutics and Meridian Clinical (Priya Raman and James Orton)" in issue[0]
    assert "I-2" in chat.types("priya", "list") and "AS-1" not in chat.types("priya", "list")


def test_the_issue_s_card_takes_the_place_of_the_assumption_s(room):
    ts = room.says("claire", "We are assuming that Northwind negotiates the French contracts.")
    room.asks("priya", "unaware AS-1 It was never with us.")

    (card,) = room.posts(thread=ts)
    assert "From AS-1, which <@U0CLAIRE> relied on." in card
    assert "Priya Raman" in card and "“It was never with us.”" in card
    assert "AS-1" in room.asks("james", "show AS-1")


def test_a_card_that_began_a_thread_stays_when_an_issue_comes_of_it(room):
    room.types("priya", "assume Meridian negotiates the French contracts.")
    room.clicks("james", "We did not know")

    root, issue = room.sandbox.said(HERE)[-2:]
    assert root.text.endswith("It goes on as I-2.")
    assert issue.text.startswith("*I-2*") and issue.thread == root.ts


def test_an_answer_asks_until_it_has_been_judged(room):
    ts = room.says("james", CONSIDERED)
    room.asks("priya", "decline CH-1 No licence.")
    assert room.posts(thread=ts)[-1].endswith("Does this answer it?")
    room.asks("james", "return CH-1")
    room.asks("priya", "decline CH-1 The licence ends in May.")

    first, _, second = room.posts(thread=ts)[1:]
    assert "No licence." in first and "Does this answer it?" not in first
    assert "ends in May." in second and second.endswith("Does this answer it?")
    room.clicks("james", "Answered")
    assert all("Does this answer it?" not in text for text in room.posts(thread=ts))


def test_who_may_not_answer_is_told_before_a_form_opens(room):
    room.says("james", CONSIDERED)
    room.clicks("claire", "Answer…")

    assert room.sandbox.forms("U0CLAIRE") == []
    assert "This waits on Northwind" in room.sandbox.whispers("U0CLAIRE")[-1].text


def test_whoever_raised_an_assumption_cannot_settle_it(room):
    room.says("claire", "We are assuming that Northwind negotiates the French contracts.")
    room.clicks("james", "We did not know")

    assert "Northwind" in room.sandbox.whispers("U0JAMES")[-1].text
    assert "AS-1" in room.types("priya", "list")


def test_whoever_is_given_an_item_is_told(room):
    room.says("james", CONSIDERED)
    room.until("2026-03-04T12:00:00+00:00")
    room.asks("priya", "assign CH-1 <@U1TOM>")

    assert "CH-1" in room.hears("tom")[0]


def test_whoever_takes_an_item_is_not_told_so(room):
    room.says("james", CONSIDERED)
    room.asks("tom", "assign CH-1 <@U1TOM>")

    assert room.hears("tom") == []


def test_people_in_an_item_s_words_are_named_and_not_called(room):
    ts = room.says("james", "Have you considered asking <@U1BEN> and <@U0CLAIRE> about Poland?")

    assert "asking @Ben Harker and @Claire Dubois about" in room.card(ts)
    assert "<@" not in room.card(ts)
