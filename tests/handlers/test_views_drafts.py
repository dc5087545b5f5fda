"""What waits for a person, as people read it."""

from dataclasses import replace

import pytest

from bot.messages import says
from bot.messages.trust import Stayed
from handlers.slack.views import render
from storage.tables.words import Kind, Mode, Settled
from tests.handlers.shown import (
    COMPANIES,
    ITEM,
    MERIDIAN,
    NORTHWIND,
    ZONE,
    link,
    may,
    rows,
    several,
)
from tests.handlers.waiting import pencilled

OPEN = f"<{link('C0201', '1747000000.000100')}|Open the message>"
FIGURES = Stayed(20, 17, 85, Mode.NORMAL, Mode.QUIET)


def week(*drafts, more=0, late=(), unconfirmed=()):
    return says.Weekly(may(18), ZONE, drafts, more, late, 0, unconfirmed, 0)


@pytest.mark.parametrize(
    ("kind", "called"),
    [
        (Kind.QUESTION, "a question"),
        (Kind.ASSUMPTION, "an assumption"),
        (Kind.HEADS_UP, "an early signal"),
    ],
)
def test_an_offer_is_one_question_and_two_buttons(kind, called):
    draft = replace(pencilled("Who signs?", agreed=(), needs=""), kind=kind)
    shown = render(says.Offer(draft, MERIDIAN), link)

    assert shown["text"] == (
        f"Shall I keep this as {called} for {MERIDIAN}? You alone are asked; I was not sure.\n"
        f"“Who signs?”\n{OPEN}"
    )
    assert rows(shown) == [["Keep it", "Leave it"]]


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (Settled.KEPT, f"Kept as Q-3.\n{OPEN}"),
        (Settled.LEFT, f"Left: it is not kept.\n{OPEN}"),
        (Settled.GONE, "Its author has deleted the message."),
        (Settled.UNKEPT, "Its words are not kept: they do not belong here."),
    ],
)
def test_an_offer_that_is_settled_says_so_and_asks_no_more(how, said):
    shown = render(says.Offer(pencilled("", settled=how, item="Q-3", buttons=()), MERIDIAN), link)

    assert shown["text"] == said and rows(shown) == []


def test_a_list_says_what_who_when_where_and_whose_word_is_missing():
    shown = render(week(pencilled("We go with central monitoring."), more=3), link)

    assert shown["text"].startswith("*Your weekly list*, up to Mon 18 May 2026, 09:00 Zurich.")
    assert (
        f"✏️ Decision · {NORTHWIND} ({NORTHWIND}) · Mon 11 May 2026, 09:00 Zurich\n"
        f"“We go with central monitoring.”\n"
        f"{NORTHWIND} agrees; this needs a person of {MERIDIAN}.\n{OPEN}" in shown["text"]
    )
    assert "… and 3 more" in shown["text"] and rows(shown) == [["Keep it", "Leave it"]]


def test_a_list_calls_an_early_signal_as_its_card_does():
    draft = replace(pencilled("The site may close."), kind=Kind.HEADS_UP)

    assert "✏️ Early signal · " in render(week(draft), link)["text"]


def test_a_list_names_what_waits_without_going_further():
    shown = render(week(late=several(ITEM, 2), unconfirmed=(ITEM,)), link)["text"]

    assert (
        "*Minor, and past their date*\n*CH-1* Have you considered remote visits for site 14?\n"
        in shown
    )
    assert "*A reply was given, not confirmed*" in shown and shown.count("|Open the thread>") == 3


def test_a_list_of_which_nothing_is_left_says_so():
    assert "Nothing of this list waits any more." in render(week(), link)["text"]


def test_both_leads_read_the_figures_and_what_to_do():
    shown = render(says.Quieter("C0201", FIGURES, 90))["text"]

    assert "In <#C0201> too much of what I kept was taken off again." in shown
    assert "Of 20 kept by a rule in 90 days, 17 stayed: 85 %. I had promised 90 %." in shown
    assert "I hear it as `mode: quiet`, although the file says `normal`" in shown
    assert "set `mode:` of the channel" in shown


def test_setup_shows_what_stayed_and_that_it_is_heard_quieter():
    told = says.Setup("C0201", "live", COMPANIES, {}, {}, "live", 0, FIGURES)

    assert (
        "Of 20 kept by a rule in 90 days, 17 stayed: 85 %. I hear this channel as `mode: quiet`"
        in render(told)["text"]
    )
