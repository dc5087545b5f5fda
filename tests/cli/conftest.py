"""The command line in a folder of its own."""

import pytest
from typer.testing import CliRunner

from bot.settings import Settings
from handlers.cli import cli


@pytest.fixture
def rapport(tmp_path, monkeypatch):
    """`rapport …` with no environment but what a test gives."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

    def call(*arguments, **environment):
        return CliRunner().invoke(cli, [str(one) for one in arguments], env=environment)

    return call
