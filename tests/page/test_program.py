"""`rapport demo` as a program: one line, the clock, the beginning again, the end."""

import signal
import socket

import pytest

from tests.cli.program import PATIENCE
from tests.page.chromium import tab
from tests.page.player import Player
from tests.page.program import demo

NOW = "async () => (await (await fetch('page/look')).json()).clock.now"
PASSES = f"async before => (await ({NOW})()) > before"


def centre(it):
    box = it.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_one_line_and_a_clean_end(by):
    with demo() as (process, url):
        process.send_signal(by)
        said, wrong = process.communicate(timeout=PATIENCE)

    assert url.startswith("http://127.0.0.1:")
    assert (process.returncode, said, wrong) == (0, "", "")


def test_a_port_that_is_taken_is_one_sentence():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with demo("--port", port) as (process, line):
            said, wrong = process.communicate(timeout=PATIENCE)

    assert (line, said, process.returncode) == ("", "", 1)
    assert wrong.startswith(f"--port: nobody can listen on {port}")


def test_starting_over_begins_where_the_first_began(browser):
    with demo() as (_, url), tab(browser, url) as page:
        player = Player(page)
        player.writes(player.left, "This will be gone.")
        page.get_by_text("16 messages heard").wait_for()
        middle = centre(page.get_by_role("button", name="Start over"))
        player.presses("+1 week")
        page.get_by_text("Mon 16 Mar 2026").wait_for()
        for _ in ("asks", "does"):  # at the same point
            page.mouse.click(*middle)
        page.get_by_text("15 messages heard").wait_for()

        assert page.get_by_text("This will be gone.").count() == 0
        assert page.get_by_text("Mon 9 Mar 2026").count() == 1


def test_the_clock_stands_until_it_is_let_run(browser):
    with demo() as (_, url), tab(browser, url) as page:
        before = page.evaluate(NOW)
        assert page.evaluate(NOW) == before
        Player(page).presses("Real time")
        page.get_by_role("button", name="Real time", pressed=True).wait_for()

        page.wait_for_function(PASSES, arg=before)


PUSHES = (
    ("+1 h", "Mon 9 Mar 2026 15:00 Zurich"),
    ("+1 working day", "Tue 10 Mar 2026 15:00 Zurich"),
    ("+1 week", "Tue 17 Mar 2026 15:00 Zurich"),
    *(("+1 working day", f"{day} Mar 2026 15:00 Zurich") for day in ("Wed 18", "Thu 19", "Fri 20")),
    ("+1 working day", "Mon 23 Mar 2026 15:00 Zurich"),
)


def test_the_clock_is_pushed_by_hours_working_days_and_weeks(browser):
    with demo() as (_, url), tab(browser, url) as page:
        for push, shown in PUSHES:
            Player(page).presses(push, page.locator(".strip"))
            page.locator(".strip").get_by_text(shown[:-13]).wait_for()
            page.locator("body:not(.passing)").wait_for()

            assert " ".join(page.locator(".now").inner_text().split()).startswith(shown)


def test_the_page_waits_for_a_program_that_ended(browser):
    with demo() as (process, url), tab(browser, url) as page:
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
        page.complaints.clear()
        player = Player(page)
        player.writes(player.left, "Is anybody there?")
        player.left.get_by_text("The sandbox does not answer").wait_for()

        assert player.left.get_by_role("combobox").last.input_value() == "Is anybody there?"
