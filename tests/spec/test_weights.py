"""A person says how much an item weighs; before it rings at night, that is asked once more."""

from tests.chats.cast import HERE
from tests.chats.looking import item

QUESTION = "When will the Polish contracts be signed?"
CRITICAL = "severity Q-1 critical The blind is at risk."


def test_a_major_item_is_seen_by_both_leads(room):
    room.says("claire", QUESTION)
    room.asks("claire", "severity Q-1 major The sites wait for it.")
    priya, james = room.hears("priya"), room.hears("james")

    assert len(priya) == 1 and priya == james
    assert "Severity: major now." in priya[0]
    assert "Claire Dubois (Start-Up Lead, Meridian Clinical) says why" in priya[0]
    assert "The sites wait for it." in priya[0]


def test_a_lead_is_not_told_what_the_lead_did(room):
    room.says("claire", QUESTION)
    room.asks("james", "severity Q-1 major The sites wait for it.")

    assert room.hears("james") == []
    assert len(room.hears("priya")) == 1


def test_whoever_owes_the_answer_hears_that_it_weighs_more(room):
    room.says("claire", f"<@U1TOM> {QUESTION}")
    room.asks("claire", "severity Q-1 major The sites wait for it.")

    assert len(room.hears("tom")) == len(room.hears("priya")) == len(room.hears("james")) == 1


def test_the_reason_is_that_of_whoever_made_it_weigh_so(room):
    room.says("claire", f"<@U1TOM> {QUESTION}")
    room.sandbox.faults.add("chat.postMessage", "429", channel="U1PRIYA", retry_after=20)
    room.asks("claire", "severity Q-1 major The sites wait for it.")
    room.asks("tom", "severity Q-1 minor Nobody waits for it.")
    room.machine_passes(21)

    assert "The sites wait for it." in room.hears("priya")[-1]


def test_it_follows_the_item_it_quotes(room, left):
    ts = room.says("claire", "When will the pancakes be signed?")
    room.asks("claire", "severity Q-1 major The sites wait for it.")
    assert "pancakes" in room.hears("priya")[-1]
    room.fast_forward(minutes=11)
    room.do(room.sandbox.deletes("U0CLAIRE", HERE, ts))

    assert "(deleted by its author)" in room.dms("priya")[-1]
    assert left.after_a_minute("pancakes") == []


def test_less_weight_is_no_news_for_the_leads(room):
    room.says("claire", QUESTION)
    room.asks("claire", "severity Q-1 minor")

    assert item(room, 1).severity == "minor"
    assert room.hears("priya") == room.hears("james") == []


def test_critical_is_asked_once_more_and_says_whom_it_will_ring(chat):
    chat.says("claire", QUESTION)
    asked = chat.asks("claire", CRITICAL)

    assert item(chat, 1).severity == "moderate"
    assert "at once: Priya Raman and James Orton" in asked
    assert "after 4 hours: Hannah Voss and Kasia Nowak" in asked
    assert "after 1 day: Samuel Adeyemi and Robert Hale" in asked
    assert chat.hears("priya") == []
    chat.clicks("claire", "Make it critical")

    assert item(chat, 1).severity == "critical"
    assert ["Severity: critical now." in one for one in chat.hears("james")] == [True]


def test_the_form_asks_once_more_too(room):
    room.says("james", "Have you considered remote visits for the sites in Poland?")
    room.clicks("priya", "More…")
    room.submits("priya", outcome="severity")
    room.submits("priya", severity="critical", text="The blind is at risk.")
    assert item(room, 1).severity == "moderate"
    shown = room.sandbox.forms("U1PRIYA")[-1].body["blocks"][0]["text"]["text"]
    assert "after 4 hours: Hannah Voss and Kasia Nowak" in shown
    room.submits("priya")

    assert item(room, 1).severity == "critical"
    assert len(room.hears("james")) == 1


def test_critical_is_meant_once(room):
    room.says("claire", QUESTION)
    room.asks("claire", CRITICAL)
    room.clicks("claire", "Make it critical")
    room.clicks("claire", "Make it critical")

    assert "settled already" in room.sandbox.whispers("U0CLAIRE")[-1].text


def test_critical_is_not_held_up_by_a_date_agreed_before(room):
    room.says("claire", QUESTION)
    room.asks("james", "due Q-1 20 March")
    room.asks("claire", CRITICAL)
    room.clicks("claire", "Make it critical")
    room.fast_forward(hours=5)

    assert len(room.hears("hannah")) == len(room.hears("kasia")) == 1


def test_critical_is_not_held_up_by_a_reply(room):
    ts = room.says("claire", QUESTION)
    room.says("priya", "Stefan is looking for the contracts.", thread=ts)
    room.asks("claire", CRITICAL)
    room.clicks("claire", "Make it critical")
    room.fast_forward(hours=5)

    assert len(room.hears("hannah")) == len(room.hears("kasia")) == 1


def test_what_has_an_answer_is_judged_before_it_can_be_critical(room):
    room.says("claire", QUESTION)
    room.asks("priya", "answer Q-1 On 30 April.")

    assert "has an answer" in room.asks("claire", CRITICAL)


def test_an_older_item_that_becomes_critical_rings_one_level_at_a_time(room):
    room.says("claire", QUESTION)
    room.until("2026-03-04T15:00:00+00:00")
    room.asks("claire", CRITICAL)
    room.clicks("claire", "Make it critical")
    room.fast_forward(minutes=1)
    assert room.hears("hannah") == []
    room.fast_forward(hours=5)

    assert len(room.hears("hannah")) == 1 and room.hears("sam") == []


def test_in_practice_it_says_who_would_not_be_rung(make_room):
    room = make_room([("mode: live", "mode: practice")])
    room.says("claire", QUESTION)
    asked = room.asks("claire", CRITICAL)

    assert "Hannah Voss and Kasia Nowak (held back while this partnership practises)" in asked
    assert "James Orton (held back" not in asked


def test_its_severity_is_said_in_one_word_everywhere(room):
    room.says("james", QUESTION)
    assert "Severity: minor now." in room.asks("james", "severity Q-1 minor")
    assert "Q-1 is minor already." in room.asks("james", "severity Q-1 minor")
    assert "Which severity? minor, moderate, major or critical." in room.asks(
        "james", "severity Q-1 heavy"
    )
    asked = room.asks("james", CRITICAL)
    assert "its leaders are told at any hour, nights and holidays too" in asked
    assert "ring" not in asked.lower() and "weigh" not in room.asks("james", "help")


def test_what_has_an_answer_is_judged_before_it_becomes_critical(room):
    room.says("james", QUESTION)
    room.types("priya", "answer Q-1 On 30 April.")

    refused = room.asks("james", CRITICAL)
    assert "Q-1 has an answer. If that does not answer it, press “Not yet” first." in refused
