"""“Report this message”: for what no pattern finds, by anybody of the two companies."""

import pytest

from bot.llm.answers import Opinion
from bot.llm.client import Replied
from storage.tables.words import Post, Task
from tests.chats.cast import ACCOUNTS, HERE
from tests.chats.incidents import BICYCLE, NUMBER, comes_in, row
from tests.chats.looking import item, numbers, pin, whispered
from tests.chats.unsure import UNSURE
from tests.llm import server as servers
from tests.llm.room import opinions, proposed


def test_what_no_pattern_finds_is_reported_from_the_company_without_the_app(room, left):
    ts = room.says("priya", BICYCLE)
    heard = room.asks("james", "report this participant data", thread=ts)

    assert "Thank you" in heard
    (notice,) = room.hears("priya")
    assert "participant data" in notice and "James" not in notice
    assert row(room).reported_by == "U0JAMES"
    assert left.after_a_minute("bicycle") == []


def test_somebody_who_does_not_say_what_it_is_has_two_buttons(room):
    ts = room.says("priya", BICYCLE)
    assert "What should not stand there?" in room.asks("james", "report this", thread=ts)
    press(room, "james", "Allocation")

    assert "Thank you" in whispered(room, "james")
    assert "who receives what" in room.hears("priya")[0]
    assert "11 people could read it" in room.hears("petra")[0]


def press(room, who, label):
    whisper = room.sandbox.whispers(ACCOUNTS[who])[-1]
    room.do(room.sandbox.clicks(ACCOUNTS[who], HERE, whisper.ts, label))


def test_the_message_has_it_in_its_menu(room):
    ts = room.says("james", BICYCLE)
    room.do(room.sandbox.shortcut("U1PRIYA", HERE, ts, "item.report"))
    room.submits("priya", follow_up="participant")

    assert "Thank you" in whispered(room, "priya")
    assert "participant data" in room.hears("james")[0]


def test_what_was_kept_of_a_reported_message_goes(room, left):
    ts = room.says("james", "Have you considered the gentleman with the orange bicycle?")
    assert "CH-1" in room.card(ts)
    room.says("priya", "Good point, said the other one in the red hat.", thread=ts)
    room.asks("priya", "report this participant data", thread=ts)

    assert "bicycle" not in room.card(ts)
    assert left.after_a_minute("orange bicycle") == []


def test_an_answer_by_mention_that_is_reported_goes_too(room, left):
    room.says("james", "When will the Polish contracts be signed?")
    ts = room.says("priya", "<@U1RAPPORT> answer 1 When the orange bicycle is back.")
    room.do(room.sandbox.shortcut("U1TOM", HERE, ts, "item.report"))
    room.submits("tom", follow_up="participant")

    assert left.after_a_minute("orange bicycle") == []


@pytest.mark.parametrize(
    ("raised", "words"),
    [
        ("When will the Polish contracts be signed?", "decide Q-1"),
        ("<@U1RAPPORT> issue The kits for Poland are late.", "settle I-1"),
        ("Have you considered remote visits?", "settle CH-1 accept"),
    ],
)
@pytest.mark.parametrize("how", ["reported", "edited"])
def test_a_decision_that_such_an_answer_made_loses_its_words(room, left, raised, words, how):
    room.says("james", raised)
    ts = room.says("priya", f"<@U1RAPPORT> {words} When the orange bicycle is back.")
    assert "orange bicycle" in item(room, 2).text
    room.says("priya", "<@U1RAPPORT> decide We go with the yellow one.")
    if how == "edited":
        room.do(room.sandbox.edits("U1PRIYA", HERE, ts, NUMBER))
    else:
        room.do(room.sandbox.shortcut("U1TOM", HERE, ts, "item.report"))
        room.submits("tom", follow_up="participant")

    assert item(room, 2).text == "" and item(room, 3).text == "We go with the yellow one."
    assert left.after_a_minute("orange bicycle") == []


def test_what_came_of_an_assumption_keeps_its_words(room, left):
    room.says("james", "<@U1RAPPORT> assume Northwind negotiates the contracts.")
    ts = room.says("priya", "<@U1RAPPORT> unaware 1 The orange bicycle did.")
    room.do(room.sandbox.shortcut("U1TOM", HERE, ts, "item.report"))
    room.submits("tom", follow_up="participant")

    assert item(room, 2).text == "Northwind negotiates the contracts."
    assert left.after_a_minute("orange bicycle") == []


