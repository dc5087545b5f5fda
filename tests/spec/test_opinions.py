"""A model gives a second opinion where the rules are unsure: it proposes, and keeps nothing."""

import json

import pytest

from tests.chats.cast import ACCOUNTS, HERE, POLAND
from tests.chats.evidence import Evidence
from tests.chats.looking import numbers, pin
from tests.chats.unsure import UNSURE, faint
from tests.llm import server as servers
from tests.llm.room import opinions, proposed

PARTICIPANT = "Have you considered that patient 0042-013, John Miller, born 3 May 1961, moved away?"


def test_an_unsure_message_is_proposed_and_not_kept(model, server):
    before = model.dms("priya")
    ts = model.says("james", UNSURE)

    assert json.loads(server.words("opinion")[0]) == {"message": UNSURE}
    assert proposed(model) == [(ts, "challenge", ACCOUNTS["james"])]
    assert "keep this as a challenge" in model.dms("james")[-1]
    assert model.dms("priya") == before
    assert numbers(model) == [] and len(model.posts(thread=ts)) == 0
    (row,) = opinions(model)
    assert (row.model, row.version, row.confidence) == ("small-1-2026-01", 1, 90)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Thanks a lot, see you on Monday!", id="small talk"),
        pytest.param("Have you considered remote visits?", id="what the rules keep"),
        pytest.param(f"<@U1RAPPORT> question {UNSURE}", id="what is said to us"),
        pytest.param(f"<@U0CLAIRE> {UNSURE}", id="talk within one company"),
        pytest.param(PARTICIPANT, id="participant data"),
    ],
)
def test_nobody_is_asked_about(model, server, text):
    model.says("james", text)

    assert server.words("opinion") == []


def test_a_reply_in_an_item_s_thread_is_not_asked_about(model, server):
    ts = model.says("james", POLAND)
    model.says("priya", UNSURE, thread=ts)

    assert server.words("opinion") == []


@pytest.mark.parametrize(
    "answer",
    [{"label": "none", "confidence": 0.99}, {"label": "risk", "confidence": 0.4}],
    ids=["no item", "unsure too"],
)
def test_a_model_that_is_not_sure_proposes_nothing(model, server, answer):
    server.says("opinion", **answer)
    model.says("james", UNSURE)

    assert len(server.asked) == 1 and proposed(model) == []


def test_names_addresses_and_numbers_stay_in_the_house(model, server):
    server.secrets += ("@northwind", "555", "example.com", "Miller", "1147")
    model.says(
        "james",
        faint(
            "<@U1PRIYA> {} Ask Priya, Dr Miller or priya.raman@northwind.example, "
            "+41 61 555 01 02, see <https://example.com/NWT-1147-201|the plan> at Northwind."
        ),
    )

    (words,) = server.words("opinion")
    for one in ("PERSON-1", "PERSON-2", "MAIL-1", "NUMBER-1", "LINK-1", "COMPANY-1"):
        assert one in words


def test_words_are_left_nowhere(model, server, logs):
    left = Evidence(model, logs)
    server.says("opinion", label="none", confidence=0.99)
    model.says("james", UNSURE)

    assert server.words("opinion") != [] and left.after_a_minute(UNSURE[:20]) == []


def test_words_that_nobody_came_to_ask_about_go_within_a_minute(model, server, logs):
    left = Evidence(model, logs)
    server.fails(servers.status(429, **{"Retry-After": "3600"}))
    model.says("james", UNSURE)
    model.says("james", UNSURE)
    assert [one.text for one in opinions(model)] == ["", UNSURE]
    model.machine.passes(61)

    assert left.after_a_minute(UNSURE[:20]) == []
    assert [one.reason for one in opinions(model)] == ["status 429", "late"]


@pytest.mark.parametrize("change", ["edited", "deleted"])
def test_a_message_that_changes_before_it_was_asked_about_is_forgotten(model, server, change):
    server.fails(servers.status(429, **{"Retry-After": "60"}))
    model.says("james", UNSURE)
    ts = model.says("james", UNSURE)
    if change == "edited":
        model.do(model.sandbox.edits(ACCOUNTS["james"], HERE, ts, "Lunch?"))
    else:
        model.do(model.sandbox.deletes(ACCOUNTS["james"], HERE, ts))
    model.machine_passes(61)

    assert len(server.asked) == 1
    assert [one.text for one in opinions(model)] == ["", ""]


def test_a_message_that_somebody_keeps_meanwhile_is_not_proposed(model, server):
    server.fails(servers.status(429, **{"Retry-After": "20"}))
    model.says("james", UNSURE)
    ts = model.says("james", UNSURE)
    pin(model, "priya", ts)
    model.machine_passes(21)

    assert len(server.asked) == 2 and proposed(model) == []
