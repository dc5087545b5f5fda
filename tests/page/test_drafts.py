"""What is half-written: it waits for its author in its place, and for nobody else."""

from playwright.sync_api import expect

from tests.page.chromium import PATIENCE, tab
from tests.page.player import Player
from tests.page.program import demo

HALF = "Half a thought"
CONSIDER = "Have you considered opening Poland in two waves?"


def holds(half, words):
    """Wait until that half's composer holds these words."""
    expect(half.locator("textarea.writes")).to_have_value(words, timeout=PATIENCE)


def enters(half, room):
    half.locator(".room").filter(has_text=room).click()


def step(player, title):
    player.guide.get_by_role("button", name=title).click()


def test_what_is_half_written_waits_for_its_author(player):
    player.box(player.left).fill(HALF)
    player.becomes(player.left, "U1TOM")
    holds(player.left, "")
    player.box(player.left).fill("Tom's own")
    player.becomes(player.left, "U1PRIYA")
    holds(player.left, HALF)
    player.becomes(player.left, "U1TOM")
    holds(player.left, "Tom's own")

    assert player.right.get_by_text(HALF).count() == 0


def test_each_place_has_a_draft_of_its_own(player):
    player.box(player.left).fill(HALF)
    enters(player.left, "Rapport")
    holds(player.left, "")
    player.box(player.left).fill("help")
    enters(player.left, "201-study-team")
    holds(player.left, HALF)
    enters(player.left, "Rapport")
    holds(player.left, "help")


def test_what_the_guide_opens_takes_no_draft_away(player):
    player.box(player.left).fill(HALF)
    step(player, "Yours now")
    player.guided("Write as Tom")
    holds(player.left, "")
    player.becomes(player.left, "U1PRIYA")
    holds(player.left, HALF)


def test_what_the_guide_fills_in_covers_a_draft_until_it_is_sent(player):
    player.box(player.left).fill(HALF)
    step(player, "What is on file")
    player.guided("Write it for Priya")
    holds(player.left, "/rapport show 1")
    player.becomes(player.left, "U1TOM")
    holds(player.left, "")
    player.becomes(player.left, "U1PRIYA")
    holds(player.left, "/rapport show 1")
    player.box(player.left).focus()
    player.page.keyboard.down("Enter")
    holds(player.left, HALF)
    player.page.keyboard.down("Enter")  # held down for too long
    player.page.keyboard.up("Enter")

    assert player.box(player.left).input_value() == HALF
    assert player.right.get_by_text(HALF).count() == 0


def test_what_the_guide_fills_in_twice_covers_the_draft_once(player):
    player.box(player.right).fill(HALF)
    for _ in range(2):
        player.guided("Write it for James")
        holds(player.right, CONSIDER)
    player.sends(player.right)

    holds(player.right, HALF)


def test_a_change_of_one_s_words_is_no_draft_and_covers_one(player):
    player.writes(player.left, "The lift is broken.")
    player.box(player.left).fill(HALF)
    for _ in range(2):
        mine = player.message(player.left, "The lift is broken.")
        mine.get_by_role("button", name="More about").click()
        player.page.get_by_role("menuitem", name="Edit").click()
        holds(player.left, "The lift is broken.")
        player.becomes(player.left, "U1TOM")
        holds(player.left, "")
        player.becomes(player.left, "U1PRIYA")
        holds(player.left, HALF)

    assert not player.left.get_by_text("Changing your message").is_visible()


def test_after_a_change_the_draft_returns(player):
    player.writes(player.left, "The heating is off.")
    player.box(player.left).fill(HALF)
    mine = player.message(player.left, "The heating is off.")
    mine.get_by_role("button", name="More about").click()
    player.page.get_by_role("menuitem", name="Edit").click()
    player.writes(player.left, "The heating is on.")
    player.right.get_by_text("The heating is on.").wait_for()

    holds(player.left, HALF)


def test_a_draft_keeps_its_thread(player):
    player.writes(player.left, "Who keeps the minutes?")
    asked = player.message(player.left, "Who keeps the minutes?")
    asked.get_by_role("button", name="Reply to").click()
    player.box(player.left).fill("I do.")
    player.becomes(player.left, "U1TOM")
    holds(player.left, "")
    assert not player.left.get_by_text("In the thread").is_visible()
    player.becomes(player.left, "U1PRIYA")
    player.left.get_by_text("In the thread “Who keeps the minutes?”").wait_for()
    player.sends(player.left)

    player.right.locator(".thread.open").get_by_text("I do.").wait_for()


def test_what_could_not_be_sent_stands_there_for_its_author_alone(player):
    held = []
    player.page.route("**/page/act", lambda route: held.append(route))
    with player.page.expect_request("**/page/act"):
        player.writes(player.left, HALF)
    holds(player.left, "")
    player.becomes(player.left, "U1TOM")
    held[0].abort()
    player.left.get_by_text("The sandbox does not answer").wait_for()
    assert player.box(player.left).input_value() == ""
    player.becomes(player.left, "U1PRIYA")
    holds(player.left, HALF)

    player.page.complaints.clear()  # the console tells of what was aborted


def test_whoever_is_chosen_is_who_writes_from_the_first_letter_on(player):
    held = []
    player.box(player.right).fill(HALF)
    with player.page.expect_request("**/page/look?**"):
        player.page.route("**/page/look?**", lambda route: held.append(route))
        player.becomes(player.right, "U0CLAIRE")
    player.writes(player.right, "Good morning from Lyon.")
    for route in held:
        route.continue_()
    player.page.unroute("**/page/look?**")

    said = player.message(player.left, "Good morning from Lyon.")
    said.wait_for()
    assert "Claire Dubois" in said.inner_text()
    player.becomes(player.right, "U0JAMES")
    holds(player.right, HALF)


def test_what_opens_by_itself_takes_no_draft_away(browser):
    with demo() as (_, url), tab(browser, url) as page:
        player = Player(page)
        player.box(player.left).fill(HALF)
        player.box(player.right).fill("Another half")
        player.presses("+1 working day", page.locator(".strip"))
        player.left.get_by_text("these words go to both companies").wait_for()
        for half in (player.left, player.right):
            holds(half, "")
        enters(player.left, "201-study-team")
        holds(player.left, HALF)
        enters(player.right, "201-study-team")

        holds(player.right, "Another half")