def test_a_stranger_and_a_third_company_report_nothing(vendor):
    ts = vendor.says("priya", BICYCLE)
    comes_in(vendor)
    heard = vendor.asks("vera", "report this participant data", thread=ts)

    assert "which company" in heard
    assert vendor.hears("priya") == [] and row(vendor) is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("report this", "in the thread"), ("report that", "in the thread"), ("report", "little more")],
)
def test_a_report_of_nothing_is_one_sentence(room, words, sentence):
    assert sentence in room.asks("james", words)
    assert row(room) is None


def test_a_command_says_how_it_is_reported(room):
    assert "report this` in the thread" in room.types("priya", "report this")


def test_a_false_report_is_mended_by_two_people_and_the_words_come_back(room):
    ts = room.says("james", "Have you considered the people with the orange bicycle?")
    room.do(room.sandbox.shortcut("U1PRIYA", HERE, ts, "item.report"))
    room.submits("priya", follow_up="participant")
    assert "bicycle" not in room.card(ts)
    room.clicks("james", "It is not participant data…")
    room.submits("james", text="It is the name of a supplier.")
    room.until("2026-03-09T09:00:00+00:00")
    room.clicks("priya", "Looks right")
    room.asks("claire", "keep this", thread=ts)

    assert "orange bicycle" in room.card(ts)


@pytest.mark.parametrize("what", ["participant data", "allocation"])
def test_what_is_reported_stays_out_whoever_points_at_it(room, left, what):
    ts = room.says("james", "Have you considered the gentleman with the orange bicycle?")
    room.asks("priya", f"report this {what}", thread=ts)
    told = len(room.dms("james"))
    pin(room, "claire", ts)
    assert "do not keep that message" in whispered(room, "claire")
    assert "do not keep that message" in room.asks("tom", "keep this", thread=ts)
    room.do(room.sandbox.shortcut("U1TOM", HERE, ts, "item.keep"))
    assert room.sandbox.forms("U1TOM") == []

    assert item(room, 1).text == "" and left.after_a_minute("orange bicycle") == []
    assert len(room.dms("james")) == told and row(room, 2) is None


def test_what_was_no_item_when_it_was_reported_becomes_none(room):
    ts = room.says("james", BICYCLE)
    room.asks("priya", "report this allocation", thread=ts)
    pin(room, "claire", ts)
    assert numbers(room) == []
    room.clicks("petra", "Close with a reference…")
    room.submits("petra", text="DEV-0042")
    pin(room, "tom", ts)

    assert numbers(room) == [] and row(room, 2) is None
    assert len(room.dms("james")) == 1 and len(room.dms("petra")) == 1


def test_a_doubted_report_stays_out_until_two_people_agree(room):
    ts = room.says("james", BICYCLE)
    room.asks("priya", "report this participant data", thread=ts)
    room.clicks("james", "It is not participant data…")
    room.submits("james", text="It is the name of a supplier.")
    pin(room, "claire", ts)

    assert numbers(room) == []


def test_a_message_can_be_reported_twice(room):
    ts = room.says("james", BICYCLE)
    room.asks("priya", "report this participant data", thread=ts)

    assert "Thank you" in room.asks("claire", "report this allocation", thread=ts)
    assert row(room, 2).category == "allocation"


def test_a_reported_message_is_not_asked_about(model, server):
    server.fails(servers.status(429, **{"Retry-After": "20"}))
    model.says("james", UNSURE)
    ts = model.says("james", UNSURE)
    model.asks("priya", "report this participant data", thread=ts)
    assert [one.text for one in opinions(model)] == ["", ""]
    model.machine_passes(21)

    assert len(server.asked) == 1 and proposed(model) == []


def test_nor_is_what_a_model_says_of_it_afterwards(model):
    ts = model.says("james", BICYCLE)
    asked = {"by": "U0JAMES", "text": BICYCLE, "channel": HERE, "ts": ts}
    call = does(model, lambda tx: handed_over(model, tx, asked))
    model.asks("priya", "report this participant data", thread=ts)
    reply = Replied(Opinion(label="challenge", confidence=0.9), "small-1")
    does(model, lambda tx: model.bot.opinions.record(tx, call, reply, model.now()))

    with model.bot.storage.reading("nwt-mer") as tx:
        assert tx.drafts.of_source(HERE, ts) is None


def handed_over(chat, tx, asked):
    """A question about a message, on its way to the model."""
    chat.bot.opinions.put(tx, Task.OPINION, chat.now()).sqlmodel_update(
        asked | {"state": Post.WAITING}
    )
    tx.session.flush()
    return chat.bot.opinions.claim(tx, chat.now())


def does(chat, work):
    """One transaction of the partnership's."""

    async def wait():
        return await chat.bot.do("nwt-mer", work, 0)

    return chat.runner.run(wait())
