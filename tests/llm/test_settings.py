"""Which model may be asked, and where: named in full, never in clear beyond one's own network."""

import subprocess
import sys

import pytest
from pydantic import ValidationError

from bot.llm.client import place
from bot.settings import Settings


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({}, ""),
        ({"openai_api_key": "sk-1"}, ""),
        ({"openai_api_key": "sk-1", "openai_model": "small-1"}, "small-1 at api.openai.com"),
        (
            {"openai_base_url": "http://localhost:8080/v1", "openai_model": "a/b:c"},
            "a/b:c at localhost:8080",
        ),
        ({"openai_base_url": "http://ollama:11434/v1", "openai_model": "m"}, "m at ollama:11434"),
        ({"openai_base_url": "http://10.1.2.3/v1", "openai_model": "m"}, "m at 10.1.2.3"),
        (
            {
                "openai_base_url": "https://user:secret@llm.example/v1",
                **{"openai_model": "m", "openai_api_key": "sk-1"},
            },
            "m at llm.example",
        ),
    ],
)
def test_a_place_is_a_name_and_a_host(given, where):
    assert place(Settings(**given)) == where


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"openai_model": "small-1"}, "OPENAI_MODEL needs OPENAI_API_KEY"),
        (
            {
                "openai_base_url": "http://llm.example/v1",
                **{"openai_model": "m", "openai_api_key": "sk-1"},
            },
            "https://",
        ),
        ({"openai_model": "two words"}, "openai_model"),
        ({"openai_base_url": "llm.example"}, "openai_base_url"),
    ],
)
def test_what_is_wrong_stops_the_start(given, says):
    with pytest.raises(ValidationError, match=says):
        Settings(**given)


def test_nobody_imports_the_package_before_it_is_needed():
    look = "import handlers.cli, handlers.serve, sys; print('openai' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False"
