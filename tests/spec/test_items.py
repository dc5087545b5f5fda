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
