from dataclasses import replace

import pytest

from bot.messages import says
from bot.verbs import TABLE
from handlers.slack.views import render
from storage.tables.words import Outcome, State
from tests.handlers.shown import ITEM, REASON, answered, link, may, rows, several

HEAD = "*CH-23* Have you considered remote visits for site 14?"
STANDS = "Waiting on Meridian Clinical (James Orton) · By Thu 14 May 2026, 17:00 Zurich"
THREAD = "<https://northwind.example/archives/C0201/p1747000000000100|Open the thread>"


def listing(*items, **more):
    return says.Listing("Open", items, **({"more": 0, "channel": "C0201"} | more))


def test_a_list_has_a_line_for_each_item_and_one_button():
    shown = render(listing(ITEM, words="overdue"), link)

    assert shown["text"] == f"*Open*\n\n{HEAD}\n{STANDS} · {THREAD}"
    assert rows(shown) == [["Show to everybody"]]
    assert shown["blocks"][1]["elements"][0]["value"] == "overdue"


def test_what_everybody_reads_says_who_showed_it_and_has_no_button():
    shown = render(listing(ITEM, shown_by="Priya Raman"))

    assert shown["text"].startswith("*Open* · shown by Priya Raman\n\n*CH-23*")
    assert rows(shown) == []


def test_an_empty_list_says_so():
    shown = render(listing())

    assert shown["text"] == "*Open*\nNothing is open."
    assert rows(shown) == []


def test_a_list_has_twenty_items_and_says_how_many_more():
    shown = render(listing(*several(ITEM, 23), more=4))
    sections = [block for block in shown["blocks"] if block["type"] == "section"]

    assert len(sections) == 1 + 20
    assert shown["blocks"][-1]["elements"][0]["text"] == "… and 7 more"


def test_a_text_that_is_full_counts_what_it_leaves_out():
    shown = render(listing(*several(replace(ITEM, text="word " * 40), 20)), link)
    told = shown["text"].count("*CH-")

    assert told < 20
    assert shown["text"].endswith(f"… and {20 - told} more")


def test_a_story_tells_an_item_from_its_first_message_to_now():
    steps = (
        says.Step(may(11), "keep", "Priya Raman", {"words": "a hash", "state": "raised"}),
        says.Step(may(11), "card", "Rapport", {}),
        says.Step(may(11), "warn", "Rapport", {"told": "Kasia Nowak"}),
        says.Step(may(12), "due", "James Orton", {"due": "['None', '2026-05-14T15:00:00+00:00']"}),
        says.Step(may(13), "decline", "Kasia Nowak", {"state": "['raised', 'answered']"}),
    )
    item = answered(Outcome.DECLINED, "decline", "The site has no nurses for it.")
    shown = render(says.Story(item, (REASON,), steps, ("CAPA-1042",), whole=True), link)

    assert shown["text"] == "\n".join(
        [
            HEAD,
            "Waiting on Northwind Therapeutics (Priya Raman)",
            "Declined by Kasia Nowak (Executive Director Project Delivery, Meridian Clinical): "
            "“The site has no nurses for it.” Does this answer it?",
            "Raised by Priya Raman (Northwind Therapeutics) on Mon 11 May 2026, 09:00 Zurich",
            "",
            "Mon 11 May 2026, 09:00 Zurich · Priya Raman kept it (state raised)",
            "Mon 11 May 2026, 09:00 Zurich · Rapport put a card into the thread, "
            "told Kasia Nowak that the answer is owed soon",
            "Tue 12 May 2026, 09:00 Zurich · James Orton set a date "
            "(due none → Thu 14 May 2026, 17:00 Zurich)",
            "Wed 13 May 2026, 09:00 Zurich · Kasia Nowak (Meridian Clinical) declined it: "
            "“The site has no nurses for it.” (state raised → answered)",
            "",
            "Elsewhere: CAPA-1042",
            "The trail is whole: nothing in it has been changed since it was written.",
            THREAD,
        ]
    )


