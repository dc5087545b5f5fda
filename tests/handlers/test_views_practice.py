"""Practice as both leads read it: what would have gone, the text of it, how it is switched on."""

from dataclasses import replace

from bot.messages import says
from handlers.slack.views import render
from tests.handlers.shown import (
    ITEM,
    MERIDIAN,
    NOBODY,
    NORTHWIND,
    PROPOSED,
    SWITCHED,
    ZONE,
    link,
    may,
    rehearsed,
    rows,
    several,
)

TOLD = (("Hannah Voss", NORTHWIND), ("Kasia Nowak", MERIDIAN))
ONE = replace(rehearsed()[0], level_name="OpCom", told=TOLD, items=(ITEM,))
REVIEW = says.Review((ONE,), 0, ZONE, NOBODY)
RUNG = says.Escalation("rung", 2, "OpCom", may(19), (ITEM,))


def test_the_review_says_what_would_have_gone_to_whom_and_when():
    shown = render(REVIEW)

    assert shown["text"] == (
        "*Practice: what would have gone out since the last of these messages.* "
        "Nobody above the study team was told. Both leads read the same words.\n\n"
        "Tue 19 May 2026, 09:00 Zurich · to OpCom: Hannah Voss (Northwind Therapeutics) "
        "and Kasia Nowak (Meridian Clinical)\n"
        "*CH-23* Have you considered remote visits for site 14?\n\n"
        "Switched on, messages like these really go to the leaders of both companies. "
        "It takes a tap of each company's lead."
    )
    assert rows(shown) == [["See the text"], ["Switch on"]]
    see = shown["blocks"][2]["elements"][0]
    assert (see["action_id"], see["value"]) == ("practice.see", "2 2026-05-19T07:00:00+00:00")


def test_many_items_of_a_minute_are_counted():
    shown = render(replace(REVIEW, rehearsed=(replace(ONE, items=several(ITEM, 5)),), more=2))

    assert "*CH-3*" in shown["text"] and "*CH-4*" not in shown["text"]
    assert "and 2 more\n\n… and 2 more" in shown["text"]


def test_the_text_is_that_of_the_rung_without_the_buttons():
    shown, real = render(says.Rehearsal(ONE, RUNG), link), render(RUNG, link)

    assert shown["text"] == (
        "Practice: nobody was told. This would have gone to OpCom: Hannah Voss (Northwind "
        "Therapeutics) and Kasia Nowak (Meridian Clinical), Tue 19 May 2026, 09:00 Zurich:\n\n"
        f"{real['text']}"
    )
    assert rows(shown) == [] and rows(real) != []


def test_both_leads_read_who_proposes_and_who_has_to_agree():
    said = "Priya Raman (Northwind Therapeutics) proposes to switch this on"

    for message in (replace(REVIEW, standing=PROPOSED), says.SwitchOn(PROPOSED)):
        shown = render(message)
        assert said in shown["text"]
        assert "This needs James Orton (Meridian Clinical)." in shown["text"]
        assert rows(shown)[-1] == ["Agree for Meridian Clinical"]


def test_once_it_is_on_it_says_by_whom_and_asks_nothing():
    by = "Agreed by Priya Raman (Northwind Therapeutics) and James Orton (Meridian Clinical)."

    for message in (replace(REVIEW, standing=SWITCHED), says.SwitchOn(SWITCHED)):
        shown = render(message)
        assert "It is switched on" in shown["text"] and by in shown["text"]
        assert rows(shown) in ([], [["See the text"]])


def test_switched_on_by_the_file_it_names_nobody():
    shown = render(says.SwitchOn(replace(NOBODY, live=True)))

    assert "Agreed by" not in shown["text"]
