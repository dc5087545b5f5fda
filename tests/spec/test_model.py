"""A language model may help where both companies agree, within a budget, while it answers."""

import sys

import pytest
from sqlalchemy import select

from storage.tables import Spent
from tests.chats.cast import ACCOUNTS, HERE, partnership
from tests.chats.looking import whispered
from tests.chats.unsure import UNSURE
from tests.llm import server as servers
from tests.llm.room import (
    ALLOWED,
    LONG,
    MERIDIAN,
    NORTHWIND,
    STOP,
    both_agree,
    opened,
    opinions,
    proposed,
    tick,
)

# Both companies agree


def test_each_lead_is_asked_once_in_the_same_words_and_nothing_is_sent_before(alone, server):
    tick(alone)
    (asked,) = alone.hears("priya")
    assert "May a language model help?" in asked and "small-1 at 127.0.0.1" in asked
    assert alone.hears("james") == [asked]
    tick(alone)
    alone.says("james", UNSURE)
    alone.says("james", LONG)

    assert (alone.hears("priya"), alone.hears("james"), server.asked) == ([], [], [])


@pytest.mark.parametrize(("who", "label"), [("priya", NORTHWIND), ("james", MERIDIAN)])
def test_one_company_s_yes_is_not_enough(alone, server, who, label):
    tick(alone)
    alone.clicks(who, label)
    alone.says("james", UNSURE)
    alone.says("priya", LONG)

    assert server.asked == [] and opinions(alone) == []
    assert "has not agreed" in alone.dms("priya")[0], "and everybody can see it"


def test_with_both_the_messages_say_so(model):
    for who in ("priya", "james"):
        assert "A language model may be asked:* small-1 at 127.0.0.1" in model.dms(who)[-1]


@pytest.mark.parametrize("who", ["tom", "kasia"])
def test_only_a_lead_can_agree(alone, server, who):
    tick(alone)
    told = alone.asks(who, "model")
    label = NORTHWIND if who in ("tom", "hannah") else MERIDIAN
    assert "May a language model help?" in told
    press(alone, who, label)
    assert "who leads for" in whispered(alone, who)

    assert "has agreed" not in alone.dms("priya")[0]


def test_a_lead_cannot_agree_for_the_other_company(alone):
    told = alone.asks("priya", "model")
    assert "Meridian Clinical has not agreed." in told
    press(alone, "priya", MERIDIAN)

    assert "This button is for a lead of Meridian Clinical." in whispered(alone, "priya")
    assert "has agreed" not in alone.asks("james", "model")


def test_everybody_can_ask_what_a_model_may_do(model):
    for ask, who in (
        *((model.types, "tom"), (model.asks, "tom"), (model.writes, "tom")),
        *((model.asks, "claire"), (model.writes, "claire")),  # a guest has no commands
    ):
        assert "A language model may be asked" in ask(who, "model")


@pytest.mark.parametrize("who", ["tom", "claire"])
def test_anybody_can_stop_it_for_their_company_alone(model, server, who):
    model.asks(who, "model")
    press(model, who, STOP)
    assert "has not agreed" in whispered(model, who)
    model.says("james", UNSURE)
    model.says("priya", LONG)

    assert server.asked == []
    tick(model)
    assert len(model.dms("priya")) == 1, "nobody is asked again; the button is still there"


def test_a_yes_can_be_given_again(model, server):
    model.asks("tom", "model")
    press(model, "tom", STOP)
    model.clicks("priya", NORTHWIND)
    model.says("james", UNSURE)

    assert len(server.asked) == 1


def test_another_model_or_another_place_asks_again(model, server):
    model.model["openai_model"] = "large-2"
    model.restart()
    model.says("james", UNSURE)
    assert server.asked == []
    tick(model)

    assert "large-2 at 127.0.0.1" in model.dms("priya")[-1]
    assert "has not agreed" in model.dms("priya")[-1]


def test_a_file_that_no_longer_allows_it_forgets_who_agreed(model, server):
    apply(model, ("{allowed: true}", "{allowed: false}"))
    tick(model)
    apply(model, ("{allowed: true}", "{allowed: true}"))
    tick(model)
    model.says("james", UNSURE)

    assert server.asked == []
    assert "has not agreed" in model.asks("james", "model")


