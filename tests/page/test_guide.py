"""The five steps of `rapport demo` in a browser, in both looks."""

import pytest

from tests.page.chromium import grave, tab
from tests.page.player import Player
from tests.page.program import demo

LINE = "Legal has the drafts; one name is missing."
STEPS = ["Challenge the plan", "France", "Nobody answers", "What is on file", "Yours now"]
# How many messages of the bot one sees in a half without moving anything.
ON_SCREEN = """half => {
  const seen = half.querySelector(".scroll").getBoundingClientRect();
  const places = [...half.querySelectorAll(".blocks")].map(it => it.getBoundingClientRect());
  return places.filter(it => it.bottom > seen.top && it.top < seen.bottom).length;
}"""


class Witness:
    """What is seen on the way, station by station, and the faults found there."""

    def __init__(self, player):
        self.player, self.page = player, player.page
        self.at, self.faults = {}, []

    def looks(self, name):
        halves = self.player.left, self.player.right
        self.at[name] = {
            "left": halves[0].locator(".scroll").inner_text(),
            "right": halves[1].locator(".scroll").inner_text(),
            "count": self.page.locator(".count").inner_text(),
            "on screen": [half.evaluate(ON_SCREEN) for half in halves],
        }
        self.check()

    def check(self):
        """Note what would keep somebody with a screen reader or weak eyes from using the page."""
        self.faults += grave(self.page)

    def watches(self):
        """Play everything."""
        player = self.player
        self.looks("opening")
        for station in ("challenge", "france", "preview"):
            getattr(player, station)()
            self.looks(station)
        self.sends_an_empty_form()
        player.adds(LINE)
        for station in ("leaders", "seen", "story", "own"):
            getattr(player, station)()
            self.looks(station)
        self.done, self.complaints = player.done(), self.page.complaints

    def sends_an_empty_form(self):
        player = self.player
        player.presses("Add our line", player.left)
        player.presses("Send", player.form)
        player.form.locator("[aria-invalid=true]").wait_for()
        self.error = player.form.locator(".fieldset .error").inner_text()
        self.check()
        player.presses("Not now", player.form)
        player.form.wait_for(state="detached")


@pytest.fixture(scope="module", params=["light", "dark"])
def played(request, browser):
    """Everything is played once in each look."""
    with demo() as (_, url), tab(browser, url, request.param) as page:
        witness = Witness(Player(page))
        witness.watches()
    return witness


def card(text):
    """The last message of the bot, without its buttons."""
    return text.rpartition("Rapport\n")[2]


def test_talk_is_there_and_has_been_forgotten(played):
    opening = played.at["opening"]

    assert "Happy birthday, Tom!" in opening["left"]
    assert opening["count"] == "15 messages heard · 1 kept · 14 forgotten"
    assert played.at["challenge"]["count"] == "16 messages heard · 2 kept · 14 forgotten"


def test_a_challenge_gets_a_card_with_a_company_and_a_date(played):
    for half in ("left", "right"):
        assert "Waiting on Northwind Therapeutics (Priya Raman)" in card(
            played.at["challenge"][half]
        )
        assert "By Thu 12 Mar 2026, 14:00 Zurich" in card(played.at["challenge"][half])


def test_an_assumption_that_did_not_hold_is_an_issue_of_both(played):
    assert "Waiting on Northwind Therapeutics and Meridian Clinical" in played.at["france"]["right"]


def test_both_leads_read_what_would_go_before_it_goes(played):
    left, right = (card(played.at["preview"][half]) for half in ("left", "right"))

    assert "Without an answer, these words go to both companies" in left
    assert left.partition("\n")[2] == right.partition("\n")[2]


def test_a_form_says_what_is_missing(played):
    assert played.error == "Please complete this required field."


def test_both_leaders_read_the_same_words_side_by_side(played):
    left, right = played.at["leaders"]["left"], played.at["leaders"]["right"]

    assert "To both companies (OpCom)" in left and LINE in left
    assert left.split() == right.split()


def test_what_one_leader_takes_up_the_other_sees_in_place(played):
    assert "Seen, with Hannah Voss" not in played.at["leaders"]["right"]
    assert "Seen, with Hannah Voss" in played.at["seen"]["right"]


def test_the_whole_story_is_told_and_verified(played):
    assert "The trail is whole" in played.at["story"]["left"]
    assert "The trail is whole" not in played.at["story"]["right"]


def test_every_step_is_ticked_by_what_happened(played):
    assert played.done == STEPS


def test_the_first_message_of_the_bot_stands_alone(played):
    assert played.at["opening"]["on screen"] == [0, 0]
    assert played.at["challenge"]["on screen"] == [1, 1]
    assert played.at["france"]["on screen"] == [1, 1]


def test_the_console_is_silent_and_nothing_comes_from_the_net(played):
    assert played.complaints == []


def test_no_grave_fault_stands_in_anybody_s_way(played):
    assert played.faults == []
