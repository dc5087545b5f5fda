"""Log lines name what happened, never what people wrote."""

import json
import logging

import pytest
import structlog
from sqlalchemy.exc import IntegrityError

from handlers.cli import logs
from storage.database import Storage
from storage.tables import Inbound
from tests.cli.conftest import logs_as_before

SECRET = "the patient's name is Bond"


@pytest.fixture
def lines(capsys):
    """Configures logging, and reads what was logged."""
    with logs_as_before():

        def read(form="json"):
            logs.configure(form)
            return lambda: capsys.readouterr().out

        yield read


def fails(words):
    raise ValueError("it went wrong")


@pytest.mark.parametrize("form", ["console", "json"])
def test_a_traceback_shows_no_variables(lines, form):
    read = lines(form)
    try:
        fails(SECRET)
    except ValueError:
        structlog.get_logger("handlers.worker").exception("a step failed")
    told = read()

    assert "a step failed" in told and "it went wrong" in told and "fails" in told
    assert SECRET not in told


def test_a_failed_statement_shows_no_values(lines, sqlite_url):
    read, storage = lines(), Storage(sqlite_url, machine=lambda: 0.0)
    try:
        with storage.transaction() as tx:
            tx.session.add(Inbound(text=SECRET))
    except IntegrityError:
        structlog.get_logger("handlers.worker").exception("a step failed")
    finally:
        storage.close()
    told = read()

    assert "INSERT INTO inbox" in told
    assert SECRET not in told


def test_a_line_is_one_json_object(lines):
    read = lines()
    structlog.get_logger("handlers.serve").info("connected", transport="socket")
    (line,) = read().splitlines()
    found = json.loads(line)

    assert (found["event"], found["transport"], found["level"]) == ("connected", "socket", "info")
    assert {"timestamp", "logger"} < set(found)


@pytest.mark.parametrize(
    "name", ["slack_bolt.AsyncApp", "slack_sdk.web", "uvicorn.error", "aiohttp"]
)
def test_others_are_heard_from_warnings_on(lines, name):
    read = lines()
    logging.getLogger(name).info("chatter")
    logging.getLogger(name).warning("trouble")
    (line,) = read().splitlines()

    assert json.loads(line)["event"] == "trouble"
