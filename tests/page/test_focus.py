"""The focus: after a form it is where it was, and a short way leads to where one writes."""

import pytest
from playwright.sync_api import expect

from tests.page.chromium import PATIENCE, grave

SEEN = """it => {
  const { x, y, width, height } = it.getBoundingClientRect();
  return it.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}"""
CONSIDER = "Have you considered a courier for the samples of {}?"


def has_focus(it):
    """Wait until it has."""
    expect(it).to_be_focused(timeout=PATIENCE)


def asked(player, place):
    """James challenges; the card that Priya reads."""
    player.writes(player.right, CONSIDER.format(place))
    post = player.left.locator(".post").filter(has_text=CONSIDER.format(place)).last
    post.get_by_role("button", name="Answer…").wait_for()
    return post


def chooses(player, dots, name):
    dots.focus()
    player.page.keyboard.press("Enter")
    player.page.get_by_role("menuitem", name=name, exact=True).click()
    player.form.wait_for()


def test_after_a_form_the_focus_is_on_the_button_that_opened_it(player):
    post = asked(player, "Gdynia")
    answer = post.get_by_role("button", name="Answer…")
    answer.click()
    player.form.wait_for()
    thread = post.locator(".message").first.get_attribute("data-ts")
    player.elsewhere("Or a train?", thread=thread)  # draws the card again
    post.get_by_text("Or a train?").wait_for()
    player.page.keyboard.press("Escape")
    player.form.wait_for(state="detached")

    has_focus(answer)


def test_after_a_form_that_changed_its_message_the_button_is_found_again(player):
    post = asked(player, "Sopot")
    dots = post.get_by_role("button", name="More actions")
    chooses(player, dots, "Due…")
    player.form.locator("input[type=date]").fill("2026-03-19")
    player.presses("Send", player.form)
    player.form.wait_for(state="detached")
    post.get_by_text("19 Mar 2026").first.wait_for()

    has_focus(dots)


def test_after_a_form_that_took_its_button_away_the_focus_is_where_one_writes(player):
    post = asked(player, "Hel")
    post.get_by_role("button", name="Answer…").click()
    player.form.get_by_label("Accept", exact=False).first.check()
    player.presses("Send", player.form)
    player.form.wait_for(state="detached")
    post.get_by_role("button", name="Answer…").wait_for(state="detached")

    has_focus(player.box(player.left))


def test_escape_leaves_a_form_once(player):
    dots = asked(player, "Jastarnia").get_by_role("button", name="More actions")
    chooses(player, dots, "Due…")
    with player.page.expect_response("**/page/act"):
        player.page.keyboard.press("Escape")
    player.form.wait_for(state="detached")

    has_focus(dots)  # and no complaint of a form that was closed before


def test_after_a_form_of_a_message_s_menu_the_focus_is_on_the_menu_s_button(player):
    player.writes(player.right, "The courier comes on Friday.")
    said = player.left.locator(".message", has_text="The courier comes on Friday.").first
    more = said.get_by_role("button", name="More about")
    chooses(player, more, "Keep this")
    player.form.get_by_label("Question").check()
    player.presses("Keep", player.form)
    player.form.wait_for(state="detached")
    said.get_by_text("kept").wait_for()

    has_focus(more)


def test_whoever_goes_to_another_room_and_writes_is_not_called_back(player):
    rooms = player.left.locator(".room")
    rooms.filter(has_text="Rapport").click()
    has_focus(rooms.filter(has_text="Rapport"))
    player.box(player.left).press_sequentially("he")
    player.elsewhere("Is the room free?")
    player.message(player.right, "Is the room free?").wait_for()

    has_focus(player.box(player.left))


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_short_way_leads_to_where_one_writes(player, side):
    half = getattr(player, side)
    skip = half.get_by_role("link", name=f"Write a message at {half.get_attribute('aria-label')}")
    assert not skip.evaluate(SEEN)
    half.get_by_role("combobox", name="Who you are").focus()
    player.page.keyboard.press("Shift+Tab")
    has_focus(skip)
    assert skip.evaluate(SEEN)
    assert grave(player.page) == []
    player.page.keyboard.press("Enter")

    has_focus(player.box(half))