def test_a_story_has_the_whole_text_and_says_when_the_trail_was_changed():
    item = replace(ITEM, text="Have you considered " + "very " * 40 + "remote visits?")
    shown = render(says.Story(item, (), (), (), whole=False))["text"]

    assert "In full: “Have you considered very" in shown
    assert "remote visits?”" in shown
    assert "please tell both leads" in shown


def test_why_says_why_an_item_was_kept_and_what_comes_next():
    why = says.Why(ITEM, "rule", "Priya Raman", ("have you considered",), "warn", may(13))

    assert render(why)["text"] == (
        f"{HEAD}\nI kept it because a rule read it in what was said (Priya Raman).\n"
        f"What the rule saw: have you considered.\n{STANDS}\n"
        "Next, on Wed 13 May 2026, 09:00 Zurich: its owner is told that the answer is owed soon."
    )


def test_why_says_when_nothing_comes_any_more():
    item = replace(ITEM, state=State.WITHDRAWN)
    shown = render(says.Why(item, "command", "", (), "", None))["text"]

    assert (
        shown
        == f"{HEAD}\nI kept it because somebody asked me to.\nNothing happens to it by itself."
    )


def test_help_has_a_line_for_each_verb_as_it_is_typed():
    verbs = [verb for verb in TABLE if not verb.silent]
    shown = render(says.Help(tuple((verb.usage(), verb.help) for verb in verbs)))

    assert "`defer ID WHEN WHY` Defer it until a date." in shown["text"]
    assert all(f"`{verb.usage()}` " in shown["text"] for verb in verbs)


@pytest.mark.parametrize(
    ("message", "text"),
    [
        pytest.param(says.Done("keep", ITEM), f"Kept as CH-23.\n{HEAD}\n{STANDS}", id="kept"),
        pytest.param(
            says.Done("kept before", ITEM),
            f"I have it already: CH-23.\n{HEAD}\n{STANDS}",
            id="kept before",
        ),
        pytest.param(
            says.Done("withdraw", replace(ITEM, state=State.WITHDRAWN)),
            "CH-23 is withdrawn.",
            id="withdrawn",
        ),
        pytest.param(
            says.Done("withdraw", ITEM),
            "Proposed to withdraw CH-23: the other company is asked.",
            id="proposed to be withdrawn",
        ),
        pytest.param(
            says.Done("about", replace(ITEM, about=("contracts", "France", "site 14"))),
            f"CH-23 is about contracts, France, site 14.\n{HEAD}\n{STANDS}",
            id="said what it is about",
        ),
        pytest.param(
            says.Done("link", ITEM, {"name": "CAPA-1042"}),
            f"CAPA-1042 is named with CH-23.\n{HEAD}\n{STANDS}",
            id="linked",
        ),
        pytest.param(
            says.Done("pause", names={"until": "2026-05-14T15:00:00+00:00"}),
            "I am not listening here until Thu 14 May 2026, 15:00 UTC.",
            id="paused",
        ),
        pytest.param(
            says.Done("asking", names={"company": "Meridian Clinical"}),
            "I listen here as soon as Meridian Clinical agrees too.",
            id="started, and asking",
        ),
        pytest.param(
            says.Done("start", items=(ITEM,)),
            f"I am listening here again. Open here:\n\n{HEAD}\n"
            "Waiting on Meridian Clinical (James Orton)\nBy Thu 14 May 2026, 17:00 Zurich",
            id="started, with what waits",
        ),
    ],
)
def test_what_one_person_did_is_confirmed_to_them(message, text):
    assert render(message)["text"] == text


# What a draft becomes is shown where it stands.
MOVES = [
    one.name
    for one in TABLE
    if "ID" in one.needs and not one.reads and not one.does.startswith("drafts.")
]


@pytest.mark.parametrize("verb", MOVES)
def test_every_move_of_an_item_is_confirmed(verb):
    verb = {"consent": "agreed", "leave_it": "kept", "certain": "severity"}.get(verb, verb)

    assert "CH-23" in render(says.Done(verb, ITEM, {"name": "CAPA-1042"}))["text"]
