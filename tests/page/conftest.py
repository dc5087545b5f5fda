"""A browser, or one line saying that there is none."""

import os

import pytest

from tests.page.chromium import CHROMIUM, chromium, tab
from tests.page.player import Player
from tests.page.program import demo


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM.exists():
        with chromium() as opened:
            yield opened
    elif os.environ.get("RAPPORT_TEST_BROWSER") == "required":
        pytest.fail(f"RAPPORT_TEST_BROWSER is required, and there is no {CHROMIUM}.")
    else:
        pytest.skip(f"The page is not tested: there is no {CHROMIUM}.")


@pytest.fixture(scope="module")
def address():
    """A demo for the tests of a module."""
    with demo() as (_, url):
        yield url


@pytest.fixture
def page(browser, address):
    """It complains of nothing."""
    with tab(browser, address) as page:
        yield page
        assert page.complaints == []


@pytest.fixture
def player(page):
    return Player(page)
