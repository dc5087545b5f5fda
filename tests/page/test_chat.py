"""What a chat client does: threads, marks, completion, menus, forms, unread, one's own words."""

from tests.page.chromium import PHONE, tab

OPEN_ROOM = {"name": "Rapport", "exact": False}
AT_THE_END = """() => [...document.querySelectorAll(".scroll")].every(
  it => it.scrollHeight - it.scrollTop - it.clientHeight < 2)"""
INSIDE = "() => document.querySelector('dialog').contains(document.activeElement)"
LEAVES = "() => document.activeElement.closest('.half, .strip, .guide') !== null"


def test_both_halves_begin_with_the_newest(player):
    player.page.wait_for_function(AT_THE_END)


def test_what_one_company_writes_the_other_reads(player):
    player.writes(player.left, "Lunch at noon?\nI am *late*. <b>no tag</b> & so on")
    words = player.message(player.right, "Lunch at noon?").locator(".words")

    words.wait_for()
    assert words.locator("strong").inner_text() == "late"
    assert "<b>no tag</b> & so on" in words.inner_text()


def test_own_words_can_be_changed_and_taken_away(player):
    player.writes(player.left, "The room is booked for ten.")
    mine = player.message(player.left, "The room is booked")
    other = player.message(player.right, "The room is booked")
    mine.get_by_role("button", name="More about").click()
    player.page.get_by_role("menuitem", name="Edit").click()
    player.writes(player.left, "The room is booked for eleven.")

    other.get_by_text("(edited)").wait_for()
    assert "eleven" in other.inner_text()
    mine.get_by_role("button", name="More about").click()
    player.page.get_by_role("menuitem", name="Delete").click()
    player.right.get_by_text("booked for eleven").wait_for(state="detached")
    assert player.left.get_by_text("booked for eleven").count() == 0


def test_a_mark_is_everybody_s_and_can_be_taken_back(player):
    player.writes(player.left, "The slides are ready.")
    mine = player.message(player.right, "The slides are ready.")
    mine.get_by_role("button", name="React to Priya Raman").click()
    player.page.get_by_role("menuitem", name="eyes").click()
    mark = player.message(player.left, "The slides are ready.").locator(".mark")

    mark.wait_for()
    assert mark.get_attribute("aria-label") == "eyes: James Orton"
    mine.locator(".mark").click()
    mark.wait_for(state="detached")


def test_a_reply_stands_in_its_thread(player):
    player.writes(player.left, "Who has the key?")
    asked = player.message(player.right, "Who has the key?")
    asked.get_by_role("button", name="Reply to").click()
    player.writes(player.right, "I have.")
    thread = player.left.locator(".thread.open")

    thread.get_by_text("I have.").wait_for()
    assert thread.get_by_role("button", name="1 reply").get_attribute("aria-expanded") == "true"


def test_commands_complete_where_the_app_is_installed(player):
    box = player.left.get_by_role("combobox").last
    box.press_sequentially("/r")
    player.left.get_by_role("option", name="/rapport").wait_for()
    box.press("Tab")
    box.press_sequentially("list")
    box.press("Enter")
    player.left.get_by_text("Only you can see this").wait_for()

    assert "Q-1" in player.left.locator(".only").last.inner_text()
    assert player.right.get_by_text("Only you can see this").count() == 0


def test_whoever_has_no_app_is_told_and_asks_by_name(player):
    player.writes(player.right, "/rapport list")
    player.right.get_by_text("/rapport is not a valid command.").wait_for()
    box = player.right.get_by_role("combobox").last
    box.fill("")
    box.press_sequentially("@Rap")
    player.right.get_by_role("option", name="Rapport").wait_for()
    box.press("Enter")
    box.press_sequentially("list")
    box.press("Enter")
    player.right.get_by_text("Only you can see this").wait_for()

    assert "Q-1" in player.right.locator(".only").last.inner_text()


def test_direct_messages_are_unread_until_they_are_opened(player):
    room = player.left.get_by_role("button", **OPEN_ROOM).first
    assert int(room.locator(".unread").inner_text()) > 0
    room.click()
    player.left.get_by_text("An answer is owed soon").wait_for()

    assert room.locator(".unread").count() == 0
    player.writes(player.left, "list")
    player.left.get_by_text("Open", exact=False).last.wait_for()


def test_one_can_be_anybody_of_the_company(player):
    player.right.get_by_role("combobox", name="Who you are").select_option("U0CLAIRE")
    player.writes(player.right, "The train is late.")

    player.left.get_by_text("The train is late.").wait_for()
    assert "Claire Dubois" in player.message(player.left, "The train is late.").inner_text()


def test_people_are_picked_by_company_and_a_menu_is_driven_by_keys(player):
    player.left.get_by_role("button", name="1 reply Rapport").first.click()
    dots = player.left.get_by_role("button", name="More actions").last
    dots.focus()
    dots.press("Enter")
    player.page.get_by_role("menuitem").first.wait_for()
    names = player.page.get_by_role("menuitem").all_inner_texts()
    for _ in range(names.index("Assign…")):
        player.page.keyboard.press("ArrowDown")
    player.page.keyboard.press("Enter")
    player.form.wait_for()

    groups = player.form.locator("optgroup").evaluate_all("all => all.map(one => one.label)")
    assert groups == ["Northwind Therapeutics", "Meridian Clinical"]
    player.page.keyboard.press("Escape")
    player.form.wait_for(state="detached")


def test_a_form_keeps_the_focus_and_says_dates_in_words(player):
    player.left.get_by_role("button", name="1 reply Rapport").first.click()
    player.left.get_by_role("button", name="More actions").last.click()
    player.page.get_by_role("menuitem", name="Due…").click()
    player.form.wait_for()
    assert player.page.evaluate(INSIDE)
    for _ in range(12):
        player.page.keyboard.press("Tab")
        assert not player.page.evaluate(LEAVES)
    player.form.locator("input[type=date]").fill("2026-03-19")

    assert player.form.get_by_text("Thursday 19 March 2026").count() == 1
    player.presses("Not now", player.form)
    player.form.wait_for(state="detached")


def test_whoever_cannot_see_hears_what_is_said(player):
    player.writes(player.left, "The courier is here.")

    player.page.get_by_role("status").get_by_text("Priya Raman: The courier is here.").wait_for()


def test_the_look_is_kept(player):
    look = player.page.get_by_role("button", name="Look:")
    look.click()
    look.click()
    player.page.reload()
    player.page.locator(".message").first.wait_for()

    assert player.page.locator("html").get_attribute("data-theme") == "dark"


def test_a_step_can_be_closed_and_the_guide_comes_back(player):
    for _ in range(5):
        player.guide.get_by_role("button", name="Close the step").click()
    assert not player.guide.is_visible()

    player.presses("Guide")
    assert player.guide.get_by_role("listitem").count() == 5


def test_on_a_phone_one_half_is_seen_at_a_time(browser, address):
    with tab(browser, address, size=PHONE) as page:
        assert page.locator(".half.left").is_visible()
        assert not page.locator(".half.right").is_visible()
        page.get_by_role("button", name="Meridian Clinical").click()

        assert page.locator(".half.right").is_visible()
        assert not page.locator(".half.left").is_visible()
        assert page.complaints == []
