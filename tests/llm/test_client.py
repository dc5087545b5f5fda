"""What a real server can answer, and what becomes of it: an answer, or a reason for none."""

import asyncio
import json
import logging

import pytest

from bot.llm import prompts
from bot.llm.client import Failed, Model, Replied
from bot.settings import Settings
from tests.llm import server as servers
from tests.llm.server import NAME, serving

LABEL = {"label": "challenge", "confidence": 0.8}
ASKS = prompts.opinion("Did anybody think of remote visits?")


@pytest.fixture
def server():
    with serving() as server:
        server.says("opinion", **LABEL)
        yield server
    assert server.wrong == []


def ask(server, prompt=ASKS, patience=5.0, **settings):
    """One question to it."""

    async def once():
        model = Model(Settings(**(server.settings | settings)), patience)
        try:
            return await model.ask(prompt)
        finally:
            await model.close()

    return asyncio.run(once())


def test_an_answer_of_the_right_shape_is_an_answer_with_its_model(server):
    reply = ask(server)

    assert reply == Replied(reply.answer, f"{NAME}-2026-01")
    assert (reply.answer.label, reply.answer.confidence) == ("challenge", 0.8)
    assert json.loads(server.words()[0]) == {"message": "Did anybody think of remote visits?"}


@pytest.mark.parametrize(
    ("prompt", "answer"),
    [
        (prompts.title("A long story."), {"title": "A story"}),
        (
            prompts.memory("What?", [("CH-1", "A")]),
            {"sentences": [{"text": "A.", "ids": ["CH-1"]}]},
        ),
    ],
    ids=["title", "memory"],
)
def test_each_question_has_a_schema_that_a_strict_server_takes(server, prompt, answer):
    server.says(str(prompt.task), **answer)

    assert ask(server, prompt).answer.model_dump() == answer


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        pytest.param(servers.says(None, refusal="I cannot"), "refused", id="a refusal"),
        pytest.param(servers.says('{"label": '), "not of its shape", id="half JSON"),
        pytest.param(servers.says("A challenge."), "not of its shape", id="no JSON"),
        pytest.param(
            servers.says(f"Sure: {json.dumps(LABEL)}"), "not of its shape", id="words around it"
        ),
        pytest.param(
            servers.says('{"label": "praise", "confidence": 0.8}'), "not of its shape", id="label"
        ),
        pytest.param(
            servers.says('{"label": "risk", "confidence": 1.8}'), "not of its shape", id="bounds"
        ),
        pytest.param(
            servers.says('{"label": "risk", "confidence": "0.8"}'), "not of its shape", id="type"
        ),
        pytest.param(
            servers.says(json.dumps(LABEL | {"do": "close"})), "not of its shape", id="one more"
        ),
        pytest.param(servers.says(""), "not of its shape", id="nothing"),
        pytest.param(servers.says(None), "not of its shape", id="null"),
        pytest.param(
            servers.says(json.dumps(LABEL), finish="length"), "ended by length", id="cut off"
        ),
        pytest.param(
            servers.says("", finish="content_filter"), "ended by content_filter", id="filtered"
        ),
    ],
)
def test_what_a_model_says_otherwise_is_no_answer_and_no_fault_of_the_server(server, fault, reason):
    server.fails(fault)

    assert ask(server) == Failed(reason, broken=False)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("fault", "reason", "wait"),
    [
        pytest.param(servers.status(429, **{"Retry-After": "7"}), "status 429", 7, id="429"),
        pytest.param(
            servers.status(429, **{"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}),
            *("status 429", 0),
            id="429 until a date",
        ),
        pytest.param(servers.status(500), "status 500", 0, id="500"),
        pytest.param(servers.status(401), "status 401", 0, id="a wrong key"),
        pytest.param(servers.status(404), "status 404", 0, id="no such model"),
        pytest.param(servers.reset, "no connection", 0, id="reset"),
        pytest.param(servers.elsewhere, "status 307", 0, id="a redirect is not followed"),
        pytest.param(servers.body("<html>", "text/html"), "not the protocol", 0, id="a web page"),
        pytest.param(servers.body("{"), "not the protocol", 0, id="a body that is no JSON"),
        pytest.param(servers.body("[]"), "not the protocol", 0, id="another body"),
        pytest.param(servers.body('{"choices": []}'), "not the protocol", 0, id="no choice"),
        pytest.param(servers.body('{"choices": null}'), "not the protocol", 0, id="null"),
    ],
)
def test_a_server_that_fails_is_asked_once_and_says_why(server, fault, reason, wait):
    server.fails(fault)

    assert ask(server) == Failed(reason, broken=True, wait=wait)
    assert len(server.asked) == 1


@pytest.mark.parametrize("fault", [servers.hang, servers.drip], ids=["silence", "a slow drip"])
def test_nobody_waits_longer_than_was_said(server, fault):
    server.fails(fault)

    assert ask(server, patience=0.2) == Failed("no answer in time", broken=True)


def test_nobody_there_is_a_reason_too(server):
    reply = ask(server, openai_base_url="http://127.0.0.1:9/v1")

    assert reply == Failed("no connection", broken=True)


def test_a_proxy_has_no_part_in_a_server_on_this_machine(server, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert isinstance(ask(server), Replied)


def test_what_is_sent_is_never_logged(server, caplog):
    caplog.set_level(logging.DEBUG)
    ask(server)

    assert "remote visits" not in caplog.text and "sk-of-the-test" not in caplog.text
