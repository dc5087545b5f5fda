"""Care for whoever has a small screen or a hasty hand."""

import re

import pytest

from tests.page.bare import Bare
from tests.page.chromium import PHONE, grave, tab
from tests.page.player import Player
from tests.page.program import demo

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


def test_on_a_phone_whoever_follows_the_guide_meets_everybody_it_names(browser):
    with demo() as (_, url), tab(browser, url, size=PHONE) as page:
        player, said, faults = Player(page), [], []

        def then(words, does):
            player.reads(words)
            faults.extend(grave(page))
            said.append(player.guide.locator(".panel").inner_text())
            does()

        player.challenge()
        player.guided("Write it for Claire")
        player.sends(player.right)
        then("We did not know", lambda: player.guided("Be Priya"))
        player.presses("We did not know", player.left)
        then("Let a day pass", lambda: player.guided("+1 working day"))
        then("let another day pass", lambda: player.guided("+1 working day"))
        then("Seen, with me", lambda: player.presses("Seen, with me", player.left))
        then("She alone reads it", lambda: None)

        assert not re.search(r"\b(left|right)\b", " ".join(said))
        assert faults == page.complaints == []


def test_on_a_phone_one_can_write_where_somebody_else_was_opened(browser):
    with demo() as (_, url), tab(browser, url, size=PHONE) as page:
        player = Player(page)
        high = player.box(player.left).bounding_box()["height"]
        page.get_by_role("button", name="Meridian Clinical").click()
        player.presses("+1 working day", page.locator(".strip"))
        player.right.get_by_text("these words go to both companies").wait_for()
        page.get_by_role("button", name="Northwind Therapeutics").click()

        assert player.box(player.left).bounding_box()["height"] == high


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