def test_without_a_model_there_is_nothing_to_agree_to(room):
    assert "No language model is set up here" in room.asks("james", "model")


def test_without_the_package_everything_is_as_without_a_model(
    tmp_path, sqlite_url, machine, server, monkeypatch
):
    monkeypatch.setitem(sys.modules, "openai", None)
    chat = opened(tmp_path, sqlite_url, machine, server)
    tick(chat)
    ts = chat.says("james", LONG)
    chat.says("james", UNSURE)

    assert "*CH-1* Have you considered remote visits" in chat.card(ts)
    assert "*CH-1*" in chat.types("priya", "what did we decide about remote visits?")
    assert "No language model is set up here" in chat.asks("james", "model")
    assert (chat.dms("priya"), opinions(chat), server.asked) == ([], [], [])
    chat.close()


# When it does not answer


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(servers.says(None, refusal="No."), id="a refusal"),
        pytest.param(servers.says("{"), id="malformed JSON"),
        pytest.param(servers.status(500), id="500"),
    ],
)
def test_everything_goes_on_when_the_model_fails(model, server, fault):
    server.fails(fault, times=9)
    model.says("james", UNSURE)
    ts = model.says("james", LONG)

    assert "*CH-1* Have you considered remote visits" in model.card(ts)
    assert proposed(model) == []


def test_a_hang_holds_nobody_up(tmp_path, sqlite_url, machine, server):
    model = opened(tmp_path, sqlite_url, machine, server)
    both_agree(model)
    model.run.opinions.model.patience = 0.2
    server.fails(servers.hang, times=9)
    ts = model.says("james", LONG)

    assert "*CH-1* Have you considered remote visits" in model.card(ts)
    model.close()


def test_a_server_that_keeps_failing_is_left_alone_and_tried_again(model, server):
    server.fails(servers.status(500), times=3)
    for _ in range(6):
        model.says("james", UNSURE)
        model.machine_passes(11)
    assert len(server.asked) == 3
    assert "does not answer now (status 500)" in model.types("priya", "model")
    model.machine_passes(61)
    model.says("james", UNSURE)

    assert len(server.asked) == 4
    assert "does not answer" not in model.types("priya", "model")


def test_the_day_s_budget_is_kept_and_a_new_day_begins_anew(tmp_path, sqlite_url, machine, server):
    twice = ("consent:\n", "model: {allowed: true, daily: 2}\nconsent:\n")
    model = opened(tmp_path, sqlite_url, machine, server, changes=(twice,))
    both_agree(model)
    for _ in range(4):
        model.says("james", UNSURE)
    assert len(server.asked) == 2
    assert [one.reason for one in opinions(model)] == ["", "", "budget", "budget"]
    assert "Asked 2 of 2 times today" in model.types("priya", "model")
    model.fast_forward(days=1)
    model.says("james", UNSURE)

    assert len(server.asked) == 3
    with model.bot.storage.reading() as tx:
        spent = list(tx.session.scalars(select(Spent).order_by(Spent.day)))
    assert [one.calls for one in spent] == [2, 1] and all(one.characters for one in spent)
    model.close()


def test_characters_are_counted_too(tmp_path, sqlite_url, machine, server):
    few = ("consent:\n", "model: {allowed: true, daily_characters: 1000}\nconsent:\n")
    model = opened(tmp_path, sqlite_url, machine, server, changes=(few,))
    both_agree(model)
    for n in range(3):
        model.says("james", f"{LONG} {n} {'And it would save time. ' * 12}")
    assert len(server.asked) == 1
    model.close()


def press(chat, who, label):
    """Press a button of the last answer that this person alone sees."""
    message = chat.sandbox.whispers(ACCOUNTS[who])[-1]
    act = chat.sandbox.clicks(ACCOUNTS[who], HERE, message.ts, label)
    chat.do(act)


def apply(chat, change):
    file = partnership((ALLOWED, change))
    chat.runner.run(chat.apply(file))
