"""Check-ins: one prompt in the channel at its time, answers of both companies, one digest."""

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
THURSDAY = "2026-03-05T08:30:00+00:00"  # 09:30 in Zurich


def test_both_companies_answer_and_read_each_other_in_one_digest(chat):
    chat.until(THURSDAY)
    prompt = chat.sandbox.said("C0201")[-1]
    assert "Check-in: Leads" in prompt.text and "<@U1PRIYA> <@U0JAMES>" in prompt.text
    assert "What might the other company not know yet?" in prompt.text

    chat.clicks("james", "Answer now")
    chat.submits("james", text="Our start-up lead leaves at the end of March.")
    chat.says("priya", CONSIDERED, thread=prompt.ts)
    chat.until("2026-03-06T08:30:00+00:00")

    digest = chat.posts(thread=prompt.ts)[-1]
    assert "*Northwind Therapeutics*\nPriya Raman: “Have you considered" in digest
    assert "*Meridian Clinical*\nJames Orton: “Our start-up lead leaves" in digest
    assert "*What came of it*\n*CH-1* Have you considered" in digest
    assert any("has closed" in text for text in chat.posts())
