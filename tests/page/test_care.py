"""Care for whoever has a hasty hand."""

import pytest

from tests.page.bare import Bare
from tests.page.chromium import grave, tab

ASKS, AGAIN = "Start over: sure?", "Start over"


@pytest.fixture(scope="module")
def bare():
    with Bare() as bare:
        bare.do(bare.sandbox.says("U0JAMES", "C0201", "Good morning."))
        yield bare


@pytest.fixture
def quiet(browser, bare):
    """A page without an app."""
    bare.backstage.pushed.clear()
    with tab(browser, bare.url) as page:
        yield page
        assert page.complaints == []


def over(page):
    return page.get_by_role("button", name=AGAIN)


def waits(page, label):
    page.get_by_role("button", name=label, exact=True).wait_for()


def test_starting_over_is_asked_once_and_then_done(quiet, bare):
    over(quiet).click()
    waits(quiet, ASKS)
    quiet.get_by_role("status").get_by_text(ASKS).wait_for()
    assert grave(quiet) == []
    assert bare.backstage.pushed == []
    with quiet.expect_response("**/page/over"):
        over(quiet).click()

    waits(quiet, "Starting over…")
    assert bare.backstage.pushed == ["over"]


BACK = {
    "Escape": lambda page: page.keyboard.press("Escape"),
    "the focus elsewhere": lambda page: page.keyboard.press("Tab"),
    "five seconds": lambda page: page.clock.run_for(5_000),
}


@pytest.mark.parametrize("back", BACK.values(), ids=BACK)
def test_starting_over_is_taken_back(quiet, bare, back):
    quiet.clock.install(time=0)
    quiet.clock.pause_at(60_000)
    over(quiet).focus()
    quiet.keyboard.press("Enter")
    waits(quiet, ASKS)
    quiet.clock.run_for(4_900)
    waits(quiet, ASKS)
    back(quiet)
    waits(quiet, AGAIN)
    over(quiet).click()
    waits(quiet, ASKS)

    assert bare.backstage.pushed == []


def test_a_double_click_or_a_key_held_down_is_one_press(quiet, bare):
    over(quiet).dblclick()
    waits(quiet, ASKS)
    quiet.keyboard.press("Escape")
    for _ in range(3):
        quiet.keyboard.down("Enter")
    quiet.keyboard.up("Enter")
    waits(quiet, ASKS)

    assert bare.backstage.pushed == []
