"""The command line in a folder of its own."""

import logging
from contextlib import contextmanager

import pytest
import structlog
from typer.testing import CliRunner

from bot.settings import Settings
from handlers.cli import cli


@contextmanager
def logs_as_before():
    """A command sets up logging for its process; here many share one."""
    root, before = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers, root.level
    try:
        yield
    finally:
        root.handlers, root.level = handlers, level
        structlog.configure(**before)


@pytest.fixture
def rapport(tmp_path, monkeypatch):
    """`rapport …` with no environment but what a test gives."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

    def call(*arguments, **environment):
        with logs_as_before():
            return CliRunner().invoke(cli, [str(one) for one in arguments], env=environment)

    return call
