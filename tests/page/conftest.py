"""A browser, or one line saying that there is none."""

import os

import pytest

from tests.page.chromium import CHROMIUM, chromium
from tests.page.player import Player


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM.exists():
        with chromium() as opened:
            yield opened
    elif os.environ.get("RAPPORT_TEST_BROWSER") == "required":
        pytest.fail(f"RAPPORT_TEST_BROWSER is required, and there is no {CHROMIUM}.")
    else:
        pytest.skip(f"The page is not tested: there is no {CHROMIUM}.")


@pytest.fixture
def player():
    return Player
